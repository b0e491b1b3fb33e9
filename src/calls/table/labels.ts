import { serviceName } from '../../model/services/find-knowledge.ts';
import { type Facet, isListFacet, toEntry } from '../facets.ts';
import type { CallTable } from './call-table.ts';

/** What is shown for a value of a facet: its service's name, who an actor is, "none" for calls without a value. */
export function toLabel(table: CallTable, facet: Facet, code: number): string {
  const { values } = isListFacet(facet) ? table.lists[facet].dictionary : table.codes[facet].dictionary;
  const value = values[code] ?? '';
  if (value === '') return 'none';
  if (facet === 'service') return serviceName(value);
  if (facet === 'actor') return table.actorLabel(code) || value;
  return toEntry(facet).ours ? toWords(value) : value;
}

/**
 * Names that stand more than once, in several accounts, get theirs, so that two are not taken for one: an actor's value is their ARN,
 * whose fifth part it is ([ARN format](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html)). Others stay as they are.
 */
export function tellApart<One extends { value: string; label: string }>(listed: readonly One[]): One[] {
  const accounts = new Map<string, Set<string>>();
  for (const { label, value } of listed) {
    const found = accounts.get(label) ?? new Set();
    accounts.set(label, found.add(toAccount(value)));
  }
  return listed.map((one) => {
    const account = toAccount(one.value);
    const several = (accounts.get(one.label)?.size ?? 0) > 1;
    return several && account !== '' ? { ...one, label: `${one.label} (${account})` } : one;
  });
}

function toAccount(value: string): string {
  return value.startsWith('arn:') ? (value.split(':')[4] ?? '') : '';
}

/** "Not said" for `not-said`. */
function toWords(ours: string): string {
  const words = ours.replaceAll('-', ' ').replace('mfa', 'MFA');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
