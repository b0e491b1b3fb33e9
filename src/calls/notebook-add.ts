import { toCount, toDigits } from '../model/count-words.ts';
import type { Desk, LedgerItem, NotebookEntry, PinnedCall } from './notebook.ts';
import { countBytes, MAX_REMARK, type NotebookLimits } from './notebook-limits.ts';
import { type Changed, lower, refuse, settle } from './notebook-settle.ts';
import { isSamePinnedCall } from './same-pinned-call.ts';

/** Entries that are to come into the notebook. */
export interface Adding {
  kind: 'pin' | 'import';
  entries: readonly NotebookEntry[];
  /** What the notebook holds under the ids of these entries, to tell another record with the same id. */
  held?: ReadonlyMap<string, PinnedCall>;
}

/** How many entries brought a call, a remark, nothing new, another record under a known id, too long a remark. */
interface Counts {
  added: number;
  remarks: number;
  there: number;
  others: number;
  long: number;
}

/** Adds what is not there. A whole record takes the place of labels; a known call gets the remarks that it does not have. */
export function addEntries(desk: Desk, { kind, entries, held }: Adding, now: number, limits: NotebookLimits): Changed {
  const original = new Map(desk.ledger.items.map((item) => [item.id, item]));
  const known = new Map(original);
  const records = new Map(held);
  const fresh = new Map<number, string>();
  const drop = new Set<string>();
  const put = new Map<string, LedgerItem>();
  const counts: Counts = { added: 0, remarks: 0, there: 0, others: 0, long: 0 };
  let { next } = desk.ledger;
  for (const { call, remark, pinnedAt } of entries) {
    const before = known.get(call.id);
    const record = records.get(call.id);
    if (before && record && !isSamePinnedCall(record, call)) {
      counts.others++;
      continue;
    }
    const isNew = before === undefined || (before.partial && !isPartial(call));
    const both = mergeRemarks(before?.remark ?? '', remark);
    const isLong = both.length > MAX_REMARK;
    const merged = isLong ? (before?.remark ?? '') : both;
    if (isLong) counts.long++;
    if (!isNew) counts.there++;
    if (!isNew && merged === before.remark) continue;
    const written = isNew ? JSON.stringify(call) : '';
    const after: LedgerItem = isNew
      ? { id: call.id, ref: next, partial: isPartial(call), remark: merged, pinnedAt, size: countBytes(written) }
      : { ...before, remark: merged };
    if (isNew) {
      fresh.set(next++, written);
      records.set(call.id, call);
      counts.added++;
    } else counts.remarks++;
    // An id that comes twice in one go is one entry, and goes back to what was there before all of it.
    const first = original.get(call.id);
    if (first) put.set(call.id, first);
    else drop.add(call.id);
    known.set(call.id, after);
  }
  const done = toDone(kind, counts);
  const said = [done, ...toLeftOut(kind, counts)].join(' ');
  if (put.size + drop.size === 0) {
    return refuse(desk, entries.length === 0 ? done : toLeftOut(kind, counts).join(' '));
  }
  const items = [...known.values()];
  const step = { what: lower(done.slice(0, -1)), at: now, drop: [...drop], put: [...put.values()] };
  const used = new Set(items.map(({ ref }) => ref));
  const wanted = new Map([...fresh].filter(([ref]) => used.has(ref)));
  return settle(desk, { ...desk.ledger, next, items }, step, said, limits, wanted);
}

function toDone(kind: Adding['kind'], { added, remarks }: Counts): string {
  const what = [
    ...(added > 0 || remarks === 0 ? [toCount(added, 'call')] : []),
    ...(remarks > 0 ? [toCount(remarks, 'remark')] : []),
  ].join(' and ');
  return `${kind === 'pin' ? 'Pinned' : 'Imported'} ${what}.`;
}

function toLeftOut(kind: Adding['kind'], { there, others, long }: Counts): string[] {
  const verb = kind === 'pin' ? 'pinned' : 'imported';
  const said: string[] = [];
  if (there > 0) said.push(`${toCount(there, 'call')} ${there === 1 ? 'was' : 'were'} in the notebook already.`);
  if (others === 1)
    said.push(
      `1 call was not ${verb}: another record with this id is in the notebook. To replace it, remove that one first.`,
    );
  if (others > 1)
    said.push(
      `${toCount(others, 'call')} were not ${verb}: other records with these ids are in the notebook. To replace them, remove those first.`,
    );
  if (long > 0)
    said.push(
      `${toCount(long, 'remark')} ${long === 1 ? 'was' : 'were'} left out: with what is there longer than ${toDigits(MAX_REMARK)} characters.`,
    );
  return said;
}

function isPartial(call: PinnedCall): boolean {
  return 'labels' in call;
}

/** Both remarks, unless one holds the other: an import takes nothing away. */
function mergeRemarks(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours;
  return theirs.includes(ours) ? theirs : `${ours}\n${theirs}`;
}
