import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import {
  type ClaimedItem,
  type Reader,
  claimItem,
  endItem,
  noteProgress,
  releaseItem,
} from './queue-queries.ts';
import type {} from './fetching/reader-service.ts';
import { takeInReading, takeInRefusal } from './take-in-service.ts';

/** How many websites of one workspace are read at the same time. Each of them is asked for one page at a time. */
const lanesOfWorkspace = 4;
/** A website whose reading ended the whole program so often is not tried again. */
const mostAttempts = 3;

const owner = `${hostname()}:${process.pid}:${randomUUID()}`;
const lanes = new Map<string, Set<Promise<void>>>();
const keyOf = (ws: Workspace, parts: Parts) => `${parts.kept?.folder ?? ''} ${ws.id}`;

/**
 * TGT-5: reads the websites that wait. The rows are the queue; this is a wake-up, and safe to call at any time. Each lane
 * that finds work opens the next one, so that one slow website never stops the others.
 */
export async function readWaiting(ws: Workspace, parts: Parts): Promise<void> {
  const own = lanes.get(keyOf(ws, parts)) ?? new Set();
  lanes.set(keyOf(ws, parts), own);
  openLane(ws, parts, own);
  while (own.size > 0) await Promise.all(own);
}

/** Stops all reading of this program and waits until it has stopped. What was under way waits in the queue again. */
export async function stopReading(parts: Parts): Promise<void> {
  await parts.websites?.close();
  for (const [key, own] of lanes) if (key.startsWith(`${parts.kept?.folder ?? ''} `)) await Promise.all(own);
}

function openLane(ws: Workspace, parts: Parts, own: Set<Promise<void>>): void {
  if (own.size >= lanesOfWorkspace || !parts.websites || parts.websites.ending.aborted) return;
  const lane = work(ws, parts, () => openLane(ws, parts, own))
    .catch((error: unknown) => parts.log.error({ err: error }, 'reading websites failed'))
    .finally(() => own.delete(lane));
  own.add(lane);
}

async function work(ws: Workspace, parts: Parts, onFound: () => void): Promise<void> {
  const self: Reader = { owner, alone: parts.kept?.engine === 'embedded' };
  while (!parts.websites?.ending.aborted) {
    const item = await ws.transaction((db) => claimItem(db, self, parts.clock.now()));
    if (!item) return;
    onFound();
    await readItem(ws, parts, item, self);
  }
}

async function readItem(ws: Workspace, parts: Parts, item: ClaimedItem, self: Reader): Promise<void> {
  if (item.attempts > mostAttempts) return end(ws, parts, item, self, endedTheProgram(item.address));
  const stopped = new AbortController();
  let pages = 0;
  const onPage = async () => {
    pages += 1;
    const goesOn = await ws.transaction((db) => noteProgress(db, item, self, pages, parts.clock.now()));
    if (!goesOn) stopped.abort();
  };
  const today = todayOf(parts.clock);
  try {
    const read = await parts.websites?.read(item.address, today, { onPage, signal: stopped.signal });
    if (!read) return;
    if (!read.ok) return await end(ws, parts, item, self, read.refusals[0] ?? failed(item.address));
    await ws.transaction(async (db) => {
      const now = parts.clock.now();
      if (await endItem(db, item, self, now, null)) await takeInReading(db, item.websiteId, read.value, now);
    });
  } catch (error) {
    if (stopped.signal.aborted || parts.websites?.ending.aborted) {
      await ws.transaction((db) => releaseItem(db, item, self));
      return;
    }
    parts.log.error({ err: error, address: item.address }, 'a website could not be read');
    await end(ws, parts, item, self, failed(item.address));
  }
}

async function end(ws: Workspace, parts: Parts, item: ClaimedItem, self: Reader, refusal: Refusal) {
  await ws.transaction(async (db) => {
    if (await endItem(db, item, self, parts.clock.now(), refusal))
      await takeInRefusal(db, item.websiteId, refusal);
  });
}

const failed = (address: string): Refusal => ({
  field: 'website',
  value: address,
  reason: 'Something went wrong inside Foothold while it read this website.',
  mend: 'Read it again. If that happens twice, open it in your browser and copy what you need.',
});
const endedTheProgram = (address: string): Refusal => ({
  ...failed(address),
  reason: `Reading this website stopped ${mostAttempts} times before it was done.`,
});
