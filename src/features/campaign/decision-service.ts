import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type OwnChanges, acceptChanges } from '#plain/own-changes.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import { editTarget } from '#features/targets/edit-service.ts';
import { targetById } from '#features/targets/service.ts';
import { isSuppressed } from './draft-rules.ts';
import { type Proposal, proposeFirstMails } from './propose-service.ts';
import { campaignSettings, lockOutreach, saveCampaignSettings } from './queries.ts';
import { addressesOnTheWire, forgetPlans, lockSettings } from './sender-queries.ts';
import { unclaimMails } from './way-queries.ts';
import { inOneGo } from '#platform/store/in-one-go.ts';
import { outreachById, outreachTo, saveOutcome } from './outreach-queries.ts';
import { mailById, settleMail, suppressedAddresses } from './review-queries.ts';
import { type PaceSettings, paceNames } from './pace-settings.ts';
import { roundAfter } from './sequence.ts';
import { recordEvent, recordEventIn } from './service.ts';

export type Outcome = 'no' | 'maybe-later' | 'yes';

/**
 * CMP-8: the one switch. While it is on nothing is claimed, follow-ups included, and what was claimed is not finished.
 * Tells which mail had its last bytes on the wire already: that one alone may still arrive.
 */
export async function setPaused(
  ws: Workspace,
  parts: Parts,
  paused: boolean,
): Promise<{ leaving: string[] }> {
  return ws.transaction(async (db) => {
    await lockSettings(db);
    const settings = await campaignSettings(db);
    await saveCampaignSettings(db, {
      ...settings,
      pausedAt: paused ? (settings.pausedAt ?? parts.clock.now()) : null,
    });
    return { leaving: paused ? await addressesOnTheWire(db) : [] };
  });
}

/**
 * CMP-5, CMP-7: how fast mails leave, in which hours, and who presses "Send". Other hours make new plans; what was claimed
 * by the pace before is looked at anew.
 */
export async function setPace(
  ws: Workspace,
  parts: Parts,
  changes: OwnChanges<PaceSettings>,
): Promise<Result<true>> {
  return ws.transaction(async (db) => {
    await lockSettings(db);
    const { pausedAt, ...before } = await campaignSettings(db);
    const pace = acceptChanges(before, changes, paceNames);
    if (!pace.ok) return pace;
    await saveCampaignSettings(db, { ...pace.value, pausedAt });
    await unclaimMails(db, parts.clock.now());
    if (before.sendingHours !== pace.value.sendingHours) await forgetPlans(db, parts.clock.now());
    return ok(true);
  });
}

/** CMP-2: what came of it, in the applicant's words. Null: no such outreach. */
export async function setOutcome(
  ws: Workspace,
  parts: Parts,
  outreachId: string,
  outcome: { outcome: Outcome | null; note: string },
): Promise<Result<true> | null> {
  const saved =
    isUuid(outreachId) &&
    (await ws.transaction((db) => saveOutcome(db, outreachId, { ...outcome, now: parts.clock.now() })));
  return saved ? ok(true) : null;
}

/** The same within the caller's transaction; the details stay as they are. */
export async function setOutcomeIn(
  db: WorkspaceDb,
  now: IsoInstant,
  outreachId: string,
  outcome: Outcome | null,
): Promise<void> {
  const note = (await outreachById(db, outreachId))?.outcome_note ?? '';
  await saveOutcome(db, outreachId, { outcome, note, now });
}

/**
 * CMP-4: a colleague of the same organisation answered; the applicant lets a waiting sequence go on where it stood, or
 * ends it. Null: no such outreach.
 */
export async function decideHeld(
  ws: Workspace,
  parts: Parts,
  outreachId: string,
  goesOn: boolean,
): Promise<Result<true> | null> {
  if (!isUuid(outreachId)) return null;
  return ws.transaction(async (db) => {
    // Locked: an answer of their own that comes in at this moment must not be opened again.
    const outreach = await lockOutreach(db, outreachId);
    if (!outreach) return null;
    if (outreach.state !== 'held') return refuse(notHeld);
    const recorded = await recordEventIn(
      db,
      parts.clock.now(),
      outreachId,
      goesOn ? { kind: 'reopened', lastSent: roundAfter(outreach.mails_sent) } : { kind: 'closedByHand' },
    );
    return recorded.ok ? ok(true as const) : recorded;
  });
}

/** CMP-3: the applicant ends a sequence; what was not sent is withdrawn. Null: no such outreach. */
export async function closeByHand(
  ws: Workspace,
  parts: Parts,
  outreachId: string,
): Promise<Result<true> | null> {
  return happened(ws, parts, outreachId, { kind: 'closedByHand' });
}

/** CMP-4: they asked not to be written to; kept for good, for the whole organisation if they said so. */
export async function neverWriteAgain(
  ws: Workspace,
  parts: Parts,
  outreachId: string,
  wholeOrganisation: boolean,
): Promise<Result<true> | null> {
  return happened(ws, parts, outreachId, { kind: 'doNotWrite', wholeOrganisation });
}

async function happened(ws: Workspace, parts: Parts, id: string, event: Parameters<typeof recordEvent>[3]) {
  if (!isUuid(id) || !(await ws.transaction((db) => outreachById(db, id)))) return null;
  const recorded = await recordEvent(ws, parts, id, event);
  return recorded.ok ? ok(true as const) : recorded;
}

/**
 * CMP-4: another address after a hard bounce. A new sequence to the same target begins with a draft to it, and the
 * address stands first in the target's list. Null: no such outreach.
 */
export async function giveAnotherAddress(
  ws: Workspace,
  parts: Parts,
  outreachId: string,
  typed: string,
): Promise<Result<Proposal> | null> {
  const outreach = isUuid(outreachId)
    ? await ws.transaction((db) => outreachById(db, outreachId))
    : undefined;
  const target = outreach && (await targetById(ws, outreach.target_id));
  if (!outreach || !target) return null;
  const address = typed.trim().toLowerCase();
  const problem = await ws.transaction(async (db) => {
    const refusal = (reason: string, mend: string) => ({
      field: 'address',
      value: address.slice(0, 80),
      reason,
      mend,
    });
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(address)) {
      return refusal('This is not an e-mail address.', 'Write it like name@hospital.org.');
    }
    if (outreach.state !== 'needsAddress') {
      return refusal(
        'This sequence has a working address.',
        'Another address is asked for only after a mail came back.',
      );
    }
    if (isSuppressed(address, await suppressedAddresses(db))) {
      return refusal('This address may not be written to any more.', 'Find another one.');
    }
    const taken = (await outreachTo(db, target.id, [address])).find((one) => one.address === address);
    if (taken) return refusal(`${address} is already written to, for ${taken.name}.`, 'Find another one.');
    return null;
  });
  if (problem) return refuse(problem);
  const proposal = await proposeFirstMails(ws, parts, [target.id], address);
  if (proposal && proposal.created > 0) {
    const contactEmails = [address, ...target.contactEmails].join('; ');
    await editTarget(ws, parts, target.id, { written: { contactEmails }, basedOn: {} });
  }
  return proposal && ok(proposal);
}

/**
 * CMP-6: the applicant looked and decides about a mail of unknown fate. It arrived: the sequence goes on from it.
 * It did not leave: it goes back to the queue and is sent again. Null: no such mail.
 */
export async function settleUnknown(
  ws: Workspace,
  parts: Parts,
  id: string,
  arrived: boolean,
): Promise<Result<true> | null> {
  const mail = isUuid(id) ? await ws.transaction((db) => mailById(db, id)) : null;
  if (!mail) return null;
  const { outreach_id, round, sending_at } = mail.message;
  return inOneGo(ws, async (db) => {
    const now = parts.clock.now();
    if (!(await settleMail(db, id, { arrived, now }))) return refuse(notUnknown);
    const event = arrived
      ? ({ kind: 'settledSent', round, mailAt: sending_at ?? now } as const)
      : ({ kind: 'settledNotSent', round } as const);
    const moved = await recordEventIn(db, now, outreach_id, event);
    return moved.ok ? ok(true) : moved;
  });
}

const notHeld = {
  field: 'outreach',
  value: '',
  reason: 'This sequence does not wait for your decision any more.',
  mend: 'Reload the page to see where it stands.',
};

const notUnknown = {
  field: 'message',
  value: '',
  reason: 'It is already known whether this mail left.',
  mend: 'Reload the page to see where it stands.',
};
