import { toCount, toDigits } from '../../../model/count-words.ts';
import type { ReadState } from '../../protocol/reading.ts';
import { toBytesText, toDurationText } from '../size-words.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** How far reading is, and a way to end it. Nothing when nothing is being read. */
export function ReadProgress({ view }: { view: WorkbenchView }) {
  const { reading, listing } = view.state;
  const found = listing.value;
  const now = reading.value;
  if (found === undefined && now.phase !== 'reading') return null;
  const words = found === undefined ? toWords(now) : `Looking through folders: ${toCount(found, 'file')} so far`;
  const share = found === undefined && now.totalBytes > 0 ? Math.min(1, now.bytes / now.totalBytes) : undefined;
  return (
    <div class="progress">
      <div
        role="progressbar"
        aria-label="Reading"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.floor(share * 100)}
        aria-valuetext={words}
      >
        <span style={{ width: `${(share ?? 0) * 100}%` }} />
      </div>
      <span class="words">{words}</span>
      <button type="button" class="plain" onClick={view.actions.cancel}>
        Cancel
      </button>
    </div>
  );
}

function toWords({ bytes, totalBytes, records, secondsLeft }: ReadState): string {
  if (totalBytes > 0 && bytes >= totalBytes) return `${toDigits(records)} records; working out checksums`;
  const left = secondsLeft === undefined ? '' : `, ${toDurationText(secondsLeft)} left`;
  return `${toBytesText(bytes)} of ${toBytesText(totalBytes)}, ${toDigits(records)} records${left}`;
}
