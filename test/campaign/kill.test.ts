import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFoothold } from '#app/foothold.ts';
import { settleUnknown } from '#features/campaign/decision-service.ts';
import { runSenderOnce } from '#features/campaign/service.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { addPaper, makeSender, queueMail } from './queued-mails.ts';

const mails = 60;
const kills = 20;
/** A life ends so many milliseconds after its first mails have arrived, or after it began to send. */
type Life = { mails: number; milliseconds: number };
const longest: Life = { mails: 3, milliseconds: 120 };
const seed = Number(process.env['FOOTHOLD_KILL_SEED'] ?? 20_261_124);
const child = new URL('../support/send-until-killed.ts', import.meta.url).pathname;
const sender = { address: 'amara@abroad.test', password: 'secret of amara' };
const recipients = Array.from({ length: mails }, (_, number) => `office${number}@hospital${number % 7}.test`);

describe.skipIf(!has.mailServers)('CMP-6: kill -9 at random moments while 60 approved mails leave', () => {
  let server: TestMailServer;
  const folder = mkdtempSync(join(tmpdir(), 'foothold-kill-'));
  const authority = join(folder, 'authority.pem');
  const inFoothold = async <T>(work: (app: Awaited<ReturnType<typeof startFoothold>>) => Promise<T>) => {
    const log = pino({ level: 'silent' });
    const app = await startFoothold({ folder, port: 0, log, mailAuthorities: [server.ca] });
    try {
      return await work(app);
    } finally {
      await app.stop();
    }
  };
  beforeAll(async () => {
    const users = recipients.map((address) => ({ address, password: 'x' }));
    server = await startMailServer({ users: [sender, ...users] });
    writeFileSync(authority, server.ca);
    await inFoothold(async ({ store, ownWorkspace, parts }) => {
      const ws = store.workspace(ownWorkspace);
      await makeSender(ws, parts, { ...sender, smtp: server.smtp, imap: server.imap });
      const attachments = [await addPaper(ws, parts, 'A CV of some length. '.repeat(2000))];
      for (const address of recipients) await queueMail(ws, parts, { address, attachments });
    });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const arrivals = () => recipients.reduce((sum, one) => sum + server.mailbox(one).files().length, 0);

  /** One life of the program, killed in the middle of its work or left to finish. */
  const live = async (life: Life | null): Promise<'killed' | 'done'> => {
    const before = arrivals();
    const program = spawn(process.execPath, [child, folder, authority], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = once(program, 'exit');
    const runs = () => program.exitCode === null && program.signalCode === null;
    let said = '';
    let complaints = '';
    program.stderr.on('data', (chunk) => (complaints += chunk));
    program.stdout.on('data', (chunk) => (said += chunk));
    while (runs() && !said.includes('ready')) await pause(2);
    if (!said.includes('ready')) throw new Error(`The program did not start.\n${complaints}`);
    if (life) {
      while (runs() && arrivals() < before + life.mails) await pause(5);
      await Promise.race([pause(life.milliseconds), end]);
      program.kill('SIGKILL');
    }
    await end;
    return said.includes('done') ? 'done' : 'killed';
  };

  /** How often each mail arrived, by its recipient, and where the program thinks it is. */
  const account = () =>
    inFoothold(async ({ store, ownWorkspace }) => {
      const rows = await store
        .workspace(ownWorkspace)
        .transaction((db) =>
          db.selectFrom('message').select(['id', 'to_address', 'state', 'message_id']).execute(),
        );
      return Promise.all(
        rows.map(async (row) => ({
          ...row,
          arrived: (await server.mailbox(row.to_address).messages()).length,
        })),
      );
    });

  test(
    'every mail arrives exactly once or is shown as unknown; none is lost, none doubled',
    { timeout: 300_000 },
    async () => {
      const random = randomFrom(seed);
      const upTo = (most: number) => Math.floor(random() * (most + 1));
      const schedule = Array.from({ length: kills }, (): Life => ({
        mails: upTo(longest.mails),
        milliseconds: upTo(longest.milliseconds),
      }));
      const began = Date.now();
      let killed = 0;
      for (const life of schedule) if ((await live(life)) === 'killed') killed += 1;
      const arrivedBeforeTheLastLife = arrivals();
      expect(await live(null)).toBe('done');
      await quiet(arrivals);

      const before = await account();
      const count = (holds: (mail: (typeof before)[number]) => boolean) => before.filter(holds).length;
      const numbers = {
        mails: before.length,
        killed,
        arrivedBeforeTheLastLife,
        arrived: count((mail) => mail.arrived === 1),
        unknown: count((mail) => mail.state === 'unknown'),
        unknownThatArrived: count((mail) => mail.state === 'unknown' && mail.arrived === 1),
        lost: count((mail) => mail.state !== 'unknown' && mail.arrived === 0),
        doubled: count((mail) => mail.arrived > 1),
        seconds: Math.round((Date.now() - began) / 1000),
      };
      process.stdout.write(`kill -9, seed ${seed}, killed after mails+milliseconds: ${said(schedule)}\n`);
      process.stdout.write(`kill -9: ${JSON.stringify(numbers)}\n`);
      expect(numbers).toMatchObject({ mails, killed: kills, lost: 0, doubled: 0 });
      expect(before.every((mail) => mail.state === 'sent' || mail.state === 'unknown')).toBe(true);

      // The applicant decides about the unknown ones, as it really was: in the end each of the 60 arrived once.
      await inFoothold(async ({ store, ownWorkspace, parts }) => {
        const ws = store.workspace(ownWorkspace);
        for (const mail of before) {
          if (mail.state === 'unknown') await settleUnknown(ws, parts, mail.id, mail.arrived === 1);
        }
        await runSenderOnce(ws, parts);
      });
      for (const mail of before) expect(await server.mailbox(mail.to_address).arrived(1)).toHaveLength(1);
      const after = await account();
      expect(after.filter((mail) => mail.state === 'sent' && mail.arrived === 1)).toHaveLength(mails);

      // CMP-9: the copy of each mail lies in Sent once, save those that were unknown and had left by then.
      const copies = (await server.mailbox(sender.address).messages('Sent')).map(
        (mail) => /^message-id: (\S+)/im.exec(mail)?.[1] ?? '',
      );
      expect(new Set(copies).size).toBe(copies.length);
      expect(copies.toSorted()).toEqual(after.map((mail) => mail.message_id).toSorted());
    },
  );
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const said = (schedule: Life[]) => schedule.map((life) => `${life.mails}+${life.milliseconds}`).join(' ');

/** Waits until nothing new has arrived for a second: the server delivers in its own time. */
async function quiet(count: () => number): Promise<void> {
  for (let before = -1; before !== count(); await pause(1000)) before = count();
}

/** A small generator of pseudo-random numbers (mulberry32), so that a failing schedule can be played again. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
