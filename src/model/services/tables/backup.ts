import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['backup.amazonaws.com'],
  name: 'Backup',
  page: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Operations.html',
  target: ['backupVaultName', 'recoveryPointArn', 'backupPlanId'],
  operations: {
    DeleteRecoveryPoint: {
      target: ['recoveryPointArn'],
      effects: [{ text: 'The backup cannot be brought back.', severity: 'notable', flag: 'destructive' }],
    },
    DeleteBackupVault: {
      effects: [{ text: 'Works only on an empty vault.', severity: 'notable', flag: 'destructive' }],
    },
    DeleteBackupPlan: {
      effects: [
        {
          text: 'No further backups are made by the plan; those there are stay.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteBackupSelection: {
      target: ['selectionId', 'backupPlanId'],
      effects: [
        {
          text: 'The resources of the selection are no longer backed up by the plan.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteBackupVaultLockConfiguration: {
      effects: [
        { text: 'Backups in the vault can be deleted before their time.', severity: 'high', flag: 'defence-weakened' },
      ],
    },
    DeleteBackupVaultAccessPolicy: {
      effects: [{ text: 'What the policy denied may be allowed now.', severity: 'notable', flag: 'defence-weakened' }],
    },
  },
} satisfies ServiceKnowledge;
