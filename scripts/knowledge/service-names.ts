import { IAM_DATA, listFiles, readJson, SDK_MODELS } from './sources.ts';

/** What is used of a model of the SDK. */
export interface Model {
  metadata?: { endpointPrefix?: string; signingName?: string; serviceFullName?: string; serviceAbbreviation?: string };
  operations?: Record<string, { input?: Shape; output?: Shape }>;
  shapes?: Record<string, Shape>;
}

/** A shape, or a reference to one, of the SDK's minified models. */
export interface Shape {
  shape?: string;
  type?: string;
  sensitive?: boolean;
  members?: Record<string, Shape>;
  member?: Shape;
  key?: Shape;
  value?: Shape;
}

let models: Model[] | undefined;

/** The models that describe operations. */
export function readModels(): readonly Model[] {
  models ??= listFiles(SDK_MODELS, 'apis')
    .filter((name) => name.endsWith('.min.json'))
    .map((name) => readJson<Model>(SDK_MODELS, `apis/${name}`))
    .filter(({ operations, metadata }) => operations && metadata);
  return models;
}

/** The first words that AWS puts before most names, and that people leave out: `AWS Lambda`, `Amazon S3`. */
const VENDOR = /^(?:AWS|Amazon) (?=\S)/;

/**
 * Service names by prefix: the reference's, and for sources that it does not have the SDK's full name. Without `AWS` and `Amazon`
 * in front.
 */
export function toServiceNames(): [prefix: string, name: string][] {
  const names = new Map<string, string>();
  for (const { metadata } of readModels()) {
    const name = metadata?.serviceFullName ?? metadata?.serviceAbbreviation;
    for (const prefix of [metadata?.signingName, metadata?.endpointPrefix])
      if (name !== undefined && prefix !== undefined && !names.has(prefix)) names.set(prefix, name);
  }
  for (const [prefix, name] of Object.entries(readJson<Record<string, string>>(IAM_DATA, 'data/serviceNames.json')))
    names.set(prefix, name);
  return [...names].map(([prefix, name]): [string, string] => [prefix, name.replace(VENDOR, '')]).sort(byFirst);
}

export function byFirst([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
