import { organisationDomain } from '#features/inbox/matching.ts';
import { setTargetStatus } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { TargetStatus } from '#features/targets/rules.ts';
import type { IsoDate, IsoInstant } from '#plain/time.ts';
import {
  addEvents,
  addSuppression,
  colleaguesOf,
  hasUnsettledMail,
  lockOutreach,
  otherOutreaches,
  targetStatusOf,
  saveResumeOn,
  saveSent,
  saveState,
  withdrawUnsentMails,
} from './queries.ts';
import { isSuppressed } from './draft-rules.ts';
import { advance, isLive } from './sequence.ts';
import type { SequenceEffect, SequenceEvent, SequenceState } from './sequence-words.ts';

/** What an event changed, for whoever may have to take it back (CMP-10). */
export type OutreachChange = {
  outreachId: string;
  before: { state: SequenceState; resumeOn: IsoDate | null; target: TargetStatus };
  after: SequenceState;
  /** Mails that were taken back. */
  withdrawn: string[];
  /** What was added to the suppression list. */
  suppressed: string | null;
};
type Noted = (change: OutreachChange) => Promise<void>;

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
 * effects, all in the caller's transaction. An event that the table refuses changes nothing. `noted` is told of each
 * outreach that changed.
 */
export async function recordEventIn(
  db: WorkspaceDb,
  now: IsoInstant,
  outreachId: string,
  event: SequenceEvent,
  noted?: Noted,
): Promise<Result<SequenceState>> {
  const outreach = isUuid(outreachId) ? await lockOutreach(db, outreachId) : undefined;
  if (!outreach) return refuse(noOutreach(outreachId));
  const whole = await completed(db, outreachId, event);
  const step = advance(outreach.state, whole);
  if (!step.ok) return step;
  const { to, effects } = step.value;
  const change: OutreachChange = {
    outreachId,
    before: {
      state: outreach.state,
      resumeOn: outreach.resume_on,
      target: noted ? await targetStatusOf(db, outreach.target_id) : 'new',
    },
    after: to,
    withdrawn: [],
    suppressed: null,
  };
  await saveState(db, [outreachId], to, now);
  await addEvents(db, [{ outreachId, event: whole, stateAfter: to }], now);
  for (const effect of effects) await carryOut(db, effect, { outreach, event: whole, now, change, noted });
  const changed = to !== outreach.state || change.withdrawn.length > 0 || change.suppressed !== null;
  if (changed || outreach.resume_on !== null) await noted?.(change);
  return ok(to);
}

type Sent = {
  outreach: { id: string; target_id: string; state: SequenceState };
  event: Extract<SequenceEvent, { kind: 'sent' }> & { mailAt: IsoInstant };
};

/**
 * CMP-2: the same for mails of different outreaches that the server took, in a few statements. The caller has locked the
 * outreaches. What the table makes of such a mail is all carried out here; its test says so.
 */
export async function recordSentIn(db: WorkspaceDb, now: IsoInstant, mails: readonly Sent[]): Promise<void> {
  const steps = mails.flatMap(({ outreach, event }) => {
    const step = advance(outreach.state, event);
    return step.ok ? [{ outreach, event, ...step.value }] : [];
  });
  const having = (effect: SequenceEffect) => steps.filter(({ effects }) => effects.includes(effect));
  for (const [to, alike] of Map.groupBy(steps, (step) => step.to)) {
    const ids = alike.map(({ outreach }) => outreach.id);
    await saveState(db, ids, to, now);
  }
  if (steps.length > 0) {
    const rows = steps.map(({ outreach, event, to }) => ({ outreachId: outreach.id, event, stateAfter: to }));
    await addEvents(db, rows, now);
  }
  const counted = having('countMail').map(({ outreach, event }) => ({
    outreachId: outreach.id,
    sentAt: event.mailAt,
  }));
  if (counted.length > 0) await saveSent(db, counted);
  const written = having('targetWriting').map(({ outreach }) => outreach.target_id);
  if (written.length > 0) await setTargetStatus(db, written, 'writing');
}

/** CMP-6: a sequence that is opened again stands at the mail whose fate is unknown, when there is one. */
async function completed(db: WorkspaceDb, outreachId: string, event: SequenceEvent): Promise<SequenceEvent> {
  if (event.kind !== 'reopened') return event;
  return { ...event, undecided: await hasUnsettledMail(db, outreachId) };
}

type Written = { id: string; target_id: string; address: string };

type Work = {
  outreach: Written;
  event: SequenceEvent;
  now: IsoInstant;
  change: OutreachChange;
  noted: Noted | undefined;
};

async function carryOut(db: WorkspaceDb, effect: SequenceEffect, work: Work): Promise<void> {
  const { outreach, event, now, change, noted } = work;
  switch (effect) {
    case 'countMail':
      return saveSent(db, [{ outreachId: outreach.id, sentAt: ('mailAt' in event && event.mailAt) || now }]);
    case 'rememberReturn':
      return saveResumeOn(db, outreach.id, event.kind === 'outOfOffice' ? event.until : null);
    case 'forgetReturn':
      return saveResumeOn(db, outreach.id, null);
    case 'withdrawUnsentMails':
      change.withdrawn = await withdrawUnsentMails(db, outreach.id, now);
      return;
    case 'suppressAddress': {
      const { address, ...why } = suppressionOf(event, outreach.address);
      if (await addSuppression(db, { address, ...why, now })) change.suppressed = address;
      const writer = event.kind === 'doNotWrite' ? event.from?.toLowerCase() : undefined;
      if (writer === undefined || isSuppressed(writer, new Set([address]))) return;
      if (await addSuppression(db, { address: writer, ...why, now }))
        await noted?.({ ...change, withdrawn: [], suppressed: writer });
      return;
    }
    case 'stopOthersOfTarget':
      return stopOthers(db, work);
    case 'holdColleagues':
      return holdColleagues(db, work);
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

/** CMP-4: which address, or whole organisation, is never written to again after this event. Who asked for it is neither. */
function suppressionOf(event: SequenceEvent, address: string) {
  if (event.kind === 'doNotWrite') {
    const domain = event.wholeOrganisation ? organisationDomain(address) : null;
    const note = 'They asked not to be written to.';
    return { address: domain ? `@${domain}` : address.toLowerCase(), reason: 'do-not-write' as const, note };
  }
  const dead = event.kind === 'bouncedHard' || event.kind === 'leftJob' ? event.address : address;
  return {
    address: dead.toLowerCase(),
    reason: 'hard-bounce' as const,
    note:
      event.kind === 'leftJob'
        ? 'The person has left: nobody reads this address.'
        : 'The mail came back: the address is dead.',
  };
}

/**
 * CMP-4: an answer, or a wish not to be written to, ends every other sequence to the same target, and for a whole
 * organisation those to all its addresses. Sequences that have ended already are left as they are.
 */
async function stopOthers(db: WorkspaceDb, { outreach, event, now, noted }: Work) {
  const domain =
    event.kind === 'doNotWrite' && event.wholeOrganisation ? organisationDomain(outreach.address) : null;
  for (const other of await otherOutreaches(db, outreach, domain)) {
    if (isLive(other.state) || other.state === 'held') await recordEventIn(db, now, other.id, event, noted);
  }
}

/** CMP-4: at one site one answer is enough: what else goes there waits until the applicant decides. */
async function holdColleagues(db: WorkspaceDb, { outreach, event, now, noted }: Work) {
  const from = event.kind === 'answered' ? event.from : outreach.address;
  for (const other of await colleaguesOf(db, outreach, organisationDomain(outreach.address))) {
    await recordEventIn(db, now, other.id, { kind: 'colleagueAnswered', from }, noted);
  }
}

const noOutreach = (id: string) => ({
  field: 'outreach',
  value: id.slice(0, 80),
  reason: 'There is no such outreach here.',
  mend: 'Reload the page.',
});
