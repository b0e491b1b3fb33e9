import { useSignal } from '@preact/signals';
import { toCount } from '../../model/count-words.ts';
import type { Pseudonym } from '../../notes/redact/pseudonyms.ts';
import { toPieces } from '../../ui/spans.tsx';

interface PseudonymKeyProps {
  /** All given in this browser session. Rejects when they cannot be had. */
  load(): Promise<readonly Pseudonym[]>;
  /** Saves the key as a file: JSON text. */
  save(text: string): void;
}

/**
 * What each pseudonym stands for: whoever has it can undo the redaction of every note. For pages of the extension alone, and
 * drawn only when somebody opens it.
 */
export function PseudonymKey({ load, save }: PseudonymKeyProps) {
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
  return (
    <details
      class="pseudonym-key"
      onToggle={(event) => {
        if (event.currentTarget.open) void show();
        else key.value = undefined;
      }}
    >
      <summary>Key to redacted notes</summary>
      {failed.value && <p role="alert">The key could not be read. Close and open it to try again.</p>}
      {key.value?.length === 0 && <p>Nothing was redacted since the browser started.</p>}
      {key.value !== undefined && key.value.length > 0 && <Names names={key.value} save={save} />}
    </details>
  );
}

function Names({ names, save }: { names: readonly Pseudonym[]; save: PseudonymKeyProps['save'] }) {
  return (
    <>
      <p>
        {toCount(names.length, 'name')}, gone when the browser ends. Whoever has the key can undo the redaction: do not
        send it with a note.
      </p>
      <button type="button" class="outline" onClick={() => save(toKeyFile(names))}>
        Save
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
