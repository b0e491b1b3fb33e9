import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const off: EffectRule[] = [
  {
    text: 'The distribution is switched off: it answers no visitors.',
    when: { equals: ['distributionConfig.enabled', 'false'] },
    severity: 'notable',
  },
];

export default {
  sources: ['cloudfront.amazonaws.com'],
  name: 'CloudFront',
  page: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/logging_using_cloudtrail.html',
  target: ['id', 'distributionId', 'resource'],
  secrets: [
    'distributionConfig.origins.items.*.customHeaders.items.*.headerValue',
    'response:distribution.distributionConfig.origins.items.*.customHeaders.items.*.headerValue',
  ],
  operations: {
    CreateDistribution: { target: ['response:distribution.aRN'], effects: off },
    UpdateDistribution: { effects: off },
  },
} satisfies ServiceKnowledge;
