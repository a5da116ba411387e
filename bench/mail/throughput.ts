// Approved mails a second with all limits lifted, to a local sink, against bare pooled nodemailer in the same run.
// Run: npm run bench:mail [MAILS] [ROUNDS]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { runSenderOnce } from '#features/campaign/service.ts';
import { addSeconds } from '#plain/time.ts';
import { postgresPrograms, startPostgres } from '#test/support/postgres.ts';
import { type OpenedStore, openTestStore } from '#test/support/stores.ts';
import { addPaper, makeSender, queueMail } from '../../test/campaign/queued-mails.ts';

const mails = Number(process.argv[2] ?? 200);
const rounds = Number(process.argv[3] ?? 3);
const paper = 'A CV of some length. '.repeat(2000);
const folder = mkdtempSync(join(tmpdir(), 'foothold-mail-bench-'));
const sink = spawn(process.execPath, [new URL('./sink.ts', import.meta.url).pathname], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
try {
  const [said] = await once(sink.stdout, 'data');
  const port = Number(String(said));
  await measure('embedded store', port, await openTestStore(join(folder, 'embedded')));
  if (postgresPrograms()) {
    const server = await startPostgres({ durable: true });
    try {
      await measure(
        'PostgreSQL',
        port,
        await openTestStore(join(folder, 'server'), await server.newDatabase()),
      );
    } finally {
      await server.stop();
    }
  }
} finally {
  sink.stdin.end();
  rmSync(folder, { recursive: true, force: true });
}

/** The two take turns, so that what else the machine does falls on both; the median of the ratios is shown. */
async function measure(what: string, port: number, opened: OpenedStore) {
  const found: { ratio: number; ours: Speed; bare: Speed }[] = [];
  for (let round = 0; round < rounds; round++) {
    const bare = await speedOf(() => bareNodemailer(port));
    const ours = await throughFoothold(port, opened);
    found.push({ ratio: ours.perSecond / bare.perSecond, ours, bare });
  }
  await opened.store.close();
  const { ratio, ours, bare } = found.toSorted((a, b) => a.ratio - b.ratio)[rounds >> 1] ?? found[0]!;
  console.log(
    `${what.padEnd(16)} ${inWords(ours)}; bare pooled nodemailer ${inWords(bare)}; ratio ${ratio.toFixed(2)}`,
  );
}

/** `processor`: milliseconds of processor time for each mail in this process, which other work does not change. */
type Speed = { perSecond: number; processor: number };

async function speedOf(work: () => Promise<unknown>): Promise<Speed> {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    perSecond: (mails * 1000) / (performance.now() - begun),
    processor: (user + system) / 1000 / mails,
  };
}

function inWords({ perSecond, processor }: Speed): string {
  return `${perSecond.toFixed(0)} mails/s, ${processor.toFixed(1)} ms of processor time each`;
}

async function bareNodemailer(port: number) {
  const transport = nodemailer.createTransport({
    pool: true,
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    auth: { user: 'amara', pass: 'secret' },
  });
  const mail = { from: 'amara@example.org', subject: 'A question', text: 'Dear office,\n\nmay I ask?\n' };
  const attachments = [{ filename: 'CV.pdf', contentType: 'application/pdf', content: Buffer.from(paper) }];
  await Promise.all(
    Array.from({ length: mails }, (_, at) =>
      transport.sendMail({ ...mail, to: `office${at}@clinic.example`, attachments }),
    ),
  );
  transport.close();
}

async function throughFoothold(port: number, { parts, store, newWorkspace }: OpenedStore): Promise<Speed> {
  const ws = await newWorkspace();
  const smtp = { host: '127.0.0.1', port, security: 'none' as const };
  await makeSender(ws, parts, { smtp, imap: { host: '127.0.0.1', port: 1, security: 'tls' } });
  const attachments = [await addPaper(ws, parts, paper)];
  for (let at = 0; at < mails; at++)
    await queueMail(ws, parts, { address: `office${at}@h${at}.example`, attachments });
  // As an approval leaves a mail, and as a store is within a minute: its tables are counted.
  const leave_until = addSeconds(parts.clock.now(), 24 * 60 * 60);
  await ws.transaction((db) => db.updateTable('message').set({ leave_until }).execute());
  await store.executeAsProgram('analyze');
  return speedOf(async () => {
    const { sent } = await runSenderOnce(ws, parts, { owner: 'bench', alone: true, chance: () => 0 });
    if (sent !== mails) throw new Error(`${sent} of ${mails} mails left.`);
  });
}
