import { describe, expect, test } from 'vitest';
import { toHead } from '../../../src/calls/notebook-head.ts';
import { STORY } from './notebook-samples.ts';

describe('the head', () => {
  const head = toHead(STORY);

  test('tells the period, who, from where, which servers and what failed', () => {
    const times = STORY.flatMap(({ time }) => time?.ms ?? []);
    expect([head.from?.ms, head.to?.ms]).toEqual([Math.min(...times), Math.max(...times)]);
    expect(head.calls).toBe(STORY.length);
    expect(head.servers.map(({ value }) => value)).toContain('harbour-puppet');
    expect(head.actors.reduce((sum, { count }) => sum + count, 0)).toBe(STORY.length);
    expect(head.denied + head.failed).toBe(
      STORY.filter(({ outcome }) => outcome.kind === 'denied' || outcome.kind === 'failed').length,
    );
  });

  test('puts the most frequent first', () => {
    for (const list of [head.actors, head.addresses, head.servers, head.services]) {
      const counts = list.map(({ count }) => count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
  });

  test('of nothing is empty', () => {
    expect(toHead([])).toMatchObject({ calls: 0, timeless: 0, actors: [] });
  });
});
