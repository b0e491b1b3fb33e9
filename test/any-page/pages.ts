import { toHtml, toPage, toSpans } from './markup.ts';
import { idsOf, recordOf } from './records.ts';

/** One page of another site that shows records, and what is to be read from it. */
export interface AnyPage {
  name: string;
  /** Ids of the records that a person sees. */
  ids: string[];
  body: string;
  type?: string;
  headers?: Record<string, string>;
  /** What the page loads: by path for its own site, by address for others. */
  more?: Record<string, string>;
}

const [first = '', second = '', third = ''] = idsOf(3);
const json = (id: string, indent?: number): string => JSON.stringify(recordOf(id), null, indent);
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const lines = (id: string): string[] => json(id, 4).split('\n');

/** CloudWatch Logs Insights: a table with a time and the message, each message one record; the last is cut off by the page. */
const insights: AnyPage = {
  name: 'a table of log messages',
  ids: [first, second],
  body: toPage(
    'Logs Insights',
    `<table><thead><tr><th>#</th><th>@timestamp</th><th>@message</th></tr></thead><tbody>
${row('1', '2026-05-08T12:00:01.000Z', toHtml(json(first)))}${row('2', '2026-05-08T12:00:02.000Z', toHtml(json(second)))}
${row('3', '2026-05-08T12:00:03.000Z', `${toHtml(json(third).slice(0, 120))}…`)}</tbody></table>`,
  ),
};

/** Athena's results: one record split over the cells of its row, one in a grid of spans with line numbers. */
const athena: AnyPage = {
  name: 'a grid that splits JSON over cells and spans',
  ids: [first, second],
  body: toPage(
    'Query results',
    `<table>${row(
      ...json(first)
        .split(/(?<=,)/)
        .map(toHtml),
    )}</table>
<table>${lines(second)
      .map((line, at) => row(`<span>${at + 1}</span>`, toSpans(line)))
      .join('')}</table>`,
  ),
};

/** S3's preview of a trail file, as the browser itself shows JSON. */
const preview: AnyPage = {
  name: 'a JSON file, as the browser shows it',
  ids: [first, second, third],
  type: 'application/json',
  body: JSON.stringify({ Records: [first, second, third].map((id) => recordOf(id)) }),
};

/** A ticket: prose, a fenced block that was never rendered, a block whose long lines were broken, a quoted mail. */
const ticket: AnyPage = {
  name: 'a ticket',
  ids: [first, second, third],
  body: toPage(
    'INC-1234 Unknown server',
    `<p>Hello Bob,</p><p>we saw this (see "eventVersion" [1] and {2}):</p>
<div>\`\`\`json<br>${lines(first).map(toHtml).join('<br>')}<br>\`\`\`</div>
<pre>${toHtml(json(second).replace(/(.{76})/g, '$1\n'))}</pre>
<blockquote><pre>${toHtml(
      lines(third)
        .map((line) => `&gt; ${line}`)
        .join('\n')
        .replaceAll('&gt;', '>'),
    )}</pre></blockquote>`,
  ),
};

/** A SIEM's document under a strict policy: the record as a string, once in its JSON, once bare and wrapped twice, once in a field. */
const siem: AnyPage = {
  name: 'a SIEM’s documents',
  ids: [first, second, third],
  headers: {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
  },
  body: toPage(
    'Discover',
    `<pre>${toHtml(JSON.stringify({ _index: 'logs', _source: { event: { original: json(first) } } }, null, 2))}</pre>
<dl><dt>event.original</dt><dd>${toHtml(JSON.stringify(JSON.stringify(json(second)).slice(1, -1)).slice(1, -1))}</dd></dl>
<textarea rows="4" cols="40">${toHtml(json(third))}</textarea>`,
  ),
};

/** A page of components, each with a shadow tree of its own. */
const components: AnyPage = {
  name: 'components with open shadow trees',
  ids: [first],
  body: toPage(
    'Viewer',
    `<log-view><template shadowrootmode="open"><div>${lines(first)
      .map((line) => `<code-line><template shadowrootmode="open"><pre>${toHtml(line)}</pre></template></code-line>`)
      .join('')}</div></template></log-view>`,
  ),
};

export const PAGES: readonly AnyPage[] = [insights, athena, preview, ticket, siem, components];

/** A page with a record of its own, one in a frame of its site and one in a frame of another. */
export const FRAMES: AnyPage = {
  name: 'frames',
  ids: [first, second],
  body: toPage(
    'Dashboard',
    `<pre>${toHtml(json(first))}</pre><iframe src="/inner"></iframe><iframe src="https://elsewhere.example/widget"></iframe>`,
  ),
  more: {
    '/inner': toPage('Inner', `<pre>${toHtml(json(second))}</pre>`),
    'https://elsewhere.example/widget': toPage('Widget', `<pre>${toHtml(json(third))}</pre>`),
  },
};

/** A page that has no record. */
export const NOTHING: AnyPage = {
  name: 'nothing',
  ids: [],
  body: toPage('Wiki', '<p>Each record has an eventVersion.</p><textarea>Notes</textarea>'),
};
