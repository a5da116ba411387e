import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '#platform/folder-lock.ts';

/** There while the demo is made up. A start that finds it is the one after a start that was killed on the way. */
const noteIn = (folder: string) => join(folder, 'being-made-up');

/** Throws away a demo that is only half there. One that another process makes up now is held by that process. */
export function forgetHalfOfDemo(folder: string): void {
  const lock = lockFolder(folder);
  try {
    if (existsSync(noteIn(folder))) rmSync(join(folder, 'store'), { recursive: true, force: true });
  } finally {
    lock.release();
  }
}

/** Makes the demo up, with a note beside it until all of it is there. */
export async function makeUpDemo(folder: string, fill: () => Promise<unknown>): Promise<void> {
  writeFileSync(noteIn(folder), '');
  await fill();
  rmSync(noteIn(folder));
}
