import { draftOwnAnswer } from '#features/campaign/own-answer-service.ts';
import { replySubject } from '#features/letters/rules.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import type { Result } from '#plain/refusal.ts';
import { messageIdsIn } from './incoming-mail.ts';
import { type IncomingRow, incomingById, sentIn } from './queries.ts';

/** The mail of a thread that an answer of the applicant goes to: the newest of a person, else of a program. */
export function mailToAnswer(came: readonly IncomingRow[]): IncomingRow | null {
  return (
    came.findLast((mail) => mail.kind === 'answer') ??
    came.findLast((mail) => mail.kind === 'autoReply') ??
    null
  );
}

/** Where an answer to a mail goes, and under which subject (RFC 5322 section 3.6.3). */
export function headOfAnswer(mail: IncomingRow) {
  const to = mail.reply_to ?? mail.from_address;
  return {
    to,
    toName: to === mail.from_address ? mail.from_name || null : null,
    subject: replySubject(mail.subject || 'Your mail'),
  };
}

/** At most so many Message-IDs in References: the first one, which names the thread, and the latest. */
const mostReferences = 20;

/**
 * Drafts the applicant's answer in the thread: “Re:”, In-Reply-To and the whole References, so that mail programs show it
 * there. It waits to be approved. Null: no such thread, or nothing came that could be answered.
 */
export async function draftAnswer(
  ws: Workspace,
  parts: Parts,
  outreachId: string,
  written: {
    body: string;
    attachCv: boolean;
    packetFiles?: readonly string[];
    mailId: string;
    draftId?: string | null | undefined;
  },
): Promise<Result<{ id: string }> | null> {
  if (!isUuid(outreachId) || !isUuid(written.mailId)) return null;
  const found = await ws.transaction(async (db) => {
    const mail = await incomingById(db, written.mailId);
    if (mail === undefined || mail.outreach_id !== outreachId) return null;
    return { mail, sent: await sentIn(db, outreachId) };
  });
  if (found === null) return null;
  const { mail, sent } = found;
  const ours = sent.filter((one) => one.state === 'sent').flatMap((one) => one.message_id ?? []);
  const named = messageIdsIn(mail.mail_references);
  // A mail without References is put behind ours all the same, so that the thread stays one.
  const thread = [...new Set([...(named.length > 0 ? named : ours), mail.message_id ?? ''])].filter(Boolean);
  const references =
    thread.length <= mostReferences ? thread : [...thread.slice(0, 1), ...thread.slice(1 - mostReferences)];
  const { to, toName, subject } = headOfAnswer(mail);
  return draftOwnAnswer(ws, parts, {
    outreachId,
    answersId: mail.id,
    toAddress: to,
    toName,
    subject,
    body: written.body,
    attachCv: written.attachCv,
    packetFiles: written.packetFiles ?? [],
    draftId: written.draftId,
    inReplyTo: mail.message_id,
    references: references.join(' ') || null,
  });
}
