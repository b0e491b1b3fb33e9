import { byFirst, type Model, readModels, type Shape } from './service-names.ts';

/**
 * What AWS marks as sensitive and is no secret: what names, describes, places or pages something, and what a person is called or
 * where they live. Such values are what a reader of a record needs; those that identify somebody are Redact's.
 */
const NO_SECRET = [
  // Names, ids and references.
  /(?:name|names|alias|aliases|id|ids|identifier|identifiers|arn|arns|url|urls|uri|path|prefix|prefixes|endpoint|location|queue|virtualhost)$/,
  // Pagination and idempotency.
  /^(?:nexttoken|paginationtoken|marker|clienttoken|clientrequesttoken|feedbacktoken)$/,
  // Tags, words for people, and kinds.
  /(?:tags|tagkeys|tagkeylist|description|title|notes|reason|reasons|message|comment|commentbody|label|type|types|status|state|scope|verb|locale|timezone|language)$/,
  // People and where they are.
  /(?:email|emails|emailaddress|emailaddresses|phone|phonenumber|phonenumbers|number|address|addresses|addressline\d|street\w*|city|country|countrycode|county|region|locality|postalcode\w*|zipcode|fax|company|department|office|initials|formatted|prefix|suffix|user|users|username|usernames|contact|contacts|list|birthdate|sex|position|positions|point|center|circle|bbox)$/,
  // Values of data that an API reads or writes by kind, and who may do what.
  /^(?:boolean|long|string|primary|membershipexists|issuer|roles|awsaccounts|admin|editor|database|table|domain|model|record|event|errors?|cause|actions?|organizationalunits|workspaceorganizationalunits|snowflakerole|groupclaim|principalidclaim|namespaces|fingerprint|imsi|dicom\w+|\w*policydocument|browserpolicy|certificatechain|keycertificate\w*|publickey\w*|wrappingkey\w*|signingkey\w*|ipaddressv[46]|capacityprovider|pattern)$/,
  // Searching and choosing.
  /(?:filter|filters|criteria|conditions|query|querytext|searchtext|statistic|field|fields|keys|key|values?|names|metrics|rules?|ports?|port|ranges?|subnets|securitygroups?|schema|source|target|destination|channels|nodes|trace|rationale|observation|expression)$/,
];

/** Names that stay whatever the lists above say: their last word looks like one of those. */
const SECRET =
  /(?:password|passphrase|secret|credentials?|(?:private|secret|preshared|access|api|shared|auth|customer)key\w*|keymaterial|plaintext|ciphertext|signedurl|presignedurl|uploadurl|signature|otp|pin\w*|cryptogram)/;

/** By name of the member in lower case: how often AWS marks it in a service, and how often not. */
type Marks = Map<string, { sensitive: number; open: number }>;

/**
 * For each signing name the members, in lower case, that are marked sensitive wherever the service has them, without those that
 * name, describe or page something. Not by operation: a member that is secret in one call of a service is so in the next.
 */
export function toSensitiveLines(): [prefix: string, line: string][] {
  const services = new Map<string, Marks>();
  for (const model of readModels()) {
    const prefix = model.metadata?.signingName ?? model.metadata?.endpointPrefix ?? '';
    const marks = services.get(prefix) ?? new Map();
    services.set(prefix, marks);
    for (const { input, output } of Object.values(model.operations ?? {}))
      for (const shape of [input, output]) if (shape) mark(shape, model, marks, new Set());
  }
  return [...services]
    .map(([prefix, marks]): [string, string] => [
      prefix,
      [...marks]
        .filter(([name, { sensitive, open }]) => sensitive > 0 && open === 0 && isSecret(name))
        .map(([name]) => name)
        .sort()
        .join(' '),
    ])
    .filter(([, line]) => line !== '')
    .sort(byFirst);
}

/** Whether a member that AWS marks as sensitive is taken for a secret. `name` in lower case. */
export function isSecret(name: string): boolean {
  return SECRET.test(name)
    ? !/(?:id|arn|name|token)s?$/.test(name) || /password/.test(name)
    : !NO_SECRET.some((words) => words.test(name));
}

function mark(shape: Shape, model: Model, marks: Marks, seen: Set<string>): void {
  const { shape: name } = shape;
  if (name !== undefined) {
    if (seen.has(name)) return;
    seen.add(name);
  }
  const whole = resolve(shape, model);
  for (const [member, of] of Object.entries(whole.members ?? {})) {
    const known = marks.get(member.toLowerCase()) ?? { sensitive: 0, open: 0 };
    known[isMarked(of, model) ? 'sensitive' : 'open'] += 1;
    marks.set(member.toLowerCase(), known);
    mark(of, model, marks, seen);
  }
  for (const inner of [whole.member, whole.key, whole.value]) if (inner) mark(inner, model, marks, seen);
}

function resolve(shape: Shape, { shapes = {} }: Model): Shape {
  const named = shape.shape === undefined ? undefined : shapes[shape.shape];
  return named ? { ...named, sensitive: named.sensitive === true || shape.sensitive === true } : shape;
}

/** A list or map of sensitive values is as sensitive as they are. */
function isMarked(shape: Shape, model: Model): boolean {
  const whole = resolve(shape, model);
  return (
    whole.sensitive === true ||
    [whole.member, whole.value].some((inner) => inner && resolve(inner, model).sensitive === true)
  );
}
