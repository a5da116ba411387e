/**
 * One life of a sender, for the proof of CMP-6: reads the answers, drafts the follow-ups that are due, approves a few
 * mails, says "ready", and sends until it is killed or nothing is left; then it says "done".
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pino from 'pino';
import { Temporal } from 'temporal-polyfill';
import { proposeFollowUps } from '#features/campaign/follow-up-service.ts';
import { runSenderOnce } from '#features/campaign/service.ts';
import { syncMailbox } from '#features/inbox/service.ts';
import { lockFolder } from '#platform/folder-lock.ts';
import type { Parts } from '#platform/parts.ts';
import { openStore } from '#platform/store/store.ts';
import { openVault } from '#platform/vault/folder-vault.ts';
import { approveDrafts } from '../../test/campaign/queued-mails.ts';

/** `now`: the moment at which this life begins, by its own clock. `approve`: how many mails wait for it at least. */
export type LifeOrder = {
  folder: string;
  authority: string;
  databaseUrl?: string | undefined;
  now: string;
  approve: number;
  /** Only one of several workers reads and approves. */
  prepares: boolean;
};

const order = JSON.parse(process.argv[2] ?? '{}') as LifeOrder;
const began = performance.now();
const start = Temporal.Instant.from(order.now);
const clock = {
  now: () => start.add({ milliseconds: Math.round(performance.now() - began) }).toString(),
};
const embedded = order.databaseUrl === undefined;
if (embedded) lockFolder(order.folder);
const parts: Parts = {
  clock,
  vault: await openVault(order.folder),
  log: pino({ level: 'error' }, pino.destination(2)),
  newId: randomUUID,
  mailAuthorities: [readFileSync(order.authority, 'utf8')],
  kept: { folder: order.folder, engine: embedded ? 'embedded' : 'postgresql' },
};
const store = await openStore({ ...order, clock, vault: parts.vault, newId: randomUUID });
const [own] = await store.workspaceIds();
if (!own) throw new Error('There is no workspace.');
const ws = store.workspace(own);
if (order.prepares) {
  await syncMailbox(ws, parts);
  await proposeFollowUps(ws, parts);
  await approveDrafts(ws, parts, order.approve);
}
process.stdout.write('ready\n');
// Where another process is at a mail, this one looks again and again, as the duty of the real program does.
for (let looks = 0; looks < 100; looks++) {
  const { stoppedBy } = await runSenderOnce(ws, parts);
  if (stoppedBy !== 'busy') break;
  await new Promise((resolve) => setTimeout(resolve, 20));
}
process.stdout.write('done\n');
await store.close();
