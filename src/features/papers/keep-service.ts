import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type OwnChanges, acceptChanges } from '#plain/own-changes.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { addSeconds } from '#plain/time.ts';
import { mostPages } from './arrangement.ts';
import { copyPages, dropOriginals, pagesBecomeScans } from './keep-queries.ts';
import {
  deleteDeletedBefore,
  deleteForGood,
  factsToChange,
  insertPaper,
  raiseRevision,
  selectPages,
  selectPaper,
  setDeleted,
  updateFacts,
} from './queries.ts';
import { type PaperFacts, daysKeptDeleted, paperFactNames, paperFactsSchema } from './rules.ts';

/** What the applicant says of a paper; what another window said of it meanwhile is not written over. null: there is no such paper. */
export async function changeFacts(
  ws: Workspace,
  id: string,
  changes: OwnChanges<PaperFacts>,
): Promise<Result<true> | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    const kept = await factsToChange(db, id);
    if (!kept) return null;
    const facts = acceptChanges(kept, changes, paperFactNames);
    if (!facts.ok) return facts;
    const [wrong] = paperFactsSchema.safeParse(facts.value).error?.issues ?? [];
    if (wrong) return refuse(noSuchFacts(facts.value, wrong.message));
    await updateFacts(db, id, facts.value);
    return ok(true);
  });
}

/** Puts a paper among the deleted, or brings it back. false: there is no such paper. */
export const deletePaper = async (ws: Workspace, parts: Parts, id: string, deleted: boolean) =>
  isUuid(id) && ws.transaction((db) => setDeleted(db, id, deleted ? parts.clock.now() : null));

/** Deletes a paper that lies among the deleted, with its scans. false: there is none such. */
export const forgetPaper = async (ws: Workspace, id: string) =>
  isUuid(id) && ws.transaction((db) => deleteForGood(db, id));

/** Deleted papers are gone for good after some weeks. */
export const forgetOldPapers = (ws: Workspace, parts: Parts) =>
  ws.transaction((db) =>
    deleteDeletedBefore(db, addSeconds(parts.clock.now(), -daysKeptDeleted * 24 * 60 * 60)),
  );

/**
 * PKT-1: lets the original scans of a paper go; each page as it is mailed takes its place. Pages that were left out
 * and parts that were cut away are gone then. null: there is no such paper.
 */
export async function letOriginalsGo(ws: Workspace, parts: Parts, id: string): Promise<true | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    const paper = await selectPaper(db, id);
    if (!paper || !(await raiseRevision(db, id, paper.revision))) return null;
    await pagesBecomeScans(db, id, parts.clock.now());
    await dropOriginals(db, id);
    return true;
  });
}

/** PKT-1: makes one paper of several, in this order; the several go among the deleted. null: one is not there. */
export async function mergePapers(
  ws: Workspace,
  parts: Parts,
  ids: readonly string[],
): Promise<Result<{ id: string }> | null> {
  if (!ids.every(isUuid)) return null;
  const now = parts.clock.now();
  return ws.transaction(async (db) => {
    const papers = [];
    for (const id of ids) papers.push(await selectPaper(db, id));
    const [first] = papers;
    if (!first || papers.some((paper) => !paper || paper.deleted_at !== null)) return null;
    const counts = [];
    for (const id of ids) counts.push((await selectPages(db, id)).length);
    const pages = counts.reduce((sum, count) => sum + count, 0);
    if (pages > mostPages) return refuse(tooLong(pages));
    const { kind, title, issued_on: issuedOn, expires_on: expiresOn } = first;
    const merged = await insertPaper(db, { kind, title, issuedOn, expiresOn }, now);
    let before = 0;
    for (const [index, id] of ids.entries()) {
      await copyPages(db, id, merged, before, now);
      await setDeleted(db, id, now);
      before += counts[index] ?? 0;
    }
    return ok({ id: merged });
  });
}

/** Each window wrote a day that fits what it saw, and they do not fit each other. */
const noSuchFacts = ({ expiresOn }: PaperFacts, reason: string) => ({
  field: 'expiresOn',
  value: expiresOn ?? '',
  reason,
  mend: 'Look at both days, then save again.',
});

const tooLong = (pages: number) => ({
  field: 'papers',
  value: `${pages} pages`,
  reason: `Together these papers have ${pages} pages. A paper has at most ${mostPages}.`,
  mend: 'Merge fewer of them.',
});
