import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const unseen: EffectRule[] = [
  { text: 'DNS queries from the VPCs are no longer recorded.', severity: 'notable', flag: 'defence-weakened' },
];

export default {
  sources: ['route53resolver.amazonaws.com'],
  name: 'Route 53 Resolver',
  page: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_Operations_Amazon_Route_53_Resolver.html',
  target: ['resolverQueryLogConfigId', 'firewallRuleGroupAssociationId', 'firewallRuleGroupId', 'resolverRuleId'],
  operations: {
    DeleteResolverQueryLogConfig: { effects: unseen },
    DisassociateResolverQueryLogConfig: { effects: unseen },
    DisassociateFirewallRuleGroup: {
      effects: [
        { text: 'The VPC’s DNS queries are no longer filtered.', severity: 'notable', flag: 'defence-weakened' },
      ],
    },
  },
} satisfies ServiceKnowledge;
