/** A process for lock tests: takes a data folder and holds it until it is killed. */
import { lockFolder } from '#platform/folder-lock.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: hold-folder FOLDER');
lockFolder(folder).announce({ address: 'http://127.0.0.1:1' });
process.stdout.write('held\n');
setInterval(() => undefined, 1000);
