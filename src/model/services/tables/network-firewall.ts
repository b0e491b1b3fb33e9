import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['network-firewall.amazonaws.com'],
  name: 'Network Firewall',
  page: 'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_Operations.html',
  target: ['firewallName', 'firewallArn'],
  operations: {
    DeleteFirewall: {
      effects: [{ text: 'Traffic is no longer filtered by it.', severity: 'high', flag: 'defence-weakened' }],
    },
    DeleteFirewallPolicy: {
      target: ['firewallPolicyName', 'firewallPolicyArn'],
      effects: [{ text: 'Its rules filter nothing any more.', severity: 'notable', flag: 'defence-weakened' }],
    },
    DeleteRuleGroup: {
      target: ['ruleGroupName', 'ruleGroupArn'],
      effects: [{ text: 'Its rules filter nothing any more.', severity: 'notable', flag: 'defence-weakened' }],
    },
    UpdateFirewallDeleteProtection: {
      effects: [
        {
          text: 'The firewall can be deleted again.',
          when: { equals: ['deleteProtection', 'false'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
