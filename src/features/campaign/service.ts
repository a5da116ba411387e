import { setTargetStatus } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import {
  addEvent,
  addSuppression,
  firstMailSentAt,
  lockOutreach,
  outreachesAtAddress,
  outreachesAtDomain,
  outreachesWithMessageIds,
  saveResumeOn,
  saveSent,
  saveState,
  withdrawUnsentMails,
} from './queries.ts';
import { type SequenceEffect, type SequenceEvent, type SequenceState, advance } from './sequence.ts';

/** Records what happened to an outreach, in a transaction of its own. */
export function recordEvent(
  ws: Workspace,
  parts: Parts,
  outreachId: string,
  event: SequenceEvent,
): Promise<Result<SequenceState>> {
  return ws.transaction((db) => recordEventIn(db, parts.clock.now(), outreachId, event));
}

/**
 * CMP-2 to CMP-4: locks the outreach, asks the table, keeps the new state and the event, and carries out the
 * effects, all in the caller's transaction. An event that the table refuses changes nothing.
 */
export async function recordEventIn(
  db: WorkspaceDb,
  now: IsoInstant,
  outreachId: string,
  event: SequenceEvent,
): Promise<Result<SequenceState>> {
  const outreach = isUuid(outreachId) ? await lockOutreach(db, outreachId) : undefined;
  if (!outreach) return refuse(noOutreach(outreachId));
  const step = advance(outreach.state, event);
  if (!step.ok) return step;
  const { to, effects } = step.value;
  await saveState(db, outreachId, to, now);
  if (event.kind === 'sent' || event.kind === 'settledSent') await saveSent(db, outreachId, now);
  if (event.kind === 'outOfOffice') await saveResumeOn(db, outreachId, event.until);
  await addEvent(db, { outreachId, at: now, event, stateAfter: to });
  for (const effect of effects) await carryOut(db, effect, outreach, event, now);
  return ok(to);
}

type Written = { id: string; target_id: string; address: string };

async function carryOut(
  db: WorkspaceDb,
  effect: SequenceEffect,
  outreach: Written,
  event: SequenceEvent,
  now: IsoInstant,
) {
  switch (effect) {
    case 'withdrawUnsentMails':
      return withdrawUnsentMails(db, outreach.id, now);
    case 'suppressAddress':
      return addSuppression(db, { ...suppressionOf(event, outreach.address), now });
    case 'targetWriting':
      return setTargetStatus(db, [outreach.target_id], 'writing');
    case 'targetAnswered':
      return setTargetStatus(db, [outreach.target_id], 'answered');
    case 'targetClosed':
      return setTargetStatus(db, [outreach.target_id], 'closed');
  }
}

/** CMP-4: which address, or whole organisation, is never written to again after this event. */
function suppressionOf(event: SequenceEvent, address: string) {
  if (event.kind === 'doNotWrite') {
    const whole = event.wholeOrganisation ? `@${address.split('@').at(-1)}` : address;
    return { address: whole, reason: 'do-not-write' as const, note: 'They asked not to be written to.' };
  }
  const bounced = event.kind === 'bouncedHard' ? event.address : address;
  const note = event.kind === 'refusedForGood' ? event.reply : 'The mail came back: the address is dead.';
  return { address: bounced, reason: 'hard-bounce' as const, note };
}

export function outreachByMessageIds(ws: Workspace, messageIds: readonly string[]) {
  return messageIds.length === 0
    ? Promise.resolve([])
    : ws.transaction((db) => outreachesWithMessageIds(db, messageIds));
}

export function outreachByAddress(ws: Workspace, address: string) {
  return ws.transaction((db) => outreachesAtAddress(db, address));
}

export function outreachByDomain(ws: Workspace, domain: string) {
  return ws.transaction((db) => outreachesAtDomain(db, domain));
}

/** When the campaign's first mail left, or null: how far back the inbox looks. */
export function campaignStartedAt(ws: Workspace) {
  return ws.transaction(firstMailSentAt);
}

const noOutreach = (id: string) => ({
  field: 'outreach',
  value: id.slice(0, 80),
  reason: 'There is no such outreach here.',
  mend: 'Reload the page.',
});
