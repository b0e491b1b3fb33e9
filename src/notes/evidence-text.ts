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
export function toEvidenceText(evidence: Evidence): string {
  const { channel, name, readAt, sha256 } = evidence;
  const where = name === undefined ? FROM[channel] : `${FROM[channel]}${channel === 'file' ? ' ' : ', '}${name}`;
  const position = toPositionText(evidence);
  const at = position === '' ? '' : `, ${position}`;
  const digest = sha256 === undefined ? '' : `, SHA-256 ${sha256}`;
  return `Read from ${where}${at}, ${toReadAtText(readAt)}${digest}`;
}

/** "line 7", "record 12", or nothing when the place held one record alone. */
export function toPositionText({ line, index }: Evidence): string {
  return line !== undefined ? `line ${line}` : index !== undefined ? `record ${index + 1}` : '';
}

/** What a call that is known in part was read from: the labels of a page, or a row of a file or of pasted text. */
export function toPartialText(channel: Evidence['channel']): string {
  return `read from ${channel.startsWith('page-') ? 'the labels on the page' : 'a table'}, not from a whole record`;
}

/** The kind of place alone: "file", "the page's text". */
export function toFromWords(channel: Evidence['channel']): string {
  return FROM[channel];
}

/** The same for the health line: "the page's answers". */
export function toChannelText(channel: Evidence['channel']): string {
  return channel === 'file' ? 'files' : FROM[channel].replace('own ', '');
}
