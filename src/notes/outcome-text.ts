import type { ApiCall } from '../model/api-call.ts';
import { findDenial } from '../model/denial.ts';
import type { OutcomeText, Span } from './brief.ts';
import { toShortReason } from './denial-rows.ts';

/** With what result, in words: colour alone never says it. */
export function toOutcomeText(call: ApiCall): OutcomeText {
  const { outcome, partial, evidence } = call;
  const { kind, code, status, routine } = outcome;
  switch (kind) {
    case 'succeeded':
      return said('good', status === undefined ? 'Succeeded' : 'Succeeded, status ', status);
    case 'denied':
      return said('bad', code === undefined ? 'Denied' : 'Denied: ', code, toReasonWords(call));
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

function toReasonWords({ outcome, action }: ApiCall): string {
  const denial = findDenial(outcome);
  return denial ? toShortReason(denial, action) : '';
}

/** `more`: what stands behind the code, with an action's name from the record in it. */
function said(tone: OutcomeText['tone'], words: string, code?: string, more = ''): OutcomeText {
  const value: Span[] = [{ text: words, style: 'plain' }];
  if (code !== undefined) value.push({ text: code, style: 'code' });
  if (more !== '') value.push({ text: more, style: 'value' });
  return { tone, text: `${words}${code ?? ''}${more}`, value };
}
