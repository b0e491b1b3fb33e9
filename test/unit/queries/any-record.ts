import fc from 'fast-check';

/** A record as it is read. */
export type Members = Record<string, unknown>;

/** Names that mean something to one of the dialects, or nearly the same as another. */
export const NAMES = ['Admin', "o'brien", 'a"b', '100%_', 'a.*(b|c)$', '[x]\\d', 'admin', 'é', ' '];
export const name = fc.constantFrom(...NAMES);
const gap = fc.constantFrom(undefined, null, '');
const orGap = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: value }, gap);

const issuer = fc.record({
  type: fc.constant('Role'),
  userName: orGap(name),
  arn: orGap(
    fc
      .tuple(fc.constantFrom('role/', 'role/path/', 'role/service-role/deep/', 'user/'), name)
      .map(([path, own]) => `arn:aws:iam::111122223333:${path}${own}`),
  ),
});
const identity = fc.record({
  type: fc.constantFrom('AssumedRole', 'AssumedRole', 'FederatedUser', 'IAMUser', undefined, ''),
  arn: orGap(
    fc.oneof(
      name.map((own) => `arn:aws:sts::111122223333:assumed-role/${own}/alice`),
      name.map((own) => `arn:aws-us-gov:iam::111122223333:user/${own}`),
    ),
  ),
  principalId: orGap(name),
  userName: orGap(name),
  invokedBy: orGap(fc.constantFrom('opsworks-cm.amazonaws.com', 'config.amazonaws.com')),
  accountId: orGap(fc.constantFrom('111122223333', '444455556666')),
  accessKeyId: orGap(fc.constantFrom('AKIAIOSFODNN7EXAMPLE')),
  sessionContext: fc.oneof(
    issuer.map((sessionIssuer) => ({ sessionIssuer })),
    fc.constantFrom(undefined, null, {}, { sessionIssuer: {} }),
  ),
  inScopeOf: fc.constantFrom(undefined, undefined, {
    sourceArn: 'arn:aws:opsworks-cm:eu-west-1:111122223333:server/a/b',
  }),
});
/** Records of which a facet’s value may stand in several places, be absent, null or empty. */
export const record: fc.Arbitrary<Members> = fc
  .record({
    eventVersion: fc.constant('1.11'),
    eventID: fc.constant('id'),
    eventTime: fc.constantFrom('2024-02-13T09:00:00Z', '2024-02-13T09:00:01Z', '2024-02-14T00:00:00Z', undefined),
    eventSource: orGap(fc.constantFrom('s3.amazonaws.com', 'opsworks-cm.amazonaws.com')),
    eventName: orGap(fc.constantFrom('GetBucketPolicy', 'PutBucketPolicy', 'ConsoleLogin', 'Getaway')),
    awsRegion: orGap(fc.constantFrom('eu-central-1', 'us-east-1')),
    sourceIPAddress: orGap(fc.constantFrom('192.0.2.1', 'config.amazonaws.com')),
    errorCode: orGap(
      fc.constantFrom(
        'AccessDenied',
        'Client.unauthorizedOperation',
        'NoSuchBucketPolicy',
        'Throttling',
        'Client.DryRunOperation',
        '200',
      ),
    ),
    errorMessage: orGap(fc.constantFrom('You are NOT AUTHORIZED', 'slow down')),
    readOnly: fc.constantFrom(true, false, 'true', 'False', undefined, null),
    eventType: fc.constantFrom('AwsApiCall', 'AwsConsoleSignIn', 'AwsAggregatedEvent', undefined),
    recipientAccountId: orGap(fc.constantFrom('111122223333', '444455556666')),
    responseElements: fc.constantFrom(
      undefined,
      null,
      { ConsoleLogin: 'Failure' },
      { ConsoleLogin: 'Success', CheckMfa: 'Failure' },
      { ConsoleLogin: '', CheckMfa: 'Failure' },
      { failures: [] },
      { failures: [{ failureCode: 'ImageNotFound' }], imageIds: [] },
      { DeleteFlowLogsResponse: { unsuccessful: { item: { error: { code: 'InvalidFlowLogId.NotFound' } } } } },
      { failedEntryCount: 1 },
      { createAccountStatus: { state: 'FAILED' } },
    ),
    serviceEventDetails: fc.constantFrom(
      undefined,
      null,
      {},
      { ConsoleLogin: 'Failure' },
      { createAccountStatus: { state: 'FAILED', failureReason: 'EMAIL_ALREADY_EXISTS' } },
      { createAccountStatus: { state: 'SUCCEEDED' } },
    ),
    requestParameters: fc.oneof(
      fc.constant(null),
      name.map((bucketName) => ({ bucketName })),
      fc.constantFrom({ dryRun: true }, { dryRun: 'True' }, { dryRun: false }),
    ),
    userIdentity: fc.oneof(identity, gap),
  })
  .map(
    ({ userIdentity, errorCode, ...rest }): Members => ({
      ...rest,
      userIdentity: userIdentity || null,
      // What CloudTrail itself reports has no code of its own.
      errorCode: rest.eventType === 'AwsAggregatedEvent' ? undefined : errorCode,
    }),
  )
  // As it is read.
  .map((made) => JSON.parse(JSON.stringify(made)));

/** All texts in a record. */
export const toValues = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value instanceof Object ? Object.values(value).flatMap(toValues) : [];
