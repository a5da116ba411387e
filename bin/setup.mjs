// What must be there before Foothold can run: its packages, and the web client built from these sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { mustEndWell } from './mend.mjs';
import { runNpm } from './node24.mjs';

/** What the web client is built from. */
const webSources = ['src', 'vite.config.ts', 'package-lock.json'];

/** A short text that changes when any of these files changes (by name, size and content). */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(join(root, path))) return;
    if (statSync(join(root, path)).isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(root, path)));
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

/** Does a step unless its stamp says that it was done for just this fingerprint. A killed step leaves no stamp. */
export function doOnce(stampFile, wanted, step) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return false;
  rmSync(stampFile, { force: true });
  step();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
  return true;
}

/** The environment in which `node` and `npm` are the Node that runs Foothold. */
export function environmentWith(node) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: `${dirname(node)}${separator}${process.env.PATH ?? ''}` };
}

export function installPackages(root, node, say) {
  const wanted = fingerprint(root, ['package-lock.json']);
  doOnce(join(root, 'node_modules', '.foothold-installed'), wanted, () => {
    say('Installing packages (once, about 700 MB of disk) …');
    const npm = runNpm(['ci', '--no-audit', '--no-fund'], root, { env: environmentWith(node) });
    mustEndWell(npm, 'The packages could not be installed.');
  });
}

export function buildWebClient(root, node, say) {
  const stamp = join(root, 'dist', 'web-stamp');
  if (!existsSync(join(root, 'dist', 'web', 'index.html'))) rmSync(stamp, { force: true });
  doOnce(stamp, fingerprint(root, webSources), () => {
    say('Building the pages …');
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const build = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' });
    if (build.status !== 0) throw new Error(`The pages could not be built:\n${build.stdout}${build.stderr}`);
  });
}
