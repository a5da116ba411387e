/**
 * A process for the proof of CMP-6: the whole program, which sends as it does for an applicant, until it is killed or
 * nothing is left. Says "ready" when it begins to send and "done" at the end.
 */
import { readFileSync } from 'node:fs';
import pino from 'pino';
import { startFoothold } from '#app/foothold.ts';

const [folder, authorityFile] = process.argv.slice(2);
if (!folder || !authorityFile) throw new Error('usage: send-until-killed FOLDER AUTHORITY-FILE');
const log = pino({ level: 'warn' }, pino.destination(2));
const authorities = [readFileSync(authorityFile, 'utf8')];
const running = await startFoothold({ folder, port: 0, log, mailAuthorities: authorities });
process.stdout.write('ready\n');
await running.worker.wake('send');
process.stdout.write('done\n');
await running.stop();
