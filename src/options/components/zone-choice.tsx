import type { OptionsView } from '../options-state.ts';
import { Choice } from './choice.tsx';

const ZONES = Intl.supportedValuesOf('timeZone');

/** Which time stands beside UTC. */
export function ZoneChoice({ view }: { view: OptionsView }) {
  const { timeZone } = view.state.settings.value;
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const kind = timeZone === 'utc' || timeZone === 'local' ? timeZone : 'other';
  return (
    <>
      <Choice
        legend="Time"
        options={
          [
            ['utc', 'UTC'],
            ['local', `UTC and this browser's time (${here})`],
            ['other', 'UTC and the time of'],
          ] as const
        }
        value={kind}
        onChoose={(chosen) => view.change({ timeZone: chosen === 'other' ? here : chosen })}
      />
      <select
        aria-label="Time zone"
        disabled={kind !== 'other'}
        value={kind === 'other' ? timeZone : here}
        onChange={(event) => view.change({ timeZone: event.currentTarget.value })}
      >
        {[...new Set([here, 'UTC', ...ZONES, ...(kind === 'other' ? [timeZone] : [])])].map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </select>
    </>
  );
}
