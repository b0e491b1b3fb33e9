import { vi } from 'vitest';
import type { NotePayload } from '../../src/notes/note.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { toNote } from '../../src/notes/to-note.ts';
import { toCallRow } from '../../src/notes/to-row.ts';
import { createPanelState } from '../../src/panel/create-state.ts';
import { type Mounted, mountPanel } from '../../src/panel/mount-panel.ts';
import type { PanelPorts, PanelState } from '../../src/panel/panel-state.ts';
import type { Writers } from '../../src/panel/writers.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/settings.ts';

interface Refusal {
  reason?: string;
  rich?: boolean;
}

/** A panel in the test's document, with what went out of it. */
export interface Stand extends Mounted {
  state: PanelState;
  root: ShadowRoot;
  copied: NotePayload[];
  saved: Partial<Settings>[];
  /** Set to make the clipboard refuse: with `reason` all, with `rich` what is not plain text. */
  refuse: Refusal;
  /** Set to `false` when the extension below the panel goes. */
  life: { alive: boolean };
}

/** Mounts the real panel over recording ports, with the real writers but for those given. */
export function standUp(settings: Partial<Settings> = {}, writers: Partial<Writers> = {}): Stand {
  const state = createPanelState({ ...DEFAULT_SETTINGS, ...settings });
  const copied: NotePayload[] = [];
  const saved: Partial<Settings>[] = [];
  const refuse: Refusal = {};
  const life = { alive: true };
  const ports: PanelPorts = {
    copy: async (payload) => {
      if (refuse.reason !== undefined) throw new Error(refuse.reason);
      copied.push(payload);
      return payload.html !== undefined && !refuse.rich ? 'rich' : 'plain';
    },
    isAlive: () => life.alive,
    saveSettings: (changed) => saved.push(changed),
    diagnostics: () => 'Page kind: list',
    now: () => Date.UTC(2017, 0, 6),
  };
  const mounted = mountPanel(document, state, ports, { toBrief, toCallRow, toNote, ...writers });
  const root = mounted.host.shadowRoot;
  if (!root) throw new Error('Expected the host to have an open shadow root, got none');
  return { ...mounted, state, root, copied, saved, refuse, life };
}

/** The one element there, as a test expects it. */
export function expectOne(root: ParentNode, selector: string): HTMLElement {
  const all = root.querySelectorAll<HTMLElement>(selector);
  const [one] = all;
  if (!one || all.length > 1) throw new Error(`Expected one ${selector}, got "${all.length}"`);
  return one;
}

/** A button by the beginning of its text or label. */
export function expectButton(root: ParentNode, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button')].find((button) =>
    (button.getAttribute('aria-label') ?? button.textContent ?? '').startsWith(name),
  );
  if (!found) throw new Error(`Expected a button "${name}", got none`);
  return found;
}

/** A click as a person's: tests cannot make a trusted one. */
export function clickTrusted(element: HTMLElement): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  element.dispatchEvent(byPerson(event));
}

/** The event as a person's. */
export function byPerson<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}

/** Presses a key on an element, as a person. */
export function press(element: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  element.dispatchEvent(byPerson(event));
  return event;
}

// The simulated document is slow beside other work on the same machine.
vi.setConfig({ testTimeout: 30_000 });

/** Waits until the check passes: the panel draws a moment after the store changes. */
export function until(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 10_000, interval: 5 });
}
