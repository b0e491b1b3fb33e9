/**
 * The web standards that the layers without a DOM use: they are in browsers, workers and Node alike, but TypeScript knows
 * them by the DOM's types only. For `tsconfig.pure.json` alone.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string;
}

/** Throws for what is no Base64. */
declare function atob(data: string): string;

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare function atob(text: string): string;
