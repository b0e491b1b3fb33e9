import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['route53domains.amazonaws.com'],
  name: 'Route 53 Domains',
  page: 'https://docs.aws.amazon.com/Route53/latest/APIReference/API_Operations_Amazon_Route_53_Domains.html',
  target: ['domainName'],
  secrets: ['authCode', 'password', 'response:authCode', 'response:password'],
  operations: {
    RetrieveDomainAuthCode: {
      say: '*<get> the transfer code* of domain {domainName}',
      effects: [
        { text: 'With the code the domain can be moved to another registrar.', severity: 'high', flag: 'secret-read' },
      ],
      readOnly: true,
    },
    DisableDomainTransferLock: {
      effects: [
        {
          text: 'The domain can be moved to another registrar by whoever has its transfer code.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    TransferDomainToAnotherAwsAccount: {
      say: '*<offer> domain* {domainName} to account {accountId}',
      effects: [{ text: 'The domain moves when the other account accepts.', severity: 'high', flag: 'access-granted' }],
    },
    UpdateDomainNameservers: {
      effects: [
        {
          text: 'Whoever runs the new name servers decides where its web sites and mail go.',
          severity: 'high',
        },
      ],
    },
    DisableDomainAutoRenew: {
      effects: [{ text: 'The domain runs out unless renewed by hand; then others can take it.', severity: 'notable' }],
    },
    DeleteDomain: {
      effects: [{ text: 'Anyone may register the name afterwards.', severity: 'high', flag: 'destructive' }],
    },
  },
} satisfies ServiceKnowledge;
