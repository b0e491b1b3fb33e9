import { type ReadonlySignal, signal } from '@preact/signals';
import type { LedgerItem } from '../calls/notebook.ts';

/** Remarks as they were typed, until storage holds them: nothing of what is being written is lost to what arrives meanwhile. */
export interface RemarkDrafts {
  /** By the call's id. */
  texts: ReadonlySignal<ReadonlyMap<string, string>>;
  type(id: string, text: string): void;
  /** This text has been stored: what storage says next counts again. */
  settle(id: string, text: string): void;
  /** Storage says this now. */
  meet(items: readonly LedgerItem[]): void;
}

export function createDrafts(): RemarkDrafts {
  const texts = signal<ReadonlyMap<string, string>>(new Map());
  const settled = new Map<string, string>();
  return {
    texts,
    type: (id, text) => {
      texts.value = new Map(texts.value).set(id, text);
    },
    settle: (id, text) => settled.set(id, text),
    meet: (items) => {
      const stored = new Map(items.map(({ id, remark }) => [id, remark]));
      const open = [...texts.value].filter(([id, text]) => stored.get(id) !== text && settled.get(id) !== text);
      settled.clear();
      if (open.length !== texts.value.size) texts.value = new Map(open);
    },
  };
}
