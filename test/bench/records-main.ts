/** Entry of the bundle that `bench.ts` runs in a process of its own: the figures as JSON on standard output. */
import { measureRecords } from './records-bench.ts';

console.log(JSON.stringify(measureRecords()));
