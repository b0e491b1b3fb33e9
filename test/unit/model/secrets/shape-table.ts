/** A call of a service with one value at stake, read from a line of a table (see `held-out.ts`). */
export interface Shape {
  /** The line. */
  line: string;
  /** The members of a record that it changes. */
  change: Record<string, unknown>;
  /** The path of the row that the value has, without its part. */
  path: string;
  /** The value, or the text around the secret. */
  value: string;
}

/** Reads a table; `secret` stands where a line has `$`, or where it has no text of its own. Without one every text is as it stands. */
export function toShapes(table: string, secret?: string): Shape[] {
  return table
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => toShape(line, secret));
}

function toShape(line: string, secret: string | undefined): Shape {
  const [head = '', text] = line.split(' ~ ', 2);
  const [service = '', eventName = '', written = ''] = head.trim().split(' ');
  const isAnswer = written.startsWith('>');
  const value = (text ?? '$')
    .replaceAll('$', (mark) => secret ?? mark)
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t');
  const steps = toSteps(isAnswer ? written.slice(1) : written);
  const source = service.includes('.') ? service : `${service}.amazonaws.com`;
  return {
    line,
    change: {
      eventSource: source,
      eventName,
      [isAnswer ? 'responseElements' : 'requestParameters']: toNested(steps, value),
    },
    path: steps.map(({ name }) => (name === '*' ? '0' : name)).join('.'),
    value,
  };
}

interface Step {
  name: string;
  neighbours: Record<string, string>;
}

/** `a.*[name=x].value`: the neighbours belong to the object that the next step is in. */
function toSteps(path: string): Step[] {
  return [...path.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/g)].map(([, name = '', pairs]) => ({
    name,
    neighbours: Object.fromEntries(
      (pairs ?? '').split(',').flatMap((pair) => {
        const [key = '', ...rest] = pair.split('=');
        return key === '' ? [] : [[key, rest.join('=')]];
      }),
    ),
  }));
}

function toNested(steps: readonly Step[], value: unknown): unknown {
  const [first, ...rest] = steps;
  if (!first) return value;
  const inner = toNested(rest, value);
  const held =
    Object.keys(first.neighbours).length > 0 && typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? { ...first.neighbours, ...inner }
      : inner;
  return first.name === '*' ? [held] : { [first.name]: held };
}
