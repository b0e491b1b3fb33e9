import { toIdentity } from './identity.ts';
import { toOperation } from './operation.ts';
import { ACCOUNT, OTHER_ACCOUNT, pick, toHex } from './values.ts';

/**
 * Made-up records that differ as those of a busy account do: engines compile code for the kinds of values that it has met, and throw
 * it away at the first one of another kind.
 */
export function toWarmUpRecords(count: number): string[] {
  return Array.from({ length: count }, (_, index) => toText(index));
}

const AGENTS = [
  'aws-cli/2.15.30 Python/3.11.8',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  'APN/1.0 HashiCorp/1.0 Terraform/1.8.5 aws-sdk-go-v2/1.27.2',
  'AWS Internal',
  '[Boto3/1.34.131 md/Botocore#1.34.131]',
  'ec2.amazonaws.com',
] as const;
const FAILURES = [
  { errorCode: 'AccessDenied', errorMessage: 'User: ana is not authorized to perform this: "explicit" deny' },
  { errorCode: 'Client.UnauthorizedOperation', errorMessage: 'Not authorized.\nEncoded message: \\u00e9 is é' },
  { errorCode: 'ResourceNotFoundException' },
] as const;

function toText(index: number): string {
  const text = JSON.stringify(toRecord(index));
  // A letter as an escape, as some writers have it, and a number that JavaScript cannot hold.
  return (index % 5 === 0 ? text.replaceAll('é', '\\u00e9') : text).replace('"@long@"', `90071992547${1e9 + index}`);
}

function toRecord(index: number): object {
  const eventTime = new Date(Date.UTC(2025, 0, 5) + index * 61_000 - (index % 7) * 90_000).toISOString().slice(0, 19);
  const { source, name, readOnly, request, response } = toOperation(index);
  const failure = index % 9 === 0 ? pick(FAILURES, index / 9) : undefined;
  return {
    eventVersion: index % 11 === 0 ? '1.05' : '1.11',
    userIdentity: toIdentity(index, `${eventTime}Z`),
    eventTime: `${eventTime}Z`,
    eventSource: `${source}.amazonaws.com`,
    eventName: name,
    awsRegion: pick(['us-east-1', 'eu-west-1', 'eu-central-1'], index),
    sourceIPAddress: index % 10 === 3 ? `${source}.amazonaws.com` : toAddress(index),
    userAgent: pick(AGENTS, index >> 2),
    ...failure,
    requestParameters: request,
    responseElements: failure ? null : response,
    ...(index % 6 === 1 && { additionalEventData: { SignatureVersion: 'SigV4', bytesTransferredIn: index * 0.5 } }),
    requestID: `request-${index}`,
    eventID: `${toHex(index, 8)}-0123-4567-89ab-${toHex(index * 7, 12)}`,
    readOnly,
    ...(index % 8 === 2 && {
      resources: [{ ARN: `arn:aws:s3:::example-bucket-${index % 20}`, accountId: ACCOUNT, type: 'AWS::S3::Bucket' }],
      sharedEventID: `${toHex(index, 8)}-shared`,
      vpcEndpointId: 'vpce-0123456789abcdef0',
    }),
    eventType: index % 13 === 0 ? 'AwsServiceEvent' : 'AwsApiCall',
    managementEvent: index % 4 !== 1,
    recipientAccountId: index % 3 === 0 ? OTHER_ACCOUNT : ACCOUNT,
    eventCategory: index % 4 === 1 ? 'Data' : 'Management',
    ...(index % 10 === 0 && {
      tlsDetails: { tlsVersion: 'TLSv1.3', clientProvidedHostHeader: `${source}.eu-west-1.amazonaws.com` },
    }),
  };
}

function toAddress(index: number): string {
  return index % 29 === 0
    ? `2001:db8::${toHex(index % 50, 2)}`
    : `${pick(['192.0.2', '198.51.100', '203.0.113'], index)}.${index % 200}`;
}
