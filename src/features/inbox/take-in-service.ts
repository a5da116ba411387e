import { createHash } from 'node:crypto';
import { recordEventIn, settleByEvidenceIn } from '#features/campaign/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { eventOf } from './events.ts';
import { header, type IncomingMail } from './incoming-mail.ts';
import { witnesses, type KnownOutreaches, type Written } from './known.ts';
import { answeredMessageIds, chooseMatch, type Match } from './matching.ts';
import { storeIncoming, type NewIncoming } from './queries.ts';
import { understand, type Understood } from './understanding.ts';

/** What became of a mail: new to us, known already, no mail of the campaign, or a report on no mail of ours. */
export type TakenIn = 'new' | 'known' | 'stranger' | 'unmatched-report';

export type Place = { folder: string; uid_validity: string; uid: number };

/**
 * Keeps a mail that belongs to the campaign and tells the sequence, in one transaction: after a crash both have happened
 * or neither, and then the mail is found again (CMP-4, CMP-6).
 */
export async function takeIn(
  ws: Workspace,
  now: IsoInstant,
  mail: IncomingMail,
  known: KnownOutreaches,
  place: Place,
): Promise<TakenIn> {
  const understood = understand(mail);
  const found = witnesses(mail, understood.bounce, known);
  const match = chooseMatch({ ...mail, automatic: understood.kind !== 'answer' }, found);
  if (match === null) return understood.kind === 'bounce' ? 'unmatched-report' : 'stranger';
  const proven = ownMessageIds(mail, understood, known);
  return ws.transaction(async (db) => {
    // CMP-6: a mail that was answered or came back did leave, whatever was thought of it; that is settled first.
    for (const messageId of proven) await settleByEvidenceIn(db, now, messageId);
    let stored = false;
    for (const outreach of match.candidates) {
      const isNew = await storeIncoming(db, rowOf(mail, understood, match, outreach, place, now));
      if (!isNew) continue;
      stored = true;
      const event = eventOf(understood, mail.from.address, outreach.address);
      // An event that the sequence's table refuses in this state changes nothing; the mail is kept and shown all the same.
      if (event !== null) await recordEventIn(db, now, outreach.outreachId, event);
    }
    return stored ? 'new' : 'known';
  });
}

/** The Message-IDs of ours that a mail names. */
function ownMessageIds(mail: IncomingMail, { bounce }: Understood, known: KnownOutreaches): string[] {
  const named = [...answeredMessageIds(mail.headers), ...(bounce?.messageIds ?? [])];
  return named.filter((id) => known.byMessageId.has(id));
}

function rowOf(
  mail: IncomingMail,
  understood: Understood,
  match: Match<Written>,
  outreach: Written,
  place: Place,
  now: IsoInstant,
): NewIncoming {
  const { sorting, bounce } = understood;
  return {
    outreach_id: outreach.outreachId,
    target_id: outreach.targetId,
    mail_key: mailKey(mail),
    message_id: mail.messageId,
    kind: understood.kind,
    matched_by: match.by,
    sorted_as: sorting.as,
    sorted_reason: sorting.reason,
    from_address: mail.from.address,
    from_name: mail.from.name,
    subject: mail.subject,
    body: mail.text,
    own_text: understood.ownText,
    received_at: mail.receivedAt,
    return_on: understood.returnOn,
    bounced_address: bounce === null ? null : outreach.address,
    bounce_kind: bounce?.kind ?? null,
    diagnostic: bounce?.diagnostic ?? null,
    // A notice that the server still tries asks for nothing; if it fails for good, another report comes.
    handled_at: bounce?.kind === 'delayed' ? now : null,
    ...place,
    created_at: now,
  };
}

/** The same mail in another folder, or under another number after a folder was numbered anew, has the same key. */
export function mailKey(mail: IncomingMail): string {
  if (mail.messageId !== null) return mail.messageId;
  const parts = [mail.from.address, header(mail.headers, 'date'), mail.subject, mail.text];
  return `sha256:${createHash('sha256').update(parts.join('\n')).digest('hex')}`;
}
