import { ACCOUNT, OTHER_ACCOUNT, pick, toHex } from './values.ts';

const NAMES = ['ana', 'zoë', 'мария', '山田', 'bob "b" smith', 'i-0123456789abcdef0'] as const;

/** `userIdentity` of each kind that AWS documents; the usual ones often. */
export function toIdentity(index: number, time: string): unknown {
  const name = pick(NAMES, index >> 1);
  const kind = index % 16;
  if (kind < 8) return toSession(index, `${name}`, time);
  if (kind < 11)
    return {
      type: 'IAMUser',
      principalId: `AIDA${toHex(index % 20, 9).toUpperCase()}EXAMPLE`,
      arn: `arn:aws:iam::${ACCOUNT}:user/${name}`,
      accountId: ACCOUNT,
      accessKeyId: `AKIA${toHex(index % 20, 9).toUpperCase()}EXAMPLE`,
      userName: name,
      ...(kind === 8 && { sessionContext: { attributes: { mfaAuthenticated: 'true', creationDate: time } } }),
    };
  if (kind < 13) return { type: 'AWSService', invokedBy: kind === 11 ? 'ec2.amazonaws.com' : 'config.amazonaws.com' };
  if (kind === 13)
    return {
      type: 'Root',
      principalId: ACCOUNT,
      arn: `arn:aws:iam::${ACCOUNT}:root`,
      accountId: ACCOUNT,
      accessKeyId: '',
    };
  if (kind === 14) return { type: 'AWSAccount', principalId: `AROA123456789EXAMPLE:${name}`, accountId: OTHER_ACCOUNT };
  const rare = [
    {
      type: 'WebIdentityUser',
      principalId: `accounts.google.com:app:${index}`,
      userName: `${index}`,
      identityProvider: 'accounts.google.com',
    },
    {
      type: 'IdentityCenterUser',
      accountId: ACCOUNT,
      onBehalfOf: { userId: 'user', identityStoreArn: `arn:aws:identitystore::${ACCOUNT}:identitystore/d-1` },
    },
    {
      type: 'FederatedUser',
      principalId: `${ACCOUNT}:${name}`,
      arn: `arn:aws:sts::${ACCOUNT}:federated-user/${name}`,
      accountId: ACCOUNT,
    },
    { accountId: ACCOUNT, invokedBy: 'AWS Internal' },
    null,
  ];
  return pick(rare, index >> 4);
}

function toSession(index: number, name: string, time: string): object {
  const role = pick(
    ['Admin', 'AWSReservedSSO_Operator_0123456789abcdef', 'aws-opsworks-cm-service-role', 'ci'],
    index >> 3,
  );
  return {
    type: 'AssumedRole',
    principalId: `AROA123456789EXAMPLE:${name}`,
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/${name}`,
    accountId: ACCOUNT,
    accessKeyId: `ASIA${toHex(index % 90, 9).toUpperCase()}EXAMPLE`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROA123456789EXAMPLE',
        arn: `arn:aws:iam::${ACCOUNT}:role/${role}`,
        accountId: ACCOUNT,
        userName: role,
      },
      ...(index % 2 === 0 && { webIdFederationData: {} }),
      attributes: { mfaAuthenticated: index % 5 === 0 ? 'true' : 'false', creationDate: time },
    },
    ...(index % 10 === 7 && { invokedBy: 'cloudformation.amazonaws.com' }),
  };
}
