import { suppressedNow, whyNoAnswer } from '#features/campaign/own-answer-service.ts';
import { currentCv } from '#features/profile/service.ts';
import type { Parts } from '#platform/parts.ts';
import { isUuid, type Workspace } from '#platform/store/workspace.ts';
import { headOfAnswer, mailToAnswer } from './answer-service.ts';
import type { CameMail, SentMail, Thread } from './answers.ts';
import { heldBy } from './effects-queries.ts';
import { type NextStep, hasNextSteps, nextSteps, packetLeftAt } from './next-steps.ts';
import { type IncomingRow, incomingOf, outreachWithTarget, sentIn } from './queries.ts';
import { referralsOf } from './referral-queries.ts';
import { placeOf } from './rules.ts';
import { safeHtml } from './safe-html.ts';
import { markStep, paperDocuments, stepsDone } from './step-queries.ts';

/** What we sent and what came, in order, with all there is to decide; null where there is no such outreach. */
export async function inboxThread(ws: Workspace, outreachId: string): Promise<Thread | null> {
  if (!isUuid(outreachId)) return null;
  const hasCv = (await currentCv(ws)) !== null;
  return ws.transaction(async (db) => {
    const outreach = await outreachWithTarget(db, outreachId);
    if (outreach === undefined) return null;
    const rows = await incomingOf(db, outreachId);
    const done = await stepsDone(db, outreachId);
    const toAnswer = mailToAnswer(rows);
    const head = toAnswer && headOfAnswer(toAnswer);
    const suppressed = head !== null && (await suppressedNow(db, head.to));
    // Of two at one moment the one that came was first: nobody answers before.
    const ours = await sentIn(db, outreachId);
    const papers = await paperDocuments(db, outreachId);
    const packetLeft = packetLeftAt(
      ours.map((mail) => ({
        state: mail.state,
        sentAt: mail.sent_at,
        carriesPacket: mail.attachments.some(({ documentId }) => papers.has(documentId)),
      })),
    );
    const items = [...rows.map(cameMail), ...ours.map(sentMail)];
    return {
      outreachId,
      targetId: outreach.target_id,
      targetName: outreach.name,
      place: placeOf(outreach.city, outreach.us_state),
      writtenTo: outreach.address,
      state: outreach.state,
      resumeOn: outreach.resume_on,
      answer: toAnswer &&
        head && {
          to: head.to,
          subject: head.subject,
          mailId: toAnswer.id,
          refusal: whyNoAnswer(outreach.state, suppressed),
        },
      hasCv,
      items: items.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
      referrals: (await referralsOf(db, outreachId)).map((row) => ({
        id: row.id,
        kind: row.kind,
        name: row.name,
        address: row.address,
        organisation: row.organisation,
        sentence: row.sentence,
        state: row.state,
        targetId: row.target_id,
      })),
      steps: hasNextSteps(rows.map((row) => row.sorted_as))
        ? nextSteps.map((step) => {
            const byMail = step === 'packet' ? packetLeft : null;
            return { step, doneAt: byMail ?? done.get(step) ?? null, byMail: byMail !== null };
          })
        : [],
      held: (await heldBy(db, outreachId)).map(({ id, name, address }) => ({
        outreachId: id,
        name,
        address,
      })),
    };
  });
}

function sentMail(mail: Awaited<ReturnType<typeof sentIn>>[number]): SentMail {
  const waiting = {
    draft: 'draft',
    approved: 'approved',
    claimed: 'approved',
    placed: 'placed',
    refused: 'refused',
  } as const;
  return {
    kind: 'sent',
    id: mail.id,
    round: mail.round,
    waits: mail.state in waiting ? waiting[mail.state as keyof typeof waiting] : null,
    failure: mail.failure,
    at: mail.sent_at ?? mail.sending_at ?? mail.created_at,
    certain: mail.state === 'sent',
    from: mail.from_address ?? '',
    to: mail.to_address,
    subject: mail.subject,
    body: mail.body,
    attachments: mail.attachments.map(({ fileName }) => fileName),
    packetFiles: mail.attachments
      .filter(({ kind }) => kind === 'packet')
      .map(({ documentId, fileName }) => ({ documentId, fileName })),
  };
}

function cameMail(row: IncomingRow): CameMail {
  return {
    kind: row.kind,
    id: row.id,
    at: row.received_at,
    from: row.from_name || row.from_address,
    fromAddress: row.from_address,
    subject: row.subject,
    ownText: row.own_text,
    wholeText: row.body,
    safeHtml: row.body_html === null ? null : safeHtml(row.body_html),
    sortedAs: row.sorted_as,
    sortedReason: row.sorted_reason,
    sortedByHand: row.sorted_by_hand,
    matchedBy: row.matched_by,
    returnOn: row.return_on,
    bouncedAddress: row.bounced_address,
    bounceKind: row.bounce_kind,
    diagnostic: row.diagnostic,
    handledAt: row.handled_at,
    folder: row.folder,
    attached: row.attached,
  };
}

/** Marks one of the next steps as done, or takes that back. False where there is no such thread. */
export async function setStep(
  ws: Workspace,
  parts: Parts,
  outreachId: string,
  step: NextStep,
  done: boolean,
): Promise<boolean> {
  if (!isUuid(outreachId)) return false;
  return ws.transaction(async (db) => {
    if ((await outreachWithTarget(db, outreachId)) === undefined) return false;
    await markStep(db, outreachId, step, done ? parts.clock.now() : null);
    return true;
  });
}
