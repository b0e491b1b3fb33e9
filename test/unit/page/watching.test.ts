// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findDocuments, hasMatchingAncestor } from '../../../src/page/frames.ts';
import { runInSlices } from '../../../src/page/slices.ts';
import { watchDocuments } from '../../../src/page/watch-documents.ts';
import { watchLocation } from '../../../src/page/watch-location.ts';
import { createQuietWatch } from '../../../src/page/watch-quiet.ts';
import { findLuminance, isDark, watchTheme } from '../../../src/page/watch-theme.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  document.body.replaceChildren();
  document.body.className = '';
  document.body.removeAttribute('style');
  location.href = 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events';
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('the theme', () => {
  test.each([
    ['rgb(15, 20, 26)', true],
    ['rgba(255, 255, 255, 0.9)', false],
  ])('follows the background %s', (color, dark) => {
    document.body.style.backgroundColor = color;
    expect(isDark(document)).toBe(dark);
  });

  test('tells of the class and of its end', async () => {
    const heard: boolean[] = [];
    document.body.style.backgroundColor = 'rgb(255, 255, 255)';
    watchTheme(document, end.signal, (dark) => heard.push(dark));
    document.body.classList.add('awsui-dark-mode');
    await vi.waitFor(() => expect(heard).toEqual([false, true]));
    document.body.classList.remove('awsui-dark-mode');
    await vi.waitFor(() => expect(heard).toEqual([false, true, false]));
  });

  test('does not take a transparent colour for one', () => {
    expect(findLuminance('rgba(0, 0, 0, 0)')).toBeUndefined();
    expect(findLuminance('rgb(255 255 255 / 100%)')).toBeCloseTo(1);
  });
});

describe('the location', () => {
  test('tells of a change that only the page itself knows, at its next change of the page', async () => {
    const heard: string[] = [];
    watchLocation(window, end.signal, (address) => heard.push(address));
    history.pushState(null, '', '#/events/8z7z18dz');
    document.body.append('drawn');
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]).toMatch(/#\/events\/8z7z18dz$/);
    document.body.append('drawn again');
    window.dispatchEvent(new Event('hashchange'));
    expect(heard).toHaveLength(1);
  });

  test('is silent after the end', () => {
    const heard: string[] = [];
    watchLocation(window, end.signal, (address) => heard.push(address));
    end.abort();
    history.pushState(null, '', '#/dashboard');
    window.dispatchEvent(new Event('hashchange'));
    expect(heard).toEqual([]);
  });
});

describe('documents', () => {
  test('tell of changes, of ticked boxes, and of nothing after the end', async () => {
    const heard = vi.fn();
    watchDocuments(window, end.signal, heard);
    document.body.append('drawn');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    document.body.dispatchEvent(new Event('change', { bubbles: true }));
    expect(heard).toHaveBeenCalledTimes(2);
    end.abort();
    document.body.dispatchEvent(new Event('change', { bubbles: true }));
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('leave frames of another origin out', () => {
    const foreign = {
      get document(): Document {
        throw new Error('Blocked a frame');
      },
    };
    // Only what findDocuments looks at.
    const frame = { document, length: 2, 0: foreign, 1: { document, length: 0 } } as unknown as Window;
    expect(findDocuments(frame)).toEqual([document, document]);
  });
});

describe('a matching ancestor', () => {
  const below = (...addresses: (string | undefined)[]): Window =>
    addresses.reduce<unknown>(
      (parent, href) => {
        const made: Record<string, unknown> = {
          location: {
            get href() {
              if (href === undefined) throw new Error('Blocked a frame');
              return href;
            },
          },
        };
        made['parent'] = parent ?? made;
        return made;
      },
      undefined,
      // Only what hasMatchingAncestor looks at.
    ) as Window;
  const EVENTS = 'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home#/events';

  test.each([
    ['is no page itself', below(EVENTS), false],
    ['owns a frame below it', below(EVENTS, EVENTS), true],
    ['owns a frame below a foreign one', below(EVENTS, undefined, EVENTS), true],
    ['is not one of another origin', below(undefined, EVENTS), false],
    ['is not one of another service', below('https://us-east-1.console.aws.amazon.com/ec2/home', EVENTS), false],
  ])('%s', (_what, frame, matching) => {
    expect(hasMatchingAncestor(frame)).toBe(matching);
  });
});

describe('quiet', () => {
  test('is looked at soon, and once more when the page has come to rest', async () => {
    vi.useFakeTimers();
    const looks: boolean[] = [];
    const watch = createQuietWatch(end.signal, async (settled) => void looks.push(settled));
    for (let i = 0; i < 5; i++) {
      watch.changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(new Set(looks)).toEqual(new Set([false]));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(looks.filter((settled) => settled)).toHaveLength(1);
  });

  test('is looked at again after a look that failed', async () => {
    vi.useFakeTimers();
    const looks: boolean[] = [];
    const watch = createQuietWatch(end.signal, async (settled) => {
      looks.push(settled);
      throw new Error('The document is gone');
    });
    watch.changed();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(looks).toEqual([false, true]);
  });

  test('does not wait for a page that never rests', async () => {
    vi.useFakeTimers();
    const looks: boolean[] = [];
    const watch = createQuietWatch(end.signal, async (settled) => void looks.push(settled));
    for (let i = 0; i < 120; i++) {
      watch.changed();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(looks).toContain(true);
  });
});

describe('slices', () => {
  test('give the page its turn in long work, and end with the signal', async () => {
    let turns = 0;
    // As long as it takes; a page that never has its turn would wait for all of it.
    function* work(): Generator<void, string> {
      for (const until = performance.now() + 10_000; turns < 3 && performance.now() < until; ) yield;
      return 'done';
    }
    const timer = setInterval(() => turns++, 0);
    expect(await runInSlices(work(), end.signal)).toBe('done');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
    end.abort();
    expect(await runInSlices(work(), end.signal)).toBeUndefined();
  });
});
