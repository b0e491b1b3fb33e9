import type { JsonValue } from '../records/json.ts';
import { own } from './json-view.ts';

/**
 * Whether a policy lets everyone in: a statement that allows, with the principal `*`, and without a condition. A condition
 * may narrow it to one account or organisation, so such a statement is not called open.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function allowsEveryone(policy: JsonValue): boolean {
  const statements = own(policy, 'Statement');
  const list = Array.isArray(statements) ? statements : [statements];
  return list.some(
    (statement) =>
      own(statement, 'Effect') === 'Allow' &&
      own(statement, 'Condition') === undefined &&
      isEveryone(own(statement, 'Principal')),
  );
}

function isEveryone(principal: JsonValue | undefined): boolean {
  return isStar(principal) || isStar(own(principal, 'AWS'));
}

function isStar(value: JsonValue | undefined): boolean {
  return value === '*' || (Array.isArray(value) && value.includes('*'));
}
