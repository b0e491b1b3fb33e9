import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expectLayer, LAYERS, type Layer, MAIN_WORLD_MAY_IMPORT } from './boundaries.ts';
import type { ImportOf } from './syntax.ts';
import { ROOT, type TrackedFile } from './tracked-files.ts';

/** The names with commas, or what is said of none. */
export const listOr = (names: readonly string[], none: string): string => names.join(', ') || none;

/** What is wrong with an import of a file in this layer, and where the code belongs. `undefined`: it may stand. */
export function findBreach(layer: Layer, file: TrackedFile, one: ImportOf): string | undefined {
  const what = `${file.path}:${one.line} imports ${one.source}`;
  if (!one.ours) {
    return layer.packages.includes(one.target)
      ? undefined
      : `${what}: ${layer.name} may use ${listOr(layer.packages, 'no package')}. Move the code to the room that may, or pass the value in`;
  }
  if (!/\.tsx?(\?.*)?$|\.css(\?.*)?$|\.json$|\.jsonl\?raw$|\.html$/.test(one.source))
    return `${what}: write the file's ending`;
  if (!existsSync(join(ROOT, one.target.replace(/\?.*$/, '')))) return `${what}: there is no such file`;
  if (!one.target.startsWith('src/')) return `${what}: src uses nothing outside src`;
  const other = expectLayer(one.target);
  if (other.name === layer.name) return undefined;
  // The menu names the script that it injects; nothing of it becomes part of the menu.
  if (one.source.endsWith('?script&iife')) return undefined;
  if (other.entry)
    return `${what}: nobody imports an entry. Move what is shared into a room: ${toSharedRooms(layer, other)}`;
  if (layer.name === 'main-world' && one.target === MAIN_WORLD_MAY_IMPORT) return undefined;
  if (layer.values.includes(other.name)) return undefined;
  if (layer.types?.includes(other.name)) {
    return one.typeOnly
      ? undefined
      : `${what}: ${layer.name} may import types only of ${other.name}. Write \`import type\`, or pass the value in`;
  }
  return `${what}: ${layer.name} may not import ${other.name}. Move what both need into a room that both may import: ${toSharedRooms(layer, other)}`;
}

/** The rooms where code of these two can meet, and what each of them is for. */
function toSharedRooms(layer: Layer, other: Layer): string {
  const shared = LAYERS.filter(({ name }) => layer.values.includes(name) && other.values.includes(name));
  return listOr(
    shared.map(({ name, holds }) => `${name} (${holds})`),
    'there is none, so pass the value in',
  );
}
