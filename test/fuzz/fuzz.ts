/**
 * `npm run fuzz`: gives damaged files, messages of pages and records to what reads them. No input may make it throw, take more
 * than a second for 1 MB, or vanish without being read or refused. Prints what it tried and found; ends with 1 when it found
 * something.
 *
 *     npm run fuzz -- [--rounds 1000] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { tryInputs } from './try-inputs.ts';

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { rounds: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const { tried, faults, slowestMs } = tryInputs(Number(values.rounds), Number(values.seed));

console.log(`Seed ${values.seed}. Slowest input: ${Math.round(slowestMs)} ms.`);
for (const [kind, count] of Object.entries(tried)) {
  const found = faults.filter((fault) => fault.kind === kind);
  console.log(`${kind}: ${count} tried, ${found.length} faults`);
  for (const { what, input } of found.slice(0, 5))
    console.log(`  ${what}\n  ${JSON.stringify(input.length > 2_000 ? `${input.slice(0, 2_000)}…` : input)}`);
}
if (faults.length > 0) process.exitCode = 1;
