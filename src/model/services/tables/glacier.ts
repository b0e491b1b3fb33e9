import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['glacier.amazonaws.com'],
  name: 'S3 Glacier',
  page: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html',
  target: ['vaultName'],
  operations: {
    SetVaultAccessPolicy: {
      say: '*<change> who may use vault*[ {vaultName}]',
      effects: [
        {
          text: 'The policy allows something to everyone: no condition narrows who.',
          when: { allowsEveryone: 'policy.policy' },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    DeleteArchive: {
      effects: [{ text: 'The archive is gone for good.', severity: 'high', flag: 'destructive' }],
    },
    DeleteVault: {
      effects: [{ text: 'Works only on an empty vault.', severity: 'notable', flag: 'destructive' }],
    },
    AbortVaultLock: {
      effects: [{ text: 'The vault is not locked against deletion.', severity: 'notable', flag: 'defence-weakened' }],
    },
  },
} satisfies ServiceKnowledge;
