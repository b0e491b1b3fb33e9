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

/** Chooses the note's format by the keyboard: a select's open list is drawn by the system, out of a page's reach. */
export async function chooseFormat(screen: Screen, format: string): Promise<void> {
  await screen.see({ in: 'panel', css: 'select', name: 'Format' });
  await screen.until(`${format} to be chosen`, async () => {
    const [select] = await screen.all({ in: 'panel', css: 'select' });
    const options = (await screen.all({ in: 'panel', css: 'option' })).map(({ text }) => text);
    if (select === undefined || select.value === format) return select !== undefined;
    await screen.tab.look(
      () => document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('select')?.focus(),
      null,
    );
    await screen.tab.press(options.indexOf(format) < options.indexOf(select.value) ? 'ArrowUp' : 'ArrowDown');
    return false;
  });
}

/** What the panel's status lines say now. */
export async function readStatus(screen: Screen): Promise<string> {
  return (await screen.all({ in: 'panel', css: '[role="status"]' })).map(({ text }) => text).join(' ');
}

/** Copies the open brief in a format, and pastes it elsewhere. */
export async function copyNote(session: Session, screen: Screen, format: string): Promise<Clipping> {
  await chooseFormat(screen, format);
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
