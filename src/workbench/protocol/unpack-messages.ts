/** To the worker that unpacks: begins a file, asks for a piece more of it than was allowed so far, or gives it up. */
export type UnpackRequest = { kind: 'begin'; id: number; blob: Blob } | { kind: 'more' | 'stop'; id: number };

/** From it: a piece, and how many packed bytes it has read for it; that all is unpacked; that it could not go on. */
export type UnpackAnswer =
  | { kind: 'piece'; id: number; bytes: Uint8Array<ArrayBuffer>; given: number }
  | { kind: 'end' | 'failed'; id: number };

/** So many pieces may be on their way: the other thread goes on while this one reads a part. */
export const PIECES_AHEAD = 16;
