// The linter's rules of this project: the import directions, and no clock, chance or network in a rule.
import { relative, sep } from 'node:path';
import { kindOf, refusedImport } from './layers.ts';

/** What of the linter's syntax tree (ESTree) and of its context is used here. */
type Node = { readonly type: string; readonly name?: string; readonly value?: unknown };
type Import = { readonly source: Node | null; readonly importKind?: string; readonly exportKind?: string };
type Member = Node & { readonly object: Node; readonly property: Node };
type Call = Node & { readonly callee: Node; readonly arguments: readonly Node[] };
type Context = {
  readonly cwd: string;
  readonly physicalFilename: string;
  report(remark: { node: Node; message: string }): void;
};

const projectPath = (context: Context) =>
  relative(context.cwd, context.physicalFilename).split(sep).join('/');

/** Reports every import, export, `import()` and `import('…')` type that goes against the layers. */
function layers(context: Context) {
  const importer = projectPath(context);
  const check = ({ source, importKind, exportKind }: Import) => {
    if (typeof source?.value !== 'string') return;
    const because = refusedImport(importer, source.value, (importKind ?? exportKind) === 'type');
    if (because)
      context.report({ node: source, message: `${kindOf(importer)} → ${source.value}: ${because}.` });
  };
  return {
    ImportDeclaration: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
    ImportExpression: check,
    TSImportType: check,
  };
}

const impure = /^(Date\.now|Math\.random|Temporal\.Now|crypto\.(randomUUID|getRandomValues)|process\.\w+)$/;

/** The clock, chance and the network are arguments: a rule that reaches for them cannot be tested. */
function pureRules(context: Context) {
  const kind = kindOf(projectPath(context));
  if (kind !== 'rule' && kind !== 'plain') return {};
  const report = (node: Node, what: string) =>
    context.report({ node, message: `A rule is pure: ${what} is passed in by the service.` });
  return {
    MemberExpression(node: Member) {
      const name = `${node.object.name}.${node.property.name}`;
      if (impure.test(name)) report(node, name);
    },
    NewExpression(node: Call) {
      if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'the time');
    },
    CallExpression(node: Call) {
      if (/^(fetch|setTimeout|setInterval)$/.test(node.callee.name ?? ''))
        report(node, `${node.callee.name}`);
    },
  };
}

export default {
  meta: { name: 'foothold' },
  rules: { layers: { create: layers }, 'pure-rules': { create: pureRules } },
};
