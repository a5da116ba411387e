import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { startFoothold } from '#app/foothold.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { type PostgresServer, startPostgres } from '#test/support/postgres.ts';
import pino from 'pino';
import { addPaper, makeSender, queueMail } from '../../test/campaign/queued-mails.ts';
import { type Fates, fatesOf } from './fates.ts';
import type { LifeOrder } from './life.ts';

export type KillingOptions = {
  engine: 'embedded' | 'postgresql';
  targets: number;
  kills: number;
  /** The provider puts sent mail into Sent, as Gmail and Outlook do: where it does not, absence proves nothing. */
  filesSentItself: boolean;
  seed: number;
  say?: (line: string) => void;
  /** Ends early; what happened so far is counted. */
  enough?: AbortSignal;
};

const me = { address: 'amara@abroad.test', password: 'secret of amara' };
const life = new URL('./life.ts', import.meta.url).pathname;
/** Mails that wait at the beginning of a life. */
const mailsALife = 4;

/**
 * The proof of CMP-6 on a real mail server: senders are killed (-9) at random moments while they work through first mails
 * and follow-ups; every third recipient answers. In the end each mail is looked for where it should have arrived.
 */
export async function killAndCount(
  options: KillingOptions,
): Promise<Fates & { killed: number; seconds: number }> {
  const begun = Date.now();
  const { engine, say = () => undefined } = options;
  const folder = mkdtempSync(join(tmpdir(), 'foothold-kill-'));
  const recipients = Array.from({ length: options.targets }, (_, at) => addressOf(at));
  let server: TestMailServer | undefined;
  let postgres: PostgresServer | undefined;
  try {
    server = await startMailServer({
      users: [me, ...recipients.map((address) => ({ address, password: 'x' }))],
      filesSentItself: options.filesSentItself,
    });
    postgres = engine === 'postgresql' ? await startPostgres({ durable: true }) : undefined;
    const databaseUrl = await postgres?.newDatabase();
    const authority = join(folder, 'authority.pem');
    writeFileSync(authority, server.ca);
    const mail = server;
    const inFoothold = async <T>(work: (app: Awaited<ReturnType<typeof startFoothold>>) => Promise<T>) => {
      const clock = { now: () => momentOf(0) };
      const log = pino({ level: 'silent' });
      const app = await startFoothold({
        folder,
        port: 0,
        log,
        clock,
        databaseUrl,
        mailAuthorities: [mail.ca],
      });
      try {
        return await work(app);
      } finally {
        await app.stop();
      }
    };
    await inFoothold(async ({ store, ownWorkspace, parts }) => {
      const ws = store.workspace(ownWorkspace);
      await makeSender(ws, parts, { ...me, smtp: mail.smtp, imap: mail.imap });
      const attachments = [await addPaper(ws, parts, 'A CV of some length. '.repeat(2000))];
      for (const address of recipients) await queueMail(ws, parts, { address, attachments, draft: true });
      await ws.transaction((db) =>
        db.updateTable('mailbox').set({ files_sent_itself: options.filesSentItself }).execute(),
      );
    });

    const random = randomFrom(options.seed);
    const workers = engine === 'postgresql' ? 2 : 1;
    const answered = new Set<string>();
    /** The usual length of a life, by those left to finish; kills fall anywhere in it, and sooner after lives that all ended before theirs. */
    let length = 1500;
    let killed = 0;
    const order = (at: number, prepares: boolean, approve: number): LifeOrder => {
      return { folder, authority, databaseUrl, now: momentOf(at), approve, prepares };
    };
    let lives = 0;
    for (; killed < options.kills && lives < options.kills * 10 && !options.enough?.aborted; lives++) {
      const ends = await Promise.all(
        Array.from({ length: workers }, (_, worker) => {
          // Every tenth life is left to finish, to know how long one lasts.
          const after = lives % 10 === 0 ? null : random() * length;
          return live(order(lives, worker === 0, mailsALife), after);
        }),
      );
      killed += ends.filter((end) => end.killed).length;
      const whole = ends.filter((end) => !end.killed).map((end) => end.milliseconds);
      if (lives % 10 === 0) length = Math.max(...whole);
      // One worker of two often finds nothing to do: only where all were done before their kills were they too late.
      else if (whole.length === ends.length) length = Math.max(length * 0.8, ...whole);
      // An hour passes for the senders, and none for the server: what it took must have arrived by then.
      await mail.delivered();
      await answer(mail, recipients, answered);
      if (lives % 10 === 9)
        say(`${lives + 1} lives, ${killed} killed, a whole life takes ${Math.round(length)} ms`);
    }
    // The last lives are left to finish, an hour apart: what is uncertain is settled by evidence or asked about.
    for (let last = 0; last < 3; last++, lives++) {
      await live(order(lives, true, 0), null);
      await mail.delivered();
    }
    const fates = await inFoothold(async ({ store, ownWorkspace }) =>
      fatesOf(store.workspace(ownWorkspace), mail, recipients),
    );
    return { ...fates, killed, seconds: Math.round((Date.now() - begun) / 1000) };
  } finally {
    await server?.stop();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One in ten is a colleague of somebody who answers, and is held (CMP-4); the others work at hospitals of their own. */
const addressOf = (at: number) => `office${at}@hospital${at % 10 === 1 ? at - 1 : at}.test`;

/** Four lives a morning, 61 minutes apart: leases end in between; follow-ups fall due as the weeks pass. */
function momentOf(at: number): string {
  const mornings = Math.floor(at / 4);
  const day = Temporal.PlainDate.from('2026-09-08').add({
    days: Math.floor(mornings / 3) * 7 + (mornings % 3),
  });
  const first = day.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '08:00' });
  // Holidays of the autumn fall on other days, or push the mails to the next morning.
  return first
    .add({ minutes: (at % 4) * 61 })
    .toInstant()
    .toString();
}

/** One life, killed some milliseconds after it begins to send, or left to finish (null). */
async function live(
  order: LifeOrder,
  after: number | null,
): Promise<{ killed: boolean; milliseconds: number }> {
  const program = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', life, JSON.stringify(order)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Hundreds of short lives: the program is compiled once.
      env: { ...process.env, NODE_COMPILE_CACHE: join(order.folder, 'compiled') },
    },
  );
  // All that it said is here when its streams have closed, not when it exits.
  const end = once(program, 'close');
  let said = '';
  let complaints = '';
  program.stderr.on('data', (chunk) => (complaints += chunk));
  const ready = new Promise<void>((resolve) => {
    program.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready')) resolve();
    });
  });
  await Promise.race([ready, end]);
  if (!said.includes('ready')) throw new Error(`A life did not begin.\n${complaints}`);
  const begun = performance.now();
  if (after !== null) {
    await Promise.race([pause(after), end]);
    program.kill('SIGKILL');
  }
  const [, signal] = await end;
  if (signal === null && !said.includes('done'))
    throw new Error(`A life broke off by itself.\n${complaints}`);
  return { killed: signal === 'SIGKILL', milliseconds: performance.now() - begun };
}

/** Every third recipient answers the first mail that arrives. */
async function answer(mail: TestMailServer, recipients: readonly string[], answered: Set<string>) {
  for (const [at, address] of recipients.entries()) {
    if (at % 3 !== 0 || answered.has(address) || mail.mailbox(address).files().length === 0) continue;
    const [first = ''] = await mail.mailbox(address).messages();
    const id = /^message-id: (\S+)/im.exec(first)?.[1] ?? '';
    answered.add(address);
    await mail.sendAs(address, {
      to: me.address,
      subject: 'Re: A question',
      inReplyTo: id,
      references: id,
      text: 'Thank you for writing. We have no place at the moment.',
    });
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

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
