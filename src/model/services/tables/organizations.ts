import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['organizations.amazonaws.com'],
  name: 'Organizations',
  page: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html',
  target: ['accountId', 'policyId', 'targetId', 'servicePrincipal', 'organizationalUnitId', 'name'],
  operations: {
    LeaveOrganization: {
      say: '*<leave> the organization*',
      effects: [
        {
          text: 'The account is no longer bound by the organization’s policies, nor seen by its trails and guards.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    RemoveAccountFromOrganization: {
      say: '*<remove> account[ {accountId}]* from the organization',
      effects: [
        {
          text: 'The account is no longer bound by the organization’s policies, nor seen by its trails and guards.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteOrganization: {
      say: '*<delete> the organization*',
      effects: [
        { text: 'All its policies and central administration end.', severity: 'high', flag: 'defence-weakened' },
      ],
    },
    CloseAccount: {
      effects: [
        {
          text: 'The account is suspended now, and deleted for good after 90 days.',
          severity: 'high',
          flag: 'destructive',
        },
      ],
    },
    CreateAccount: {
      say: '*<create> account[ {accountName}]*',
      target: ['response:createAccountStatus.accountId', 'accountName'],
    },
    CreateAccountResult: {
      say: '*<create> account[ {details:createAccountStatus.accountName}]*',
      target: ['details:createAccountStatus.accountId', 'details:createAccountStatus.id'],
    },
    AcceptHandshake: {
      say: '*<accept> an invitation between accounts*[ ({handshakeId}])',
      target: ['handshakeId'],
      effects: [
        {
          text: 'An account that joins comes under the policies of whoever runs the organization.',
          severity: 'notable',
        },
      ],
    },
    InviteAccountToOrganization: {
      say: '*<invite> account[ {target.id}]* into the organization',
      target: ['target.id'],
    },
    AttachPolicy: { say: '*<attach> policy[ {policyId}]*[ to {targetId}]' },
    DetachPolicy: {
      say: '*<detach> policy[ {policyId}]*[ from {targetId}]',
      effects: [
        { text: 'If it is a service control policy, what it forbade there may be allowed now.', severity: 'notable' },
      ],
    },
    UpdatePolicy: { effects: [{ text: 'Takes effect at once wherever the policy is attached.' }] },
    DisablePolicyType: {
      say: '*<turn> off policy type[ {policyType}]* in the organization',
      target: ['policyType'],
      effects: [
        {
          text: 'No service control policy holds in the organization any more.',
          when: { equals: ['policyType', 'SERVICE_CONTROL_POLICY'] },
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    RegisterDelegatedAdministrator: {
      say: '*<register> account[ {accountId}]*[ as administrator of {servicePrincipal}]',
      effects: [
        {
          text: 'The account can run this service for the whole organization.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    DeregisterDelegatedAdministrator: {
      say: '*<remove> account[ {accountId}]*[ as administrator of {servicePrincipal}]',
    },
    EnableAWSServiceAccess: { say: '*<allow> service[ {servicePrincipal}]* to work in all accounts' },
    DisableAWSServiceAccess: {
      say: '*<stop> service[ {servicePrincipal}]* from working in all accounts',
      effects: [{ text: 'A security service loses sight of the member accounts by this.', severity: 'notable' }],
    },
    MoveAccount: {
      say: '*<move> account[ {accountId}]*[ from {sourceParentId}][ to {destinationParentId}]',
      effects: [{ text: 'The policies of the new place hold for the account, and no longer those of the old one.' }],
    },
  },
} satisfies ServiceKnowledge;
