import type { ServiceKnowledge } from '../knowledge.ts';

/** Administration, directory, access portal and token service; sign-ins themselves are recorded by AWS Sign-In. */
export default {
  sources: [
    'sso.amazonaws.com',
    'sso-directory.amazonaws.com',
    'sso-oauth.amazonaws.com',
    'identitystore.amazonaws.com',
    'identitystore-scim.amazonaws.com',
  ],
  name: 'Identity Center',
  page: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
  target: ['permissionSetArn', 'principalId', 'groupId', 'userId', 'name', 'displayName', 'directoryId', 'instanceArn'],
  secrets: [
    'password',
    'clientSecret',
    'code',
    'codeVerifier',
    'deviceCode',
    'refreshToken',
    'assertion',
    'subjectToken',
    'accessToken',
    'response:clientSecret',
    'response:deviceCode',
    'response:accessToken',
    'response:refreshToken',
    'response:idToken',
    'response:password',
    'response:bearerToken',
    'response:roleCredentials.secretAccessKey',
    'response:roleCredentials.sessionToken',
  ],
  operations: {
    CreateAccountAssignment: {
      say: '*<assign> permission set[ {permissionSetArn}]*[ in account {targetId}][ to {principalId}]',
      target: ['principalId', 'targetId'],
      effects: [
        {
          text: 'The user or group can enter account {targetId} with the rights of the permission set.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    DeleteAccountAssignment: {
      say: '*<withdraw> permission set[ {permissionSetArn}]*[ in account {targetId}][ from {principalId}]',
      target: ['principalId', 'targetId'],
    },
    AttachManagedPolicyToPermissionSet: {
      say: '*<attach> policy[ {managedPolicyArn}]*[ to permission set {permissionSetArn}]',
      effects: [
        {
          text: 'Grants every action on every resource, once the set is provisioned.',
          when: {
            equals: [
              'managedPolicyArn',
              'arn:aws:iam::aws:policy/AdministratorAccess',
              'arn:aws-cn:iam::aws:policy/AdministratorAccess',
              'arn:aws-us-gov:iam::aws:policy/AdministratorAccess',
            ],
          },
          severity: 'high',
          flag: 'access-granted',
        },
      ],
    },
    PutInlinePolicyToPermissionSet: {
      say: '*<set> the inline policy*[ of permission set {permissionSetArn}]',
      effects: [{ text: 'Changes what the set allows in every account, once it is provisioned.', severity: 'notable' }],
    },
    DeletePermissionsBoundaryFromPermissionSet: {
      effects: [
        {
          text: 'Nothing caps any more what the set’s policies can allow.',
          severity: 'high',
          flag: 'defence-weakened',
        },
      ],
    },
    ProvisionPermissionSet: { effects: [{ text: 'Brings the set’s present rights into the accounts.' }] },
    AddMemberToGroup: {
      say: '*<add> a member*[ to group {groupId}]',
      target: ['groupId'],
      effects: [
        {
          text: 'The user gets every account and permission set that the group has.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    CreateGroupMembership: {
      say: '*<add> user[ {memberId.userId}]*[ to group {groupId}]',
      target: ['memberId.userId', 'groupId'],
      effects: [
        {
          text: 'The user gets every account and permission set that the group has.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    UpdatePassword: {
      say: '*<reset> the password*[ of user {userId}]',
      target: ['userId'],
      effects: [
        {
          text: 'Whoever gets the new password or the reset e-mail can sign in as this user.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    DeleteMfaDeviceForUser: {
      say: '*<remove> an MFA device*[ of user {userId}]',
      target: ['userId'],
      effects: [{ text: 'The user’s sign-in loses this second factor.', severity: 'high', flag: 'defence-weakened' }],
    },
    UpdateSsoConfiguration: {
      say: '*<change> the sign-in settings*',
      effects: [{ text: 'These settings say when users are asked for MFA.', severity: 'notable' }],
    },
    EnableExternalIdPConfigurationForDirectory: {
      say: '*<hand> sign-in to an outside identity provider*',
      effects: [
        {
          text: 'Whoever runs that provider can sign in as any user of the directory.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    CreateBearerToken: {
      say: '*<create> a token* for automatic provisioning',
      effects: [
        {
          text: 'Whoever holds the token can create and change users and groups, for up to a year.',
          severity: 'notable',
          flag: 'access-granted',
        },
      ],
    },
    Authenticate: { say: '*<sign> in* to the access portal' },
    Federate: {
      say: '*<open> the console* from the access portal[, role {details:role_name}][ in account {details:account_id}]',
    },
    GetRoleCredentials: {
      say: '*<fetch> role credentials*[ of {details:role_name}][ in account {details:account_id}]',
      target: ['details:role_name', 'roleName'],
      effects: [{ text: 'Answers with temporary credentials, as the command line tools do at each sign-in.' }],
    },
    StartDeviceAuthorization: {
      say: '*<start> a device sign-in*',
      effects: [{ text: 'Somebody has to approve it in a browser, not always on the machine that asked.' }],
    },
    CreateToken: { say: '*<request> an access token*[ by {grantType}]' },
  },
} satisfies ServiceKnowledge;
