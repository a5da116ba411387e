import type { State } from './status.ts';

/** LOR-3: the plan wants 2 to 3 strong letters, and 2 to 4 months of experience. */
export const letterGoal = { from: 2, to: 3 } as const;
export const monthGoal = { from: 2, to: 4 } as const;

export type Judged = {
  state: State;
  /** Weeks of hands-on work at the stay; null: not known. */
  handsOnWeeks: number | null;
  /** The weekly check-ins advise not to build on this letter (SIT-3). */
  doubtful: boolean;
};

const inHand: ReadonlySet<State> = new Set(['uploaded', 'assigned']);
const promised: ReadonlySet<State> = new Set(['agreed', 'writing', 'signed']);

/** Whether a letter can be strong: somebody who saw hands-on work for two weeks or more agreed to write well of it. */
export function mayBeStrong({ handsOnWeeks, doubtful }: Omit<Judged, 'state'>): boolean {
  return (handsOnWeeks ?? 0) >= 2 && !doubtful;
}

/** LOR-3: strong letters that are there, those promised, and in words how far the goal is. */
export function towardsGoal(letters: readonly Judged[]) {
  const strong = letters.filter(mayBeStrong);
  const there = strong.filter(({ state }) => inHand.has(state)).length;
  const coming = strong.filter(({ state }) => promised.has(state)).length;
  const left = letterGoal.from - there - coming;
  const words =
    there >= letterGoal.from
      ? 'The goal of two to three strong letters is reached.'
      : left <= 0
        ? 'With those that are promised the goal is reached. See that they are uploaded.'
        : `${left === 1 ? 'One more strong letter is' : 'Two more strong letters are'} needed: ask at a place where you work hands-on.`;
  return { there, coming, goal: letterGoal, words };
}
