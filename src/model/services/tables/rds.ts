import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const REACHABLE = 'The database gets a public address; its security groups decide who gets through.';
/** Also by default: then only the answer says it. */
const reachable = ['publiclyAccessible', 'response:publiclyAccessible'].map(
  (path): EffectRule => ({ text: REACHABLE, when: { equals: [path, 'true'] }, severity: 'high', flag: 'opened' }),
);
/** The answer to a change of something else tells what was so before. */
const madeReachable: EffectRule = {
  text: REACHABLE,
  when: { equals: ['publiclyAccessible', 'true'] },
  severity: 'high',
  flag: 'opened',
};
const modified: EffectRule[] = [
  madeReachable,
  {
    text: 'Sets a new password for the master user.',
    when: { present: 'masterUserPassword' },
    severity: 'notable',
  },
  {
    text: 'Sets a new password for the master user.',
    when: { absent: 'masterUserPassword', present: 'response:pendingModifiedValues.masterUserPassword' },
    severity: 'notable',
  },
  {
    text: 'The database can be deleted again.',
    when: { equals: ['deletionProtection', 'false'] },
    severity: 'notable',
    flag: 'defence-weakened',
  },
  {
    text: 'Turns automatic backups off and deletes those there are.',
    when: { equals: ['backupRetentionPeriod', '0'] },
    severity: 'high',
    flag: 'destructive',
  },
];
const shared: EffectRule[] = [
  {
    text: 'Makes the snapshot public: any AWS account can restore it and read the data.',
    when: { equals: ['valuesToAdd.*', 'all'] },
    severity: 'high',
    flag: 'opened',
  },
  {
    text: 'Shared with {valuesToAdd.*}: can restore the snapshot and read the data.',
    when: { present: 'valuesToAdd.*' },
    severity: 'notable',
    flag: 'access-granted',
  },
];
const deleted: EffectRule[] = [
  {
    text: 'No final snapshot is made: without an older backup the data is gone.',
    // An Aurora instance holds no data of its own: its cluster does.
    when: { equals: ['skipFinalSnapshot', 'true'], absent: 'response:dBClusterIdentifier' },
    severity: 'high',
    flag: 'destructive',
  },
  {
    text: 'Stops the database for good[; a final snapshot {finalDBSnapshotIdentifier} is kept].',
    severity: 'notable',
    flag: 'destructive',
  },
];
const backup: EffectRule[] = [{ text: 'The backup cannot be brought back.', severity: 'notable', flag: 'destructive' }];

export default {
  sources: ['rds.amazonaws.com'],
  name: 'RDS',
  page: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Operations.html',
  target: ['dBInstanceIdentifier', 'dBClusterIdentifier', 'dBSnapshotIdentifier', 'dBClusterSnapshotIdentifier'],
  secrets: ['masterUserPassword', 'tdeCredentialPassword', 'response:pendingModifiedValues.masterUserPassword'],
  operations: {
    CreateDBInstance: { effects: reachable },
    ModifyDBInstance: { effects: modified },
    ModifyDBCluster: { effects: modified },
    RestoreDBInstanceFromDBSnapshot: {
      say: '*<restore>* database {dBInstanceIdentifier} from snapshot {dBSnapshotIdentifier}',
      effects: reachable,
    },
    RestoreDBInstanceToPointInTime: { target: ['targetDBInstanceIdentifier'], effects: reachable },
    RestoreDBInstanceFromS3: { effects: reachable },
    CreateDBInstanceReadReplica: { effects: reachable },
    ModifyDBSnapshotAttribute: { effects: shared },
    ModifyDBClusterSnapshotAttribute: { effects: shared },
    CopyDBSnapshot: {
      say: '*<copy> database snapshot[ {sourceDBSnapshotIdentifier}]*[ from {sourceRegion}][ as {targetDBSnapshotIdentifier}]',
      target: ['targetDBSnapshotIdentifier'],
    },
    CopyDBClusterSnapshot: {
      say: '*<copy> cluster snapshot[ {sourceDBClusterSnapshotIdentifier}]*[ from {sourceRegion}][ as {targetDBClusterSnapshotIdentifier}]',
      target: ['targetDBClusterSnapshotIdentifier'],
    },
    FailoverDBCluster: { say: '*<fail> over database cluster*[ {dBClusterIdentifier}]' },
    DeleteDBInstanceAutomatedBackup: { target: ['dbiResourceId', 'dBInstanceAutomatedBackupsArn'], effects: backup },
    DeleteDBClusterAutomatedBackup: { target: ['dbClusterResourceId', 'dBClusterResourceId'], effects: backup },
    DeleteGlobalCluster: { target: ['globalClusterIdentifier'] },
    StopActivityStream: {
      target: ['resourceArn'],
      effects: [
        {
          text: 'What is done inside the database is no longer recorded.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteDBSnapshot: { effects: backup },
    DeleteDBClusterSnapshot: { effects: backup },
    DeleteDBInstance: { effects: deleted },
    DeleteDBCluster: {
      effects: [
        {
          text: 'No final snapshot is made: without an older one the data is gone.',
          when: { equals: ['skipFinalSnapshot', 'true'] },
          severity: 'high',
          flag: 'destructive',
        },
        { text: 'Deletes the data of all its instances.', severity: 'notable', flag: 'destructive' },
      ],
    },
    StartExportTask: {
      say: '*<start> an export*[ of {sourceArn}][ to bucket {s3BucketName}]',
      target: ['sourceArn'],
      effects: [{ text: 'Copies the data out of the database into files.', severity: 'notable' }],
    },
    AuthorizeDBSecurityGroupIngress: {
      target: ['dBSecurityGroupName'],
      effects: [
        {
          text: 'Any address on the internet may connect.',
          when: { internet: ['cIDRIP', 'all'] },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
