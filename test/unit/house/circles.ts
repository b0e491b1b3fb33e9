/** Who imports whom: each name with the names that it imports. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The shortest way around from each name that imports itself through others, e.g. `['a', 'b', 'a']`. A circle is given once,
 * from its first name in order.
 */
export function findCircles(graph: ImportGraph): string[][] {
  return [...graph.keys()].sort().flatMap((start) => {
    const circle = findWayBack(graph, start);
    return circle?.every((name) => name >= start) ? [circle] : [];
  });
}

function findWayBack(graph: ImportGraph, start: string): string[] | undefined {
  const ways = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start && way.length > 1) return [...way, start];
      if (seen.has(next) || next === start) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
