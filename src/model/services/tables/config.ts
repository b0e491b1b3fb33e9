import type { ServiceKnowledge } from '../knowledge.ts';

const UNCHECKED = [
  {
    text: 'Resources are no longer checked by it, and its results are deleted.',
    severity: 'notable',
    flag: 'defence-weakened',
  },
] satisfies ServiceKnowledge['operations'][string]['effects'];

export default {
  sources: ['config.amazonaws.com'],
  name: 'Config',
  page: 'https://docs.aws.amazon.com/config/latest/APIReference/API_Operations.html',
  target: [
    'configurationRecorderName',
    'configurationRecorder.name',
    'configRuleName',
    'configRule.configRuleName',
    'deliveryChannelName',
    'conformancePackName',
    'organizationConfigRuleName',
    'resourceId',
  ],
  operations: {
    StopConfigurationRecorder: {
      effects: [
        {
          text: 'Changes to resources are not recorded until it is started again.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteConfigurationRecorder: {
      effects: [
        {
          text: 'Changes to resources are no longer recorded; what was recorded before stays.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    PutConfigurationRecorder: {
      effects: [
        {
          text: 'Only some types of resources are recorded.',
          when: { equals: ['configurationRecorder.recordingGroup.allSupported', 'false'] },
          severity: 'notable',
        },
      ],
    },
    DeleteDeliveryChannel: {
      effects: [
        {
          text: 'Recorded changes are no longer delivered to S3 or SNS.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteConfigRule: { effects: UNCHECKED },
    DeleteOrganizationConfigRule: { effects: UNCHECKED },
    DeleteConformancePack: { effects: UNCHECKED },
  },
} satisfies ServiceKnowledge;
