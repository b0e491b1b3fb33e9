import { toCount, toDigits } from '../model/count-words.ts';
import type { PageTexts } from '../sources/page-texts.ts';

/** How many records were found, and in what. */
export function toFoundText({ of, records, broken, cut, inside }: PageTexts): string {
  const all = records.length + broken.length;
  const where = of === 'selection' ? 'the selection' : 'this page';
  if (all > 0) return `Found ${toCount(all, 'record')} in ${where}.`;
  return cut + inside > 0 ? `No whole CloudTrail record in ${where}.` : `No CloudTrail record found in ${where}.`;
}

/** What stands there and was not read, a sentence each, and why. */
export function toUnreadTexts({ cut, inside, closed }: PageTexts): string[] {
  const texts: string[] = [];
  if (cut > 0) texts.push(`${toCount(cut, 'record')} could not be read: not shown to the end.`);
  if (inside > 0)
    texts.push(
      `${toCount(inside, 'record')} not taken: inside JSON that is not shown whole, and perhaps a part of another record. Select one to read it.`,
    );
  if (closed > 0) texts.push(`${toCount(closed, 'frame')} of other sites not read: the browser does not allow it.`);
  return texts;
}

/** What was looked through in vain, and what to do about it. */
export function toNothingText(texts: PageTexts): string {
  const { of, characters, fields, frames, named } = texts;
  const looked = [
    `${toCount(characters, 'character')} of text`,
    ...(fields > 0 ? [toCount(fields, 'text field')] : []),
    ...(frames > 0 ? [toCount(frames, 'frame')] : []),
  ];
  const last = looked.pop();
  const through = looked.length > 0 ? `${looked.join(', ')} and ${last}` : last;
  return [
    `${toFoundText(texts)} Looked through ${through}.`,
    ...toUnreadTexts(texts),
    ...(named > 0 ? [`eventVersion is named ${named === 1 ? 'once' : `${toDigits(named)} times`}, not as JSON.`] : []),
    of === 'selection'
      ? 'Clear the selection to read the whole page.'
      : 'Open the record in the page so that its JSON is shown, then read again; or paste it into the workbench.',
  ].join(' ');
}
