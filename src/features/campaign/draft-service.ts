import { createHash } from 'node:crypto';
import { profileForLetters } from '#features/availability/guard-service.ts';
import { cvWithoutConsent, packetsWithoutConsent } from '#features/introductions/guard-service.ts';
import type { MissingFact } from '#features/letters/fields.ts';
import { attachesCv, audienceOf } from '#features/letters/rules.ts';
import { renderLetter } from '#features/letters/service.ts';
import { connectedMailbox } from '#features/mailbox/service.ts';
import { provenFacts, unprovenClaims } from '#features/profile/rules.ts';
import { currentCv, sendingGate } from '#features/profile/service.ts';
import type { Target } from '#features/targets/rules.ts';
import { targetById } from '#features/targets/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Refusal, ok } from '#plain/refusal.ts';
import { dayOf } from '#plain/time.ts';
import { type ApprovedText, approvalRefusals, canonicalText, isSuppressed } from './draft-rules.ts';
import { type DraftCoaching, coachDraft } from './draft-coach-service.ts';
import { whyItMayNotGo } from './guards-service.ts';
import { answeredColleague } from './outreach-queries.ts';
import { campaignSettings } from './queries.ts';
import type { Attachment } from './tables.ts';
import { mailById, sentMails, suppressedAddresses } from './review-queries.ts';

type Mail = NonNullable<Awaited<ReturnType<typeof mailById>>>;

/** A draft with everything that decides about it today. */
export type Draft = Mail & {
  target: Target;
  from: { address: string; name: string } | null;
  attachments: Attachment[];
  missing: MissingFact[];
  changedByHand: boolean;
  /** What the letter would say today; null when it can no longer be read. */
  fresh: { subject: string; body: string; templateId: string | null } | null;
  refusals: Refusal[];
  textSha256: string;
  coaching: DraftCoaching;
};

/** TPL-4: a mail that waits to be approved, judged by today's facts. Null when there is no such draft. */
export async function readDraft(ws: Workspace, parts: Parts, id: string): Promise<Draft | null> {
  const mail = isUuid(id) ? await ws.transaction((db) => mailById(db, id)) : null;
  if (!mail || mail.message.state !== 'draft') return null;
  const target = await targetById(ws, mail.outreach.target_id);
  if (!target) return null;
  const { message } = mail;
  const mailbox = await connectedMailbox(ws);
  const cv = await currentCv(ws);
  const gate = await sendingGate(ws, parts);
  const { suppressed, settings, colleagueAnswered } = await ws.transaction(async (db) => ({
    suppressed: await suppressedAddresses(db),
    settings: await campaignSettings(db),
    colleagueAnswered: mail.outreach.state === 'held' ? await answeredColleague(db, mail.outreach.id) : null,
  }));
  const written = await letterOf(ws, parts, mail, target, { templateId: message.template_id });
  const changedByHand = renderedSha256(message) !== message.rendered_sha256;
  const profile = await profileForLetters(ws, parts);
  const today = todayOf(parts.clock);
  const claims = unprovenClaims(`${message.subject}.\n${message.body}`, profile, today);
  const needsCv = message.round !== 'answer' && attachesCv(message.round);
  const fromLetter = needsCv && cv ? [attachmentOf(cv)] : [];
  const attachments = message.round === 'answer' ? message.attachments : fromLetter;
  const missing = written.ok ? written.value.missing : [];
  return {
    ...mail,
    target,
    from: mailbox ? { address: mailbox.address, name: mailbox.displayName } : null,
    attachments,
    missing,
    changedByHand,
    fresh: written.ok ? written.value : null,
    refusals: [
      ...approvalRefusals({
        round: message.round,
        blockedBy: gate.open ? [] : gate.blockedBy,
        missing,
        claims,
        mailboxConnected: mailbox !== null || settings.leavesBy === 'hand',
        cvNeeded: needsCv,
        cvPresent: cv !== null,
        subject: message.subject,
        body: message.body,
        freshText: written.ok && !changedByHand ? written.value : null,
        suppressed: isSuppressed(message.to_address, suppressed),
        // The applicant's own answer to somebody who wrote is no mail behind a colleague's back.
        colleagueAnswered: message.round === 'answer' ? null : colleagueAnswered,
        sentBack: message.sent_back_at !== null,
      }),
      ...(written.ok || changedByHand ? [] : written.refusals),
      ...(await ws.transaction((db) => whyItMayNotGo(db, message, today))),
      ...(attachments.some(({ kind }) => kind !== 'packet') ? await cvWithoutConsent(ws, parts) : []),
      ...(await packetsWithoutConsent(ws, parts, { ...message, attachments })),
    ],
    textSha256: approvedTextSha256({
      toAddress: message.to_address,
      toName: message.to_name,
      subject: message.subject,
      body: message.body,
      attachments,
    }),
    coaching: await coachDraft(ws, mail, target, {
      proven: provenFacts(profile, today),
      attachments,
      changedByHand,
    }),
  };
}

/** The letter this draft comes from, in a version, with today's facts. Without a version: the newest. */
export async function letterOf(
  ws: Workspace,
  parts: Parts,
  mail: Mail,
  target: Target,
  version?: { templateId: string | null },
  personalLine: string = mail.message.personal_line,
) {
  const { round, subject, body, trial_id: id, trial_side: side } = mail.message;
  // The applicant's own answer in a thread comes from no letter.
  if (round === 'answer') return ok({ subject, body, templateId: null, missing: [] });
  const [first] = await ws.transaction((db) => sentMails(db, mail.outreach.id));
  const trial = id && side ? { id, side } : null;
  return renderLetter(ws, parts, {
    target,
    audience: audienceOf(target.list),
    round,
    personalLine,
    ...(version && { version }),
    ...(trial && { trial }),
    ...(round !== 'first' &&
      first?.sent_at && {
        thread: { firstSubject: first.subject, firstSentOn: dayOf(first.sent_at, 'UTC') },
      }),
  });
}

function attachmentOf(cv: {
  documentId: string;
  fileName: string;
  sha256: string;
  size: number;
}): Attachment {
  return { documentId: cv.documentId, fileName: cv.fileName, sha256: cv.sha256, size: cv.size };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** TPL-4: the fingerprint of what an approval puts its name under. */
export function approvedTextSha256(mail: ApprovedText): string {
  return sha256(canonicalText(mail));
}

/** The fingerprint of a text as the letter made it, to know later whether it was changed by hand. */
export function renderedSha256(text: { subject: string; body: string }): string {
  return sha256(JSON.stringify([text.subject, text.body]));
}
