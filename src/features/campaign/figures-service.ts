import { audienceNames, audiences } from '#features/letters/rules.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { dayOf, mondayOf } from '#plain/time.ts';
import { type Dimension, type Group, dimensions, everyWeek, largest, listNames, shareOf } from './figures.ts';
import { letterVersions, mailsByWeek, tallies } from './figures-queries.ts';
import { followUpsByDay } from './log-service.ts';
import { weeklyGoal } from './weekly-goal.ts';

/** What came of the campaign: funnel, weeks, follow-ups to come, and each group. */
export async function campaignFigures(ws: Workspace, parts: Parts) {
  const today = dayOf(parts.clock.now(), 'UTC');
  const found = await ws.transaction(async (db) => ({
    tallies: await tallies(db),
    weeks: await mailsByWeek(db),
    letters: await letterVersions(db),
  }));
  const all = found.tallies.all.get('') ?? { mailed: 0, answered: 0, yes: 0 };
  const firstWeek = found.weeks.map(({ monday }) => monday).toSorted()[0] ?? null;
  const letterNames = new Map(
    found.letters.map(({ id, audience, version }) => {
      const known = audiences.find((one) => one === audience);
      return [id, `${known ? audienceNames[known] : audience}, version ${version}`];
    }),
  );
  const nameOf = (dimension: Dimension, value: string) => {
    if (dimension === 'list') return listNames[value as keyof typeof listNames] ?? value;
    if (dimension === 'letter')
      return value === ''
        ? 'The letters that come with Foothold'
        : (letterNames.get(value) ?? 'An older letter');
    return value || 'Not known';
  };
  const groups = (dimension: Dimension): Group[] =>
    [...found.tallies[dimension]].map(([value, tally]) => ({
      ...tally,
      value,
      name: nameOf(dimension, value),
    }));
  return {
    funnel: {
      mailed: all.mailed,
      answered: shareOf(all.answered, all.mailed),
      yes: shareOf(all.yes, all.mailed),
    },
    weeks: everyWeek(found.weeks, mondayOf(today)).map((week) => ({
      ...week,
      goal: weeklyGoal(firstWeek, week.monday).mails,
    })),
    followUps: (await followUpsByDay(ws)).filter(({ on }) => on >= today).slice(0, 10),
    groups: dimensions.map((dimension) => {
      const { shown, left } = largest(groups(dimension));
      return {
        dimension,
        left,
        rows: shown.map(({ value, name, mailed, answered, yes }) => ({
          value,
          name,
          mailed,
          answered: shareOf(answered, mailed),
          yes: shareOf(yes, mailed),
        })),
      };
    }),
  };
}
