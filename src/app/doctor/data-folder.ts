import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderHeld, lockFolder } from '#platform/folder-lock.ts';
import { readKey } from '#platform/vault/key-file.ts';
import { type Finding, errorText, notice, well, wrong } from './finding.ts';

const megabyte = 1024 ** 2;

/** The folder of the applicant's data: whether it can be written, has room, and who else may read it. */
export async function folderFindings(folder: string): Promise<Finding[]> {
  if (!existsSync(folder)) return [well('Data folder', `${folder} is made at the first start`)];
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    return [
      wrong(
        'Data folder',
        `${folder} cannot be written. ${errorText(error)}`,
        'Give your own user the right to write there, or set FOOTHOLD_HOME to another folder.',
      ),
    ];
  }
  const { bavail, bsize } = await statfs(folder);
  return [well('Data folder', folder), room((bavail * bsize) / megabyte), ...whoMayRead(folder)];
}

function room(megabytes: number): Finding {
  const says = `${Math.floor(megabytes).toLocaleString('en-US')} MB are free`;
  if (megabytes < 200)
    return wrong('Disk', `${says}.`, 'Make room: without it nothing can be saved, and no mail leaves.');
  if (megabytes < 5000)
    return notice(
      'Disk',
      `${says}.`,
      'The national directory needs about 5,000 MB while it is downloaded and built.',
    );
  return well('Disk', says);
}

function whoMayRead(folder: string): Finding[] {
  if (process.platform === 'win32') return [];
  const open = ['.', 'key.txt', 'store'].filter((name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return found && (found.mode & 0o077) !== 0;
  });
  if (open.length === 0) return [well('Privacy', 'only your user may read the data folder')];
  return [
    notice(
      'Privacy',
      `other users of this computer may read ${open.map((name) => join(folder, name)).join(', ')}.`,
      `Type: chmod go-rwx ${open.map((name) => `"${join(folder, name)}"`).join(' ')}`,
    ),
  ];
}

/** The key that opens what is encrypted. Nothing is made or changed. */
export function keyFinding(folder: string): Finding {
  const path = join(folder, 'key.txt');
  try {
    const key = readKey(path);
    if (key)
      return well('Key', 'sealed' in key ? 'key.txt, locked with your passphrase' : 'key.txt is there');
  } catch (error) {
    return wrong(
      'Key',
      errorText(error),
      'Stop Foothold and put your copy of key.txt back before you start.',
    );
  }
  if (!existsSync(join(folder, 'store'))) return well('Key', 'key.txt is made at the first start');
  return wrong(
    'Key',
    'key.txt is not there, but your data is. Your passwords and papers cannot be opened without it.',
    'Put your copy of key.txt back before you start: a new key does not open what the old one sealed.',
  );
}

/** Takes the folder for the doctor, or says who has it. */
export async function whoRuns(
  folder: string,
): Promise<{ finding: Finding | null; release: (() => void) | null }> {
  if (!existsSync(folder)) return { finding: null, release: null };
  try {
    const lock = lockFolder(folder);
    return { finding: well('Running', 'Foothold is not running now'), release: lock.release };
  } catch (error) {
    const finding =
      error instanceof FolderHeld
        ? await answering(error)
        : wrong(
            'Running',
            errorText(error),
            'Mend this first: Foothold does not start until it has the folder.',
          );
    return { finding, release: null };
  }
}

async function answering({ holder }: FolderHeld): Promise<Finding> {
  const running = `Foothold is running in process ${holder?.pid ?? 'unknown'}`;
  const answer = holder?.address
    ? await fetch(`${holder.address}/`, { redirect: 'manual', signal: AbortSignal.timeout(5000) }).catch(
        () => null,
      )
    : null;
  if (answer) return well('Running', `${running} and answers at ${holder?.address}`);
  return wrong(
    'Running',
    `${running} but does not answer.`,
    'Wait a minute: a first start takes that long. If it stays so, end that process and start again.',
  );
}
