// A first look into a mailbox of 100,000 mails, on the real Dovecot and with the embedded store, against one raw FETCH of the
// envelopes: by the same library, and by a bare socket that reads nothing of the answer. Run: npm run bench:imap [MAILS] [ROUNDS]
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syncMailbox } from '#features/inbox/service.ts';
import { connectTestMailbox, me, writeTo } from '#test/inbox/campaign.ts';
import { startMailServer } from '#test/support/mail-server.ts';
import { openTestStore } from '#test/support/stores.ts';
import type {} from '#features/inbox/tables.ts';
import { fillMaildir } from './fill.ts';
import { libraryFetch, rawFetch } from './raw.ts';

const [mails = 100_000, rounds = 3] = process.argv.slice(2).map(Number);
const everyNth = 1000;
const folder = mkdtempSync(join(tmpdir(), 'foothold-bench-imap-'));
// Each side reads a mailbox of its own that nobody has opened before; both hold the same mails.
const users = [me, ...Array.from({ length: rounds - 1 }, (_, round) => `sync${round}@abroad.test`)];
const raws = Array.from({ length: rounds }, (_, round) => `raw${round}@abroad.test`);
const libraries = Array.from({ length: rounds }, (_, round) => `library${round}@abroad.test`);
const server = await startMailServer({
  users: [...users, ...raws, ...libraries].map((address) => ({ address, password: 'secret' })),
});
const ratios: number[] = [];
const memory = () => `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
try {
  const opened = await openTestStore(join(folder, 'store'));
  const parts = { ...opened.parts, mailAuthorities: [server.ca] };
  for (let round = 0; round < rounds; round++) {
    const [user = '', raw = '', library = ''] = [users[round], raws[round], libraries[round]];
    const ws = await opened.newWorkspace();
    await connectTestMailbox(ws, parts, server, user);
    const longAgo = new Date(Date.now() - 30 * 86_400_000).toISOString();
    const written = await writeTo(ws, parts, `office${round}@answers.example`);
    await ws.transaction((db) =>
      db.updateTable('message').set({ sending_at: longAgo, sent_at: longAgo }).execute(),
    );
    const answers = [user, raw, library].map((address) => fill(address, written.messageId))[0];
    const rawTook = await rawFetch(server.imap, server.ca, raw, 'secret');
    const libraryTook = await libraryFetch(server.imap, server.ca, [library, 'secret'], timed);
    const before = memory();
    const took = await timed(() => syncMailbox(ws, parts));
    const nothingNew = await timed(() => syncMailbox(ws, parts));
    const found = await ws.transaction((db) => db.selectFrom('incoming').select('id').execute());
    if (found.length !== answers)
      throw new Error(`${answers} answers lie there, ${found.length} were found.`);
    ratios.push(took.wall / libraryTook.wall);
    console.log(
      `${mails} mails, ${answers} answers: sync ${seconds(took.wall)}, library ${seconds(libraryTook.wall)}, bare socket ${seconds(rawTook)}: ` +
        `${(took.wall / libraryTook.wall).toFixed(2)} and ${(took.wall / rawTook).toFixed(2)} times; processor time of this process ` +
        `${seconds(took.processor)} and ${seconds(libraryTook.processor)}: ${(took.processor / libraryTook.processor).toFixed(2)} times; ` +
        `a second look ${nothingNew.wall.toFixed(0)} ms; memory at most ${memory()}, before the look ${before}`,
    );
  }
  await opened.store.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
const sorted = ratios.toSorted((a, b) => a - b);
console.log(
  `Against the library: median ${sorted[rounds >> 1]?.toFixed(2)} (${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)}), limit 1.5`,
);

function fill(address: string, answersTo: string): number {
  const home = server.mailboxHome(address);
  mkdirSync(home, { recursive: true });
  const idOf = (kind: string) => Number(execFileSync('id', [kind, 'mail'], { encoding: 'utf8' }));
  chownSync(home, idOf('-u'), idOf('-g'));
  return fillMaildir(home, { count: mails, answersTo: [answersTo], everyNth });
}

/** Milliseconds of the clock, and of the processor in this process: the second hardly changes when other programs work too. */
async function timed(work: () => Promise<unknown>) {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - begun, processor: (user + system) / 1000 };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
