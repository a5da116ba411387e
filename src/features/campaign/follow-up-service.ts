import { audienceOf, replySubject } from '#features/letters/rules.ts';
import { renderLetter } from '#features/letters/service.ts';
import { targetsByIds } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type IsoDate, type IsoInstant, dayOf, addDays } from '#plain/time.ts';
import { insertDraft } from './draft-insert-queries.ts';
import { isSuppressed } from './draft-rules.ts';
import { type NotDrafted, type Proposal, nameOfRecipient } from './propose-service.ts';
import { dueStep, followUpDays } from './follow-up.ts';
import { outreachById, roundsBegun, waitingOutreach } from './outreach-queries.ts';
import { sentMails, suppressedAddresses } from './review-queries.ts';
import { nextRound } from './sequence.ts';
import { renderedSha256 } from './draft-service.ts';

type Waiting = Awaited<ReturnType<typeof waitingOutreach>>[number];

/** CMP-3: the outreach whose next mail is due today and not drafted yet. */
export async function followUpsDue(ws: Workspace, parts: Parts): Promise<Waiting[]> {
  const today = dayOf(parts.clock.now(), 'UTC');
  // A day more than needed: the day of the last mail counts as a whole.
  const sentBefore = `${addDays(today, 1 - followUpDays.earliest)}T00:00:00Z`;
  const waiting = await ws.transaction((db) => waitingOutreach(db, sentBefore));
  return waiting.filter((outreach) => {
    const round = nextRound(outreach.state);
    return (
      round !== null &&
      !outreach.begun.includes(round) &&
      dueStep(
        { state: outreach.state, lastSentOn: day(outreach.last_sent_at), resumeOn: outreach.resume_on },
        today,
      ) === 'write'
    );
  });
}

/**
 * CMP-3: drafts every follow-up that is due, in the thread of its first mail and naming that mail's day. A draft that
 * the applicant threw away is not drafted again by itself; `again` does so on demand.
 */
export async function proposeFollowUps(
  ws: Workspace,
  parts: Parts,
  { again = false }: { again?: boolean } = {},
): Promise<Proposal> {
  const due = (await followUpsDue(ws, parts)).filter((one) => again || !one.thrownAway);
  const targets = new Map(
    (
      await targetsByIds(
        ws,
        due.map((one) => one.target_id),
      )
    ).map((target) => [target.id, target]),
  );
  const proposal: Proposal = { created: 0, refused: [] };
  for (const outreach of due) {
    const target = targets.get(outreach.target_id);
    const refusal = target ? await draftFollowUp(ws, parts, outreach, target) : null;
    if (refusal) proposal.refused.push(refusal);
    else if (target) proposal.created += 1;
  }
  return proposal;
}

async function draftFollowUp(
  ws: Workspace,
  parts: Parts,
  outreach: Waiting,
  target: Awaited<ReturnType<typeof targetsByIds>>[number],
): Promise<NotDrafted | null> {
  const round = nextRound(outreach.state);
  const sent = await ws.transaction((db) => sentMails(db, outreach.id));
  const [first] = sent;
  const last = sent.at(-1);
  if (!round || !first?.sent_at || !last) {
    return {
      targetId: target.id,
      reason: `The first mail to ${target.name} is not found.`,
      mend: 'Close this target by hand.',
    };
  }
  const letter = await renderLetter(ws, parts, {
    target,
    audience: audienceOf(target.list),
    round,
    thread: { firstSubject: first.subject, firstSentOn: dayOf(first.sent_at, 'UTC') },
  });
  if (!letter.ok) {
    const [refusal] = letter.refusals;
    return {
      targetId: target.id,
      reason: refusal?.reason ?? '',
      mend: `${refusal?.mend ?? ''} Mend it in Letters.`,
    };
  }
  const { subject, body, templateId } = letter.value;
  const threadIds = sent.map((mail) => mail.message_id).filter((id) => id !== null);
  return ws.transaction(async (db) => {
    const now = await outreachById(db, outreach.id);
    if (!now || nextRound(now.state) !== round || (await roundsBegun(db, outreach.id)).includes(round))
      return null;
    if (isSuppressed(outreach.address, await suppressedAddresses(db))) {
      const mend = 'Close this target, or give another address.';
      return { targetId: target.id, reason: `${outreach.address} may not be written to any more.`, mend };
    }
    await insertDraft(db, {
      outreachId: outreach.id,
      round,
      templateId,
      toAddress: outreach.address,
      toName: nameOfRecipient(target),
      subject: replySubject(first.subject),
      body,
      renderedSha256: renderedSha256({ subject, body }),
      inReplyTo: last.message_id,
      references: threadIds.join(' ') || null,
      now: parts.clock.now(),
    });
    return null;
  });
}

const day = (instant: IsoInstant | null): IsoDate | null => (instant === null ? null : dayOf(instant, 'UTC'));
