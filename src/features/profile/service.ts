import { createHash } from 'node:crypto';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { readPdf } from '#platform/pdf/read-pdf.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import type { Todo } from '#features/today/rules.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { dayInWords } from '#plain/in-words.ts';
import { contradictions } from './contradictions.ts';
import { checkCv } from './cv-check.ts';
import { type Profile, completed } from './facts.ts';
import { expiringCards } from './expiring-cards.ts';
import { checkFile, checkReading, mostPagesRead } from './cv-file.ts';
import {
  insertCv,
  insertOverride,
  saveProfile,
  selectCvs,
  selectFindings,
  selectOverrides,
  selectPackets,
  selectProfile,
  selectSealed,
  withdrawOverride,
} from './queries.ts';
import { type CheckId, gate, readiness } from './readiness.ts';

/** The applicant's facts; empty ones while nothing was entered. */
export async function loadProfile(ws: Workspace): Promise<Profile> {
  const row = await ws.transaction(selectProfile);
  return completed(row?.facts);
}

/** Everything the Profile page shows: the facts, the gate with its reasons, the CV and what was read in it. */
export async function profileOverview(ws: Workspace, parts: Parts) {
  const today = todayOf(parts.clock);
  const { row, cvs, overrides } = await ws.transaction(async (db) => ({
    row: await selectProfile(db),
    cvs: await selectCvs(db),
    overrides: await selectOverrides(db),
  }));
  const profile = completed(row?.facts);
  const [newest] = cvs;
  const read = newest
    ? { pages: newest.pages, text: await openText(parts, newest.findings.sealedText) }
    : null;
  const checks = readiness(profile, read, today);
  const inForce = overrides.filter((one) => one.withdrawn_at === null);
  return {
    profile,
    revision: row?.revision ?? 0,
    checks,
    gate: gate(
      checks,
      inForce.map((one) => ({ checkId: one.check_id, reason: one.reason })),
    ),
    overrides: overrides.map((one) => ({
      id: one.id,
      checkId: one.check_id,
      reason: one.reason,
      createdAt: one.created_at,
      withdrawnAt: one.withdrawn_at,
    })),
    cv: read && newest ? { documentId: newest.id, report: checkCv(read, profile, today) } : null,
    cvVersions: cvs.map((cv) => ({
      documentId: cv.id,
      fileName: cv.file_name,
      size: cv.size,
      pages: cv.pages,
      uploadedAt: cv.created_at,
    })),
  };
}

/** Keeps the facts. Refused when another window changed them meanwhile, so that neither overwrites the other. */
export async function changeProfile(
  ws: Workspace,
  parts: Parts,
  change: { profile: Profile; revision: number },
): Promise<Result<{ revision: number }>> {
  const wrong = contradictions(change.profile, todayOf(parts.clock));
  if (wrong.length > 0) return refuse(wrong);
  const kept = await ws.transaction((db) =>
    saveProfile(db, change.profile, change.revision, parts.clock.now()),
  );
  if (kept) return ok({ revision: change.revision + 1 });
  return refuse({
    field: 'profile',
    value: '',
    reason: 'Your profile was changed in another window since this page was opened.',
    mend: 'Look at what is kept now. Then save your change again.',
  });
}

/** RDY-2: reads a CV, seals it and keeps it as the newest version. What cannot be read is not kept. */
export async function uploadCv(
  ws: Workspace,
  parts: Parts,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<{ pages: number }>> {
  const unfit = checkFile(file);
  if (unfit) return refuse(unfit);
  const read = checkReading(file.name, await readPdf(file.bytes, mostPagesRead));
  if (!read.ok) return read;
  const { pages, text } = read.value;
  const sealed = await parts.vault.seal(file.bytes);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const sealedText = await sealText(parts, text);
  const cv = { fileName: fileNameOf(file.name), size: file.bytes.length, pages, sha256, sealed, sealedText };
  await ws.transaction((db) => insertCv(db, cv, parts.clock.now()));
  return ok({ pages });
}

/** What was read in a document, sealed as it is kept; null: nothing. */
export async function sealText(parts: Parts, text: string): Promise<string | null> {
  return text.trim() === '' ? null : Buffer.from(await parts.vault.seal(text)).toString('base64');
}

async function openText(parts: Parts, sealedText: string | null): Promise<string> {
  if (sealedText === null) return '';
  return new TextDecoder().decode(await parts.vault.open(Buffer.from(sealedText, 'base64')));
}

/** The CV that goes with mails now, or null. */
export async function currentCv(ws: Workspace) {
  const [cv] = await ws.transaction(selectCvs);
  if (!cv) return null;
  return { documentId: cv.id, fileName: cv.file_name, sha256: cv.sha256, size: cv.size, pages: cv.pages };
}

/** What was read in the CV that goes with mails now; '' without one, or where it is a picture. */
export async function currentCvText(ws: Workspace, parts: Parts): Promise<string> {
  const [cv] = await ws.transaction(selectCvs);
  return openText(parts, cv?.findings.sealedText ?? null);
}

/** What was read in these documents when they came, by their ids; '' where that is nothing. */
export async function documentTexts(ws: Workspace, parts: Parts, ids: readonly string[]) {
  const known = ids.filter(isUuid);
  const rows = known.length > 0 ? await ws.transaction((db) => selectFindings(db, known)) : [];
  const texts = new Map<string, string>();
  for (const { id, findings } of rows) texts.set(id, await openText(parts, findings.sealedText));
  return texts;
}

/** Files of packets, as mails name them, in the order asked for; what is none is left out. */
export async function packetHeads(ws: Workspace, ids: readonly string[]) {
  const known = ids.filter(isUuid);
  const rows = known.length > 0 ? await ws.transaction((db) => selectPackets(db, known)) : [];
  return known.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    return row
      ? [
          {
            documentId: id,
            fileName: row.file_name,
            sha256: row.sha256,
            size: row.size,
            kind: 'packet' as const,
          },
        ]
      : [];
  });
}

/** A paper, opened. null when there is none with this id. */
export async function openDocument(ws: Workspace, parts: Parts, id: string) {
  const row = isUuid(id) ? await ws.transaction((db) => selectSealed(db, id)) : undefined;
  if (!row) return null;
  return { fileName: row.file_name, mediaType: row.media_type, bytes: await parts.vault.open(row.sealed) };
}

/** A paper that must be there, because a mail names it. */
export async function namedDocument(ws: Workspace, parts: Parts, id: string) {
  const document = await openDocument(ws, parts, id);
  if (!document) throw new Error(`The document ${id} is gone although a mail names it.`);
  return document;
}

/** RDY-6: whether anything may be sent now, and what is in the way. */
export async function sendingGate(ws: Workspace, parts: Parts) {
  return (await profileOverview(ws, parts)).gate;
}

/** RDY-6: lets a failing check pass, with the applicant's reason, which is kept for good. */
export async function overrideCheck(
  ws: Workspace,
  parts: Parts,
  checkId: CheckId,
  reason: string,
): Promise<Result<null>> {
  if (reason.trim().length < 10) {
    return refuse({
      field: 'reason',
      value: reason,
      reason: 'The reason is too short.',
      mend: 'Write in a sentence why you may write to people although this check fails.',
    });
  }
  const { gate: current } = await profileOverview(ws, parts);
  if (!current.blockedBy.some((one) => one.id === checkId)) {
    return refuse({
      field: 'checkId',
      value: checkId,
      reason: 'This check does not hold anything back now.',
      mend: 'Reload the page: it may pass already, or be overridden.',
    });
  }
  await ws.transaction((db) => insertOverride(db, checkId, reason.trim(), parts.clock.now()));
  return ok(null);
}

/** Makes the check count again. false: there is no such override in force. */
export async function endOverride(ws: Workspace, parts: Parts, id: string): Promise<boolean> {
  return isUuid(id) && ws.transaction((db) => withdrawOverride(db, id, parts.clock.now()));
}

/** Today: what the gate asks for, one step at a time. */
export async function profileTodos(ws: Workspace, parts: Parts): Promise<Todo[]> {
  const { profile, checks, gate: current } = await profileOverview(ws, parts);
  const today = todayOf(parts.clock);
  const blocks = (id: string) => current.blockedBy.some((one) => one.id === id);
  const failing = checks
    .filter((one) => !one.passed && (!one.blocking || blocks(one.id)))
    .map((one) => ({
      id: `profile-${one.id}`,
      kind: one.blocking ? ('profile' as const) : ('stronger' as const),
      title: one.blocking ? `Make yourself ready: ${one.title}` : `Look stronger: ${one.title}`,
      why: `${one.why} ${one.nextAction}`,
      href: one.href,
      ...steps[one.id],
      ...(one.id === 'RDY-1' && profile.standing === null ? firstQuestion : {}),
    }));
  const expiring = expiringCards(profile, today).map(({ name, expiresOn }) => ({
    id: `expiring-${name}-${expiresOn}`,
    kind: 'expiring' as const,
    title: `${name} expires on ${dayInWords(expiresOn)}`,
    why: 'Hands-on places ask for a current card. Book a renewal course now, then enter the new dates.',
    minutes: 10,
    href: '/profile#cards',
    action: 'Enter the new card',
  }));
  return [...failing, ...expiring];
}

/** AIM-3: before it is answered, nothing about exams can be judged. */
const firstQuestion = { title: 'Are you a student or a graduate?', action: 'Answer', minutes: 1 };

/** What to press on Today for each check, and how long it takes about. */
const steps: Record<CheckId, { action: string; minutes: number }> = {
  'RDY-1': { action: 'Enter your exams', minutes: 5 },
  'RDY-2': { action: 'Add your CV', minutes: 30 },
  'RDY-3': { action: 'Write your bio', minutes: 10 },
  'RDY-4': { action: 'Complete LinkedIn', minutes: 20 },
  'RDY-5': { action: 'Enter your cards', minutes: 5 },
};

/** The last part of a path, without characters that a mail header or a file system stumbles over. */
function fileNameOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}"<>|:*?]/gu, '')
    .trim()
    .slice(0, 120);
  return /\.pdf$/i.test(clean) ? clean : `${clean || 'CV'}.pdf`;
}
