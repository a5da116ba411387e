import { versionFile } from '#features/dossier/service.ts';
import { doctor, plainName } from '#features/externship/facts.ts';
import { stayIn } from '#features/externship/service.ts';
import { draftAnswer } from '#features/inbox/answer-service.ts';
import { inboxThread } from '#features/inbox/thread-service.ts';
import { logbookCountsOf } from '#features/logbook/service.ts';
import { packetPdf, pdfPages } from '#features/packet/compose-service.ts';
import { keepAsPacket } from '#features/packet/keep-service.ts';
import { currentCv, loadProfile, openDocument } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { typeset } from '#platform/typeset/typeset.ts';
import { dayInWords } from '#plain/in-words.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { briefOf } from './brief.ts';
import type { Facts } from './letter.ts';
import { selectLetters } from './queries.ts';
import { type TextKind, letterTexts, unfilledGoals } from './wording.ts';

const design = new URL('./typst/brief.typ', import.meta.url);

type Made = { fileName: string; bytes: Uint8Array; pages: number; titles: string[] };

/** LOR-2: the writer's packet: the work as the logbook counts it, the goals, and the CV, as one PDF. Null: no such letter. */
export async function writersPacket(ws: Workspace, parts: Parts, id: string): Promise<Result<Made> | null> {
  const found = await letterWithStay(ws, id);
  if (!found) return null;
  const { letter, stay, counted } = found;
  const profile = await loadProfile(ws);
  if (!profile.name) return refuse(noName);
  const open = unfilledGoals(letter.facts.goals);
  if (open.length > 0) return refuse(unfilled(open[0] ?? ''));
  const cv = await chosenCv(ws, parts, letter.facts);
  const cvPages = cv && (await pdfPages(cv));
  if (!cv || !cvPages) return refuse(noCv);
  const made = new Date(parts.clock.now());
  const title = 'For a letter of recommendation';
  const place = [stay.facts.site, stay.facts.city, stay.facts.state].filter(Boolean).join(', ');
  const brief = {
    title,
    name: profile.name,
    facts: [
      [stay.facts.specialty, place].filter(Boolean).join(', '),
      `${dayInWords(stay.startsOn)} to ${dayInWords(stay.endsOn)}`,
      `Supervised by Dr. ${plainName(letter.writer)}`,
      ...(counted.days > 0
        ? [`${counted.days} ${counted.days === 1 ? 'day' : 'days'} with entries in the logbook`]
        : []),
    ],
    ...briefOf(counted.weeks),
    goals: letter.facts.goals.split(/\n\s*\n/).filter((one) => one.trim() !== ''),
  };
  const set = await typeset(design, { brief: JSON.stringify(brief) }, made, { svg: false });
  const titles = ['What I did, and my goals', 'Curriculum vitae'];
  const { bytes, pages } = await packetPdf(
    {
      title,
      name: profile.name,
      contact: [profile.email, profile.phone].filter(Boolean),
      site: `Dr. ${plainName(letter.writer)}`,
      date: dayInWords(todayOf(parts.clock)),
      remarks: [],
      parts: [
        { title: titles[0] ?? '', note: '', pdf: set.pdf, pages: set.pages },
        { title: titles[1] ?? '', note: '', pdf: cv, pages: cvPages },
      ],
    },
    made,
  );
  const clean = profile.name.replaceAll(/[\p{Cc}"<>|:*?/\\]/gu, '').trim();
  return ok({ fileName: `${clean} for the letter.pdf`, bytes, pages, titles });
}

async function chosenCv(ws: Workspace, parts: Parts, { cvVersionId }: Facts): Promise<Uint8Array | null> {
  if (cvVersionId !== null) return (await versionFile(ws, parts, cvVersionId, 'pdf'))?.bytes ?? null;
  const current = await currentCv(ws);
  return current && ((await openDocument(ws, parts, current.documentId))?.bytes ?? null);
}

/**
 * LOR-1 to LOR-3: puts one of the texts into the thread of the stay, as an answer to be read and approved; with the packet
 * where it is the text for it. Null: there is no such letter.
 */
export async function draftLetterMail(
  ws: Workspace,
  parts: Parts,
  id: string,
  kind: TextKind,
): Promise<Result<{ outreachId: string }> | null> {
  const found = await letterWithStay(ws, id);
  if (!found) return null;
  const { letter, stay } = found;
  const { outreachId } = stay;
  const thread = outreachId === null ? null : await inboxThread(ws, outreachId);
  if (outreachId === null || !thread?.answer) return refuse(noThread(letter.writer));
  const profile = await loadProfile(ws);
  const text = letterTexts({
    ...stay,
    ...profile,
    ...stay.facts,
    ...letter,
    neededBy: letter.facts.neededBy,
  }).find((one) => one.kind === kind);
  const files: string[] = [];
  if (kind === 'packet') {
    const made = await writersPacket(ws, parts, id);
    if (!made?.ok) return made;
    files.push(await keepAsPacket(ws, parts, { ...made.value, outreachId, site: doctor(letter.writer) }));
  }
  const drafted = await draftAnswer(ws, parts, outreachId, {
    body: text?.body ?? '',
    attachCv: false,
    packetFiles: files,
    mailId: thread.answer.mailId,
    // A draft of its own: what waits in this thread already stays as it is.
    draftId: null,
  });
  if (!drafted) return null;
  return drafted.ok ? ok({ outreachId }) : drafted;
}

async function letterWithStay(ws: Workspace, id: string) {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    const [letter] = await selectLetters(db, id);
    const stay = letter && (await stayIn(db, letter.opportunityId));
    return letter && stay ? { letter, stay, counted: await logbookCountsOf(db, stay.id) } : null;
  });
}

const noName: Refusal = {
  field: 'name',
  value: '',
  reason: 'Your profile holds no name, and the packet carries it.',
  mend: 'Enter it in Profile.',
};
const noCv: Refusal = {
  field: 'cvVersionId',
  value: '',
  reason: 'There is no CV that could be put in.',
  mend: 'Choose a version of your CV, or upload a CV in Profile.',
};
const unfilled = (value: string): Refusal => ({
  field: 'goals',
  value,
  reason: `Your goals still hold “${value}”.`,
  mend: 'Write this part in your own words, or take it out.',
});
const noThread = (writer: string): Refusal => ({
  field: 'thread',
  value: '',
  reason: `No mail of ${doctor(writer)}’s place is in your inbox that could be answered.`,
  mend: 'Copy the text and save the packet, then send both from your mail program.',
});
