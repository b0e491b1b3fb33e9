import type { CDPSession } from 'playwright';

/** One task of the page's main thread. Durations in milliseconds. */
export interface Task {
  /** CPU time of the thread. */
  cpu: number;
  /** CPU time of it during which a function of the extension was on the stack. */
  own: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds, by the clock that the profiler uses too. */
  ts: number;
  /** Microseconds; absent in events without an end. */
  dur?: number;
  /** Microseconds of CPU time; absent like `dur`. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

/** Between two looks at the stack, in microseconds. */
const INTERVAL = 500;

async function readStream(protocol: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, eof, base64Encoded } = await protocol.send('IO.read', { handle, size: 1 << 20 });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) break;
  }
  await protocol.send('IO.close', { handle });
  return Buffer.concat(parts).toString('utf8');
}

async function stopTracing(protocol: CDPSession): Promise<TraceEvent[]> {
  const complete = new Promise<string>((resolve, reject) => {
    protocol.once('Tracing.tracingComplete', ({ stream }) =>
      stream === undefined ? reject(new Error('Expected the trace to be a stream, got none')) : resolve(stream),
    );
  });
  await protocol.send('Tracing.end');
  // As Chromium writes its traces.
  const { traceEvents } = JSON.parse(await readStream(protocol, await complete)) as { traceEvents: TraceEvent[] };
  return traceEvents;
}

/** The ids of nodes that are the extension's or below one of its. */
function findOwnNodes({ nodes }: Profile): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const mark = (id: number): void => {
    own.add(id);
    for (const child of byId.get(id)?.children ?? []) mark(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith('chrome-extension:') && !own.has(id)) mark(id);
  return own;
}

/** Start and length in microseconds of each stretch in which the extension was on the stack. */
function toOwnStretches(profile: Profile): { at: number; length: number }[] {
  const own = findOwnNodes(profile);
  const { samples = [], timeDeltas = [] } = profile;
  let at = profile.startTime;
  return samples.flatMap((id, index) => {
    at += timeDeltas[index] ?? 0;
    return own.has(id) ? [{ at, length: timeDeltas[index + 1] ?? 0 }] : [];
  });
}

/** Joins both records: what the extension did in each task that the sample console's thread ran. */
function toTasks(events: readonly TraceEvent[], profile: Profile): Task[] {
  const page = events.find(({ args }) => args?.data?.url?.includes('/sample-console/'));
  if (page === undefined) throw new Error('Expected the trace to show a script of the sample console, got none');
  const stretches = toOwnStretches(profile);
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === page.pid && tid === page.tid)
    .map(({ ts, dur = 0, tdur = dur }) => {
      const inside = stretches.filter(({ at }) => at >= ts && at < ts + dur);
      const wall = inside.reduce((sum, { length }) => sum + Math.min(length, dur), 0);
      // The stack is looked at by the clock; on a busy machine the thread itself ran for a part of that only.
      return { cpu: tdur / 1000, own: dur === 0 ? 0 : (Math.min(wall, dur) / 1000) * (tdur / dur) };
    });
}

/** Records all tasks of the tab's main thread while `act` runs. */
export async function recordTasks(protocol: CDPSession, act: () => Promise<void>): Promise<Task[]> {
  await protocol.send('Profiler.enable');
  await protocol.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await protocol.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await protocol.send('Profiler.start');
  await act();
  const { profile } = await protocol.send('Profiler.stop');
  return toTasks(await stopTracing(protocol), profile);
}
