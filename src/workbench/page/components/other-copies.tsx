import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { toCount } from '../../../model/count-words.ts';
import { toVisibleLine } from '../../../notes/visible.ts';
import type { Copies } from '../../protocol/copies.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** Copies offered one by one: an organisation may have hundreds of accounts. */
const AT_MOST = 10;

/** The same action as other accounts record it, by `sharedEventID`. Nothing when there is no other record of it. */
export function OtherCopies({ row, view }: { row: number; view: WorkbenchView }) {
  const copies = useSignal<Copies | undefined>(undefined);
  useEffect(() => {
    let current = true;
    copies.value = undefined;
    view.store.copies(row).then(
      (found) => {
        if (current) copies.value = found;
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [row, view, copies]);
  const { rows = [], accounts = [] } = copies.value ?? {};
  if (rows.length === 0) return null;
  return (
    <p class="copies">
      One action, recorded by {toCount(accounts.length, 'account')}:{' '}
      {accounts.slice(0, AT_MOST).map(toVisibleLine).join(', ')}.{' '}
      {rows.slice(0, AT_MOST).map((other, at) => (
        <button key={other} type="button" class="quiet" onClick={() => void view.actions.openRow(other)}>
          Other record {at + 1}
        </button>
      ))}
    </p>
  );
}
