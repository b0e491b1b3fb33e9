import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const open: EffectRule[] = [
  {
    text: 'The access policy lets everyone in: no condition narrows who. In a VPC its network still does.',
    when: { allowsEveryone: 'accessPolicies' },
    severity: 'high',
    flag: 'opened',
  },
];
const gone: EffectRule[] = [
  { text: 'All its indexes are gone with the domain.', severity: 'high', flag: 'destructive' },
];
export default {
  sources: ['es.amazonaws.com'],
  name: 'OpenSearch Service',
  page: 'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_Operations.html',
  target: ['domainName'],
  secrets: ['advancedSecurityOptions.masterUserOptions.masterUserPassword'],
  operations: {
    CreateElasticsearchDomain: { effects: open },
    CreateDomain: { effects: open },
    UpdateElasticsearchDomainConfig: { effects: open },
    UpdateDomainConfig: { effects: open },
    DeleteElasticsearchDomain: { effects: gone },
    DeleteDomain: { effects: gone },
  },
} satisfies ServiceKnowledge;
