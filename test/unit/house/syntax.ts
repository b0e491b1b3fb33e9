import { posix } from 'node:path';
import { type Node, parseSync, visitorKeys } from 'oxc-parser';
import type { TrackedFile } from './tracked-files.ts';

/** One import, or export from elsewhere, of a file. */
export interface ImportOf {
  /** As written. */
  source: string;
  /** From the top folder for an import of ours; the package's name for another's. */
  target: string;
  ours: boolean;
  /** Nothing of it is left after compiling. */
  typeOnly: boolean;
  line: number;
}

/** A node and how it hangs on its parent. */
export interface Visit {
  node: Node;
  parent: Node | undefined;
  /** The parent's member that holds it. */
  key: string;
}

/** The line of a node, from 1. */
export function toLine(file: TrackedFile, node: Pick<Node, 'start'>): number {
  return lineAt(file.text, node.start);
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const parsed = new WeakMap<TrackedFile, ReturnType<typeof parseAnew>>();
const walked = new WeakMap<TrackedFile, readonly Visit[]>();

/** Every rule reads every file: each is parsed once. */
function parse(file: TrackedFile) {
  const known = parsed.get(file) ?? parseAnew(file);
  parsed.set(file, known);
  return known;
}

function parseAnew(file: TrackedFile) {
  const { program, module, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`Expected ${file.path} to parse, got ${errors[0]?.message}`);
  return { program, module };
}

/** Static imports, exports from elsewhere, and dynamic imports with a fixed text. */
export function toImports(file: TrackedFile): ImportOf[] {
  const { module } = parse(file);
  const toImport = (source: string, start: number, typeOnly: boolean): ImportOf => {
    const ours = source.startsWith('.');
    const target = ours
      ? posix.join(posix.dirname(file.path), source)
      : source
          .split('/')
          .slice(0, source.startsWith('@') ? 2 : 1)
          .join('/');
    return { source, target, ours, typeOnly, line: lineAt(file.text, start) };
  };
  const fixed = module.staticImports.map((one) =>
    toImport(one.moduleRequest.value, one.start, one.entries.length > 0 && one.entries.every((entry) => entry.isType)),
  );
  const passedOn = module.staticExports.flatMap((one) =>
    one.entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [toImport(moduleRequest.value, one.start, isType)] : [],
    ),
  );
  const late = module.dynamicImports.flatMap((one) => {
    const text = file.text.slice(one.moduleRequest.start, one.moduleRequest.end);
    return /^(['"]).*\1$/.test(text) ? [toImport(text.slice(1, -1), one.start, false)] : [];
  });
  return [...fixed, ...passedOn, ...late];
}

/** Every node of a file, parents first. */
export function walk(file: TrackedFile): readonly Visit[] {
  const known = walked.get(file);
  if (known !== undefined) return known;
  const visits: Visit[] = [];
  const below = (node: Node, parent: Node | undefined, key: string): void => {
    visits.push({ node, parent, key });
    for (const name of visitorKeys[node.type] ?? []) {
      const child: unknown = Reflect.get(node, name);
      for (const one of Array.isArray(child) ? child : [child]) {
        // The parser's own list of keys that hold nodes.
        if (one !== null && typeof one === 'object') below(one as Node, node, name);
      }
    }
  };
  below(parse(file).program, undefined, '');
  walked.set(file, visits);
  return visits;
}

/** Names that the file uses and does not declare: globals, and where. */
export function toGlobals(file: TrackedFile): { name: string; line: number }[] {
  const declared = new Set<string>();
  const used: { name: string; node: Node }[] = [];
  for (const { node, parent, key } of walk(file)) {
    if (node.type === 'ObjectPattern') {
      for (const { value } of node.properties.filter((property) => property.type === 'Property'))
        if (value.type === 'Identifier') declared.add(value.name);
    }
    if (isGlobalMember(node)) used.push({ name: node.property.name, node });
    if (node.type !== 'Identifier') continue;
    if (isBinding(parent, key)) declared.add(node.name);
    else if (isReference(parent, key)) used.push({ name: node.name, node });
  }
  return used.filter(({ name }) => !declared.has(name)).map(({ name, node }) => ({ name, line: toLine(file, node) }));
}

/** `globalThis.document` names a global as well as `document` does. */
function isGlobalMember(node: Node): node is Node & { property: { name: string } } {
  return (
    node.type === 'MemberExpression' &&
    !node.computed &&
    node.property.type === 'Identifier' &&
    node.object.type === 'Identifier' &&
    ['globalThis', 'self'].includes(node.object.name)
  );
}

const BINDING_KEYS: Record<string, readonly string[]> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  ImportSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  CatchClause: ['param'],
  AssignmentPattern: ['left'],
  RestElement: ['argument'],
  ArrayPattern: ['elements'],
  TSParameterProperty: ['parameter'],
};

function isBinding(parent: Node | undefined, key: string): boolean {
  return parent !== undefined && (BINDING_KEYS[parent.type]?.includes(key) ?? false);
}

function isReference(parent: Node | undefined, key: string): boolean {
  if (parent === undefined) return false;
  if (parent.type.startsWith('TS')) return key === 'expression';
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed;
  if (parent.type === 'Property') return key === 'value' || parent.computed;
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition')
    return key === 'value' || parent.computed;
  return ![
    'ImportSpecifier',
    'ExportSpecifier',
    'LabeledStatement',
    'BreakStatement',
    'ContinueStatement',
    'MetaProperty',
  ].includes(parent.type);
}
