import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['elasticloadbalancing.amazonaws.com'],
  name: 'Elastic Load Balancing',
  page: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Operations.html',
  target: [
    'loadBalancerArn',
    'targetGroupArn',
    'listenerArn',
    'ruleArn',
    'loadBalancerName',
    'response:loadBalancers.*.loadBalancerArn',
    'response:targetGroups.*.targetGroupArn',
  ],
  operations: {
    ModifyLoadBalancerAttributes: {
      effects: [
        {
          text: 'Requests are no longer logged.',
          each: 'attributes',
          when: { equals: ['value', 'false'], contains: ['key', 'access_logs.s3.enabled'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
        {
          text: 'The load balancer can be deleted again.',
          each: 'attributes',
          when: { equals: ['value', 'false'], contains: ['key', 'deletion_protection.enabled'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
        {
          text: 'Requests are no longer logged.',
          when: { equals: ['loadBalancerAttributes.accessLog.enabled', 'false'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteLoadBalancer: {
      effects: [{ text: 'It answers nobody any more.', severity: 'notable', flag: 'destructive' }],
    },
  },
} satisfies ServiceKnowledge;
