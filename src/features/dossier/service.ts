import { profileForLetters } from '#features/availability/guard-service.ts';
import { loadProfile, uploadCv } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { typeset } from '#platform/typeset/typeset.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { type CvChoices, usualChoices } from './cv-choices.ts';
import { judgeLength } from './cv-length.ts';
import { cvAsDocx } from './docx-service.ts';
import { toJsonResume } from './json-resume.ts';
import { cvAsText } from './plain-text.ts';
import { textsOf } from './texts.ts';
import { type Cv, cvOf, cvParts } from './cv.ts';
import {
  deleteVersion,
  insertVersion,
  isNameTaken,
  selectVersion,
  selectVersions,
  updateVersion,
} from './queries.ts';

const design = new URL('./typst/cv.typ', import.meta.url);
const firstName = 'My CV';

/** Everything the CV page shows: the versions, and every part that the profile fills. */
export async function cvOverview(ws: Workspace, parts: Parts) {
  const profile = await loadProfile(ws);
  const versions = await ws.transaction(async (db) => {
    const known = await selectVersions(db);
    if (known.length > 0) return known;
    await insertVersion(db, firstName, usualChoices, parts.clock.now());
    return selectVersions(db);
  });
  return { name: profile.name, versions, parts: cvParts(profile, todayOf(parts.clock)) };
}

/** A CV as it is printed: its pages as one picture, and what to do about its length (RDY-2). */
export async function previewCv(ws: Workspace, parts: Parts, choices: CvChoices) {
  const cv = await cvFor(ws, parts, choices);
  const { pages, fill, svg } = await set(cv, choices, parts);
  return { svg, length: judgeLength(cv, pages, fill) };
}

export async function addVersion(
  ws: Workspace,
  parts: Parts,
  { name, choices }: { name: string; choices: CvChoices },
): Promise<Result<{ id: string }>> {
  const added = await ws.transaction((db) => insertVersion(db, name, choices, parts.clock.now()));
  return added ? ok({ id: added.id }) : refuse(taken(name));
}

/** Changes a version. null: there is no such version. */
export async function changeVersion(
  ws: Workspace,
  parts: Parts,
  id: string,
  change: { name: string; choices: CvChoices },
): Promise<Result<null> | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    if (await isNameTaken(db, change.name, id)) return refuse(taken(change.name));
    return (await updateVersion(db, id, change, parts.clock.now())) ? ok(null) : null;
  });
}

const taken = (name: string): Refusal => ({
  field: 'name',
  value: name,
  reason: 'Another version has this name.',
  mend: 'Choose a name that tells this version from the others.',
});

/** Takes a version away; the last one stays. null: there is no such version. */
export async function removeVersion(ws: Workspace, id: string): Promise<Result<null> | null> {
  return ws.transaction(async (db) => {
    const versions = await selectVersions(db);
    const version = versions.find((one) => one.id === id);
    if (!version) return null;
    if (versions.length === 1)
      return refuse({
        field: 'version',
        value: version.name,
        reason: 'This is the only version of your CV.',
        mend: 'Add another version first.',
      });
    await deleteVersion(db, id);
    return ok(null);
  });
}

export type CvFormat = 'pdf' | 'docx' | 'txt';

/** A version as a file with the name that a recipient sees, or null when there is none with this id. */
export async function versionFile(ws: Workspace, parts: Parts, id: string, format: CvFormat) {
  const version = isUuid(id) ? await ws.transaction((db) => selectVersion(db, id)) : undefined;
  if (!version) return null;
  const cv = await cvFor(ws, parts, version.choices);
  const bytes = {
    pdf: async () => (await set(cv, version.choices, parts)).pdf,
    docx: () => cvAsDocx(cv),
    txt: () => Buffer.from(cvAsText(cv)),
  };
  return { name: fileNameOf(cv, format), bytes: new Uint8Array(await bytes[format]()) };
}

/** RDY-2, CMP-11: makes a version the CV that goes with mails from now on. It is kept as it is now, by its hash. */
export async function useVersion(
  ws: Workspace,
  parts: Parts,
  id: string,
): Promise<Result<{ pages: number }> | null> {
  const file = await versionFile(ws, parts, id, 'pdf');
  return file && uploadCv(ws, parts, file);
}

/** `Amara Nwosu CV.pdf`: what a recipient sees first. */
function fileNameOf(cv: Cv, ending: string): string {
  const name = cv.name.replace(/[\p{Cc}"<>|:*?/\\]/gu, '').trim();
  return `${name} CV.${ending}`.trim();
}

/** RDY-3, RDY-4: texts to copy from the same facts. */
export const offeredTexts = async (ws: Workspace, parts: Parts) =>
  textsOf(await profileForLetters(ws, parts), todayOf(parts.clock));

export const resumeJson = async (ws: Workspace) => toJsonResume(await loadProfile(ws));

const cvFor = async (ws: Workspace, parts: Parts, choices: CvChoices) =>
  cvOf(await loadProfile(ws), choices, todayOf(parts.clock));

const set = (cv: Cv, choices: CvChoices, parts: Parts) =>
  typeset(
    design,
    { cv: JSON.stringify(cv), design: choices.design, paper: choices.paper },
    new Date(parts.clock.now()),
  );
