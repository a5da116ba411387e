import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Files that a power cut leaves as they were or as they are now, never empty: a rename may reach the disk before the bytes of
 * what was renamed, and is itself a change of the folder.
 */

/** Replaces a small file as a whole. Without a mode it is readable as the system's default says. */
export async function replaceFile(path: string, text: string, mode?: number): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w', mode);
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
  await putInPlace(part, path);
}

/** Gives a finished file its name, instead of the one that has it. */
export async function putInPlace(part: string, path: string): Promise<void> {
  await syncToDisk(part);
  await rename(part, path);
  // Windows opens no folders.
  if (process.platform !== 'win32') await syncToDisk(dirname(path));
}

/** Waits until a file, or the names in a folder, are on the disk. */
export async function syncToDisk(path: string): Promise<void> {
  const file = await open(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
