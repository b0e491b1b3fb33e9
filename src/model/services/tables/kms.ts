import type { ServiceKnowledge } from '../knowledge.ts';

export default {
  sources: ['kms.amazonaws.com'],
  name: 'KMS',
  page: 'https://docs.aws.amazon.com/kms/latest/developerguide/understanding-kms-entries.html',
  target: ['keyId', 'customKeyStoreId', 'response:keyMetadata.arn', 'response:keyId'],
  secrets: [
    'keyStorePassword',
    'xksProxyAuthenticationCredential.rawSecretAccessKey',
    'response:plaintext',
    'response:privateKeyPlaintext',
  ],
  operations: {
    Decrypt: { say: '*<decrypt> data*[ with key {keyId}]', readOnly: true },
    Encrypt: { say: '*<encrypt> data*[ with key {keyId}]', readOnly: true },
    ReEncrypt: {
      say: '*<re-encrypt> data*[ under key {destinationKeyId}]',
      target: ['destinationKeyId'],
      readOnly: true,
    },
    GenerateDataKey: { say: '*<generate> a data key*[ under {keyId}]', readOnly: true },
    GenerateDataKeyWithoutPlaintext: { say: '*<generate> an encrypted data key*[ under {keyId}]', readOnly: true },
    GenerateDataKeyPair: { say: '*<generate> a data key pair*[ under {keyId}]', readOnly: true },
    Sign: { say: '*<sign> data*[ with key {keyId}]', readOnly: true },
    Verify: { say: '*<verify> a signature*[ with key {keyId}]', readOnly: true },
    CreateAlias: { say: '*<create> key alias[ {aliasName}]*[ for key {targetKeyId}]', target: ['aliasName'] },
    UpdateAlias: {
      say: '*<point> key alias[ {aliasName}]*[ to key {targetKeyId}]',
      target: ['aliasName'],
      effects: [{ text: 'Whatever encrypts through the alias uses the other key from now on.' }],
    },
    DeleteAlias: { target: ['aliasName'] },
    ScheduleKeyDeletion: {
      say: '*<schedule> key[ {keyId}] for deletion*[ in {pendingWindowInDays} days]',
      effects: [
        {
          text: 'Unless it is cancelled, the key is destroyed[ on {response:deletionDate}], and what it encrypted is lost for good.',
          severity: 'high',
          flag: 'destructive',
        },
      ],
    },
    DeleteKey: {
      effects: [
        { text: 'The key is gone, and what it encrypted is lost for good.', severity: 'high', flag: 'destructive' },
      ],
    },
    DeleteImportedKeyMaterial: {
      effects: [
        {
          text: 'At once nothing under the key can be decrypted, until the same key material is imported again.',
          severity: 'high',
          flag: 'destructive',
        },
      ],
    },
    DisableKey: {
      effects: [{ text: 'Nothing under the key can be decrypted until it is enabled again.', severity: 'notable' }],
    },
    DisableKeyRotation: {
      say: '*<turn> off rotation*[ of key {keyId}]',
      effects: [
        { text: 'The key material is no longer renewed by itself.', severity: 'notable', flag: 'defence-weakened' },
      ],
    },
    EnableKeyRotation: { say: '*<turn> on rotation*[ of key {keyId}]' },
    ImportKeyMaterial: {
      effects: [
        { text: 'The key material comes from outside AWS: whoever brought it may hold a copy.', severity: 'notable' },
      ],
    },
    CreateGrant: {
      say: '*<grant> the use of key[ {keyId}]*[ to {granteePrincipal}]',
      effects: [{ text: 'A grant lasts until it is retired or revoked, and the key policy does not show it.' }],
    },
    CreateKey: {
      target: ['response:keyMetadata.arn', 'response:keyMetadata.keyId'],
      effects: [
        {
          text: 'The key policy lets anyone with an AWS account use the key.',
          when: { allowsEveryone: 'policy' },
          severity: 'high',
          flag: 'opened',
        },
      ],
    },
    PutKeyPolicy: {
      say: '*<change> who may use key[ {keyId}]*',
      effects: [
        { text: 'Replaces the whole key policy.', severity: 'notable' },
        {
          text: 'The key policy lets anyone with an AWS account use the key.',
          when: { allowsEveryone: 'policy' },
          severity: 'high',
          flag: 'opened',
        },
        {
          text: 'The check against locking every administrator out of the key was skipped.',
          when: { equals: ['bypassPolicyLockoutSafetyCheck', 'true'] },
          severity: 'notable',
        },
      ],
    },
    ReplicateKey: { say: '*<copy> key[ {keyId}]*[ to {replicaRegion}]' },
    DisconnectCustomKeyStore: {
      effects: [{ text: 'No key in the store can be used until it is connected again.', severity: 'notable' }],
    },
  },
} satisfies ServiceKnowledge;
