import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../corpus/read-corpus.ts';

const OWN = readdirSync('test/fixtures/records').map((name) => `test/fixtures/records/${name}`);
/** More files to read, separated by new lines: `.ci/run` names the reference records where they are. */
const more = (process.env['TRAILBRIEF_CORPUS'] ?? '').split('\n').filter((file) => file !== '');

describe.each([...OWN, ...more])('%s', (file) => {
  test('gives a brief, a row and every note for each record, and names the place of each problem', async () => {
    const { records, briefs, problems, crashes } = await readCorpus(file);
    expect(crashes).toEqual([]);
    expect(briefs).toBe(records);
    expect(records + problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toContain(file);
  });
});
