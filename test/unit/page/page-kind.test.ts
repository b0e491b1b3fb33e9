import { describe, expect, test } from 'vitest';
import {
  findEventId,
  findRegion,
  isCloudTrailConsole,
  isEventDetail,
  isEventHistoryList,
  isEventsPage,
  isOtherCloudTrailPage,
  type PageKind,
  toPageKind,
} from '../../../src/page/page-kind.ts';
import { PAGE_EXAMPLES } from '../../../src/page/page-kind-examples.ts';

/** Which kinds each predicate must say yes to; every other kind's examples must get a no. */
const PREDICATES: [name: string, predicate: (href: string) => boolean, kinds: PageKind[]][] = [
  ['isEventHistoryList', isEventHistoryList, ['event-history-list']],
  ['isEventDetail', isEventDetail, ['event-detail']],
  ['isOtherCloudTrailPage', isOtherCloudTrailPage, ['other-cloudtrail-page']],
  ['isEventsPage', isEventsPage, ['event-history-list', 'event-detail']],
  ['isCloudTrailConsole', isCloudTrailConsole, ['event-history-list', 'event-detail', 'other-cloudtrail-page']],
];

// Object.entries loses the key's type; PAGE_EXAMPLES is a Record over PageKind.
const KINDS = Object.entries(PAGE_EXAMPLES) as [PageKind, (typeof PAGE_EXAMPLES)[PageKind]][];

describe.each(PREDICATES)('%s', (_name, predicate, kinds) => {
  for (const [kind, examples] of KINDS) {
    test.each(examples)(`${kinds.includes(kind) ? 'says yes' : 'says no'} to ${kind} $href`, ({ href }) => {
      expect(predicate(href)).toBe(kinds.includes(kind));
    });
  }
});

describe.each(KINDS)('addresses of %s', (kind, examples) => {
  test.each(examples)('are known with their event and Region: $href', ({ href, eventId, region }) => {
    expect(toPageKind(href)).toBe(kind);
    expect(findEventId(href)).toBe(eventId);
    expect(findRegion(href)).toBe(region);
  });
});

test('decodes an id and leaves one that cannot be decoded', () => {
  const base = 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home#/events/';
  expect(findEventId(`${base}a%3Ab`)).toBe('a:b');
  expect(findEventId(`${base}a%zz`)).toBe('a%zz');
});
