import type { ServiceKnowledge } from '../knowledge.ts';

/** Nineteen operations for OpsWorks for Puppet Enterprise and for Chef Automate: all that the API model of 2016-11-01 has. */
export default {
  sources: ['opsworks-cm.amazonaws.com'],
  name: 'OpsWorks CM',
  page: 'https://docs.aws.amazon.com/opsworks-cm/latest/APIReference/Welcome.html',
  target: ['serverName'],
  secrets: [
    'attributeValue',
    'customPrivateKey',
    'engineAttributes.*.value',
    'inputAttributes.*.value',
    'nodeAssociationStatusToken',
    'response:nodeAssociationStatusToken',
    'response:engineAttribute.value',
    'response:engineAttributes.*.value',
    'response:server.engineAttributes.*.value',
    'response:servers.*.engineAttributes.*.value',
  ],
  operations: {
    CreateServer: {
      say: '*<create> server[ {serverName}]*[ from backup {backupId}]',
      effects: [
        {
          text: 'No security group was named, so AWS makes one open to 0.0.0.0/0 on several TCP ports from 22 up (Chef to 443, Puppet to 8170).',
          when: { absent: 'securityGroupIds' },
          severity: 'high',
          flag: 'opened',
        },
        {
          text: 'Starts an EC2 instance with an Elastic IP, held by a CloudFormation stack, that configures other machines.',
        },
        {
          text: 'Answers with the master credentials of the server: admin password or private key, and a starter kit that holds them.',
          when: {
            contains: ['response:server.engineAttributes.*.name', '_STARTER_KIT', '_PASSWORD', '_PIVOTAL_KEY'],
          },
          severity: 'notable',
        },
        {
          text: 'Opens TCP port 8170 for the control repository that Puppet takes its code from.',
          when: { equals: ['engineAttributes.*.name', 'PUPPET_R10K_REMOTE'] },
          severity: 'notable',
        },
        {
          text: 'The server makes no automated backups.',
          when: { equals: ['disableAutomatedBackup', 'true'] },
          severity: 'notable',
        },
        {
          text: 'The request says nothing of a public IP address, so the server gets one.',
          when: { absent: 'associatePublicIpAddress' },
        },
        {
          text: 'Whoever holds the private key of key pair {keyPair} can log in to the instance over SSH.',
          when: { present: 'keyPair' },
        },
      ],
    },
    UpdateServer: {
      say: '*<change> backup or maintenance settings*[ of {serverName}]',
      effects: [
        {
          text: 'The server makes no automated backups from now on.',
          when: { equals: ['disableAutomatedBackup', 'true'] },
          severity: 'notable',
        },
        {
          text: 'Number of automated backups kept: {backupRetentionCount}; beyond that the oldest are deleted.',
          when: { present: 'backupRetentionCount' },
        },
      ],
    },
    UpdateServerEngineAttributes: {
      say: '*<set> engine attribute[ {attributeName}]*[ on {serverName}]',
      effects: [
        {
          text: 'Resets the admin password: whoever made the call can sign in as administrator of the server and of every node.',
          when: {
            equals: [
              'attributeName',
              'PUPPET_ADMIN_PASSWORD',
              'CHEF_AUTOMATE_ADMIN_PASSWORD',
              'CHEF_DELIVERY_ADMIN_PASSWORD',
            ],
          },
          severity: 'notable',
          flag: 'access-granted',
        },
        {
          text: 'Replaces the public key of the Chef superuser: whoever holds the matching private key controls the server and its nodes.',
          when: { equals: ['attributeName', 'CHEF_PIVOTAL_KEY', 'CHEF_AUTOMATE_PIVOTAL_KEY'] },
          severity: 'notable',
          flag: 'access-granted',
        },
        {
          text: 'Changes the repository whose code Puppet runs on every node, and opens TCP port 8170 for it.',
          when: { equals: ['attributeName', 'PUPPET_R10K_REMOTE'] },
          severity: 'notable',
        },
        {
          text: 'Replaces the private key with which Puppet fetches its code from the control repository.',
          when: { equals: ['attributeName', 'PUPPET_R10K_PRIVATE_KEY'] },
          severity: 'notable',
        },
      ],
    },
    DeleteServer: {
      effects: [
        {
          text: 'Deletes the EC2 instance, its CloudFormation stack, the events, the logs and the automated backups.',
          severity: 'high',
          flag: 'destructive',
        },
      ],
    },
    CreateBackup: {
      say: '*<create> a backup*[ of {serverName}]',
      target: ['serverName', 'response:backup.backupId'],
      effects: [{ text: 'Copies the server’s data to S3; the server cannot be changed until that is done.' }],
    },
    DeleteBackup: {
      target: ['backupId'],
      effects: [
        {
          text: 'The backup is gone for good; the S3 bucket that held it may be deleted as well.',
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
    RestoreServer: {
      say: '*<restore> server[ {serverName}]*[ from backup {backupId}][ on {instanceType}]',
      effects: [
        {
          text: 'Deletes the EC2 instance and puts a new one in its place; what changed after the backup is lost.',
          severity: 'notable',
          flag: 'destructive',
        },
        {
          text: 'The new instance takes key pair {keyPair}: whoever holds its private key can log in over SSH.',
          when: { present: 'keyPair' },
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    StartMaintenance: {
      say: '*<start> maintenance*[ of {serverName}]',
      effects: [
        {
          text: 'Asks for an upgrade of Chef Automate to its next major version.',
          when: { equals: ['engineAttributes.*.name', 'CHEF_MAJOR_UPGRADE'] },
          severity: 'notable',
        },
        { text: 'Maintenance runs now, not in the server’s weekly window.' },
      ],
    },
    AssociateNode: {
      say: '*<associate> node[ {nodeName}]*[ with {serverName}]',
      effects: [{ text: 'From now on the server decides what runs on this node.' }],
    },
    DisassociateNode: {
      say: '*<disassociate> node[ {nodeName}]*[ from {serverName}]',
      effects: [{ text: 'The server no longer manages this node, and the node’s key no longer works there.' }],
    },
    ExportServerEngineAttribute: {
      say: '*<export> engine attribute[ {exportAttributeName}]*[ of {serverName}]',
      readOnly: true,
      effects: [
        {
          text: 'Answers with the script by which new machines join the server, credentials inside.',
          severity: 'high',
          flag: 'secret-read',
        },
      ],
    },
    DescribeServers: { say: '*<list> servers*[, {serverName} only]' },
    DescribeBackups: {
      say: '*<list> backups*[ of {serverName}][, {backupId} only]',
      target: ['backupId', 'serverName'],
    },
    DescribeEvents: { say: '*<read> the event log*[ of {serverName}]' },
    DescribeAccountAttributes: { say: '*<read> how many servers and backups* the account may have' },
    DescribeNodeAssociationStatus: {
      say: '*<check> whether a node has joined or left*[ server {serverName}]',
      effects: [
        {
          text: 'Answers with the node’s signed certificate.',
          when: { equals: ['response:engineAttributes.*.name', 'PUPPET_NODE_CERT'] },
        },
      ],
    },
    ListTagsForResource: { say: '*<read> the tags*[ of {resourceArn}]', target: ['resourceArn'] },
    TagResource: { say: '*<add> tags*[ {tags.*.key}][ to {resourceArn}]', target: ['resourceArn'] },
    UntagResource: { say: '*<remove> tags*[ {tagKeys.*}][ from {resourceArn}]', target: ['resourceArn'] },
  },
} satisfies ServiceKnowledge;
