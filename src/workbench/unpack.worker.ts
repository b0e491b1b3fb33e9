/** Unpacks files while the store's worker reads what is in them: the two take about as long. */
import { UnpackForOther } from './reading/unpack-for-other.ts';
import type { UnpackRequest } from './reading/unpack-messages.ts';

const unpacking = new UnpackForOther((answer, transfer) => postMessage(answer, { transfer }));
addEventListener('message', ({ data }: MessageEvent<UnpackRequest>) => unpacking.take(data));
