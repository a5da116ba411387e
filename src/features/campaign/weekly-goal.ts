import { daysBetween, type IsoDate } from '#plain/time.ts';

/** CMP-1: the plan's ramp: how many people are newly written to in each week. After it, the last figure holds. */
const ramp = [25, 30, 35, 30];

/** CMP-1: the plan's figures for any week. */
export const weeklyRange = { from: 25, to: 35 } as const;

export type WeeklyGoal = {
  /** 1 for the week of the first mail. */
  week: number;
  mails: number;
  /** 10 to 15 hospitals and clinics, 15 to 20 physicians. */
  institutions: number;
  physicians: number;
};

/** CMP-1: the goal of a week, by kind. Both days are Mondays; `first` is that of the first mail, null before it. */
export function weeklyGoal(first: IsoDate | null, monday: IsoDate): WeeklyGoal {
  const week = first === null ? 1 : Math.max(1, Math.floor(daysBetween(first, monday) / 7) + 1);
  const mails = ramp[Math.min(week, ramp.length) - 1] ?? 30;
  const institutions = Math.floor(mails * 0.43);
  return { week, mails, institutions, physicians: mails - institutions };
}
