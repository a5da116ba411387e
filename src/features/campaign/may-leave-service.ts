import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import { backToDraft } from './back-to-draft-service.ts';
import { isSuppressed } from './draft-rules.ts';
import { approvedTextSha256 } from './draft-service.ts';
import { recordEventIn } from './events-service.ts';
import { type QueuedMail, changeMail } from './sender-queries.ts';
import { isQueuedIn } from './sequence.ts';

/**
 * Whether an approved mail may go as things stand, whoever sends it. One that may not is put where it belongs, with the
 * reason: it is withdrawn, or a draft again to be read anew.
 */
export async function stillApproved(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: QueuedMail,
  { suppressed, forbidden }: { suppressed: ReadonlySet<string>; forbidden: readonly Refusal[] },
): Promise<boolean> {
  if (isSuppressed(mail.to_address.toLowerCase(), suppressed)) {
    const failure = 'This address is not written to any more.';
    await changeMail(db, mail.id, { state: 'withdrawn', failure }, now);
    await recordEventIn(db, now, mail.outreach_id, { kind: 'withdrawn', round: mail.round });
    return false;
  }
  if (!isQueuedIn(mail.outreach_state, mail.round) || textOf(mail) !== mail.approved_text_sha256) {
    await backToDraft(db, now, mail, 'The mail is not the one that was approved. Read it again.');
    return false;
  }
  const [why] = forbidden;
  if (!why) return true;
  await backToDraft(db, now, mail, `${why.reason} ${why.mend}`);
  return false;
}

const textOf = (mail: QueuedMail) =>
  approvedTextSha256({
    toAddress: mail.to_address,
    toName: mail.to_name,
    subject: mail.subject,
    body: mail.body,
    attachments: mail.attachments,
  });
