import type { Fact } from '#features/plan/document.ts';
import type { Profile } from '#features/profile/facts.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoDate } from '#plain/time.ts';
import { type BlockEver, isKept } from './block.ts';
import { allBlocks, factsOfPlan, factsOfProfile } from './queries.ts';
import { type Dates, type Standing, blockForLetters, overlapsPlace, standingOf } from './standing.ts';

/** Everything that decides which days letters may name. */
export type Known = {
  standings: Standing[];
  withdrawn: BlockEver[];
  /** The time of the profile, which stands for a block while none was written down. */
  window: { from: IsoDate; to: IsoDate } | null;
  dates: Dates;
  /** RDY-7: the days that letters name now. */
  named: { from: IsoDate; to: IsoDate } | null;
};

/** PKT-4: the blocks with where they stand today, by the exams of the profile and the dates of the plan. */
export async function knownBlocks(db: WorkspaceDb, today: IsoDate): Promise<Known> {
  const all = await allBlocks(db);
  const profile = await factsOfProfile(db);
  const dates = datesOf(profile, await factsOfPlan(db));
  const { availability } = profile;
  const window =
    availability?.from && availability.to && availability.from < availability.to
      ? { from: availability.from, to: availability.to }
      : null;
  const standings = all.filter(isKept).map((block) => standingOf(block, dates, today));
  const fromProfile =
    window && standings.length === 0 && window.from > today && !overlapsPlace(window, dates);
  return {
    standings,
    withdrawn: all.filter((block) => block.state === 'withdrawn'),
    window,
    dates,
    named: blockForLetters(standings) ?? (fromProfile ? window : null),
  };
}

function datesOf({ step1, step2ck }: Partial<Profile>, facts: readonly Fact[]): Dates {
  const of = (wanted: string) => facts.filter(({ kind }) => kind === wanted);
  const scheduled = [
    { name: 'Step 1', exam: step1 },
    { name: 'Step 2 CK', exam: step2ck },
  ].flatMap(({ name, exam }) => (exam?.status === 'scheduled' && exam.on ? [{ name, on: exam.on }] : []));
  const planned = of('exam').map(({ title, from }) => ({ name: title, on: from }));
  return {
    exams: [...scheduled, ...planned.filter(({ on }) => !scheduled.some((one) => one.on === on))],
    visas: of('visa').map(({ title, to }) => ({ name: title, on: to })),
    places: of('place').map(({ title, from, to }) => ({ name: title, from, to })),
  };
}
