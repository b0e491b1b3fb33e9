import { Gunzip } from 'fflate';

/** CloudWatch Logs sends at most 1 MB packed. In bytes, unpacked. */
const MAX_UNPACKED = 32 * 2 ** 20;
const STEP = 16_384;

/**
 * The text in what CloudWatch Logs hands a function: `{"awslogs":{"data":"<gzip in base64>"}}`, or the data of a stream.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 *
 * @returns `undefined` when it is something else.
 */
export function findSubscriptionText(text: string): string | undefined {
  // Base64 of the first bytes of any gzip.
  const data = /"(?:awslogs"\s*:\s*\{\s*"data|Data|data)"\s*:\s*"(H4sI[\w+/=]+)"/.exec(text)?.[1];
  if (data === undefined || text.length - data.length > 4_096) return undefined;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const unpacker = new Gunzip((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    const packed = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    for (let at = 0; at < packed.length && size <= MAX_UNPACKED; at += STEP)
      unpacker.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return undefined;
  }
  if (size > MAX_UNPACKED) return undefined;
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
}
