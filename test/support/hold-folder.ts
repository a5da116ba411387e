/** A process for lock tests: takes a data folder and holds it until it is killed. */
import { lockFolder } from '#platform/folder-lock.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: hold-folder FOLDER');
lockFolder(folder).announce({ address: 'http://127.0.0.1:1' });
// Nobody keeps the lock object: it must hold all the same when the memory of such objects is taken back (--expose-gc).
for (let round = 0; round < 3; round++) {
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 20));
}
process.stdout.write('held\n');
setInterval(() => undefined, 1000);
