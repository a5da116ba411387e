import { begunFirst } from '#features/externship/order.ts';
import { stayIn, staysIn } from '#features/externship/service.ts';
import { cvOverview } from '#features/dossier/service.ts';
import { logbookCountsOf } from '#features/logbook/service.ts';
import { adviceOn } from '#features/onsite/check-in.ts';
import { allCheckIns } from '#features/onsite/service.ts';
import { loadProfile } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type OwnChanges, acceptChanges } from '#plain/own-changes.ts';
import { type Result, ok } from '#plain/refusal.ts';
import { briefOf } from './brief.ts';
import { type Facts, factNames } from './letter.ts';
import {
  type Letter,
  deleteStep,
  insertLetter,
  insertStep,
  lockLetter,
  selectLetters,
  updateDeleted,
  updateLetter,
} from './queries.ts';
import { type Step, type StepKind, stateAfter, table, take } from './status.ts';
import { towardsGoal } from './strength.ts';
import { letterDays, reminderDue } from './timing.ts';
import { goalsDraft, letterTexts, unfilledGoals } from './wording.ts';

export { draftLetterMail, writersPacket } from './packet-service.ts';

/** Stays, letters and check-ins together: what LOR, NXT and ROI judge. */
export async function lettersIn(db: WorkspaceDb) {
  const known = await staysIn(db);
  if (known.length === 0) return { stays: [], letters: [] };
  const checkIns = await allCheckIns(db);
  const stays = known.map((stay) => {
    const own = (checkIns.get(stay.id) ?? []).toSorted((one, other) =>
      one.monday.localeCompare(other.monday),
    );
    const advice = adviceOn(own);
    return { ...stay, advice, doubtful: advice?.kind === 'doubt', flags: own.at(-1)?.flags ?? [] };
  });
  return { stays, letters: await selectLetters(db) };
}

/** Each letter with where it stands and whether it may be strong. */
export function judgedLetters({ stays, letters }: Awaited<ReturnType<typeof lettersIn>>) {
  return letters.flatMap((letter) => {
    const stay = stays.find(({ id }) => id === letter.opportunityId);
    return stay
      ? [
          {
            ...letter,
            state: stateAfter(letter.steps),
            handsOnWeeks: stay.costs.handsOnWeeks,
            doubtful: stay.doubtful,
          },
        ]
      : [];
  });
}

/** LOR-1 to LOR-3: every stay with the right days, what was counted, and its letters with what can follow. */
export async function lettersOverview(ws: Workspace, parts: Parts) {
  const profile = await loadProfile(ws);
  const { versions } = await cvOverview(ws, parts);
  const found = await ws.transaction(async (db) => {
    const all = await lettersIn(db);
    const counted = new Map<string, Awaited<ReturnType<typeof logbookCountsOf>>>();
    for (const { id } of all.stays) counted.set(id, await logbookCountsOf(db, id));
    return { ...all, counted };
  });
  const today = todayOf(parts.clock);
  return {
    today,
    goal: towardsGoal(judgedLetters(found)),
    cvVersions: versions.map(({ id, name }) => ({ id, name })),
    stays: begunFirst(found.stays, today).map((stay) => {
      const counts = found.counted.get(stay.id);
      return {
        ...stay,
        days: letterDays(stay, stay.costs.handsOnWeeks),
        counted: { days: counts?.days ?? 0, entries: counts?.entries ?? 0, ...briefOf(counts?.weeks ?? []) },
        goalsDraft: goalsDraft({ ...profile, site: stay.facts.site }),
        letters: found.letters
          .filter(({ opportunityId }) => opportunityId === stay.id)
          .map((letter) => ({
            ...standing(letter),
            texts: letterTexts({
              ...stay,
              ...profile,
              ...stay.facts,
              ...letter,
              neededBy: letter.facts.neededBy,
            }),
          })),
      };
    }),
  };
}

/** Where a letter stands, what can follow, and when a reminder is due. */
export function standing(letter: Letter) {
  const state = stateAfter(letter.steps);
  const last = letter.steps.at(-1);
  const sent = letter.steps.filter(({ kind }) => kind === 'remind').length;
  const waits = table[state].remind !== undefined;
  return {
    ...letter,
    state,
    next: Object.keys(table[state]) as StepKind[],
    reminder: waits && last ? { on: reminderDue(last.on, sent), sent } : null,
    unfilled: unfilledGoals(letter.facts.goals),
  };
}

/** A letter to ask for. Null: there is no such stay. */
export function addLetter(ws: Workspace, parts: Parts, letter: { opportunityId: string; writer: string }) {
  return ws.transaction(async (db) => {
    if (!(await stayIn(db, letter.opportunityId))) return null;
    return { id: await insertLetter(db, letter, parts.clock.now()) };
  });
}

/** Keeps waiver, goals and dates. Null: there is no such letter. */
export async function saveLetter(
  ws: Workspace,
  parts: Parts,
  id: string,
  changes: OwnChanges<Facts>,
): Promise<Result<null> | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    await lockLetter(db, id);
    const [letter] = await selectLetters(db, id);
    if (!letter) return null;
    const facts = acceptChanges(letter.facts, changes, factNames);
    if (!facts.ok) return facts;
    await updateLetter(db, id, facts.value, parts.clock.now());
    return ok(null);
  });
}

/** LOR-3: takes a step. Null: there is no such letter. */
export async function takeStep(
  ws: Workspace,
  parts: Parts,
  id: string,
  step: Step,
): Promise<Result<null> | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    await lockLetter(db, id);
    const [letter] = await selectLetters(db, id);
    if (!letter) return null;
    const today = todayOf(parts.clock);
    const taken = take(letter.steps, step, { waiver: letter.facts.waiver, today });
    if (!taken.ok) return taken;
    await insertStep(db, id, letter.steps.length + 1, step);
    return ok(null);
  });
}

/** Takes the last step back. False: there is no such letter, or no step. */
export async function undoStep(ws: Workspace, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  return ws.transaction(async (db) => {
    await lockLetter(db, id);
    const [letter] = await selectLetters(db, id);
    if (!letter || letter.steps.length === 0) return false;
    await deleteStep(db, id, letter.steps.length);
    return true;
  });
}

/** Takes a letter away, or brings it back. False: there is none of this id. */
export async function setLetterDeleted(ws: Workspace, parts: Parts, id: string, deleted: boolean) {
  if (!isUuid(id)) return false;
  return ws.transaction((db) => updateDeleted(db, id, deleted ? parts.clock.now() : null));
}
