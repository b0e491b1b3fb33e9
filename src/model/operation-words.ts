import { plainName } from './services/plain-name.ts';
import { isVerb } from './verbs.ts';

/** The words of an operation's name, in order. */
export interface OperationWords {
  /** In base form, lower case. */
  verb: string;
  /** What it acts on, as a sentence has it: `web ACLs`. Empty when the name is the verb alone. */
  object: string;
}

/** Of `ListWebACLs`: `List`, `Web`, `ACLs`. Of `ListSegmentsV2`: … `V2`. Of `InferICD10CM`: … `ICD10CM`. */
const WORD = /[A-Z]{2,}s(?![a-z])|[A-Z]+\d+[A-Z]*(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+\d*|\d+/g;

/** How names that are words and digits at once are written. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ec2: 'EC2',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  route53: 'Route 53',
};

/** Words before the verb of an operation's name. True: it does to several things at once what the verb does to one. */
const BEFORE_VERB: ReadonlyMap<string, boolean> = new Map([
  ['batch', true],
  ['bulk', true],
  ['admin', false],
]);

/** What follows the object: `BatchAssociateResourcesToCustomLineItem`. */
const AFTER_OBJECT = /^(?:to|from|with|by|for|in|on|of|except)$/;

/** Nouns without a plural, and those whose plural would say more than the name does. */
const NO_PLURAL = /(?:s(?<!ss)|data|info|information|evidence|usage|history|availability|feedback)$/i;

/** `undefined`: the name begins with no known verb, so no sentence can be made of its words. */
export function findOperationWords(operation: string): OperationWords | undefined {
  if (!/^\w{1,80}$/.test(operation)) return undefined;
  const words = plainName(operation).match(WORD) ?? [];
  const several = BEFORE_VERB.get(words[0]?.toLowerCase() ?? '');
  const [first = '', ...rest] = several === undefined ? words : words.slice(1);
  const verb = first.toLowerCase();
  if (!isVerb(verb)) return undefined;
  const object = rest.map((word) => SPELLINGS[word.toLowerCase()] ?? inCase(word));
  return { verb, object: (several ? inPlural(object) : object).join(' ') };
}

/** Acronyms stay as they are, also in the plural and with a number. */
function inCase(word: string): string {
  return /^[A-Z]{2,}s?$|^[A-Z]+\d+[A-Z]*$/.test(word) ? word : word.toLowerCase();
}

function inPlural(object: string[]): string[] {
  const end = object.findIndex((word) => AFTER_OBJECT.test(word));
  const at = (end < 0 ? object.length : end) - 1;
  return object.map((word, index) => (index === at && !NO_PLURAL.test(word) ? toPlural(word) : word));
}

function toPlural(noun: string): string {
  if (/(?:[sxz]|[cs]h)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
