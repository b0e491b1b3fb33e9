import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['monitoring.amazonaws.com'],
  name: 'CloudWatch',
  page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Operations.html',
  target: ['alarmName', 'alarmNames.*', 'dashboardNames.*', 'name'],
  operations: {
    DeleteAlarms: {
      effects: [
        {
          text: 'Nobody is told any more when the alarms would have gone off.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DisableAlarmActions: {
      effects: [
        { text: 'Nobody is told any more when the alarms go off.', severity: 'notable', flag: 'defence-weakened' },
      ],
    },
  },
} satisfies ServiceKnowledge;
