import type { ApiCall } from '../model/api-call.ts';
import type { OutcomeText } from './brief.ts';

/** With what result, in words: colour alone never says it. */
export function toOutcomeText({ outcome, partial }: ApiCall): OutcomeText {
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
    case 'not-said':
      return said('quiet', partial ? 'Result not shown' : 'Result not said');
  }
}

function said(tone: OutcomeText['tone'], words: string, code?: string): OutcomeText {
  const own = { text: words, style: 'plain' } as const;
  return {
    tone,
    text: `${words}${code ?? ''}`,
    value: code === undefined ? [own] : [own, { text: code, style: 'code' }],
  };
}
