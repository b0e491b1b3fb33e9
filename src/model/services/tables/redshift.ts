import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const REACHABLE = 'The cluster gets a public address; its security groups decide who gets through.';
const made: EffectRule = {
  text: REACHABLE,
  when: { equals: ['publiclyAccessible', 'true'] },
  severity: 'high',
  flag: 'opened',
};
/** Also by default: then only the answer says it. */
const reachable: EffectRule[] = [
  made,
  { ...made, when: { equals: ['response:publiclyAccessible', 'true'] } },
  { ...made, when: { equals: ['response:cluster.publiclyAccessible', 'true'] } },
];
const password: EffectRule = {
  text: 'Sets a new password for the master user.',
  when: { present: 'masterUserPassword' },
  severity: 'notable',
};
export default {
  sources: ['redshift.amazonaws.com'],
  name: 'Redshift',
  page: 'https://docs.aws.amazon.com/redshift/latest/APIReference/API_Operations.html',
  target: ['clusterIdentifier', 'snapshotIdentifier'],
  secrets: ['masterUserPassword', 'response:dbPassword'],
  operations: {
    CreateCluster: { effects: reachable },
    RestoreFromClusterSnapshot: { effects: reachable },
    ModifyCluster: { effects: [made, password] },
    DisableLogging: {
      say: '*<turn> off audit logging*[ of cluster {clusterIdentifier}]',
      effects: [{ text: 'Connections and queries are no longer logged.', severity: 'high', flag: 'defence-weakened' }],
    },
    DeleteCluster: {
      effects: [
        {
          text: 'No final snapshot is made: without an older one the data is gone.',
          when: { equals: ['skipFinalClusterSnapshot', 'true'] },
          severity: 'high',
          flag: 'destructive',
        },
        { text: 'Deletes the data of the cluster.', severity: 'notable', flag: 'destructive' },
      ],
    },
    DeleteClusterSnapshot: {
      target: ['snapshotIdentifier'],
      effects: [{ text: 'The backup cannot be brought back.', severity: 'notable', flag: 'destructive' }],
    },
    AuthorizeSnapshotAccess: {
      target: ['snapshotIdentifier'],
      effects: [
        {
          text: 'Account {accountWithRestoreAccess} can now restore the snapshot and read the data.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    GetClusterCredentials: {
      say: '*<get> database credentials*[ for {dbUser}][ in cluster {clusterIdentifier}]',
      effects: [{ text: 'Answers with a password for the database.', severity: 'notable', flag: 'secret-read' }],
    },
    AuthorizeClusterSecurityGroupIngress: {
      target: ['clusterSecurityGroupName'],
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
