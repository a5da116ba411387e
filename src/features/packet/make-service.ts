import { createHash } from 'node:crypto';
import { versionFile } from '#features/dossier/service.ts';
import { coverWithoutConsent, insideWithoutConsent } from '#features/introductions/guard-service.ts';
import { listPapers, paperPictures } from '#features/papers/service.ts';
import { currentCv, loadProfile, openDocument, sealText } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { blacken } from '#platform/pictures/mask.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { dayInWords } from '#plain/in-words.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { type Choices, type Item, bytesUnder, unmarked } from './choices.ts';
import { packetPdf, packetZip, pdfPages } from './compose-service.ts';
import { noteOf, packetFileName } from './contents.ts';
import { fittingInWords } from './fitting.ts';
import { type Chosen, fit } from './fit-service.ts';
import { textsInside, unreadInWords } from './texts-service.ts';
import { type NewFile, deleteUnnamed, insertPacket, isOutreach, selectPackets } from './queries.ts';

export type Made = { id: string; remarks: string[] };

/**
 * PKT-2: makes the packet and keeps it sealed. One made before for the same site goes, unless a mail carries it. Null: a
 * paper or the thread is not there.
 */
export async function makePacket(
  ws: Workspace,
  parts: Parts,
  choices: Choices,
): Promise<Result<Made> | null> {
  const { outreachId, items } = choices;
  const profile = await loadProfile(ws);
  const known = new Map((await listPapers(ws, parts)).map((paper) => [paper.id, paper]));
  const here =
    outreachId === null || (isUuid(outreachId) && (await ws.transaction((db) => isOutreach(db, outreachId))));
  if (!here || items.some((item) => item.kind === 'paper' && !known.has(item.paperId))) return null;
  if (!profile.name) return refuse(noName);
  const open = unmarked(items, (paperId) => known.get(paperId)?.title ?? '');
  if (open.length > 0) return refuse(open);
  const named = await ws.transaction((db) => coverWithoutConsent(db, choices, todayOf(parts.clock)));
  if (named.length > 0) return refuse(named);
  const chosen: Chosen[] = [];
  for (const item of items) {
    const one =
      item.kind === 'cv' ? await chosenCv(ws, parts, item) : await chosenPaper(ws, parts, item, known);
    if (!one) return null;
    if ('field' in one) return refuse(one);
    chosen.push(one);
  }
  const said = await textsInside(ws, parts, items, chosen);
  const today = todayOf(parts.clock);
  const inside = await ws.transaction((db) => insideWithoutConsent(db, { outreachId, said }, today));
  if (inside.length > 0) return refuse(inside);
  const limit = bytesUnder(choices);
  const fitted = await fit(chosen, limit);
  if (!fitted.ok) return fitted;
  const { groups, fitting } = fitted.value;
  const remarks = [...fittingInWords(fitting, limit), ...unreadInWords(said)];
  const text = said.map((one) => one.text).join('\n');
  const sealedText = await sealText(parts, text);
  const made = new Date(parts.clock.now());
  const files: NewFile[] = [];
  for (const [index, group] of groups.entries()) {
    const which = groups.length > 1 ? `, part ${index + 1} of ${groups.length}` : '';
    const packet = {
      title: `Papers${which}`,
      name: profile.name,
      contact: [profile.email, profile.phone].filter(Boolean),
      site: choices.site,
      date: dayInWords(todayOf(parts.clock)),
      remarks: [],
      parts: group.map(({ part }) => part),
    };
    const { bytes, pages } =
      choices.format === 'pdf' ? await packetPdf(packet, made) : await packetZip(packet, made);
    files.push({
      name: packetFileName(profile.name, index + 1, groups.length, choices.format),
      mediaType: choices.format === 'pdf' ? 'application/pdf' : 'application/zip',
      size: bytes.length,
      pages,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sealed: await parts.vault.seal(bytes),
      sealedText,
      contents: group.map(({ content }) => content),
    });
  }
  const { id } = await ws.transaction(async (db) => {
    if (outreachId !== null) {
      const before = await selectPackets(db, { outreachId });
      await deleteUnnamed(
        db,
        before.map((packet) => packet.id),
      );
    }
    return insertPacket(db, choices, files, parts.clock.now());
  });
  return ok({ id, remarks });
}

type Known = Awaited<ReturnType<typeof listPapers>>[number];

async function chosenPaper(
  ws: Workspace,
  parts: Parts,
  { paperId, masked, masks }: Extract<Item, { kind: 'paper' }>,
  known: ReadonlyMap<string, Known>,
): Promise<Chosen | null> {
  const facts = known.get(paperId);
  const paper = await paperPictures(ws, parts, paperId);
  if (!facts || !paper) return null;
  const pictures = [];
  for (const [index, { width, height, jpeg }] of paper.pages.entries()) {
    const areas = masked ? masks.filter(({ page }) => page === index) : [];
    pictures.push({ width, height, jpeg: areas.length > 0 ? await blacken(jpeg, areas) : jpeg });
  }
  const note = noteOf(facts, masked);
  const content = { paperId, title: facts.title, note, pages: pictures.length, masked };
  return { part: { title: facts.title, note, pictures }, content };
}

/** The CV as it goes with mails, or a version as it is now. */
async function chosenCv(
  ws: Workspace,
  parts: Parts,
  { versionId }: Extract<Item, { kind: 'cv' }>,
): Promise<Chosen | Refusal | null> {
  const current = versionId === null ? await currentCv(ws) : null;
  if (versionId === null && !current) return noCv;
  const file =
    versionId === null
      ? await openDocument(ws, parts, current?.documentId ?? '')
      : await versionFile(ws, parts, versionId, 'pdf');
  if (!file) return null;
  const pages = await pdfPages(file.bytes);
  if (pages === null) return noCv;
  const content = { paperId: null, title: 'Curriculum vitae', note: '', pages, masked: false };
  return { part: { title: content.title, note: '', pdf: file.bytes, pages }, content };
}

const noName: Refusal = {
  field: 'name',
  value: '',
  reason: 'Your profile holds no name, and the packet carries it on every page.',
  mend: 'Enter it in Profile.',
};
const noCv: Refusal = {
  field: 'cv',
  value: '',
  reason: 'There is no CV that could be put in.',
  mend: 'Choose a version, or upload a CV in Profile.',
};
