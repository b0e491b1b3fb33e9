import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['ec2-instance-connect.amazonaws.com'],
  name: 'EC2 Instance Connect',
  page: 'https://docs.aws.amazon.com/ec2-instance-connect/latest/APIReference/API_Operations.html',
  target: ['instanceId'],
  operations: {
    SendSSHPublicKey: {
      say: '*<send> an SSH public key* to {instanceId}[ as {instanceOSUser}]',
      effects: [
        {
          text: 'Whoever holds the private key can log in for 60 seconds[ as {instanceOSUser}].',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    SendSerialConsoleSSHPublicKey: {
      say: '*<send> an SSH public key* to the serial console of {instanceId}',
      effects: [
        {
          text: 'Whoever holds the private key can log in on the serial console for 60 seconds.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
