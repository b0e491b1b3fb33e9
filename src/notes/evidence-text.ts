import type { Evidence } from '../model/api-call.ts';
import { toReadAtText } from './time-text.ts';

const FROM: Record<Evidence['channel'], string> = {
  'page-answer': "the page's own answers",
  'page-text': "the page's text",
  'page-editor': "the page's code editor",
  'page-labels': "the page's labels",
  file: 'file',
  paste: 'pasted text',
};

/** Where a call was read, so that somebody else can find it again. */
export function toEvidenceText({ channel, name, readAt, index, line, sha256 }: Evidence): string {
  const where = name === undefined ? FROM[channel] : `${FROM[channel]}${channel === 'file' ? ' ' : ', '}${name}`;
  const at = line !== undefined ? `, line ${line}` : index !== undefined ? `, record ${index + 1}` : '';
  const digest = sha256 === undefined ? '' : `, SHA-256 ${sha256}`;
  return `Read from ${where}${at}, ${toReadAtText(readAt)}${digest}`;
}

/** The same for the health line: "the page's answers". */
export function toChannelText(channel: Evidence['channel']): string {
  return channel === 'file' ? 'files' : FROM[channel].replace('own ', '');
}
