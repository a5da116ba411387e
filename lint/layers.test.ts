import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { effects, kindOf, refusedImport } from './layers.ts';

const project = dirname(import.meta.dirname);

describe('the kind of a file', () => {
  test.each([
    ['src/features/targets/rules.ts', 'rule'],
    ['src/features/campaign/sequence.ts', 'rule'],
    ['src/features/letters/defaults/office.ts', 'rule'],
    ['src/features/campaign/drafts-queries.ts', 'queries'],
    ['src/features/inbox/take-in-service.ts', 'service'],
    ['src/features/inbox/sync.ts', 'service'],
    ['src/features/today/screen/TodayPage.tsx', 'screen'],
    ['src/app/browser/Shell.tsx', 'shell'],
    ['src/app/main.ts', 'app'],
    ['src/plain/time.test.ts', null],
    ['test/support/stores.ts', null],
  ])('%s is %s', (path, kind) => expect(kindOf(path)).toBe(kind));

  test('no file is listed as having effects that is not there', () => {
    const gone = [...effects].filter((path) => !existsSync(join(project, 'src/features', path)));
    expect(gone).toEqual([]);
  });
});

const refused: [string, string][] = [
  ['src/plain/a.ts', '#platform/clock.ts'],
  ['src/plain/a.ts', 'node:fs'],
  ['src/platform/a.ts', '#features/targets/rules.ts'],
  ['src/web/a.ts', '#features/targets/rules.ts'],
  ['src/web/a.ts', '#app/api.ts'],
  ['src/features/a/rules.ts', '#platform/store/json.ts'],
  ['src/features/a/rules.ts', 'kysely'],
  ['src/features/a/rules.ts', 'node:crypto'],
  ['src/features/a/rules.ts', './queries.ts'],
  ['src/features/a/meaning.ts', './sync-service.ts'],
  ['src/features/a/rules.ts', '#features/b/service.ts'],
  ['src/features/a/rules.ts', '../b/rules.ts'],
  ['src/features/a/queries.ts', './service.ts'],
  ['src/features/a/queries.ts', '#features/b/queries.ts'],
  ['src/features/a/service.ts', '#features/b/queries.ts'],
  ['src/features/a/service.ts', '#features/inbox/sync.ts'],
  ['src/features/a/service.ts', './routes.ts'],
  ['src/features/a/service.ts', '#app/settings.ts'],
  ['src/features/a/routes.ts', './queries.ts'],
  ['src/features/a/routes.ts', '#features/b/service.ts'],
  ['src/features/a/screen/Page.tsx', '../service.ts'],
  ['src/features/a/screen/Page.tsx', '../queries.ts'],
  ['src/features/a/screen/Page.tsx', '#platform/clock.ts'],
  ['src/features/a/screen/Page.tsx', 'kysely'],
  ['src/app/browser/a.ts', '#features/b/service.ts'],
  ['src/app/server.ts', '#features/b/queries.ts'],
];

const allowed: [string, string][] = [
  ['src/features/a/rules.ts', '#plain/time.ts'],
  ['src/features/a/rules.ts', '#features/b/rules.ts'],
  ['src/features/a/rules.ts', 'temporal-polyfill'],
  ['src/features/a/queries.ts', '#features/b/tables.ts'],
  ['src/features/a/service.ts', '#features/b/service.ts'],
  ['src/features/a/service.ts', 'node:crypto'],
  ['src/features/a/routes.ts', './service.ts'],
  ['src/features/a/screen/Page.tsx', '../rules.ts'],
  ['src/features/a/screen/Page.tsx', './Page.module.css'],
  ['src/features/a/screen/Page.tsx', '@mantine/core'],
  ['src/app/api.ts', '#features/b/routes.ts'],
  ['src/features/a/rules.test.ts', '#test/support/stores.ts'],
];

describe('the directions', () => {
  test.each(refused)('%s may not import %s', (from, what) => expect(refusedImport(from, what)).toMatch(/\w/));
  test.each(allowed)('%s may import %s', (from, what) => expect(refusedImport(from, what)).toBeNull());
  test('the shared web client may import the types of the API, and only the types', () => {
    expect(refusedImport('src/web/api.ts', '#app/api.ts', true)).toBeNull();
  });
});

describe('the linter', () => {
  const everyForm = (what: string) => [
    `import '${what}';`,
    `import type { A } from '${what}';`,
    `export { b } from '${what}';`,
    `export * from '${what}';`,
    `export const c = import('${what}');`,
    `export type D = import('${what}').D;`,
  ];

  test('reports every import against the layers, in whatever form it is written', () => {
    const found = lint({ 'src/features/a/rules.ts': everyForm('#platform/store/json.ts') });
    expect(found).toEqual([1, 2, 3, 4, 5, 6].map((line) => `src/features/a/rules.ts:${line} layers`));
  });

  test('reports each direction that is broken', () => {
    const files: Record<string, string[]> = {};
    for (const [from, what] of refused) (files[from] ??= []).push(`import '${what}';`);
    expect(lint(files)).toHaveLength(refused.length);
  });

  test('reports a rule that asks for the time, chance or the network, and leaves services alone', () => {
    const impure = ['Date.now();', 'new Date();', 'Math.random();', "fetch('x');", 'process.exit();'];
    const found = lint({ 'src/features/a/meaning.ts': impure, 'src/features/a/service.ts': impure });
    expect(found).toEqual([1, 2, 3, 4, 5].map((line) => `src/features/a/meaning.ts:${line} pure-rules`));
  });

  test('reports a circle of imports', () => {
    const found = lint(
      { 'src/a.ts': ["import './b.ts';"], 'src/b.ts': ["import './a.ts';"] },
      'import(no-cycle)',
    );
    expect(found).toHaveLength(2);
  });
});

/** Lints these files with the project's own configuration; answers `path:line rule` of what ours report. */
function lint(files: Record<string, string[]>, rule = 'foothold'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-lint-'));
  try {
    for (const [path, lines] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
    }
    const oxlint = join(project, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const line = [oxlint, '-c', join(project, '.oxlintrc.json'), '-f', 'unix'];
    const { stdout } = spawnSync(process.execPath, line, { cwd: folder, encoding: 'utf8' });
    return stdout
      .split('\n')
      .filter((text) => text.includes(rule))
      .map((text) => text.replace(/^([^:]+:\d+):.*\((\S+)\)\]$/, '$1 $2'))
      .sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
