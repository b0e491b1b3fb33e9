import type { NotebookCommand } from '../calls/notebook.ts';
import { toNotebookFile } from '../calls/notebook-file.ts';
import { toMegabytes } from '../calls/notebook-words.ts';
import type { NotebookAnswer } from '../messages/notebook-requests.ts';
import { NOT_REDACTED } from '../notes/redact/not-redacted.ts';
import type { Pseudonym } from '../notes/redact/pseudonyms.ts';
import { type NamedFile, toNoteFile } from '../panel/note-file.ts';
import type { NotebookView } from './notebook-state.ts';

/** What a person can do on the notebook's page. Never rejects: `said` tells. */
export interface NotebookActions {
  carryOut(command: NotebookCommand): Promise<void>;
  /** Saves a remark a moment after the last key; `flush` at once. */
  typeRemark(id: string, text: string): void;
  flush(): Promise<void>;
  /** The note of all calls as a file, in the chosen format. */
  download(): Promise<void>;
  /** The notebook as a file. */
  exportFile(): void;
  importFile(file: File): Promise<void>;
  /** What the pseudonyms of redacted notes stand for. Rejects when it cannot be had. */
  loadKey(): Promise<readonly Pseudonym[]>;
  /** The key as a file. */
  saveKey(text: string): void;
  /** Forgets the key. Rejects when that could not be done. */
  emptyKey(): Promise<void>;
}

/** What the page needs from outside. */
export interface NotebookPorts {
  ask(command: NotebookCommand): Promise<NotebookAnswer>;
  askKey(): Promise<readonly Pseudonym[]>;
  emptyKey(): Promise<void>;
  save(file: NamedFile): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Between the last key and the saving of a remark, in milliseconds. */
const REST_MS = 400;
/** Bytes of a file; an exported notebook has at most some eight million. */
const LARGEST_FILE = 20_000_000;

export function createNotebookActions(view: NotebookView, ports: NotebookPorts): NotebookActions {
  const { said, settings } = view.shell;
  const carryOut = async (command: NotebookCommand): Promise<boolean> => {
    try {
      const answer = await ports.ask(command);
      if (answer.said !== '') said.value = answer.said;
      return answer.done;
    } catch {
      said.value = 'The notebook could not be reached. Nothing was changed. Try again, or reload this page.';
      return false;
    }
  };
  const saveRemark = async (id: string, text: string): Promise<void> => {
    if (await carryOut({ kind: 'remark', id, text })) view.drafts.settle(id, text);
  };
  const typed = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const remarks = [...typed];
    typed.clear();
    await Promise.all(remarks.map(([id, text]) => saveRemark(id, text)));
  };
  return {
    carryOut: async (command) => {
      await flush();
      await carryOut(command);
    },
    typeRemark: (id, text) => {
      typed.set(id, text);
      view.drafts.type(id, text);
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), REST_MS);
    },
    flush,
    download: async () => {
      const payload = await view.writeNote();
      if (!payload) {
        said.value = settings.value.redact
          ? `Nothing was saved: the note ${NOT_REDACTED}.`
          : 'Nothing was saved: the note could not be written.';
        return;
      }
      const file = toNoteFile(payload, settings.value.format, `trailbrief-notebook-${toDay(ports.now())}`);
      ports.save(file);
      said.value = `Saved ${file.name}.`;
    },
    loadKey: ports.askKey,
    emptyKey: async () => {
      await ports.emptyKey();
      said.value = 'The key is empty: no redacted note of before can be undone any more. Names begin anew.';
    },
    saveKey: (text) => {
      const name = `trailbrief-pseudonyms-${toDay(ports.now())}.json`;
      ports.save({ name, type: 'application/json', text });
      said.value = `Saved ${name}: it undoes the redaction of every note of this browser session.`;
    },
    exportFile: () => {
      const now = ports.now();
      const name = `trailbrief-notebook-export-${toDay(now)}.json`;
      ports.save({ name, type: 'application/json', text: toNotebookFile(view.toEntries(), now) });
      said.value = `Exported as ${name}: secrets are masked in it, nothing else is redacted.`;
    },
    importFile: async (file) => {
      // The entries may come before the answer does: what was said of another file would stand beside them.
      said.value = '';
      if (file.size > LARGEST_FILE) {
        said.value = `Nothing was imported: Expected a file of at most ${toMegabytes(LARGEST_FILE)}, got ${toMegabytes(file.size)}.`;
        return;
      }
      const text = await file.text().catch(() => undefined);
      if (text === undefined) said.value = 'Nothing was imported: the file could not be read.';
      else await carryOut({ kind: 'import', text });
    },
  };
}

function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
