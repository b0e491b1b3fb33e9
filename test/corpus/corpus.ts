import { type CorpusResult, readCorpus } from './read-corpus.ts';

/** How many records the files hold, how many briefs they gave, and each problem with its place. Gives the exit code. */
async function report(files: string[]): Promise<number> {
  if (files.length === 0) {
    console.error('Expected the names of files that hold CloudTrail records: npm run corpus -- FILE…');
    return 2;
  }
  const results: CorpusResult[] = [];
  for (const file of files) results.push(await readOne(file));
  for (const line of results.flatMap(({ problems }) => problems)) console.log(line);
  for (const { file, repairs } of results) for (const what of repairs) console.log(`${file}: ${what}`);
  for (const line of results.flatMap(({ crashes }) => crashes)) console.error(`crashed: ${line}`);
  const sum = (count: (result: (typeof results)[number]) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  console.log(
    `records ${sum(({ records }) => records)}, briefs ${sum(({ briefs }) => briefs)}, problems ${sum(({ problems }) => problems.length)}`,
  );
  return results.some(({ crashes }) => crashes.length > 0) ? 1 : 0;
}

async function readOne(file: string): Promise<CorpusResult> {
  try {
    return await readCorpus(file);
  } catch (error) {
    // A file that cannot be opened is the caller's to mend, and takes no other file with it.
    const reason = error instanceof Error ? error.message : 'it cannot be read';
    return {
      file,
      records: 0,
      briefs: 0,
      problems: [`${file}: Expected a file that can be read, got: ${reason}`],
      repairs: [],
      crashes: [],
    };
  }
}

process.exitCode = await report(process.argv.slice(2));
