import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { addSeconds } from '#plain/time.ts';
import type { LetterText } from './defaults/all.ts';
import { checkLetter } from './letter.ts';
import { addLetterVersion, oneLetterAtATime } from './queries.ts';
import type { Audience } from './rules.ts';
import { currentLetters } from './service.ts';
import {
  addTrial,
  allTrials,
  closeTrial,
  outreachesCounted,
  runningTrial,
  sideOfTarget,
  talliesOf,
  targetsAssigned,
  trialById,
} from './trial-queries.ts';
import {
  type Side,
  type TrialRows,
  likelyShare,
  nextSide,
  ripeAfterDays,
  trialSides,
  usuallyEnough,
  verdict,
} from './trial.ts';

/** TPL-3: all comparisons of two wordings with their counts, and what may honestly be said of them. */
export async function trials(ws: Workspace, parts: Parts) {
  return ws.transaction(async (db) => {
    const ripeBefore = ripeBeforeNow(parts);
    const rows = await allTrials(db);
    const answers = [];
    for (const row of rows) {
      const tallies = await talliesOf(db, row.id, ripeBefore);
      answers.push({
        id: row.id,
        audience: row.audience,
        subjectB: row.subject_b,
        bodyB: row.body_b,
        startedAt: row.started_at,
        endedAt: row.ended_at,
        kept: row.kept,
        sides: trialSides.map((side) => ({
          side,
          ...tallies[side],
          answeredShare: likelyShare(tallies[side].answered, tallies[side].ripe),
          yesShare: likelyShare(tallies[side].yes, tallies[side].ripe),
        })),
        better: verdict(tallies).better,
        usuallyEnough,
      });
    }
    return answers;
  });
}

/** The outreaches behind one number of a comparison. */
export const outreachesOfTrial = (db: WorkspaceDb, parts: Parts, rows: TrialRows) =>
  outreachesCounted(db, rows, ripeBeforeNow(parts));

const ripeBeforeNow = (parts: Parts) => addSeconds(parts.clock.now(), -ripeAfterDays * 86_400);

/** Begins to compare the first letter to an audience with a second wording. */
export async function startTrial(
  ws: Workspace,
  parts: Parts,
  { audience, ...text }: LetterText & { audience: Audience },
): Promise<Result<true>> {
  const checked = checkLetter(text, 'first');
  if (!checked.ok) return checked;
  const letterA = (await currentLetters(ws)).find(
    (one) => one.audience === audience && one.round === 'first',
  );
  if (letterA?.subject === checked.value.subject && letterA.body === checked.value.body) {
    const mend = 'Change the one thing that you want to compare: the subject, or how you ask.';
    return refuse({
      field: 'Letter',
      value: '',
      reason: 'The second wording is the same as the letter.',
      mend,
    });
  }
  return ws.transaction(async (db) => {
    await oneLetterAtATime(db);
    if (await runningTrial(db, audience)) return refuse(runsAlready);
    await addTrial(db, { audience, ...checked.value, now: parts.clock.now() });
    return ok(true);
  });
}

/** Ends a comparison; with B kept, its text becomes the letter, as a new version. Null: no such comparison. */
export async function endTrial(
  ws: Workspace,
  parts: Parts,
  id: string,
  kept: Side,
): Promise<Result<true> | null> {
  if (!isUuid(id)) return null;
  const now = parts.clock.now();
  return ws.transaction(async (db) => {
    await oneLetterAtATime(db);
    const trial = await trialById(db, id);
    if (!trial) return null;
    if (!(await closeTrial(db, id, { kept, now }))) return refuse(hasEnded);
    if (kept === 'B') {
      const { audience, subject_b: subject, body_b: body } = trial;
      await addLetterVersion(db, { audience, round: 'first', subject, body, createdAt: now });
    }
    return ok(true);
  });
}

/** The wording that a first mail to a target is written in: drawn, balanced, and never drawn twice. Null: nothing is compared. */
export async function drawSide(
  ws: Workspace,
  audience: Audience,
  targetId: string,
  chance: number,
): Promise<{ id: string; side: Side } | null> {
  return ws.transaction(async (db) => {
    const trial = await runningTrial(db, audience);
    if (!trial) return null;
    const earlier = await sideOfTarget(db, trial.id, targetId);
    return { id: trial.id, side: earlier ?? nextSide(await targetsAssigned(db, trial.id), chance) };
  });
}

const runsAlready: Refusal = {
  field: 'Letter',
  value: '',
  reason: 'Two wordings of this letter are compared already.',
  mend: 'End that comparison first.',
};

const hasEnded: Refusal = {
  field: 'Letter',
  value: '',
  reason: 'This comparison has ended already.',
  mend: 'Reload the page.',
};
