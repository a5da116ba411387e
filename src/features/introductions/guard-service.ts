import { staysIn } from '#features/externship/service.ts';
import { currentCvText, documentTexts } from '#features/profile/service.ts';
import type { Target } from '#features/targets/rules.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Occasion } from './consent.ts';
import { type Addressee, addresseeOf, recordedPhysicians, selectConsents } from './guard-queries.ts';
import { namedIn } from './names.ts';
import { type OwnPhysician, mayBeNamed, withoutConsent } from './naming.ts';

/** The physicians of all own stays, of the latest first. */
async function ownPhysicians(db: WorkspaceDb): Promise<OwnPhysician[]> {
  const stays = await staysIn(db);
  const supervisors = stays.map(({ facts, targetId }) => ({ name: facts.supervisor, targetId }));
  return [...supervisors.filter(({ name }) => name !== ''), ...(await recordedPhysicians(db))];
}

/**
 * NXT-1: why each of these mails may not go: it names a physician of an own stay without a consent that covers it. Asked at
 * approval, at the claim, before the last bytes, and before a mail is handed over to be sent by hand.
 */
export async function namedWithoutConsent(
  db: WorkspaceDb,
  mails: readonly { outreach_id: string; subject: string; body: string; to_name: string | null }[],
  today: IsoDate,
): Promise<Refusal[][]> {
  const physicians = await ownPhysicians(db);
  const refused: Refusal[][] = [];
  for (const { outreach_id: outreachId, subject, body, to_name: toName } of mails) {
    const written = {
      outreachId,
      text: `${subject}\n${body}`,
      toNames: toName ? [toName] : [],
      field: 'body',
    };
    refused.push(await refusals(db, physicians, written, today));
  }
  return refused;
}

/** NXT-1: the same of a letter on paper to a target. */
export async function letterWithoutConsent(
  db: WorkspaceDb,
  text: string,
  target: Addressee,
  today: IsoDate,
): Promise<Refusal[]> {
  const physicians = await ownPhysicians(db);
  if (physicians.length === 0) return [];
  return withoutConsent({
    text,
    field: 'body',
    physicians,
    consents: await selectConsents(db),
    occasion: occasionOf(target),
    readers: namesOf(target),
    today,
  });
}

/** NXT-1: the same of the cover of a packet. Without a thread it is for nobody known, as a mail to a physician would be. */
export async function coverWithoutConsent(
  db: WorkspaceDb,
  cover: { outreachId: string | null; site: string },
  today: IsoDate,
): Promise<Refusal[]> {
  const { outreachId, site: text } = cover;
  return refusals(db, await ownPhysicians(db), { outreachId, text, toNames: [], field: 'site' }, today);
}

type Written = { outreachId: string | null; text: string; toNames: readonly string[]; field: string };

async function refusals(
  db: WorkspaceDb,
  physicians: readonly OwnPhysician[],
  { outreachId, text, toNames, field }: Written,
  today: IsoDate,
): Promise<Refusal[]> {
  // Most mails name nobody: then nothing more is asked of the store.
  const names = physicians.map(({ name }) => name);
  if (namedIn(text, names, []).length === 0) return [];
  const addressee = outreachId === null ? null : await addresseeOf(db, outreachId);
  return withoutConsent({
    text,
    field,
    physicians,
    consents: await selectConsents(db),
    occasion: occasionOf(addressee),
    readers: [...toNames, ...(addressee ? namesOf(addressee) : [])],
    today,
  });
}

const occasionOf = (to: Pick<Addressee, 'id' | 'list'> | null): Occasion => ({
  kind: 'mail',
  list: to?.list ?? 'physician',
  targetId: to?.id ?? '',
});

const namesOf = ({ list, name, contactPerson }: Addressee) =>
  [contactPerson, list === 'physician' ? name : ''].filter(Boolean);

/** Whether there is anybody to look for. */
export const hasOwnPhysicians = async (db: WorkspaceDb) => (await ownPhysicians(db)).length > 0;

/**
 * NXT-1: the same of what is inside a packet. A physician may be named there who may be named in the CV, or in a mail to
 * this recipient.
 */
export async function insideWithoutConsent(
  db: WorkspaceDb,
  { outreachId, said }: { outreachId: string | null; said: readonly { title: string; text: string }[] },
  today: IsoDate,
): Promise<Refusal[]> {
  const physicians = await ownPhysicians(db);
  if (physicians.length === 0 || said.every(({ text }) => text === '')) return [];
  const addressee = outreachId === null ? null : await addresseeOf(db, outreachId);
  const consents = await selectConsents(db);
  return said.flatMap(({ title, text }) => {
    const asked = { text, field: 'items', physicians, consents, readers: [], today };
    const inCv = withoutConsent({ ...asked, occasion: { kind: 'cv' } });
    return withoutConsent({ ...asked, occasion: occasionOf(addressee) })
      .filter(({ value }) => inCv.some((one) => one.value === value))
      .map((refusal) => ({ ...refusal, reason: `In “${title}”: ${refusal.reason}` }));
  });
}

/** NXT-1: the same of packets that a mail carries, as it was read when they were made. */
export async function packetsWithoutConsent(
  ws: Workspace,
  parts: Parts,
  mail: {
    outreach_id: string;
    attachments: readonly { documentId: string; fileName: string; kind?: 'packet' }[];
  },
): Promise<Refusal[]> {
  const packets = mail.attachments.filter(({ kind }) => kind === 'packet');
  if (packets.length === 0) return [];
  const texts = await documentTexts(
    ws,
    parts,
    packets.map(({ documentId }) => documentId),
  );
  const said = packets.map(({ documentId, fileName }) => ({
    title: fileName,
    text: texts.get(documentId) ?? '',
  }));
  const today = todayOf(parts.clock);
  return ws.transaction((db) => insideWithoutConsent(db, { outreachId: mail.outreach_id, said }, today));
}

/** NXT-1: why the CV may not go with mails: it names a physician who did not agree to that. */
export async function cvWithoutConsent(ws: Workspace, parts: Parts): Promise<Refusal[]> {
  const { physicians, consents } = await ws.transaction(async (db) => {
    const known = await ownPhysicians(db);
    return { physicians: known, consents: known.length > 0 ? await selectConsents(db) : [] };
  });
  if (physicians.length === 0) return [];
  const text = await currentCvText(ws, parts);
  const today = todayOf(parts.clock);
  return withoutConsent({
    text,
    field: 'cv',
    physicians,
    consents,
    occasion: { kind: 'cv' },
    readers: [],
    today,
  });
}

/** NXT-2: “Dr. Maria Chen”, where letters to this target may name the physician of the last stay; null: they may not. */
export async function nameableTo(
  ws: Workspace,
  target: Pick<Target, 'id' | 'list'> | null,
  today: IsoDate,
): Promise<string | null> {
  return ws.transaction(async (db) => {
    const consents = await selectConsents(db);
    if (consents.length === 0 || !target) return null;
    const name = mayBeNamed(await ownPhysicians(db), consents, occasionOf(target), today);
    return name && `Dr. ${name}`;
  });
}
