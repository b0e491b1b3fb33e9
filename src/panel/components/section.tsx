import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { toDigits } from '../../model/count-words.ts';
import type { Row, Section as SectionOf } from '../../notes/brief.ts';
import { toBreakable } from '../../ui/breakable.tsx';
import type { FindSecret } from './secret-value.tsx';
import { Value } from './value.tsx';

/** Rows that a section draws in one frame: more would hold up the page, and a brief may have three long sections. */
const ROWS_A_FRAME = 20;

/** Rows drawn in the first one: a section of usual size is whole at once. */
const ROWS_AT_FIRST = 30;

/** Rows drawn before somebody asks for more. */
const ROWS_AT_ONCE = 300;

/** Deeper nesting is drawn like this one: a narrow panel has no room for more. */
const DEEPEST = 5;

/** One part of the brief under its title. `bare`: the title stands around it already. */
export function Section({ section, findSecret, bare }: { section: SectionOf; findSecret: FindSecret; bare?: boolean }) {
  return (
    <section class={section.kind}>
      {!bare && <h4>{section.title}</h4>}
      <ValueList rows={section.rows} remark={section.remark} findSecret={findSecret} />
    </section>
  );
}

interface ValueListProps {
  rows: readonly Row[];
  /** Said above the rows, or in their place. */
  remark?: string | undefined;
  findSecret: FindSecret;
  /** A value takes one line, and the whole of a longer one is behind a press. */
  cut?: boolean;
}

/** Names and values, drawn in steps where they are many. */
export function ValueList({ rows, remark, findSecret, cut = false }: ValueListProps) {
  const wanted = useSignal(ROWS_AT_ONCE);
  const drawn = useSignal(ROWS_AT_FIRST);
  const hidden = rows.length - wanted.value;
  const due = Math.min(wanted.value, rows.length);
  const isDue = drawn.value < due;
  useEffect(() => {
    if (!isDue) return;
    const frame = requestAnimationFrame(() => {
      drawn.value += ROWS_A_FRAME;
    });
    return () => cancelAnimationFrame(frame);
  }, [isDue, drawn, drawn.value]);
  return (
    <>
      {remark && <p class="remark">{remark}</p>}
      {rows.length > 0 && <dl class="values">{toSteps(rows, Math.min(drawn.value, due), findSecret, cut)}</dl>}
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
    </>
  );
}

function toSteps(rows: readonly Row[], count: number, findSecret: FindSecret, cut: boolean) {
  const starts = Array.from({ length: Math.ceil(count / ROWS_A_FRAME) }, (_, step) => step * ROWS_A_FRAME);
  return starts.map((from) => (
    <Rows
      key={from}
      rows={rows}
      from={from}
      to={Math.min(from + ROWS_A_FRAME, count)}
      findSecret={findSecret}
      cut={cut}
    />
  ));
}

interface RowsProps {
  rows: readonly Row[];
  from: number;
  to: number;
  findSecret: FindSecret;
  cut: boolean;
}

/** The rows of one step. Kept, so that a later step costs nothing for those that are drawn already. */
function Rows({ rows, from, to, findSecret, cut }: RowsProps) {
  const pairs = useMemo(
    () => rows.slice(from, to).map((row) => toPair(row, findSecret, cut)),
    [rows, from, to, findSecret, cut],
  );
  return <>{pairs}</>;
}

function toPair(row: Row, findSecret: FindSecret, cut: boolean) {
  return (
    <div
      key={row.name}
      class="pair"
      style={row.depth > 0 ? { '--depth': String(Math.min(row.depth, DEEPEST)) } : undefined}
    >
      <dt>{toBreakable(row.label)}</dt>
      <dd>
        <Value row={row} findSecret={findSecret} cut={cut} />
      </dd>
    </div>
  );
}
