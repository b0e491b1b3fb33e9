import { type PageTexts, readPageTexts } from '../../src/sources/page-texts.ts';

/** A record of our own, with what makes reading hard: quotes, braces, no-break spaces and backslashes in its values. */
export const RECORD = {
  eventVersion: '1.08',
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/Alice', accountId: '111122223333' },
  eventTime: '2026-05-08T12:00:00Z',
  eventSource: 'opsworks-cm.amazonaws.com',
  eventName: 'CreateServer',
  sourceIPAddress: '192.0.2.7',
  requestParameters: {
    serverName: 'a "quoted" {name',
    path: 'C:\\temp\\"x"',
    ports: [1, 2, 3],
    keep: 7,
    subnetIds: ['subnet-1e1EXAMPLE'],
  },
  eventID: '10000000-0000-4000-8000-000000000001',
};

/** The same with another id, and other members where given. */
export function recordWith(eventID: string, members: object = {}): typeof RECORD {
  return { ...RECORD, eventID, ...members };
}

/** Reads the page to the end without pauses. */
export function readAll(...documents: Document[]): PageTexts {
  const work = readPageTexts([document, ...documents]);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** Ids of the records that were read, in page order. */
export function idsOf({ records }: PageTexts): string[] {
  return records.map((text) => JSON.parse(text).eventID);
}

/** An element with children. */
export function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** Each token of a line in a span of its own, spaces as no-break spaces: how a highlighter draws it. */
export function toSpans(line: string): HTMLElement[] {
  return (line.match(/\s+|"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? []).map((token) =>
    element('span', token.replaceAll(' ', '\u00a0')),
  );
}

/** A table of lines with their numbers in cells of their own. */
export function toNumberedTable(lines: readonly string[]): HTMLElement {
  return element(
    'table',
    ...lines.map((line, at) =>
      element('tr', element('td', element('span', String(at + 1))), element('td', ...toSpans(line))),
    ),
  );
}

/** A text as it stands inside a string of JSON, `times` over. */
export function wrapped(text: string, times: number): string {
  return times === 0 ? text : wrapped(JSON.stringify(text).slice(1, -1), times - 1);
}
