import type { NotePayload } from '../../src/notes/note.ts';
import type { NamedFile } from '../../src/panel/note-file.ts';
import { createShellState } from '../../src/panel/shell.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/settings.ts';
import { type MountedWorkbench, mountWorkbench } from '../../src/workbench/page/mount-workbench.ts';
import type { CallStore } from '../../src/workbench/protocol/call-store.ts';

/** A workbench in the test's document, with what went out of it. */
export interface BenchStand extends MountedWorkbench {
  root: ShadowRoot;
  copied: NotePayload[];
  saved: NamedFile<string | Blob>[];
  kept: unknown[];
}

/** Mounts the real workbench over a store, with recording ports. `views` is what was kept before. */
export function standBench(store: CallStore, views: unknown = [], settings: Partial<Settings> = {}): BenchStand {
  const copied: NotePayload[] = [];
  const saved: NamedFile<string | Blob>[] = [];
  const kept: unknown[] = [];
  const mounted = mountWorkbench(document, store, {
    shell: createShellState({ ...DEFAULT_SETTINGS, ...settings }),
    copy: async (payload) => {
      copied.push(payload);
      return payload.html === undefined ? 'plain' : 'rich';
    },
    saveSettings: () => undefined,
    now: () => Date.UTC(2024, 1, 14),
    save: (file) => saved.push(file),
    loadViews: () => Promise.resolve(views),
    keepViews: (all) => kept.push(all),
  });
  const root = mounted.host.shadowRoot;
  if (!root) throw new Error('Expected the host to have an open shadow root, got none');
  return { ...mounted, root, copied, saved, kept };
}

/** Ids of the calls in the document, each as often as it stands there. */
export function idsIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('[data-event-id]')].map((row) => row.getAttribute('data-event-id') ?? '');
}

/** Text of the first element there, without doubled white space. */
export function textOf(root: ParentNode, selector: string): string {
  return (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
