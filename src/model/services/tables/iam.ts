import type { EffectRule, ServiceKnowledge } from '../knowledge.ts';

const ADMINISTRATOR = [
  'arn:aws:iam::aws:policy/AdministratorAccess',
  'arn:aws-cn:iam::aws:policy/AdministratorAccess',
  'arn:aws-us-gov:iam::aws:policy/AdministratorAccess',
];
const IAM_FULL = [
  'arn:aws:iam::aws:policy/IAMFullAccess',
  'arn:aws-cn:iam::aws:policy/IAMFullAccess',
  'arn:aws-us-gov:iam::aws:policy/IAMFullAccess',
];
const ATTACHED = [
  {
    text: 'Grants every action on every resource.',
    when: { equals: ['policyArn', ...ADMINISTRATOR] },
    severity: 'high',
    flag: 'access-granted',
  },
  {
    text: 'Allows every change in IAM, and with that the granting of any other right.',
    when: { equals: ['policyArn', ...IAM_FULL] },
    severity: 'high',
    flag: 'access-granted',
  },
  {
    text: 'Takes every right away, whatever other policies allow.',
    when: {
      equals: [
        'policyArn',
        'arn:aws:iam::aws:policy/AWSDenyAll',
        'arn:aws-cn:iam::aws:policy/AWSDenyAll',
        'arn:aws-us-gov:iam::aws:policy/AWSDenyAll',
      ],
    },
    severity: 'notable',
  },
  {
    text: 'AWS attaches this policy when it has found the access key in public: treat the key as compromised.',
    when: { contains: ['policyArn', 'AWSCompromisedKeyQuarantine'] },
    severity: 'high',
  },
] satisfies ServiceKnowledge['operations'][string]['effects'];
const DETACHED = [
  {
    text: 'Lifts the quarantine that AWS puts on an access key found in public.',
    when: { contains: ['policyArn', 'AWSCompromisedKeyQuarantine'] },
    severity: 'high',
    flag: 'defence-weakened',
  },
] satisfies ServiceKnowledge['operations'][string]['effects'];
const GRANTED = [
  {
    text: 'The policy grants every action on every resource.',
    when: { grants: ['policyDocument', 'everything'] },
    severity: 'high',
    flag: 'access-granted',
  },
  {
    text: 'The policy grants every action on every resource, but for what it excepts or makes a condition.',
    when: { grants: ['policyDocument', 'almost-everything'] },
    severity: 'notable',
    flag: 'access-granted',
  },
  {
    text: 'The policy allows every change in IAM, and with that the granting of any other right.',
    when: { grants: ['policyDocument', 'iam'] },
    severity: 'high',
    flag: 'access-granted',
  },
  {
    text: 'The policy denies every action: it takes away whatever others allow.',
    when: { deniesAll: 'policyDocument' },
    severity: 'notable',
  },
] satisfies ServiceKnowledge['operations'][string]['effects'];
const trusted = (path: string): EffectRule[] => [
  {
    text: 'The trust policy lets anyone with an AWS account assume the role.',
    when: { allowsEveryone: path },
    severity: 'high',
    flag: 'opened',
  },
  {
    text: 'The trust policy lets anyone with an AWS account assume the role who knows the external id.',
    when: { allowsWhoKnows: path },
    severity: 'notable',
    flag: 'opened',
  },
];
const BOUNDARY_GONE = [
  {
    text: 'Nothing caps any more what its policies can allow.',
    severity: 'high',
    flag: 'defence-weakened',
  },
] satisfies ServiceKnowledge['operations'][string]['effects'];

export default {
  sources: ['iam.amazonaws.com'],
  name: 'IAM',
  page: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html',
  target: ['userName', 'roleName', 'groupName', 'policyArn', 'policyName', 'instanceProfileName'],
  secrets: [
    'password',
    'oldPassword',
    'newPassword',
    'privateKey',
    'addPrivateKey',
    'authenticationCode1',
    'authenticationCode2',
    'response:accessKey.secretAccessKey',
    'response:serviceSpecificCredential.servicePassword',
    'response:serviceSpecificCredential.serviceCredentialSecret',
    'response:virtualMFADevice.base32StringSeed',
    'response:virtualMFADevice.qRCodePNG',
  ],
  operations: {
    CreateAccessKey: {
      say: '*<create> an access key*[ for user {userName}]',
      target: ['userName', 'response:accessKey.userName'],
      effects: [
        {
          text: 'Makes a long-term key[, {response:accessKey.accessKeyId},] that acts as this user until it is deleted.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    UpdateAccessKey: {
      say: '*<set> access key[ {accessKeyId}]*[ of {userName}][ to {status}]',
      effects: [
        {
          text: 'The key works again.',
          when: { equals: ['status', 'Active'] },
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    DeleteAccessKey: { say: '*<delete> access key[ {accessKeyId}]*[ of {userName}]' },
    CreateLoginProfile: {
      say: '*<create> a console password*[ for user {userName}]',
      effects: [
        {
          text: 'Whoever set the password can sign in to the console as this user.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    UpdateLoginProfile: {
      say: '*<change> the console password*[ of user {userName}]',
      effects: [
        {
          text: 'Whoever set the password can sign in to the console as this user.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    DeleteLoginProfile: { say: '*<remove> the console password*[ of user {userName}]' },
    ChangePassword: { say: '*<change> its own console password*' },
    AttachUserPolicy: { say: '*<attach> policy[ {policyArn}]*[ to user {userName}]', effects: ATTACHED },
    AttachGroupPolicy: { say: '*<attach> policy[ {policyArn}]*[ to group {groupName}]', effects: ATTACHED },
    AttachRolePolicy: { say: '*<attach> policy[ {policyArn}]*[ to role {roleName}]', effects: ATTACHED },
    DetachUserPolicy: { say: '*<detach> policy[ {policyArn}]*[ from user {userName}]', effects: DETACHED },
    DetachGroupPolicy: { say: '*<detach> policy[ {policyArn}]*[ from group {groupName}]', effects: DETACHED },
    DetachRolePolicy: { say: '*<detach> policy[ {policyArn}]*[ from role {roleName}]', effects: DETACHED },
    PutUserPolicy: { say: '*<set> inline policy[ {policyName}]*[ on user {userName}]', effects: GRANTED },
    PutGroupPolicy: { say: '*<set> inline policy[ {policyName}]*[ on group {groupName}]', effects: GRANTED },
    PutRolePolicy: { say: '*<set> inline policy[ {policyName}]*[ on role {roleName}]', effects: GRANTED },
    CreatePolicy: { effects: GRANTED },
    CreatePolicyVersion: {
      say: '*<create> a new version*[ of policy {policyArn}]',
      effects: [
        {
          text: 'Replaces at once what the policy allows, wherever it is attached.',
          when: { equals: ['setAsDefault', 'true'] },
          severity: 'notable',
        },
        ...GRANTED,
      ],
    },
    SetDefaultPolicyVersion: {
      say: '*<switch> policy[ {policyArn}]*[ to version {versionId}]',
      effects: [{ text: 'Replaces at once what the policy allows, wherever it is attached.', severity: 'notable' }],
    },
    CreateRole: {
      effects: [
        ...trusted('assumeRolePolicyDocument'),
        {
          text: 'The trust policy names AWS accounts or identities: check whose they are.',
          when: { contains: ['assumeRolePolicyDocument', '"AWS"'] },
        },
      ],
    },
    UpdateAssumeRolePolicy: {
      say: '*<change> who may assume role[ {roleName}]*',
      effects: [
        {
          text: 'Replaces the whole list of who may assume the role: check whose accounts it names.',
          severity: 'notable',
        },
        ...trusted('policyDocument'),
      ],
    },
    AddUserToGroup: { say: '*<add> user[ {userName}]*[ to group {groupName}]' },
    AddRoleToInstanceProfile: { say: '*<add> role[ {roleName}]*[ to instance profile {instanceProfileName}]' },
    DeleteUserPermissionsBoundary: { effects: BOUNDARY_GONE },
    DeleteRolePermissionsBoundary: { effects: BOUNDARY_GONE },
    EnableMFADevice: {
      say: '*<register> an MFA device*[ for user {userName}]',
      effects: [{ text: 'From now on whoever holds this device can answer MFA prompts as the user.' }],
    },
    DeactivateMFADevice: {
      say: '*<deactivate> an MFA device*[ of user {userName}]',
      effects: [
        {
          text: 'Sign-in no longer asks for this second factor.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    DeleteAccountPasswordPolicy: {
      say: '*<delete> the account’s password rules*',
      effects: [{ text: 'Only AWS’s default password rules are left.', severity: 'notable', flag: 'defence-weakened' }],
    },
    CreateSAMLProvider: {
      target: ['name', 'response:sAMLProviderArn'],
      effects: [
        {
          text: 'Whoever runs this provider decides who can assume the roles that trust it.',
          severity: 'notable',
        },
      ],
    },
    UpdateSAMLProvider: {
      target: ['sAMLProviderArn'],
      effects: [
        {
          text: 'Whoever holds the signing key named in new metadata can sign in to every role that trusts this provider.',
          severity: 'notable',
        },
      ],
    },
    CreateOpenIDConnectProvider: {
      target: ['url'],
      effects: [
        { text: 'Whoever runs this provider decides who can assume the roles that trust it.', severity: 'notable' },
      ],
    },
    CreateServiceSpecificCredential: {
      say: '*<create> a user name and password*[ for {serviceName}][, user {userName}]',
      effects: [
        {
          text: 'They are long-term credentials beside the user’s access keys, and easily overlooked.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    ResetServiceSpecificCredential: {
      say: '*<reset> a service password*[ of user {userName}]',
      effects: [
        {
          text: 'Answers with the new password; the old one stops working.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    UploadSSHPublicKey: {
      say: '*<upload> an SSH public key*[ for user {userName}]',
      effects: [
        {
          text: 'Whoever holds its private key reaches CodeCommit as this user.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    UploadSigningCertificate: {
      say: '*<upload> a signing certificate*[ for user {userName}]',
      effects: [
        {
          text: 'Whoever holds its private key can sign older kinds of requests as this user.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    GetAccountAuthorizationDetails: {
      say: '*<read> every user, group, role and policy* of the account',
      readOnly: true,
      effects: [
        { text: 'One answer shows who may do what: audits ask for it, and so do intruders.', severity: 'notable' },
      ],
    },
    GetCredentialReport: {
      say: '*<read> the report* on all users’ credentials',
      effects: [{ text: 'It lists every user with the age of passwords and keys, and whether MFA is on.' }],
    },
    CreateServiceLinkedRole: {
      say: '*<create> the service-linked role*[ of {aWSServiceName}]',
      target: ['response:role.roleName', 'aWSServiceName'],
    },
    EnableOrganizationsRootSessions: {
      say: '*<allow> root sessions* in member accounts',
      effects: [
        {
          text: 'Administrators of the organization can take short root sessions in its accounts.',
          severity: 'notable',
        },
      ],
    },
  },
} satisfies ServiceKnowledge;
