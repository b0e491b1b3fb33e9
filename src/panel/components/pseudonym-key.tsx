import { useSignal } from '@preact/signals';
import { toCount } from '../../model/count-words.ts';
import type { Pseudonym } from '../../notes/redact/pseudonyms.ts';
import { toPieces } from '../../ui/spans.tsx';

interface PseudonymKeyProps {
  /** All given in this browser session. Rejects when they cannot be had. */
  load(): Promise<readonly Pseudonym[]>;
  /** Saves the key as a file: JSON text. */
  save(text: string): void;
  /** Forgets all of them. Rejects when that could not be done. */
  empty(): Promise<void>;
}

/**
 * What each pseudonym stands for: whoever has it can undo the redaction of every note. For pages of the extension alone, and
 * drawn only when somebody opens it.
 */
export function PseudonymKey({ load, save, empty }: PseudonymKeyProps) {
  const key = useSignal<readonly Pseudonym[] | undefined>(undefined);
  const failed = useSignal(false);
  const show = async (): Promise<void> => {
    try {
      key.value = await load();
      failed.value = false;
    } catch {
      failed.value = true;
    }
  };
  const forget = async (): Promise<void> => {
    try {
      await empty();
      key.value = [];
    } catch {
      failed.value = true;
    }
  };
  return (
    <details
      class="pseudonym-key"
      onToggle={(event) => {
        if (event.currentTarget.open) void show();
        else key.value = undefined;
      }}
    >
      <summary>Key to redacted notes</summary>
      {failed.value && <p role="alert">The key could not be read or emptied. Close and open it to try again.</p>}
      {key.value?.length === 0 && <p>Nothing was redacted since the browser started, or the key was emptied.</p>}
      {key.value !== undefined && key.value.length > 0 && <Names names={key.value} save={save} empty={forget} />}
    </details>
  );
}

interface NamesProps extends Pick<PseudonymKeyProps, 'save' | 'empty'> {
  names: readonly Pseudonym[];
}

function Names({ names, save, empty }: NamesProps) {
  const sure = useSignal(false);
  return (
    <>
      <p>
        {toCount(names.length, 'name')}, gone when the browser ends; where they become too many, the oldest make room.
        Whoever has the key can undo the redaction: do not send it with a note.
      </p>
      <button type="button" class="outline" onClick={() => save(toKeyFile(names))}>
        Save
      </button>{' '}
      <button
        type="button"
        class="outline"
        onClick={() => {
          if (sure.value) void empty();
          sure.value = true;
        }}
      >
        {sure.value ? 'Empty it for good' : 'Empty'}
      </button>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Stands for</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ name, value }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{toPieces([{ text: value, style: 'code' }])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function toKeyFile(names: readonly Pseudonym[]): string {
  return `${JSON.stringify({ trailbrief: 'pseudonyms', names }, null, 2)}\n`;
}
