import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const opened = (text: string, when: NonNullable<EffectRule['when']>): EffectRule => ({
  text,
  when,
  severity: 'high',
  flag: 'opened',
});
const weakened = (text: string, when?: NonNullable<EffectRule['when']>): EffectRule => ({
  text,
  ...(when && { when }),
  severity: 'notable',
  flag: 'defence-weakened',
});
const GRANTS = 'AccessControlPolicy.AccessControlList.Grant';
const EVERYONE = ['groups/global/AllUsers', 'groups/global/AuthenticatedUsers'] as const;
const PUBLIC = 'The ACL grants access to everyone, unless Block Public Access stops it.';
/** A canned ACL comes as a text or, in older records, as a list with one text; a single grant is not in a list. */
const acl: EffectRule[] = [
  opened(PUBLIC, { contains: ['x-amz-acl', 'public-read', 'authenticated-read'] }),
  opened(PUBLIC, { contains: [`${GRANTS}.Grantee.URI`, ...EVERYONE] }),
  opened(PUBLIC, { contains: [`${GRANTS}.*.Grantee.URI`, ...EVERYONE] }),
  ...['read', 'write', 'read-acp', 'write-acp', 'full-control'].flatMap((right) =>
    [`x-amz-grant-${right}`, `accessControlList.x-amz-grant-${right}`].map((path) =>
      opened(PUBLIC, { contains: [path, ...EVERYONE] }),
    ),
  ),
];
const presigned: EffectRule = {
  text: 'Came with a presigned link: whoever holds such a link needs no credentials of their own.',
  when: { equals: ['additional:AuthenticationMethod', 'QueryString'] },
};
const object = ['key', 'bucketName'];
const block = weakened('At least one of the four blocks against public access is off.', {
  equals: ['PublicAccessBlockConfiguration.*', 'false'],
});
const BY_ITSELF = 'S3 deletes the objects that a rule covers by itself';
const RULE = 'LifecycleConfiguration.Rule';
const enabled: [string, string] = ['Status', 'Enabled'];
const lifecycle: EffectRule[] = [
  {
    text: `${BY_ITSELF}, {Expiration.Days} days after they were written.`,
    each: RULE,
    when: { present: 'Expiration.Days', equals: enabled },
    severity: 'notable',
    flag: 'destructive',
  },
  {
    text: `${BY_ITSELF}, on {Expiration.Date}.`,
    each: RULE,
    when: { present: 'Expiration.Date', equals: enabled },
    severity: 'notable',
    flag: 'destructive',
  },
  {
    text: 'S3 deletes older versions of the objects that a rule covers, {NoncurrentVersionExpiration.NoncurrentDays} days after they were replaced.',
    each: RULE,
    when: { present: 'NoncurrentVersionExpiration.NoncurrentDays', equals: enabled },
    severity: 'notable',
    flag: 'destructive',
  },
  { text: 'A rule is switched off: it deletes nothing.', each: RULE, when: { equals: ['Status', 'Disabled'] } },
];
const keyOfCaller: EffectRule = {
  text: 'Encrypted with a key that the caller brought (SSE-C): without that key nobody can read it, AWS neither.',
  when: { present: 'x-amz-server-side-encryption-customer-algorithm' },
  severity: 'notable',
  flag: 'destructive',
};
const keyOfOthers: EffectRule = {
  text: "Encrypted with key {x-amz-server-side-encryption-aws-kms-key-id} of another account than the caller's: who owns the key decides who can read the object.",
  when: { ofAnotherAccount: 'x-amz-server-side-encryption-aws-kms-key-id' },
  severity: 'notable',
  flag: 'destructive',
};

export default {
  sources: ['s3.amazonaws.com'],
  name: 'S3',
  page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html',
  target: ['bucketName'],
  secrets: ['X-Amz-Signature', 'X-Amz-Security-Token', 'x-amz-server-side-encryption-customer-key'],
  operations: {
    CreateBucket: { effects: acl },
    PutBucketAcl: { effects: acl },
    PutObjectAcl: { target: object, effects: acl },
    PutBucketPolicy: {
      effects: [
        opened('The policy allows something to everyone: no condition narrows who. Block Public Access may stop it.', {
          allowsEveryone: 'bucketPolicy',
        }),
      ],
    },
    DeleteBucketPolicy: { effects: [{ text: 'Takes away what the policy denied as well as what it allowed.' }] },
    PutBucketPublicAccessBlock: { effects: [block] },
    PutAccountPublicAccessBlock: { effects: [block] },
    DeleteBucketPublicAccessBlock: {
      effects: [weakened('Policies and ACLs can make the bucket public, unless the account still blocks it.')],
    },
    DeleteAccountPublicAccessBlock: {
      effects: [{ text: 'Any bucket of the account can be made public.', severity: 'high', flag: 'defence-weakened' }],
    },
    PutBucketLogging: {
      effects: [
        weakened('Turns server access logging of the bucket off.', { absent: 'BucketLoggingStatus.LoggingEnabled' }),
      ],
    },
    PutBucketVersioning: {
      effects: [
        weakened('From now on, overwritten and deleted objects cannot be brought back.', {
          equals: ['VersioningConfiguration.Status', 'Suspended'],
        }),
        weakened('Versions can be deleted without MFA.', { equals: ['VersioningConfiguration.MfaDelete', 'Disabled'] }),
      ],
    },
    PutBucketLifecycle: { effects: lifecycle },
    PutBucketLifecycleConfiguration: { effects: lifecycle },
    PutBucketReplication: {
      say: '*<set> replication*[ of bucket {bucketName}][ to {ReplicationConfiguration.Rule.Destination.Bucket}][ to {ReplicationConfiguration.Rule.*.Destination.Bucket}]',
      effects: [
        {
          text: 'New objects are copied from bucket {target} to {Destination.Bucket}[, of account {Destination.Account}]: check whose it is.',
          each: 'ReplicationConfiguration.Rule',
          when: { equals: enabled },
          severity: 'notable',
        },
      ],
    },
    DeleteBucketReplication: {
      effects: [{ text: 'New objects are no longer copied elsewhere.', severity: 'notable' }],
    },
    PutBucketObjectLockConfiguration: {
      effects: [
        weakened('New objects are no longer protected against deletion by default.', {
          absent: 'ObjectLockConfiguration.Rule',
        }),
      ],
    },
    DeleteBucket: {
      effects: [
        {
          text: 'Works only on an empty bucket; anyone can take its name afterwards.',
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
    GetObject: { say: '*<read>* {key}[ from bucket {bucketName}]', target: object, effects: [presigned] },
    HeadObject: { say: '*<look> up* {key}[ in bucket {bucketName}]', target: object, readOnly: true },
    PutObject: {
      say: '*<write>* {key}[ to bucket {bucketName}]',
      target: object,
      effects: [presigned, keyOfCaller, keyOfOthers, ...acl],
    },
    CopyObject: {
      say: '*<copy> an object*[ {x-amz-copy-source}] to {key}[ in bucket {bucketName}]',
      target: object,
      effects: [keyOfCaller, keyOfOthers, ...acl],
    },
    DeleteObject: {
      say: '*<delete>* {key}[ from bucket {bucketName}]',
      target: object,
      effects: [
        {
          text: 'Deletes this version for good.',
          when: { present: 'versionId' },
          severity: 'notable',
          flag: 'destructive',
        },
        {
          text: 'Gone for good if the bucket keeps no versions, else only hidden by a delete marker.',
          when: { absent: 'versionId' },
          flag: 'destructive',
        },
      ],
    },
    DeleteObjects: {
      effects: [
        {
          text: 'Deletes up to 1,000 objects at once, for good if the bucket keeps no versions.',
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
