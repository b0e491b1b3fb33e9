import type { ApiCall } from '../model/api-call.ts';
import type { OutcomeText } from './brief.ts';

/** With what result, in words: colour alone never says it. */
export function toOutcomeText({ outcome, partial, evidence }: ApiCall): OutcomeText {
  const { kind, code, status, routine } = outcome;
  switch (kind) {
    case 'succeeded':
      return said('good', status === undefined ? 'Succeeded' : 'Succeeded, status ', status);
    case 'denied':
      return said('bad', code === undefined ? 'Denied' : 'Denied: ', code);
    case 'failed':
      return said(
        routine ? 'quiet' : 'bad',
        `${routine ? 'Routine probe' : 'Failed'}${code === undefined ? '' : ': '}`,
        code,
      );
    case 'in-part':
      return said('bad', code === undefined ? 'Succeeded in part' : 'Succeeded in part, failed in part: ', code);
    case 'dry-run':
      return said('quiet', code === undefined ? DRY_RUN : `${DRY_RUN}; it would have been allowed: `, code);
    case 'not-said':
      if (!partial) return said('quiet', 'Result not said');
      return said('quiet', evidence.channel.startsWith('page-') ? 'Result not shown' : 'Result not in the table');
  }
}

const DRY_RUN = 'Dry run: nothing was done';

function said(tone: OutcomeText['tone'], words: string, code?: string): OutcomeText {
  const own = { text: words, style: 'plain' } as const;
  return {
    tone,
    text: `${words}${code ?? ''}`,
    value: code === undefined ? [own] : [own, { text: code, style: 'code' }],
  };
}
