/** Conditions of Logs Insights, which are put together from these. */
export const lacks = (field: string): string => `(not ispresent(${field}) or ${field} = "")`;
/** A condition that can stand under `not`: AWS does not say how a comparison with a missing field turns out there. */
const present = (field: string, condition: string): string => `(ispresent(${field}) and ${condition})`;
export const has = (field: string): string => present(field, `${field} != ""`);
export const matches = (field: string, { source, flags }: RegExp): string =>
  present(field, `${field} like /${flags.includes('i') ? '(?i)' : ''}${source}/`);
export const is = (field: string, value: string): string => present(field, `${field} = "${value}"`);

export function allOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `(${conditions.join(' and ')})`;
}

export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `(${conditions.join(' or ')})`;
}
