import { findDocuments } from '../page/frames.ts';
import { toPageKind } from '../page/page-kind.ts';
import type { PanelState } from '../panel/panel-state.ts';

/** Markup that decides how a record can be read. */
const COUNTED = [
  'main',
  'h1',
  'dl',
  'table',
  'tr',
  '[role="row"]',
  'input[type="checkbox"]',
  'pre',
  'code',
  'textarea',
  '.ace_editor',
  '.CodeMirror',
  '.cm-content',
  '.monaco-editor',
  'iframe',
  'trailbrief-panel',
];

function toMarkup(document: Document): string {
  const counts = COUNTED.map((name) => `${name} ${document.querySelectorAll(name).length}`);
  const key = document.body?.textContent?.includes('eventVersion') ? 'yes' : 'no';
  const dark = document.querySelector('.awsui-dark-mode') ? 'yes' : 'no';
  return `elements ${document.querySelectorAll('*').length}, ${counts.join(', ')}; key eventVersion in the text: ${key}; dark class: ${dark}; language: ${document.documentElement.lang || 'not said'}`;
}

/**
 * What helps to find out why a page could not be read: page kind, channels, shape of the markup, versions. No part of an
 * address beyond its kind, and no value from a record.
 */
export function toDiagnostics(
  frame: Window,
  address: string,
  state: PanelState,
  connected: boolean,
  version: string,
): string {
  const { read, partial, lost, problems, missing } = state.health.value;
  const documents = findDocuments(frame);
  return [
    `Trailbrief ${version}`,
    `Browser: ${navigator.userAgent}`,
    `Page: ${toPageKind(address)}, path ${/^\/[a-z0-9]+\//.exec(frame.location.pathname)?.[0] ?? 'other'}`,
    `Frame: ${frame.parent === frame ? 'top' : 'below another'}, frames in it ${frame.length}, readable documents ${documents.length}`,
    `Page's own world: ${connected ? 'connected' : 'not connected'}`,
    `Trusted Types in this browser: ${'trustedTypes' in frame ? 'yes' : 'no'}; Content-Security-Policy: not known from here`,
    `Read: ${read.map(({ from, count }) => `${count} from ${from}`).join(', ') || 'nothing'}; partial ${partial}; lost ${lost}`,
    `Missing: ${missing || 'nothing'}`,
    ...problems.map((problem) => `Problem: ${problem}`),
    ...documents.map((document, at) => `Document ${at + 1}: ${toMarkup(document)}`),
  ].join('\n');
}
