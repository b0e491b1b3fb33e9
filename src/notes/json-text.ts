import { UNSEEN } from './visible.ts';

/** JSON in which nothing is unseen: what `toVisible` shows is written as JSON's own escapes, which a reader turns back. */
export function toJsonNote(json: string): string {
  return json.replace(UNSEEN, (char) => {
    let escapes = '';
    for (let at = 0; at < char.length; at++) escapes += `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`;
    return escapes;
  });
}

/** Indented JSON without its line breaks and indentation; texts in it stay as they are. */
export function toCompactJson(json: string): string {
  let compact = '';
  let from = 0;
  for (const { index, 0: gap } of json.matchAll(/\n */g)) {
    compact += json.slice(from, index);
    from = index + gap.length;
  }
  return `${compact}${json.slice(from)}`;
}
