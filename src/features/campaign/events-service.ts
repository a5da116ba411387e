import { organisationDomain } from '#features/inbox/matching.ts';
import { setTargetStatus } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import {
  addEvent,
  addSuppression,
  hasUnsettledMail,
  lockOutreach,
  otherOutreaches,
  saveResumeOn,
  saveSent,
  saveState,
  withdrawUnsentMails,
} from './queries.ts';
import { type SequenceEffect, type SequenceEvent, type SequenceState, advance, isLive } from './sequence.ts';

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
  const whole = await completed(db, outreachId, event);
  const step = advance(outreach.state, whole);
  if (!step.ok) return step;
  const { to, effects } = step.value;
  await saveState(db, outreachId, to, now);
  await addEvent(db, { outreachId, at: now, event: whole, stateAfter: to });
  for (const effect of effects) await carryOut(db, effect, outreach, whole, now);
  return ok(to);
}

/** CMP-6: a sequence that is opened again stands at the mail whose fate is unknown, when there is one. */
async function completed(db: WorkspaceDb, outreachId: string, event: SequenceEvent): Promise<SequenceEvent> {
  if (event.kind !== 'reopened') return event;
  return { ...event, undecided: await hasUnsettledMail(db, outreachId) };
}

type Written = { id: string; target_id: string; address: string };

async function carryOut(
  db: WorkspaceDb,
  effect: SequenceEffect,
  outreach: Written,
  event: SequenceEvent,
  now: IsoInstant,
): Promise<void> {
  switch (effect) {
    case 'countMail':
      return saveSent(db, outreach.id, ('mailAt' in event && event.mailAt) || now);
    case 'rememberReturn':
      return saveResumeOn(db, outreach.id, event.kind === 'outOfOffice' ? event.until : null);
    case 'forgetReturn':
      return saveResumeOn(db, outreach.id, null);
    case 'withdrawUnsentMails':
      return withdrawUnsentMails(db, outreach.id, now);
    case 'suppressAddress':
      return addSuppression(db, { ...suppressionOf(event, outreach.address), now });
    case 'stopOthersOfTarget':
      return stopOthers(db, outreach, event, now);
    case 'targetReady':
      return setTargetStatus(db, [outreach.target_id], 'ready');
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
    const domain = event.wholeOrganisation ? organisationDomain(address) : null;
    const note = 'They asked not to be written to.';
    return { address: domain ? `@${domain}` : address, reason: 'do-not-write' as const, note };
  }
  const bounced = event.kind === 'bouncedHard' ? event.address : address;
  return {
    address: bounced,
    reason: 'hard-bounce' as const,
    note: 'The mail came back: the address is dead.',
  };
}

/**
 * CMP-4: an answer, or a wish not to be written to, ends every other sequence to the same target, and for a whole
 * organisation those to all its addresses. Sequences that have ended already are left as they are.
 */
async function stopOthers(db: WorkspaceDb, outreach: Written, event: SequenceEvent, now: IsoInstant) {
  const domain =
    event.kind === 'doNotWrite' && event.wholeOrganisation ? organisationDomain(outreach.address) : null;
  for (const other of await otherOutreaches(db, outreach, domain)) {
    if (isLive(other.state)) await recordEventIn(db, now, other.id, event);
  }
}

const noOutreach = (id: string) => ({
  field: 'outreach',
  value: id.slice(0, 80),
  reason: 'There is no such outreach here.',
  mend: 'Reload the page.',
});
