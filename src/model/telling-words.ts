/**
 * The one list of names that tell. Words are written apart; a name may have them in any case and joined by anything or nothing, in
 * the plural, and with words before and behind them.
 *
 * Sources: the `sensitive` shapes of the services' API models, https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html,
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKey.html, and the keywords of gitleaks' rule `generic-api-key`
 * (https://github.com/gitleaks/gitleaks, MIT).
 */

/** These may stand anywhere in a name, also within a word without capitals: `masteruserpassword`. */
export const ALL = [
  'pass word',
  'pass wd',
  'pass phrase',
  'pass code',
  'secret string',
  'secret binary',
  'private key',
  'private asn1',
  'key material',
  'starter kit',
  'key tab',
  'secret to',
  'one time code',
  'mfa code',
  'saml assertion',
  'saml response',
];

/** The same, but only as whole words: `userData`, not `userDatabase`. */
export const ALL_AS_WORDS = [
  'user data',
  'plain text',
  'pin',
  'otp',
  'totp',
  'pwd',
  'psk',
  'pre shared key',
  'identified by',
];

const TOKENS =
  'auth authorization access refresh session security bearer api csrf xsrf identity registration login cli web oauth personal sas bot user sign service deploy sso secret'.split(
    ' ',
  );
const SECRETS = 'client shared app api webhook signing consumer oauth user'.split(' ');

export const SOME = [
  'secret access key',
  'secret key',
  'access key',
  'api key',
  'connection string',
  ...TOKENS.map((word) => `${word} token`),
  ...SECRETS.map((word) => `${word} secret`),
];

/** These tell where nothing stands behind them that takes it back, `TRANSPARENT` words excepted. */
export const SOME_AT_END = [
  'token',
  'secret',
  'pass',
  'pat',
  'jwt',
  'sig',
  'signature',
  'cookie',
  'web login',
  'token key',
  'access code',
  'auth code',
  'authentication code',
  'authorization code',
  'verification code',
  'confirmation code',
  'activation code',
  'security code',
  'device code',
  'secret code',
  'token code',
  'reset code',
  'code verifier',
  'string seed',
  'qr code png',
  'signing key',
  'shared key',
  'auth key',
  'account key',
  'storage key',
  'master key',
  'ssh key',
  'host key',
  'application key',
  'app key',
  'server key',
  'service key',
  'deploy key',
  'subscription key',
  'license key',
  'encryption key',
  'customer key',
  'consumer key',
  'integration key',
  'hmac key',
  'session key',
  'symmetric key',
  'pivotal key',
  'decryption key',
  'webhook key',
  'mac key',
  // OpsWorks CM's engine attributes, in messages and requests.
  'attribute value',
];

export const VALUE_AT_END = [
  'credential',
  'auth',
  'authorization',
  'bearer',
  'basic auth',
  'auth header',
  'authentication header',
];

/** Words behind a telling one that change nothing: `secretKeyBase64`, `tokenValue`, `newPassword2`. */
export const TRANSPARENT =
  'value text string base64 b64 data blob binary content hash encoded encrypted raw plain new old current confirm input'.split(
    ' ',
  );

/** Behind a telling word: the value is about a secret. */
export const ABOUT =
  'id identifier arn name alias type kind status state policy require required enable enabled disabled expiry expiration expire expires expired date time timestamp at age length len min max minimum maximum count version stage validity unit ttl url uri endpoint host path file prefix algorithm alg format reset use used usage last rotation rotate rotated lambda hint scope source provider method mode management managed manager size description desc label index config configuration setting option strategy spec ref reference from selection expression md5 fingerprint thumbprint region location owner issuer audience issue issued lifetime lifespan period interval second minute hour day duration limit quota present attempt changed change created updated deleted modified list group store valid check complexity history reuse prevention pattern character symbol authentication scheme bucket permission action role user username email public verified exist'.split(
    ' ',
  );

/** Before `token`: AWS's marks for pages, retries and versions, and counts of a model's tokens. */
export const PAGES =
  'next|prev|previous|client|request|idempotency|idempotent|pagination|page|paging|continuation|continue|start|starting|creation|lock|change|sequence|resume|cursor|marker|forward|backward|update|sync|revision|max|min|maximum|minimum|input|output|total|prompt|completion|number|num|stop|caller|deduplication|last|end|public|per|unread|scroll|sort|batch|list|search|result|query|pending|evaluation|iteration|change batch|more';
