import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['route53.amazonaws.com'],
  name: 'Route 53',
  page: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_Operations_Amazon_Route_53.html',
  target: ['hostedZoneId', 'id'],
  operations: {
    ChangeResourceRecordSets: {
      say: '*<change> DNS records*[ {changeBatch.changes.*.resourceRecordSet.name}] in zone {hostedZoneId}',
      effects: [
        {
          text: 'A deleted name stops resolving when caches run out.',
          when: { equals: ['changeBatch.changes.*.action', 'DELETE'] },
          severity: 'notable',
        },
        {
          text: 'Other name servers answer for a name (NS record).',
          when: { equals: ['changeBatch.changes.*.resourceRecordSet.type', 'NS'] },
          severity: 'notable',
        },
      ],
    },
    CreateHostedZone: { target: ['name'] },
    DeleteHostedZone: {
      effects: [{ text: 'Names in the zone are no longer answered by it.', severity: 'notable', flag: 'destructive' }],
    },
    DeleteQueryLoggingConfig: {
      effects: [
        {
          text: 'DNS queries for the zone are no longer recorded.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DisableHostedZoneDNSSEC: {
      effects: [
        { text: 'Answers are no longer signed and can be forged.', severity: 'notable', flag: 'defence-weakened' },
      ],
    },
  },
} satisfies ServiceKnowledge;
