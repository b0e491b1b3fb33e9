import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { toDigits } from '../../model/count-words.ts';
import type { Row, Section as SectionOf } from '../../notes/brief.ts';
import { toBreakable } from '../../ui/breakable.tsx';
import { toPieces } from '../../ui/spans.tsx';
import { LongValue, toNames } from './long-value.tsx';
import { type FindSecret, SecretValue } from './secret-value.tsx';

/** Rows that a section draws in one frame: more would hold up the page, and a brief may have three long sections. */
const ROWS_A_FRAME = 20;

/** Rows drawn in the first one: a section of usual size is whole at once. */
const ROWS_AT_FIRST = 30;

/** Rows drawn before somebody asks for more. */
const ROWS_AT_ONCE = 300;

/** Deeper nesting is drawn like this one: a narrow panel has no room for more. */
const DEEPEST = 5;

/** One definition list of the brief. */
export function Section({ section, findSecret }: { section: SectionOf; findSecret: FindSecret }) {
  const wanted = useSignal(ROWS_AT_ONCE);
  const drawn = useSignal(ROWS_AT_FIRST);
  const hidden = section.rows.length - wanted.value;
  const due = Math.min(wanted.value, section.rows.length);
  const isDue = drawn.value < due;
  useEffect(() => {
    if (!isDue) return;
    const frame = requestAnimationFrame(() => {
      drawn.value += ROWS_A_FRAME;
    });
    return () => cancelAnimationFrame(frame);
  }, [isDue, drawn, drawn.value]);
  return (
    <section class={section.kind}>
      <h4>{section.title}</h4>
      {section.remark && <p class="remark">{section.remark}</p>}
      {section.rows.length > 0 && <dl>{toSteps(section.rows, Math.min(drawn.value, due), findSecret)}</dl>}
      {hidden > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            wanted.value += ROWS_AT_ONCE;
          }}
        >
          Show {toDigits(Math.min(hidden, ROWS_AT_ONCE))} more
        </button>
      )}
    </section>
  );
}

function toSteps(rows: readonly Row[], count: number, findSecret: FindSecret) {
  const starts = Array.from({ length: Math.ceil(count / ROWS_A_FRAME) }, (_, step) => step * ROWS_A_FRAME);
  return starts.map((from) => (
    <Rows key={from} rows={rows} from={from} to={Math.min(from + ROWS_A_FRAME, count)} findSecret={findSecret} />
  ));
}

interface RowsProps {
  rows: readonly Row[];
  from: number;
  to: number;
  findSecret: FindSecret;
}

/** The rows of one step. Kept, so that a later step costs nothing for those that are drawn already. */
function Rows({ rows, from, to, findSecret }: RowsProps) {
  const pairs = useMemo(() => rows.slice(from, to).map((row) => toPair(row, findSecret)), [rows, from, to, findSecret]);
  return <>{pairs}</>;
}

function toPair(row: Row, findSecret: FindSecret) {
  return (
    <div
      key={row.name}
      class="pair"
      style={row.depth > 0 ? { '--depth': String(Math.min(row.depth, DEEPEST)) } : undefined}
    >
      <dt>{toBreakable(row.label)}</dt>
      <dd>{toValue(row, findSecret)}</dd>
    </div>
  );
}

function toValue(row: Row, findSecret: FindSecret) {
  if (row.style === 'secret' && findSecret(row) !== undefined) return <SecretValue row={row} find={findSecret} />;
  return row.long ? <LongValue row={row} /> : <span {...toNames(row)}>{toPieces([row])}</span>;
}
