import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

/** All addresses in every notation (0.0.0.0/0, ::/0, two halves), or half of them and more. */
const world = (path: string, text: string, severity: 'notable' | 'high', more?: EffectRule['when']): EffectRule[] =>
  (['all', 'half'] as const).map((share) => ({
    text: share === 'all' ? text : `Half of all addresses or more: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
    when: { ...more, internet: [path, share] },
    severity,
    ...(severity === 'high' && { flag: 'opened' }),
  }));
const IN = 'Anyone on the internet may now connect to what the group protects, where a route leads there.';
const OUT = 'What the group protects may now send to any address.';
const MODIFIED = 'ModifySecurityGroupRulesRequest.SecurityGroupRule';
const CHANGED = 'A rule of the group now covers every address on the internet.';
const internetRoute: EffectRule = {
  text: 'Gives the subnets of this route table a direct way to the internet.',
  when: { contains: ['gatewayId', 'igw-'] },
  severity: 'notable',
};
const ANY_ADDRESS = 'Lets traffic of any address through the network ACL; security groups still apply.';
const allowed = { equals: ['ruleAction', 'allow'] } satisfies EffectRule['when'];
const aclEntry: EffectRule[] = [
  ...world('cidrBlock', ANY_ADDRESS, 'notable', allowed),
  ...world('ipv6CidrBlock', ANY_ADDRESS, 'notable', allowed),
];
const profile: EffectRule = {
  text: 'Whoever controls the instance gets the permissions of the role in the profile.',
  severity: 'notable',
  flag: 'access-granted',
};

export default {
  sources: ['ec2.amazonaws.com'],
  name: 'EC2',
  page: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/OperationList-query.html',
  target: ['instanceId', 'instancesSet.items.*.instanceId'],
  secrets: [
    'userData',
    'launchSpecification.userData',
    'response:keyMaterial',
    'response:passwordData',
    'CreateLaunchTemplateRequest.LaunchTemplateData.UserData',
    'CreateLaunchTemplateVersionRequest.LaunchTemplateData.UserData',
    'response:vpnConnection.customerGatewayConfiguration',
  ],
  operations: {
    AuthorizeSecurityGroupIngress: {
      say: '*<open>* security group[ {groupId}][ {groupName}] for incoming traffic',
      target: ['groupId', 'groupName'],
      effects: [
        ...world('ipPermissions.items.*.ipRanges.items.*.cidrIp', IN, 'high'),
        ...world('ipPermissions.items.*.ipv6Ranges.items.*.cidrIpv6', IN, 'high'),
        ...world('cidrIp', IN, 'high'),
      ],
    },
    AuthorizeSecurityGroupEgress: {
      say: '*<open>* security group[ {groupId}][ {groupName}] for outgoing traffic',
      target: ['groupId', 'groupName'],
      effects: [
        ...world('ipPermissions.items.*.ipRanges.items.*.cidrIp', OUT, 'notable'),
        ...world('ipPermissions.items.*.ipv6Ranges.items.*.cidrIpv6', OUT, 'notable'),
      ],
    },
    RevokeSecurityGroupIngress: {
      say: '*<remove> rules* for incoming traffic from security group[ {groupId}][ {groupName}]',
      target: ['groupId', 'groupName'],
    },
    RevokeSecurityGroupEgress: {
      say: '*<remove> rules* for outgoing traffic from security group[ {groupId}][ {groupName}]',
      target: ['groupId', 'groupName'],
    },
    ModifySecurityGroupRules: {
      target: ['ModifySecurityGroupRulesRequest.GroupId'],
      effects: [
        ...world(`${MODIFIED}.SecurityGroupRule.CidrIpv4`, CHANGED, 'high'),
        ...world(`${MODIFIED}.SecurityGroupRule.CidrIpv6`, CHANGED, 'high'),
        ...world(`${MODIFIED}.*.SecurityGroupRule.CidrIpv4`, CHANGED, 'high'),
        ...world(`${MODIFIED}.*.SecurityGroupRule.CidrIpv6`, CHANGED, 'high'),
      ],
    },
    CreateSecurityGroup: { target: ['response:groupId', 'groupName'] },
    ModifySnapshotAttribute: {
      target: ['snapshotId'],
      effects: [
        {
          text: 'Makes the snapshot public: any AWS account can copy the disk and read it.',
          when: { equals: ['createVolumePermission.add.items.*.group', 'all'] },
          severity: 'high',
          flag: 'opened',
        },
        {
          text: 'Account {createVolumePermission.add.items.*.userId} can now copy the disk and read it.',
          when: { present: 'createVolumePermission.add.items.*.userId' },
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    ModifyImageAttribute: {
      target: ['imageId'],
      effects: [
        {
          text: 'Makes the image public: any AWS account can start it and read its disks.',
          when: { equals: ['launchPermission.add.items.*.group', 'all'] },
          severity: 'high',
          flag: 'opened',
        },
        {
          text: 'Account {launchPermission.add.items.*.userId} can now start the image and read its disks.',
          when: { present: 'launchPermission.add.items.*.userId' },
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    SharedSnapshotCopyInitiated: {
      say: '*<start> a copy* of a shared snapshot',
      target: ['details:snapshotId'],
      effects: [
        { text: 'An account that the snapshot is shared with began to copy it to itself.', severity: 'notable' },
      ],
    },
    SharedSnapshotVolumeCreated: {
      say: '*<make> a volume* of a shared snapshot',
      target: ['details:snapshotId'],
      effects: [
        { text: 'An account that the snapshot is shared with made a disk of it and can read it.', severity: 'notable' },
      ],
    },
    DisableSnapshotBlockPublicAccess: {
      effects: [
        { text: 'Snapshots in this region can be made public again.', severity: 'notable', flag: 'defence-weakened' },
      ],
    },
    DisableImageBlockPublicAccess: {
      effects: [
        { text: 'Images in this region can be made public again.', severity: 'notable', flag: 'defence-weakened' },
      ],
    },
    DisableEbsEncryptionByDefault: {
      effects: [
        {
          text: 'New volumes and snapshots in this region are no longer encrypted unless asked for.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    EnableSerialConsoleAccess: {
      effects: [
        {
          text: 'Instances in this region can be reached on their serial console, past security groups.',
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    GetPasswordData: {
      say: '*<get> the administrator password* of {instanceId}',
      effects: [
        {
          text: 'Returns the Windows administrator password, encrypted: who holds the private key can log in.',
          severity: 'notable',
          flag: 'secret-read',
        },
      ],
      readOnly: true,
    },
    DescribeInstanceAttribute: {
      effects: [
        {
          text: 'Reads the start-up script (user data), in which passwords and keys are often left.',
          when: { equals: ['attribute', 'userData'] },
          severity: 'notable',
        },
      ],
      readOnly: true,
    },
    CreateKeyPair: {
      target: ['keyName'],
      effects: [{ text: 'Returns a new private key for logging in to instances started with it.' }],
    },
    ImportKeyPair: { target: ['keyName'] },
    RunInstances: {
      say: '*<start> new instances*[ {response:instancesSet.items.*.instanceId}][ from image {instancesSet.items.*.imageId}]',
      target: ['response:instancesSet.items.*.instanceId', 'instancesSet.items.*.imageId'],
      effects: [
        {
          text: 'Asks for a public address.',
          when: { equals: ['networkInterfaceSet.items.*.associatePublicIpAddress', 'true'] },
        },
      ],
    },
    TerminateInstances: {
      effects: [
        {
          text: 'Deletes the instances for good, with every disk marked "delete on termination" and all instance storage.',
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
    StopInstances: {
      effects: [
        {
          text: 'Skips the orderly shutdown: what was not written to disk is lost.',
          when: { equals: ['force', 'true'] },
        },
      ],
    },
    ModifyInstanceAttribute: {
      effects: [
        {
          text: 'Replaces the start-up script (user data), which can run as root at a later start.',
          when: { present: 'userData' },
          severity: 'notable',
        },
        {
          text: 'Turns termination protection off.',
          when: { equals: ['disableApiTermination.value', 'false'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
        {
          text: 'Puts the instance into security group {groupSet.items.*.groupId} in place of those it had.',
          when: { present: 'groupSet.items.*.groupId' },
          severity: 'notable',
        },
      ],
    },
    ModifyInstanceMetadataOptions: {
      target: ['ModifyInstanceMetadataOptionsRequest.InstanceId'],
      effects: [
        {
          text: 'Allows IMDSv1, with which a fooled web server can hand out the credentials of the role.',
          when: { equals: ['ModifyInstanceMetadataOptionsRequest.HttpTokens', 'optional'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    AssociateIamInstanceProfile: { target: ['AssociateIamInstanceProfileRequest.InstanceId'], effects: [profile] },
    ReplaceIamInstanceProfileAssociation: {
      target: ['ReplaceIamInstanceProfileAssociationRequest.AssociationId'],
      effects: [profile],
    },
    DeleteFlowLogs: {
      target: ['DeleteFlowLogsRequest.FlowLogId.content', 'DeleteFlowLogsRequest.FlowLogId.*.content'],
      effects: [
        {
          text: 'Network traffic is no longer recorded there; what was already written stays.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    CreateTrafficMirrorSession: {
      say: '*<create> traffic mirror session*[ {response:CreateTrafficMirrorSessionResponse.trafficMirrorSession.trafficMirrorSessionId}][ of {CreateTrafficMirrorSessionRequest.NetworkInterfaceId}][ to {CreateTrafficMirrorSessionRequest.TrafficMirrorTargetId}]',
      target: [
        'CreateTrafficMirrorSessionRequest.NetworkInterfaceId',
        'networkInterfaceId',
        'response:CreateTrafficMirrorSessionResponse.trafficMirrorSession.trafficMirrorSessionId',
      ],
      effects: [
        {
          text: 'Copies the traffic of a network interface to another place: who owns that can read it.',
          severity: 'notable',
        },
      ],
    },
    CreateTrafficMirrorTarget: {
      target: [
        'response:CreateTrafficMirrorTargetResponse.trafficMirrorTarget.trafficMirrorTargetId',
        'CreateTrafficMirrorTargetRequest.NetworkInterfaceId',
        'CreateTrafficMirrorTargetRequest.NetworkLoadBalancerArn',
      ],
      effects: [{ text: 'Mirrored traffic can be sent to it.', severity: 'notable' }],
    },
    CreateInstanceExportTask: {
      effects: [
        { text: 'Copies the whole machine, with its disks, to bucket {exportToS3.s3Bucket}.', severity: 'notable' },
      ],
    },
    CreateVolume: { target: ['response:volumeId'] },
    AttachVolume: { say: '*<attach>* volume {volumeId} to {instanceId}', target: ['volumeId'] },
    DeleteVolume: {
      target: ['volumeId'],
      effects: [
        {
          text: 'The data is gone, unless there is a snapshot or a Recycle Bin rule.',
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
    CreateSnapshot: { target: ['response:snapshotId', 'volumeId'] },
    CopySnapshot: {
      say: '*<copy> snapshot[ {sourceSnapshotId}]*[ from {sourceRegion}][ to {destinationRegion}][ as {response:snapshotId}]',
      target: ['response:snapshotId', 'sourceSnapshotId'],
      effects: [
        { text: 'The copy is encrypted with key {kmsKeyId}: check whose it is.', when: { present: 'kmsKeyId' } },
      ],
    },
    CopyImage: {
      say: '*<copy> image[ {sourceImageId}]*[ from {sourceRegion}][ as {response:imageId}]',
      target: ['response:imageId', 'sourceImageId'],
    },
    DeleteSnapshot: {
      target: ['snapshotId'],
      effects: [
        {
          text: 'The backup is gone, unless a Recycle Bin rule keeps it.',
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
    CreateImage: { target: ['response:imageId', 'instanceId'] },
    CreateRoute: { target: ['routeTableId'], effects: [internetRoute] },
    ReplaceRoute: { target: ['routeTableId'], effects: [internetRoute] },
    CreateNetworkAclEntry: { target: ['networkAclId'], effects: aclEntry },
    ReplaceNetworkAclEntry: { target: ['networkAclId'], effects: aclEntry },
    CreateVpcPeeringConnection: {
      say: '*<ask> to join* {vpcId} with {peerVpcId}[ of account {peerOwnerId}]',
      target: ['response:vpcPeeringConnection.vpcPeeringConnectionId', 'vpcId'],
    },
    AcceptVpcPeeringConnection: {
      target: ['vpcPeeringConnectionId'],
      effects: [
        {
          text: 'Joins two private networks; routes and security groups decide what passes.',
          severity: 'notable',
        },
      ],
    },
    DeregisterImage: {
      target: ['imageId'],
      effects: [
        {
          text: 'No instance can be started from it again, unless a Recycle Bin rule keeps it; its snapshots stay unless they are deleted too.',
          severity: 'notable',
          flag: 'destructive',
        },
      ],
    },
    ModifyVpcBlockPublicAccessOptions: {
      effects: [
        {
          text: 'Traffic between the VPCs of the Region and the internet is no longer blocked.',
          when: { equals: ['ModifyVpcBlockPublicAccessOptionsRequest.InternetGatewayBlockMode', 'off'] },
          severity: 'notable',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteTransitGatewayVpcAttachment: { target: ['DelTGwVpcAttachReq.TransitGatewayAttachmentId'] },
  },
} satisfies ServiceKnowledge;
