import { mailAccount } from '#features/mailbox/service.ts';
import { MailFault, openImap } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Unmatched } from './answers.ts';
import { takeBack } from './effects-service.ts';
import { holdAgain } from './hold-service.ts';
import { type IncomingMail, header, messageIdsIn } from './incoming-mail.ts';
import { refreshThread } from './list-service.ts';
import { dropIncoming, incomingById, writtenOutreach } from './queries.ts';
import { type ReceivedMail, readMail } from './reading.ts';
import { placeOf } from './rules.ts';
import { type Place, takeInByHand } from './take-in-service.ts';
import {
  type UnmatchedRow,
  decideUnmatched,
  noteUnmatched,
  outreachesNamed,
  unmatchedById,
  unmatchedMails,
} from './unmatched-queries.ts';

/** Decisions that can still be taken back on the page. */
const decidedShown = 20;

export type StrangerHead = Pick<IncomingMail, 'headers' | 'from' | 'subject'> &
  Place & { receivedAt: IsoInstant; kind: UnmatchedRow['kind']; account: string };

/** CMP-9: keeps of a mail that could not be matched what its head says, and where it lies. False where it is known. */
export function noteStranger(ws: Workspace, mail: StrangerHead): Promise<boolean> {
  const { headers, from, subject, receivedAt, ...where } = mail;
  const messageId = messageIdsIn(header(headers, 'message-id'))[0] ?? null;
  return ws.transaction((db) =>
    noteUnmatched(db, {
      ...where,
      mail_key: messageId ?? `${from.address} ${header(headers, 'date')} ${subject}`.slice(0, 1000),
      message_id: messageId,
      from_address: from.address,
      from_name: from.name,
      subject,
      received_at: receivedAt,
      state: 'open',
      incoming_id: null,
    }),
  );
}

/** CMP-9: what could not be matched, and what the applicant decided about such mails last. */
export async function unmatched(ws: Workspace): Promise<{ open: Unmatched[]; decided: Unmatched[] }> {
  return ws.transaction(async (db) => ({
    open: (await unmatchedMails(db, 'open', 200)).map(shown),
    decided: [
      ...(await unmatchedMails(db, 'matched', decidedShown)),
      ...(await unmatchedMails(db, 'not-ours', decidedShown)),
    ].map(shown),
  }));
}

type Row = Awaited<ReturnType<typeof unmatchedMails>>[number];

const shown = (row: Row): Unmatched => ({
  id: row.id,
  kind: row.kind,
  from: row.from_name || row.from_address,
  fromAddress: row.from_address,
  subject: row.subject,
  receivedAt: row.received_at,
  folder: row.folder,
  state: row.state,
  targetName: row.target_name,
  outreachId: row.outreach_id,
});

/** The outreaches that a mail can be matched to by hand. */
export async function choosableOutreaches(ws: Workspace, search: string) {
  const rows = await ws.transaction((db) => outreachesNamed(db, search.trim(), 20));
  return rows.map((row) => ({
    outreachId: row.id,
    name: row.name,
    place: placeOf(row.city, row.state),
    address: row.address,
  }));
}

/**
 * CMP-9: the applicant says whose answer it is. The mail is read from the mailbox now, since nothing but its head was kept;
 * later mail from its sender is matched by itself. Null: no such mail or no such outreach.
 */
export async function matchByHand(
  ws: Workspace,
  parts: Parts,
  id: string,
  outreachId: string,
): Promise<Result<true> | null> {
  if (!isUuid(id) || !isUuid(outreachId)) return null;
  const { row, outreach } = await ws.transaction(async (db) => ({
    row: await unmatchedById(db, id),
    outreach: await writtenOutreach(db, outreachId),
  }));
  if (row === undefined || row.state !== 'open' || outreach === undefined) return null;
  const mail = await fetchMail(ws, parts, row);
  if (!mail.ok) return mail;
  await ws.transaction(async (db) => {
    const place = { folder: row.folder, uid_validity: row.uid_validity, uid: row.uid };
    const incomingId = await takeInByHand(db, parts.clock.now(), mail.value, outreach, place);
    await decideUnmatched(db, id, { state: 'matched', incoming_id: incomingId });
  });
  return ok(true);
}

async function fetchMail(ws: Workspace, parts: Parts, row: UnmatchedRow): Promise<Result<ReceivedMail>> {
  const account = await mailAccount(ws, parts);
  if (account === null) return refuse(noMailbox);
  try {
    const reader = await openImap(account, parts.mailAuthorities);
    try {
      const bytes = await reader.fetchKnown(row.folder, { uid: row.uid, messageId: row.message_id });
      return bytes === null ? refuse(gone(row)) : ok(await readMail(bytes, row.received_at));
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (!(error instanceof MailFault)) throw error;
    return refuse(outOfReach);
  }
}

/** The applicant says that it is not about the campaign. Null: no such mail. */
export async function leaveUnmatched(ws: Workspace, id: string): Promise<true | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    if ((await unmatchedById(db, id))?.state !== 'open') return null;
    await decideUnmatched(db, id, { state: 'not-ours', incoming_id: null });
    return true;
  });
}

/** Takes either decision back: the mail waits again, and what it did to a sequence is undone. Null: no such mail. */
export async function reopenUnmatched(ws: Workspace, parts: Parts, id: string): Promise<true | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    const row = await unmatchedById(db, id);
    if (row === undefined || row.state === 'open') return null;
    const mail = row.incoming_id === null ? undefined : await incomingById(db, row.incoming_id);
    await decideUnmatched(db, id, { state: 'open', incoming_id: null });
    if (mail !== undefined) {
      const released = await takeBack(db, parts.clock.now(), mail);
      await dropIncoming(db, mail.id);
      await holdAgain(db, parts.clock.now(), released);
      await refreshThread(db, mail.outreach_id);
    }
    return true;
  });
}

const noMailbox = {
  field: 'mailbox',
  value: '',
  reason: 'No mailbox is connected, so the mail cannot be read.',
  mend: 'Connect it in Settings, then try again.',
};
const outOfReach = {
  field: 'mailbox',
  value: '',
  reason: 'The mailbox could not be reached, so the mail could not be read.',
  mend: 'Press “Check now”. It says what is wrong. Then try again.',
};
const gone = (row: UnmatchedRow) => ({
  field: 'mail',
  value: row.subject.slice(0, 80),
  reason: `The mail is no longer in ${row.folder}.`,
  mend: 'If you moved it, press “Check now” and try again. If you deleted it, put it back first.',
});
