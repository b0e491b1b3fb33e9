import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['waf-regional.amazonaws.com'],
  name: 'WAF Classic Regional',
  page: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_Operations_AWS_WAF_Regional.html',
  target: ['webACLId', 'resourceArn'],
  operations: {
    DisassociateWebACL: {
      say: '*<remove> the web ACL*[ from {resourceArn}]',
      target: ['resourceArn', 'resourceId'],
      effects: [
        { text: 'Requests to the resource are no longer filtered.', severity: 'high', flag: 'defence-weakened' },
      ],
    },
    DeleteWebACL: {
      target: ['name', 'webACLId', 'id'],
      effects: [{ text: 'Nothing is filtered by its rules any more.', severity: 'high', flag: 'defence-weakened' }],
    },
    DeleteLoggingConfiguration: {
      say: '*<turn> off logging*[ of web ACL {resourceArn}]',
      target: ['resourceArn'],
      effects: [{ text: 'Requests to the web ACL are no longer logged.', severity: 'high', flag: 'defence-weakened' }],
    },
    DeleteRuleGroup: {
      target: ['name', 'ruleGroupId', 'id'],
      effects: [{ text: 'Its rules filter nothing any more.', severity: 'notable', flag: 'defence-weakened' }],
    },
    DeleteIPSet: {
      target: ['name', 'iPSetId', 'id'],
      effects: [{ text: 'Rules no longer know its addresses.', severity: 'notable', flag: 'defence-weakened' }],
    },
  },
} satisfies ServiceKnowledge;
