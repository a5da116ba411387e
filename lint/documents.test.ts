import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import project from '../package.json' with { type: 'json' };

const root = new URL('..', import.meta.url);
const files = globSync('**/*', {
  cwd: fileURLToPath(root),
  exclude: (path) => /^(?:node_modules|dist|\.git|\.tmp|\.node.*)$/.test(path),
}).toSorted();
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'bench/README.md'].concat(
  files.filter((file) => file.startsWith('docs/') && file.endsWith('.md')),
);

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** A file or folder named in full, or by its end, as `papers/kinds.ts` in a text about papers. */
const isThere = (path: string) => files.some((known) => known === path || known.endsWith(`/${path}`));

test.each(documents)('what %s names is there', (document) => {
  const text = readFileSync(new URL(document, root), 'utf8');
  const links = all(text, /\]\((?!https?:|#|mailto:)([^)#\s]+)/g).map((link) =>
    posix.join(dirname(document), link).replace(/\/$/, ''),
  );
  const paths = all(text, /`([\w.-]+(?:\/[\w.-]+)*\.(?:tsx?|mjs|sql|typ|css|html))`/g);
  const decisions = all(text, /\bdecisions? (\d+)/gi).map((number) => number.padStart(3, '0'));
  const numbers = new Set(
    files.filter((file) => file.startsWith('docs/decisions/')).map((file) => basename(file).slice(0, 3)),
  );
  expect({
    links: links.filter((link) => !files.includes(link)),
    paths: paths.filter((path) => !isThere(path)),
    commands: all(text, /npm run ([\w:-]+)/g).filter((name) => !(name in project.scripts)),
    decisions: decisions.filter((number) => !numbers.has(number)),
  }).toEqual({ links: [], paths: [], commands: [], decisions: [] });
});
