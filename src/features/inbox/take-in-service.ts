import { createHash } from 'node:crypto';
import { settleByEvidence } from '#features/campaign/service.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { carryOut } from './effects-service.ts';
import { eventOf } from './events.ts';
import { header, messageIdsIn, type IncomingMail } from './incoming-mail.ts';
import { witnesses, type KnownOutreaches, type Written } from './known.ts';
import { refreshThread } from './list-service.ts';
import { answeredMessageIds, chooseMatch, type MatchedHow } from './matching.ts';
import { storeIncoming, type NewIncoming } from './queries.ts';
import { type ReceivedMail, readMail } from './reading.ts';
import { proposeNamed } from './referral-service.ts';
import { understand, type Understood } from './understanding.ts';

/** What became of a mail: new to us, known already, no mail of the campaign, or a report on no mail of ours. */
export type TakenIn = 'new' | 'known' | 'stranger' | 'unmatched-report';

export type Place = { folder: string; uid_validity: string; uid: number };

export type Arrived = { mail: ReceivedMail; place: Place };

/**
 * Keeps the mails that belong to the campaign and tells the sequences, in the transaction given: after a crash both have
 * happened or neither, and then the mails are found again (CMP-4, CMP-6). Answers what became of each.
 */
export async function takeIn(
  db: WorkspaceDb,
  now: IsoInstant,
  arrived: readonly Arrived[],
  known: KnownOutreaches,
): Promise<TakenIn[]> {
  const touched = new Set<string>();
  const taken: TakenIn[] = [];
  for (const one of arrived) taken.push(await takeInOne(db, now, one, known, touched));
  for (const outreachId of touched) await refreshThread(db, outreachId);
  return taken;
}

async function takeInOne(
  db: WorkspaceDb,
  now: IsoInstant,
  { mail, place }: Arrived,
  known: KnownOutreaches,
  touched: Set<string>,
): Promise<TakenIn> {
  const understood = understand(mail);
  const found = witnesses(mail, understood.bounce, known);
  const match = chooseMatch({ ...mail, automatic: understood.kind !== 'answer' }, found);
  if (match === null) return understood.kind === 'bounce' ? 'unmatched-report' : 'stranger';
  // CMP-6: a mail that was answered or came back did leave, whatever was thought of it; that is settled first.
  for (const messageId of openMessageIds(mail, understood, known)) await settleByEvidence(db, now, messageId);
  let stored = false;
  // Where only the organisation tells, it is taken for the one written to last; its colleagues are held (CMP-4).
  const candidates = match.by === 'organisation' ? match.candidates.slice(0, 1) : match.candidates;
  for (const outreach of candidates) {
    const id = await store(db, now, { mail, understood, by: match.by, outreach, place });
    if (id !== null) touched.add(outreach.outreachId);
    stored ||= id !== null;
  }
  return stored ? 'new' : 'known';
}

/** Takes in a mail from its bytes, as it was received at a moment. */
export async function takeInBytes(
  ws: Workspace,
  receivedAt: IsoInstant,
  bytes: Uint8Array,
  known: KnownOutreaches,
  place: Place,
): Promise<void> {
  const mail = await readMail(bytes, receivedAt);
  await ws.transaction((db) => takeIn(db, receivedAt, [{ mail, place }], known));
}

/** CMP-9: keeps a mail for the outreach that the applicant chose. Answers its id; null where it was there already. */
export async function takeInByHand(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: ReceivedMail,
  outreach: Written,
  place: Place,
): Promise<string | null> {
  const id = await store(db, now, { mail, understood: understand(mail), by: 'by-hand', outreach, place });
  if (id !== null) await refreshThread(db, outreach.outreachId);
  return id;
}

type ToStore = {
  mail: ReceivedMail;
  understood: Understood;
  by: MatchedHow;
  outreach: Written;
  place: Place;
};

async function store(db: WorkspaceDb, now: IsoInstant, found: ToStore): Promise<string | null> {
  const { mail, understood, outreach } = found;
  const row = rowOf(found, now);
  const id = await storeIncoming(db, row);
  if (id === null) return null;
  const event = eventOf(understood, mail.from.address, outreach.address);
  if (event !== null) await carryOut(db, now, { id, outreachId: outreach.outreachId }, event);
  await proposeNamed(db, now, { ...row, id }, outreach.address);
  return id;
}

/** The Message-IDs of ours that a mail names, without those on record as sent: that is for good. */
function openMessageIds(mail: IncomingMail, { bounce }: Understood, known: KnownOutreaches): string[] {
  const named = [...answeredMessageIds(mail.headers), ...(bounce?.messageIds ?? [])];
  return named.filter((id) => known.byMessageId.get(id)?.sent === false);
}

function rowOf({ mail, understood, by, outreach, place }: ToStore, now: IsoInstant) {
  const { sorting, bounce } = understood;
  return {
    outreach_id: outreach.outreachId,
    target_id: outreach.targetId,
    mail_key: mailKey(mail),
    message_id: mail.messageId,
    kind: understood.kind,
    matched_by: by,
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
    body_html: mail.html,
    attached: mail.attached,
    reply_to: mail.replyTo,
    mail_references: messageIdsIn(header(mail.headers, 'references')).join(' '),
    sorted_before: null,
    whole_organisation: null,
  } satisfies NewIncoming;
}

/** The same mail in another folder, or under another number after a folder was numbered anew, has the same key. */
function mailKey(mail: IncomingMail): string {
  if (mail.messageId !== null) return mail.messageId;
  const parts = [mail.from.address, header(mail.headers, 'date'), mail.subject, mail.text];
  return `sha256:${createHash('sha256').update(parts.join('\n')).digest('hex')}`;
}
