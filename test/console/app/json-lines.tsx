import type { ReactNode } from 'react';

/** One coloured piece of a line of JSON. */
interface Token {
  kind: 'key' | 'string' | 'literal' | 'plain';
  text: string;
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*|true|false|null)|([^"\d\-tfn]+|.)/g;

function toTokens(line: string): Token[] {
  return [...line.matchAll(TOKEN)].flatMap(([whole, quoted, colon, literal]): Token[] => {
    if (quoted === undefined) return [{ kind: literal === undefined ? 'plain' : 'literal', text: whole }];
    if (colon === undefined) return [{ kind: 'string', text: quoted }];
    return [
      { kind: 'key', text: quoted },
      { kind: 'plain', text: colon },
    ];
  });
}

/** Spaces of the layout, never those of a value, become U+00A0. */
function toHardSpaces({ kind, text }: Token): Token {
  return { kind, text: kind === 'plain' ? text.replaceAll(' ', '\u00A0') : text };
}

/** One line of JSON in coloured spans. `hardSpaces`: indentation and the gap after a colon are non-breaking spaces. */
export function toColouredLine(line: string, hardSpaces: boolean): ReactNode[] {
  return toTokens(line)
    .map((token) => (hardSpaces ? toHardSpaces(token) : token))
    .map(({ kind, text }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
      <span key={index} className={kind}>
        {text}
      </span>
    ));
}
