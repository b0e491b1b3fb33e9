import { expect } from 'vitest';
import { DOCUMENTED_REQUEST } from './documented-brief.ts';
import type { Clipping } from './driver/driver.ts';
import type { Screen } from './driver/screen.ts';
import type { Session } from './driver/use-browser.ts';
import { CREATE_SERVER, CREATE_SERVER_ID } from './records.ts';

/** What the panel's format list offers. */
export const FORMATS = ['Rich text', 'Markdown', 'Plain text'] as const;

/** What every note of the documented call says. */
export const SAID = [
  'CreateServer',
  'OpsWorksCMUser',
  'Admin',
  String(CREATE_SERVER['sourceIPAddress']),
  CREATE_SERVER_ID,
];

/** Chooses by the keyboard: a select's open list is drawn by the system, out of a page's reach. */
async function choose(screen: Screen, name: 'Format' | 'Length', wanted: string): Promise<void> {
  await screen.see({ in: 'panel', css: 'select', name });
  const at = name === 'Format' ? 0 : 1;
  const css = `.format:nth-child(${at + 1}) option`;
  await screen.until(`${wanted} to be chosen`, async () => {
    const select = (await screen.all({ in: 'panel', css: 'select' }))[at];
    const options = (await screen.all({ in: 'panel', css })).map(({ text }) => text);
    if (select === undefined || select.value === wanted) return select !== undefined;
    await screen.tab.look(
      (place) => document.querySelector('trailbrief-panel')?.shadowRoot?.querySelectorAll('select')[place]?.focus(),
      at,
    );
    await screen.tab.press(options.indexOf(wanted) < options.indexOf(select.value) ? 'ArrowUp' : 'ArrowDown');
    return false;
  });
}

/** Chooses the note's format. */
export function chooseFormat(screen: Screen, format: string): Promise<void> {
  return choose(screen, 'Format', format);
}

/** Chooses whether notes are short or full. */
export function chooseLength(screen: Screen, length: 'Short' | 'Full'): Promise<void> {
  return choose(screen, 'Length', length);
}

/** What the panel's status lines say now. */
export async function readStatus(screen: Screen): Promise<string> {
  return (await screen.all({ in: 'panel', css: '[role="status"]' })).map(({ text }) => text).join(' ');
}

/** Copies the open brief in a format, and pastes it elsewhere. */
export async function copyNote(session: Session, screen: Screen, format: string): Promise<Clipping> {
  await chooseFormat(screen, format);
  await chooseLength(screen, 'Full');
  await screen.click({ in: 'panel', css: 'button', name: 'Copy this call' });
  await expect.poll(() => readStatus(screen)).toContain(`Copied 1 call as ${format}`);
  return session.driver.paste();
}

/** The note holds what its brief holds, in its format's own marks; `read` is where the call was read. */
export function expectDocumentedNote({ text, html }: Clipping, format: (typeof FORMATS)[number], read: string): void {
  for (const part of [...SAID, read]) expect(text, format).toContain(part);
  for (const [path, value] of DOCUMENTED_REQUEST) {
    expect(text, format).toContain(path);
    expect(text, format).toContain(value);
  }
  if (format === 'Rich text') for (const part of SAID) expect(html).toContain(part);
  else expect(html).not.toContain('CreateServer');
  if (format === 'Markdown') expect(text).toMatch(/^\*\*\w[^*]*\*\*$[\s\S]*^- \w+: /m);
  else expect(text).not.toContain('**');
}
