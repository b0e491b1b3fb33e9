import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['elasticfilesystem.amazonaws.com'],
  name: 'EFS',
  page: 'https://docs.aws.amazon.com/efs/latest/ug/logging-using-cloudtrail.html',
  target: ['fileSystemId', 'mountTargetId'],
  operations: {
    DeleteFileSystem: {
      effects: [
        { text: 'All files are gone for good, unless there is a backup.', severity: 'high', flag: 'destructive' },
      ],
    },
    DeleteFileSystemPolicy: {
      effects: [
        {
          text: 'Any client that reaches a mount target may use the file system again.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    PutBackupPolicy: {
      effects: [
        {
          text: 'Turns automatic backups off.',
          when: { equals: ['backupPolicy.status', 'DISABLED'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    ModifyMountTargetSecurityGroups: {
      say: '*<set> the security groups* of {mountTargetId}[ to {securityGroups.*}]',
    },
  },
} satisfies ServiceKnowledge;
