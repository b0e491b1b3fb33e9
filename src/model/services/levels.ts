/**
 * The access levels of AWS's service authorization reference, in its words.
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const LEVELS = ['List', 'Read', 'Write', 'Tagging, Write', 'Permissions management, Write'] as const;

export type Level = (typeof LEVELS)[number];

/** The first word of an operation's name: `Describe` of `DescribeServers`. Verbs and operations are told apart by case. */
export function verbOf(operation: string): string {
  return /^[A-Z]?[a-z0-9]*/.exec(operation)?.[0] ?? '';
}
