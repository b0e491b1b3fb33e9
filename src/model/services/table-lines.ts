/**
 * A generated table's lines by the word before the tab. They are taken apart when first asked for: a background that starts has no
 * use for them yet.
 */
export function linesByPrefix(table: string): () => ReadonlyMap<string, string> {
  let lines: ReadonlyMap<string, string> | undefined;
  return () => {
    lines ??= new Map(
      table
        .trim()
        .split('\n')
        .map((line): [string, string] => {
          const [prefix = '', rest = ''] = line.split('\t');
          return [prefix, rest];
        }),
    );
    return lines;
  };
}
