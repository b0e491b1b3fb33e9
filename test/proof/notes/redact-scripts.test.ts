import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import { createPseudonyms } from '../../../src/notes/redact/create-pseudonyms.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { entryOf } from '../../unit/notes/note-of.ts';

/** Made-up names, each in the letters of its script. */
const NAMES: [script: string, name: string][] = [
  ['Chinese', '王小明'],
  ['Chinese of two letters', '李明'],
  ['Chinese beyond the first plane', '𠮷野家子'],
  ['Japanese kanji', '佐藤花子'],
  ['Japanese kana', 'さくら'],
  ['Katakana of half width', 'ﾀﾛｳ'],
  ['Korean', '박서연'],
  ['Korean in single letters', '박서연'.normalize('NFD')],
  ['Hindi', 'प्रिया शर्मा'],
  ['Bengali', 'অনিতা'],
  ['Tamil', 'கவிதா'],
  ['Thai', 'สมชาย'],
  ['Lao', 'ສົມສັກ'],
  ['Khmer', 'សុភា'],
  ['Burmese', 'အောင်'],
  ['Georgian', 'ნინო'],
  ['Armenian', 'Արամ'],
  ['Arabic', 'فاطمة'],
  ['Persian with a joiner', 'علی\u200cرضا'],
  ['Hebrew', 'נועה'],
  ['Amharic', 'አበበ'],
  ['Cyrillic', 'Наталья'],
  ['Greek', 'Ελένη'],
  ['Latin with marks', 'Nguyễn Thị Ánh'],
  ['Latin and others in one', 'taro佐藤'],
  ['Cherokee', 'ᏓᏂ'],
  ['emoji', '🦊🐻'],
];

/** All notes of a call, and with defanged addresses. */
function notesOf(change: Record<string, unknown>): string[] {
  return FORMATS.flatMap((format) =>
    [false, true].map((defang) => {
      const { text, html = '' } = toNote([entryOf(change)], { format, defang, redact: createPseudonyms() });
      return text + html;
    }),
  );
}

function expectNone(change: Record<string, unknown>, ...hidden: string[]): void {
  for (const note of notesOf(change))
    for (const name of hidden)
      for (const form of [name, name.normalize('NFC'), name.normalize('NFD'), encodeURIComponent(name)])
        expect(note).not.toContain(form);
}

describe('a redacted note in any format', () => {
  test.each(NAMES)('does not tell a name in %s, wherever it stands', (_script, name) => {
    const requestParameters = {
      displayName: name,
      [`${name}-key`]: 'x',
      note: `名前は${name}です; ${name}_backup /home/${name}/x`,
      tags: [{ key: 'owner', value: `=${name.toUpperCase()}` }],
      nested: JSON.stringify({ text: name, deep: JSON.stringify([`${name}\n${name}`]) }),
      link: `https://example.com/${encodeURIComponent(name)}?q=${encodeURIComponent(encodeURIComponent(name))}`,
      escaped: [...name]
        .map((char) => (char.length === 1 ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char))
        .join(''),
    };
    expectNone(
      {
        requestParameters,
        errorCode: 'X',
        errorMessage: `User ${name} is not allowed, "${name}".`,
        userAgent: `tool (${name.normalize('NFD')})`,
      },
      name,
    );
  });

  test.each(NAMES)('does not tell a name in %s that only an ARN, a session or an attribute has', (_script, name) => {
    const plain = name.replaceAll(' ', '.');
    const arn = `arn:aws:iam::111122223333:user/staff/${plain}`;
    expectNone({ requestParameters: { userArn: arn, note: `of ${plain}, not ${plain}!` } }, plain);
    expectNone(
      { requestParameters: { userAttributes: [{ name: 'given_name', value: name }], note: `für ${name}` } },
      name,
    );
  });

  test.each([
    ['佐藤 花子', '佐藤花子', '花子'],
    ['박　서연', '박서연', '서연'],
    ['プリヤ・シャルマ', 'プリヤ', 'シャルマ'],
    ['Наталья Петрова', 'Петрова', 'Наталья'],
  ])('does not tell a part of a name with spaces, %s, nor the name without them', (name, ...others) => {
    const requestParameters = { displayName: name, note: `${others.join(', ')}; ${others.join('')}` };
    expectNone({ requestParameters }, name, ...others);
  });

  test.each([
    ['letters with marks', 'bücher.example'],
    ['Japanese', '例え.テスト'],
    ['Cyrillic', 'почта.школа.рф'],
    ['Korean', '서버.한국'],
    ['Hindi', 'उदाहरण.भारत'],
    ['Arabic', 'موقع.وزارة.مصر'],
    ['Chinese below an ending of ASCII', '公司.com.cn'],
    ['Punycode', 'xn--r8jz45g.xn--zckzah'],
    ['Thai', 'ตัวอย่าง.ไทย'],
  ])('does not tell a host with %s', (_letters, host) => {
    const [label = ''] = host.split('.');
    expectNone({ requestParameters: { note: `reached ${host}, then ${host}:443` } }, label);
    expectNone(
      { requestParameters: { url: `https://admin:x@${host}/x?y=https%3A%2F%2F${encodeURIComponent(host)}` } },
      label,
    );
    expectNone({ requestParameters: { mail: `zoe@${host}`, hostName: host, customDomain: label } }, label, 'zoe');
  });

  test.each([
    ['encoded twice', (text: string) => encodeURIComponent(encodeURIComponent(text))],
    ['encoded twice in lower case', (text: string) => encodeURIComponent(encodeURIComponent(text)).toLowerCase()],
    ['encoded three times', (text: string) => encodeURIComponent(encodeURIComponent(encodeURIComponent(text)))],
    ['in Base64', (text: string) => btoa(text)],
    [
      'in Base64 of addresses',
      (text: string) => btoa(`${text}?>`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    ],
    ['in Base64, encoded', (text: string) => encodeURIComponent(btoa(text))],
    ['in Base64 twice', (text: string) => btoa(btoa(text))],
    ['in Base64 of JSON', (text: string) => btoa(JSON.stringify({ sub: text, userName: 'zoe-quick' }))],
    ['in Base64 of its encoded form', (text: string) => btoa(encodeURIComponent(text))],
  ])('does not tell account and session of an ARN %s', (_how, encode) => {
    const arn = 'arn:aws:sts::444455556666:assumed-role/Builder/zoe-quick';
    const encoded = encode(arn);
    const change = {
      requestParameters: {
        link: `https://example.com/r/${encoded}`,
        query: `?s=${encoded}&x=1`,
        after: `mcp-session_${encoded}/x`,
        alone: encoded,
      },
      mcpEventDetails: { sessionId: encoded },
      errorCode: 'X',
      errorMessage: `No such session: ${encoded}.`,
    };
    expectNone(change, encoded, 'zoe-quick', '444455556666', btoa(arn));
  });

  test('leaves ids, digests and Base64 of what names nobody as they are', () => {
    const kept = [
      'ZXhhbXBsZSB0ZXh0IG9mIG5vYm9keQ==',
      'd41d8cd98f00b204e9800998ecf8427e',
      'opsworks-cm-starter-kit-bucket-name',
      'i-0abcdef1234567890',
    ];
    for (const note of notesOf({ requestParameters: { kept } }).slice(0, 4))
      for (const one of kept) expect(note.replaceAll('\\', '')).toContain(one);
  });

  const ID = '0f1e2d3c-1111-4222-8333-444455556677';
  const ENCODED = `${'Xyz-9_abcDEF'.repeat(60)}`;
  test.each([
    [
      'the id of a refusal',
      `denied. Call the GetRequestAuthorizationDetails API with the following authorization id: ${ID}`,
      ID,
    ],
    [
      'the link to its details',
      `Go to https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/authorization-details/${ID} for complete details`,
      ID,
    ],
    ['an id that is no UUID', 'with the following authorization id: authz1EXAMPLE2b3c.', 'authz1EXAMPLE2b3c'],
    ['the command for it', `aws iam-toolbox get-request-authorization-details --authorization-id ${ID}`, ID],
    ['an encoded message', `You are not authorized. Encoded authorization failure message: ${ENCODED}`, ENCODED],
    ['an encoded message that is cut', `Encoded authorization failure message: ${ENCODED}...`, ENCODED],
  ])('does not tell %s', (_what, errorMessage, hidden) => {
    const requestParameters = { note: `see ${hidden}`, authorizationId: ID, encodedMessage: ENCODED };
    expectNone({ errorCode: 'AccessDenied', errorMessage, requestParameters }, hidden, hidden.slice(0, 40), ID);
    expect(notesOf({ errorCode: 'AccessDenied', errorMessage }).join()).toMatch(/authorization-\d/);
  });
});
