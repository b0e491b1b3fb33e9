/** Unpacks files while the store's worker reads what is in them: the two take about as long. */

import type { UnpackRequest } from '../protocol/unpack-messages.ts';
import { UnpackForOther } from './unpack-for-other.ts';

const unpacking = new UnpackForOther((answer, transfer) => postMessage(answer, { transfer }));
addEventListener('message', ({ data }: MessageEvent<UnpackRequest>) => unpacking.take(data));
