import type { Random } from './random.ts';

const ACCOUNTS = ['111122223333', '444455556666'] as const;
const PEOPLE = ['alice', 'bob', 'carol', 'zoë', 'мария', 'Jürgen', '山田'] as const;
const ROLES = ['Admin', 'Deploy', 'ReadOnly', 'aws-opsworks-cm-service-role', 'eks-node', 'ci-runner'] as const;

/** `userIdentity` of one of every kind that AWS documents, in about the mix of a busy account. `null` is one of them. */
export function toIdentity(random: Random, time: string): unknown {
  const accountId = random.pick(ACCOUNTS);
  const person = random.pick(PEOPLE);
  const kind = random.next();
  if (kind < 0.55) return roleSession(random, accountId, person, time);
  if (kind < 0.7) return iamUser(random, accountId, person, time);
  if (kind < 0.85) return { type: 'AWSService', invokedBy: random.pick(['ec2.amazonaws.com', 'config.amazonaws.com']) };
  if (kind < 0.88)
    return {
      type: 'Root',
      principalId: accountId,
      arn: `arn:aws:iam::${accountId}:root`,
      accountId,
      accessKeyId: '',
    };
  if (kind < 0.92) return { type: 'AWSAccount', principalId: `AROA123456789EXAMPLE:${person}`, accountId };
  if (kind < 0.95)
    return {
      type: 'WebIdentityUser',
      principalId: `accounts.google.com:app.apps.example.com:${random.hex(10)}`,
      userName: random.hex(10),
      identityProvider: 'accounts.google.com',
    };
  if (kind < 0.97)
    return {
      type: 'IdentityCenterUser',
      accountId,
      onBehalfOf: { userId: random.hex(32), identityStoreArn: `arn:aws:identitystore::${accountId}:identitystore/d-1` },
      credentialId: random.hex(32),
    };
  return kind < 0.99 ? { accountId, invokedBy: 'AWS Internal' } : null;
}

function roleSession(random: Random, accountId: string, person: string, time: string): unknown {
  const role = random.chance(0.3) ? 'AWSReservedSSO_AdministratorAccess_0123456789abcdef' : random.pick(ROLES);
  const roleId = `AROA${role.slice(-9).toUpperCase().padStart(9, '0').replace(/\W/g, 'X')}EXAMPLE`;
  const session = random.chance(0.3) ? `i-0123456789abc${1000 + random.below(500)}` : person;
  return {
    type: 'AssumedRole',
    principalId: `${roleId}:${session}`,
    arn: `arn:aws:sts::${accountId}:assumed-role/${role}/${session}`,
    accountId,
    accessKeyId: `ASIA${100_000_000 + random.below(3000)}EXAMPLE`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: roleId,
        arn: `arn:aws:iam::${accountId}:role/${role}`,
        accountId,
        userName: role,
      },
      webIdFederationData: {},
      attributes: { mfaAuthenticated: random.chance(0.2) ? 'true' : 'false', creationDate: time },
    },
    ...(random.chance(0.1) && { invokedBy: 'cloudformation.amazonaws.com' }),
  };
}

function iamUser(random: Random, accountId: string, person: string, time: string): unknown {
  return {
    type: 'IAMUser',
    principalId: `AIDA${100_000_000 + person.length}EXAMPLE`,
    arn: `arn:aws:iam::${accountId}:user/${person}`,
    accountId,
    accessKeyId: `AKIA${100_000_000 + random.below(30)}EXAMPLE`,
    userName: person,
    ...(random.chance(0.3) && {
      sessionContext: { attributes: { mfaAuthenticated: 'true', creationDate: time } },
    }),
  };
}
