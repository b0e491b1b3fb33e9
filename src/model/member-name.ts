import { type Holder, judgeHolder } from './environment-variables.ts';
import { isPosition } from './positions.ts';
import { judgeTelling, type Telling } from './telling-names.ts';

/** What is known of a name by itself. */
export interface MemberName {
  telling: Telling;
  /** Whether it holds environment variables. */
  holder: Holder;
  /** It is a place in a list, and names nothing. */
  isPosition: boolean;
  /** It names what its neighbour is the value of: `name`, `optionName`, `ParameterKey`. */
  isPairName: boolean;
  /** It holds what its neighbour names: `value`, `parameterValue`, `values`; also flattened: `a.0.value`. */
  isPairValue: boolean;
}

/** `name`, `optionName`, `ParameterKey`, `headerName`, `k`. */
const PAIR_NAME =
  /^(?:.{0,60}(?:name|[^a-z]key|Key|KEY|field|header|option|variable|property|setting|attribute)|key|k|n)$/i;
/** `value`, `parameterValue`, `values`, `stringValue`, `valueSet`, `defaultValue`, `content`, `v`. */
const PAIR_VALUE = /^(?:.{0,60}values?(?:sets?)?|.{0,60}contents?|v|val|default|text|data|string|secret)$/i;

// Records share their members' names.
const known = new Map<string, MemberName>();
const MAX_KNOWN = 5000;

/** What a name of a member, or before a value in a text, tells. */
export function judgeName(name: string): MemberName {
  let found = known.get(name);
  if (!found) {
    found = {
      telling: judgeTelling(name),
      holder: judgeHolder(name),
      isPosition: isPosition(name),
      isPairName: PAIR_NAME.test(name),
      isPairValue: PAIR_VALUE.test(name.slice(name.lastIndexOf('.') + 1)),
    };
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(name, found);
  }
  return found;
}

/** Whether a value under a name that tells so is secret. */
export function isTelling(telling: Telling): boolean {
  return telling !== undefined && telling !== 'about';
}

/** Whether a value with this name is secret. */
export function isTellingName(name: string): boolean {
  return isTelling(judgeName(name).telling);
}
