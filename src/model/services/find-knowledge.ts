import type { OperationKnowledge, ServiceKnowledge } from './knowledge.ts';
import { findServiceName } from './names.ts';
import { plainName } from './plain-name.ts';
import { findHost } from './service-prefix.ts';

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
  if (source === undefined) return undefined;
  return (
    bySource.get(source) ?? (source.endsWith('.com.cn') ? bySource.get(source.slice(0, -'.cn'.length)) : undefined)
  );
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
  return findService(source)?.name ?? findServiceName(source) ?? findHost(source) ?? source;
}
