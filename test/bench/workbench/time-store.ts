import type { CallStore } from '../../../src/workbench/protocol/call-store.ts';
import type { View } from '../../../src/workbench/protocol/list-view.ts';
import type { ReadInput, ReadState } from '../../../src/workbench/protocol/reading.ts';
import type { StoreTiming } from './store-timing.ts';

/**
 * Uses a store as the workbench's page does and takes the time. Sent to a page as source: it sees its arguments only.
 *
 * @param records how many there are in the inputs.
 * @param isAsked whether facets are changed and words looked for once all is read.
 * @param onStep told what is waited for from now on.
 */
export async function timeStore(
  store: CallStore,
  inputs: ReadInput[],
  records: number,
  isAsked: boolean,
  onStep: (what: string) => void = () => undefined,
): Promise<StoreTiming> {
  onStep('the worker to answer');
  const all = { facets: {}, text: '', opsworksCm: false };
  const newest = { key: 'time', descending: true } as const;
  const words = ['nosuchthing', 'alice', 'AccessDenied', '198.51.100.7', 'role/admin deploy', 'jürgen'];
  const now = () => performance.now();
  // A person chooses files after the page is there; by then the worker is.
  for (let turn = 0; turn < 100; turn++) await store.show(all, newest);
  onStep('all to be read');
  const begin = now();
  let list = 0;
  let firstRowsAt = 1;
  let last: ReadState | undefined;
  let asking = false;
  const look = async (): Promise<void> => {
    const view = await store.show(all, newest);
    const rows = await store.rows(0, 50);
    // The page says so when it has drawn them; nothing is drawn here.
    void store.goOn(view.revision);
    if (rows.length > 0 && firstRowsAt === 1) firstRowsAt = (last?.records ?? records) / records;
    if (view.total === records && list === 0) list = now() - begin;
  };
  const done = new Promise<void>((resolve, reject) => {
    const onState = (state: ReadState): void => {
      last = state;
      if (state.phase === 'done') resolve();
      // The page, too, asks once more when the last record has come.
      const isLast = state.records === records;
      if ((asking && !isLast) || state.records === 0 || list > 0) return;
      asking = true;
      // As long as the page lets the list stand still while records stream in.
      const rest = () => setTimeout(() => (asking = false), 400);
      look().then(rest, reject);
    };
    store.read(inputs, onState).then(look).catch(reject);
  });
  await done;
  const details = now() - begin;
  if (last?.records !== records || list === 0) throw new Error(`Expected ${records} records, got ${last?.records}`);
  if (!isAsked) return { records, list, firstRowsAt, details, facets: [], texts: [] };

  onStep('facets');
  const view = await store.show(all, newest);
  const value = (facet: 'region' | 'service' | 'result' | 'tool' | 'action' | 'flag' | 'target', at = 0) =>
    view.facets[facet].counts[at]?.value ?? '';
  const questions: Partial<Record<string, string[]>>[] = [
    { region: [value('region')] },
    { region: [value('region'), value('region', 1)] },
    { region: [value('region')], service: [value('service')] },
    { service: [value('service')] },
    { service: [value('service')], result: [value('result')] },
    { result: [value('result')] },
    { result: [value('result', 1)] },
    { tool: [value('tool'), value('tool', 1)] },
    { action: [value('action')], tool: [value('tool')] },
    { flag: [value('flag')] },
    { target: [value('target')] },
    {},
  ];
  const facets: number[] = [];
  for (let round = 0; round < 3; round++)
    for (const question of questions) {
      const start = now();
      await store.show({ ...all, facets: question }, newest);
      facets.push(now() - start);
    }

  const texts: StoreTiming['texts'] = [];
  for (const text of words) {
    onStep(`words "${text}"`);
    await store.show(all, newest);
    const start = now();
    let first = 0;
    let final: View | undefined;
    let finish: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const take = (found: View): void => {
      if (found.count > 0 && first === 0) first = now() - start;
      if (!found.searching) {
        final = found;
        finish();
      }
    };
    await store.watch(take);
    take(await store.show({ ...all, text }, newest));
    await done;
    const took = now() - start;
    texts.push({ text, first: first || took, all: took, hits: final?.count ?? 0 });
  }
  return { records, list, firstRowsAt, details, facets, texts };
}
