import type { OperationKnowledge, ServiceKnowledge } from './knowledge.ts';
import { SERVICE_NAMES } from './names.ts';

// A new service is one new file: the tables are found by themselves.
const tables = import.meta.glob<ServiceKnowledge>('./tables/*.ts', { eager: true, import: 'default' });

const bySource = new Map(
  Object.values(tables).flatMap((table) => table.sources.map((source) => [source, table] as const)),
);

// A name read from a record is looked up faster in a map than as a member.
const byName = new Map(
  Object.values(tables).map((table) => [table, new Map(Object.entries(table.operations))] as const),
);

export function findService(source: string | undefined): ServiceKnowledge | undefined {
  return source === undefined ? undefined : bySource.get(source);
}

/** Some services write the API's version into the name: `CreateFunction20150331`, `UpdateFunctionCode20150331v2`. */
const VERSION = /\d{8}(?:v\d+)?$/;

/** The operation's name in plain words' form, without the API version that some services add. */
export function plainName(operation: string): string {
  return operation.replace(VERSION, '');
}

export function findOperation(
  service: ServiceKnowledge | undefined,
  operation: string | undefined,
): OperationKnowledge | undefined {
  const operations = service && byName.get(service);
  if (!operations || operation === undefined) return undefined;
  return operations.get(operation) ?? operations.get(plainName(operation));
}

/** `states.amazonaws.com` → `Step Functions`; what has no name here is called by the first part of its source: `newthing`. */
export function serviceName(source: string | undefined): string {
  if (source === undefined) return 'service not named';
  const known = findService(source)?.name;
  if (known !== undefined) return known;
  const prefix = source.replace(/\.amazonaws\.com(?:\.cn)?$/, '');
  // Another's source may begin with the same word.
  return (prefix === source ? undefined : SERVICE_NAMES.get(prefix)) ?? prefix;
}
