// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { expect, test, vi } from 'vitest';
import { useLater } from '../../src/workbench/page/components/use-later.ts';
import type { Pace } from '../../src/workbench/page/pace.ts';

test('what has changed back before its frame is not drawn', async () => {
  const waiting = new Map<object, () => void>();
  const pace: Pace = {
    soon: (name, draw) => void waiting.set(name, draw),
    next: () => expect.unreachable(),
    last: () => expect.unreachable(),
    forget: (name) => void waiting.delete(name),
  };
  const source = signal('a');
  const Shown = () => h('p', null, useLater(pace, source));
  const stage = document.createElement('div');
  render(h(Shown, null), stage);
  await vi.waitFor(() => {
    source.value = 'b';
    expect(waiting.size).toBe(1);
  });
  source.value = 'a';
  await vi.waitFor(() => expect(waiting.size).toBe(0));
  source.value = 'c';
  await vi.waitFor(() => expect(waiting.size).toBe(1));
  for (const draw of waiting.values()) draw();
  await vi.waitFor(() => expect(stage.textContent).toBe('c'));
  render(null, stage);
});
