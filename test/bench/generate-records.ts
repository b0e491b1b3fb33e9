import { type Random, toRandom } from './random.ts';
import { toIdentity } from './random-identity.ts';
import { BIG_INTEGER, toOperation } from './random-request.ts';

const REGIONS = ['us-east-1', 'eu-west-1', 'eu-central-1', 'ap-northeast-1'] as const;
const ADDRESSES = ['192.0.2.', '198.51.100.', '203.0.113.'] as const;
const AGENTS = [
  'aws-cli/2.15.30 Python/3.11.8 Linux/6.1.0 exe/x86_64.debian.12 prompt/off command/ec2.describe-instances',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'APN/1.0 HashiCorp/1.0 Terraform/1.8.5 (+https://www.terraform.io) terraform-provider-aws/5.54.1 aws-sdk-go-v2/1.27.2',
  'Boto3/1.34.131 md/Botocore#1.34.131 ua/2.0 os/linux#5.10.218 md/arch#x86_64 lang/python#3.12.4 cfg/retry-mode#legacy',
  'AWS Internal',
] as const;
const FAILURES = [
  ['AccessDenied', 'User: arn:aws:iam::111122223333:user/alice is not authorized to perform this: "explicit" deny'],
  ['Client.UnauthorizedOperation', 'You are not authorized.\nEncoded message: \\u00e9 is not é'],
  ['NoSuchBucketPolicy', 'The bucket policy does not exist'],
  ['ValidationException', undefined],
] as const;
const START = Date.UTC(2025, 0, 5, 22, 18, 23);

/**
 * Generated CloudTrail records as JSON text, one after the other: the same for the same seed, 1.2 KB on average, some
 * 10 KB. Services, identities, outcomes and sizes are mixed; there are escapes (`\u00e9`, `\\`, `\"`), text beyond ASCII,
 * policies in strings, integers beyond 2^53, absent and null members, and records of OpsWorks CM.
 */
export function* generateRecords(count: number, seed: number): Generator<string> {
  const random = toRandom(seed);
  for (let index = 0; index < count; index++) yield toText(random, toRecord(random, index));
}

/** The same records as the bytes of one CloudTrail log file: `{"Records":[…]}`. */
export function generateTrailFile(count: number, seed: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let size = 0;
  const push = (text: string) => {
    const bytes = encoder.encode(text);
    chunks.push(bytes);
    size += bytes.length;
  };
  push('{"Records":[');
  let first = true;
  for (const text of generateRecords(count, seed)) {
    push(first ? text : `,${text}`);
    first = false;
  }
  push(']}');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function toRecord(random: Random, index: number): Record<string, unknown> {
  const time = new Date(START + index * 1000 + random.below(1000)).toISOString().replace(/\.\d+Z$/, 'Z');
  const { source, name, readOnly, category, request, response } = toOperation(random);
  const failure = random.chance(0.08) ? random.pick(FAILURES) : undefined;
  return {
    eventVersion: random.chance(0.1) ? '1.05' : '1.11',
    userIdentity: toIdentity(random, time),
    eventTime: time,
    eventSource: source,
    eventName: name,
    awsRegion: random.pick(REGIONS),
    sourceIPAddress: random.chance(0.1) ? source : `${random.pick(ADDRESSES)}${random.below(256)}`,
    userAgent: random.pick(AGENTS),
    ...(failure && { errorCode: failure[0], ...(failure[1] && { errorMessage: failure[1] }) }),
    requestParameters: request,
    responseElements: failure ? null : response,
    ...(category === 'Data' && {
      additionalEventData: {
        SignatureVersion: 'SigV4',
        CipherSuite: 'TLS_AES_128_GCM_SHA256',
        bytesTransferredIn: 0,
        'x-amz-id-2': random.hex(64),
      },
    }),
    requestID: `${random.hex(8)}-${random.hex(4)}-${random.hex(4)}-${random.hex(4)}-${random.hex(12)}`,
    eventID: `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${index.toString(16).padStart(12, '0')}`,
    readOnly,
    eventType: 'AwsApiCall',
    managementEvent: category === 'Management',
    recipientAccountId: random.pick(['111122223333', '444455556666']),
    eventCategory: category,
    ...(random.chance(0.1) && {
      tlsDetails: {
        tlsVersion: 'TLSv1.3',
        cipherSuite: 'TLS_AES_128_GCM_SHA256',
        clientProvidedHostHeader: `${source.replace('.amazonaws', '.eu-west-1.amazonaws')}`,
      },
    }),
  };
}

function toText(random: Random, record: Record<string, unknown>): string {
  let text = JSON.stringify(record);
  if (text.includes(BIG_INTEGER)) text = text.replaceAll(`"${BIG_INTEGER}"`, `90071992547${random.below(1e9) + 1e9}`);
  // The same letter as an escape, as some writers have it.
  return random.chance(0.2) ? text.replaceAll('é', '\\u00e9') : text;
}
