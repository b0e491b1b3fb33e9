import { viewOf } from './four-bytes.ts';
import { byteAt } from './json-bytes.ts';
import { newSpan, noteBytes, type Span, textOf } from './span.ts';

/** One column of a scan. Equal texts have equal codes, however they were escaped. */
export interface Column {
  /** For each record the position of its value in `values`; 0 when the record has none (absent, null, or not a text). */
  codes: Uint32Array;
  /** `values[0]` is an empty text and stands for "none"; an empty text that a record does have comes under another code. */
  values: string[];
}

const encoder = new TextEncoder();
/** One character for each byte, so that positions stay. */
const byteDecoder = new TextDecoder('latin1');
/** A form of a text: its hash, where its bytes lie in the arena (start, end), its code. */
const FORM = 4;

/** Gives each distinct text of a column a code, without making a JavaScript string of each occurrence. */
export class Dictionary {
  /** By code: the form that holds its bytes, 0 for texts that are in `texts` only. */
  #formOf: number[] = [0];
  /** Texts beyond ASCII, by code and the other way round: their forms in bytes may differ. */
  #texts = new Map<number, string>();
  #byText = new Map<string, number>();
  #arena = new Uint8Array(256);
  #arenaWords = new DataView(this.#arena.buffer);
  #used = 0;
  /** Open addressing: positions in `forms`; 0 is free. */
  #slots = new Int32Array(64);
  #forms = new Int32Array(32 * FORM);
  #formsEnd = FORM;

  codeOf(bytes: Uint8Array, span: Span): number {
    if (span.start === 0) return 0;
    return span.escaped ? this.#codeOfEscaped(textOf(bytes, span)) : this.#codeOfBytes(bytes, span);
  }

  toValues(): string[] {
    const arena = byteDecoder.decode(this.#arena.subarray(0, this.#used));
    return this.#formOf.map(
      (form, code) => this.#texts.get(code) ?? arena.slice(this.#forms[form + 1], this.#forms[form + 2]),
    );
  }

  #codeOfEscaped(text: string): number {
    const bytes = encoder.encode(text);
    if (bytes.length === text.length) {
      const span = newSpan();
      noteBytes(bytes, 0, bytes.length, span);
      return this.#codeOfBytes(bytes, span);
    }
    return this.#byText.get(text) ?? this.#addText(text);
  }

  #codeOfBytes(bytes: Uint8Array, span: Span): number {
    const { start, end, hash } = span;
    const slots = this.#slots;
    const forms = this.#forms;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let form = slots[slot]; form; form = slots[slot]) {
      if (forms[form] === hash && this.#isSame(bytes, start, end, form)) return forms[form + 3] ?? 0;
      slot = (slot + 1) & mask;
    }
    return this.#addForm(bytes, span, slot);
  }

  #isSame(bytes: Uint8Array, start: number, end: number, form: number): boolean {
    let kept = this.#forms[form + 1] ?? 0;
    if ((this.#forms[form + 2] ?? 0) - kept !== end - start) return false;
    const arena = this.#arena;
    const words = viewOf(bytes);
    for (; start + 4 <= end; start += 4, kept += 4)
      if (words.getInt32(start, true) !== this.#arenaWords.getInt32(kept, true)) return false;
    while (start < end) if (byteAt(bytes, start++) !== byteAt(arena, kept++)) return false;
    return true;
  }

  #addForm(bytes: Uint8Array, span: Span, slot: number): number {
    const form = this.#formsEnd;
    this.#formsEnd += FORM;
    if (this.#formsEnd > this.#forms.length) this.#forms = larger(this.#forms, new Int32Array(form * 2));
    const text = span.ascii ? undefined : textOf(bytes, span);
    const known = text === undefined ? undefined : (this.#byText.get(text) ?? this.#addText(text));
    const code = known ?? this.#formOf.push(form) - 1;
    this.#forms[form] = span.hash;
    this.#forms[form + 1] = this.#used;
    this.#keep(bytes, span.start, span.end);
    this.#forms[form + 2] = this.#used;
    this.#forms[form + 3] = code;
    this.#slots[slot] = form;
    if ((this.#formsEnd / FORM) * 2 > this.#slots.length) this.#growSlots();
    return code;
  }

  #addText(text: string): number {
    const code = this.#formOf.push(0) - 1;
    this.#texts.set(code, text);
    this.#byText.set(text, code);
    return code;
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    const used = this.#used + end - start;
    if (used > this.#arena.length) {
      this.#arena = larger(this.#arena, new Uint8Array(used * 2));
      this.#arenaWords = new DataView(this.#arena.buffer);
    }
    const arena = this.#arena;
    // Most are a few dozen bytes: a loop is quicker than a view and a copy.
    for (let to = this.#used; start < end; ) arena[to++] = byteAt(bytes, start++);
    this.#used = used;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let form = FORM; form < this.#formsEnd; form += FORM) {
      let slot = (this.#forms[form] ?? 0) & mask;
      while (slots[slot]) slot = (slot + 1) & mask;
      slots[slot] = form;
    }
    this.#slots = slots;
  }
}

function larger<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
