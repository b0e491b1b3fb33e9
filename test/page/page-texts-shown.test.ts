// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { element, idsOf, RECORD, readAll, recordWith } from './page-texts-world.ts';

const JSON_TEXT = JSON.stringify(RECORD);
const LINES = JSON.stringify(RECORD, null, 4).split('\n');

beforeEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren(element('p', 'The key { "eventVersion" is explained [here.'));
});

describe('where texts are', () => {
  test('reads text fields, and passwords not', () => {
    const area = document.createElement('textarea');
    area.value = JSON_TEXT;
    const secret = document.createElement('input');
    secret.type = 'password';
    secret.value = JSON.stringify(recordWith('secret'));
    document.body.append(area, secret);
    const found = readAll();
    expect(idsOf(found)).toEqual([RECORD.eventID]);
    expect(found.fields).toBe(1);
  });

  test('reads open shadow trees, one record over many of them', () => {
    document.body.append(
      element(
        'div',
        ...LINES.map((line) => {
          const host = element('code-line');
          host.attachShadow({ mode: 'open' }).append(element('span', line));
          return host;
        }),
      ),
    );
    expect(idsOf(readAll())).toEqual([RECORD.eventID]);
  });

  test('never reads the panel, scripts and styles', () => {
    for (const name of ['trailbrief-panel', 'style', 'template', 'noscript'])
      document.body.append(element(name, JSON.stringify(recordWith(name))));
    expect(idsOf(readAll())).toEqual([]);
  });

  test('reads the selection alone, when there is one', () => {
    const second = element('p', 'See ', JSON.stringify(recordWith('second')), ' and');
    document.body.append(element('pre', JSON_TEXT), second);
    const range = document.createRange();
    range.selectNodeContents(second);
    document.getSelection()?.addRange(range);
    const found = readAll();
    expect(idsOf(found)).toEqual(['second']);
    expect(found.of).toBe('selection');
  });

  test('reads a selection inside of a shadow tree by its text, where its range is collapsed', () => {
    document.body.append(element('pre', JSON.stringify(recordWith('not selected'))));
    const range = document.createRange();
    const text = JSON.stringify(recordWith('selected'));
    // As Chromium answers.
    const selection = { type: 'Range', rangeCount: 1, getRangeAt: () => range, toString: () => text };
    const spy = vi.spyOn(document, 'getSelection').mockReturnValue(selection as unknown as Selection);
    const found = readAll();
    spy.mockRestore();
    expect(found.of).toBe('selection');
    expect(idsOf(found)).toEqual(['selected']);
  });

  test('cuts a selection where it begins and ends', () => {
    const both = element('pre', `${JSON_TEXT}\n${JSON.stringify(recordWith('second'))}`);
    document.body.append(both);
    const [text] = both.childNodes;
    if (!text) throw new Error('Expected a text node, got none');
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, JSON_TEXT.length + 20);
    document.getSelection()?.addRange(range);
    expect(readAll()).toMatchObject({ records: [JSON_TEXT], cut: 1 });
  });

  test('says what it looked through when there is nothing', () => {
    const found = readAll();
    expect(found).toMatchObject({ records: [], broken: [], cut: 0, inside: 0, named: 1, frames: 0, closed: 0 });
    expect(found.characters).toBe(document.body.textContent?.length);
  });
});
