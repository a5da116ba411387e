/** A process for the proof of the queue: the whole program, which reads websites until it is killed or none waits. */
import pino from 'pino';
import { startFoothold } from '#app/foothold.ts';
import { readWaiting } from '#features/websites/queue-service.ts';
import { namesOfTests } from './web-site.ts';

const [folder, allowed] = process.argv.slice(2);
if (!folder || !allowed) throw new Error('usage: read-until-killed FOLDER HOST:PORT');
const running = await startFoothold({
  folder,
  port: 0,
  log: pino({ level: 'warn' }, pino.destination(2)),
  websites: { allowed: [allowed], lookup: namesOfTests(), limits: { secondsBetween: 0.05 } },
});
process.stdout.write('ready\n');
await readWaiting(running.store.workspace(running.ownWorkspace), running.parts);
process.stdout.write('done\n');
await running.stop();
