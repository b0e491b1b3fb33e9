import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ApiCall } from '../../../../src/model/api-call.ts';
import { FORMATS } from '../../../../src/notes/formats/note-formats.ts';
import { toBrief } from '../../../../src/notes/to-brief.ts';
import { toNote } from '../../../../src/notes/to-note.ts';
import { callOf } from '../../notes/call-of.ts';
import { SERVICE_HARMLESS } from './harmless.ts';
import { HELD_OUT_HARMLESS } from './harmless-held-out.ts';
import { HELD_OUT_SECRETS } from './held-out.ts';
import { SERVICE_SECRETS } from './service-secrets.ts';
import { type Shape, toShapes } from './shape-table.ts';

const PLANTED = 'Zq7Planted3xW0rd';

function toCall({ change }: Shape): ApiCall {
  return callOf({ responseElements: null, requestParameters: null, ...change });
}

/** The lines whose secret is in what is made of the call. */
function leaked(table: string): string[] {
  return toShapes(table, PLANTED)
    .filter((shape) => {
      const call = toCall(shape);
      const said = `${JSON.stringify(call)}${call.recordText().text}`;
      return said.includes(PLANTED) || said.includes(JSON.stringify(shape.value).slice(1, -1));
    })
    .map(({ line }) => line);
}

/** The lines whose value cannot be read in its row and in the whole record. */
function hidden(table: string): string[] {
  return toShapes(table)
    .filter((shape) => {
      const call = toCall(shape);
      const rows = [...call.request.rows, ...call.response.rows];
      const isRead = rows.some(
        ({ path, text, kind }) => path === shape.path && (text === shape.value || kind === 'container'),
      );
      return !isRead || !call.recordText().text.includes(JSON.stringify(shape.value).slice(1, -1));
    })
    .map(({ line }) => line);
}

describe("secrets of real services' calls", () => {
  test('are masked in all shapes that the rules were made with', () => {
    expect(leaked(SERVICE_SECRETS)).toEqual([]);
  });

  test('are masked in at least 95 of 100 shapes that nobody tuned to', () => {
    const shapes = toShapes(HELD_OUT_SECRETS, PLANTED).length;
    expect(shapes).toBeGreaterThanOrEqual(150);
    expect(leaked(HELD_OUT_SECRETS).length / shapes).toBeLessThanOrEqual(0.05);
  });

  test('leave ids, pages, retries, units and switches shown, of those the rules were made with and of at least 90 of 100 others', () => {
    expect(hidden(SERVICE_HARMLESS)).toEqual([]);
    expect(hidden(HELD_OUT_HARMLESS).length / toShapes(HELD_OUT_HARMLESS).length).toBeLessThanOrEqual(0.1);
  });

  test.each(FORMATS)('are in no note as %s', (format) => {
    const entries = toShapes(`${SERVICE_SECRETS}\n${HELD_OUT_SECRETS}`, PLANTED)
      .map((shape) => ({ line: shape.line, call: toCall(shape) }))
      .filter(({ call }) => !call.recordText().text.includes(PLANTED))
      .map(({ call }) => ({ call, brief: toBrief(call, 0) }));
    const { text, html = '' } = toNote(entries, { format, defang: false });
    expect(`${text}${html}`).not.toContain(PLANTED);
  });

  test('are counted in docs/security.md', () => {
    const count = (table: string, faults: readonly string[]) => {
      const shapes = toShapes(table).length;
      return `${shapes - faults.length} of ${shapes}`;
    };
    const docs = readFileSync('docs/security.md', 'utf8');
    expect(docs).toContain(
      `| masked | ${count(SERVICE_SECRETS, leaked(SERVICE_SECRETS))} | ${count(HELD_OUT_SECRETS, leaked(HELD_OUT_SECRETS))} |`,
    );
    expect(docs).toContain(
      `| shown | ${count(SERVICE_HARMLESS, hidden(SERVICE_HARMLESS))} | ${count(HELD_OUT_HARMLESS, hidden(HELD_OUT_HARMLESS))} |`,
    );
  });
});
