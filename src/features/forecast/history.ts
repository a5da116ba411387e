import { z } from 'zod';
import type { IsoDate } from '#plain/time.ts';
import type { MailsBySide } from './compared-mails.ts';
import { waited } from './delays.ts';
import { audiences, longestTalks } from './plan-figures.ts';

const days = z.int().min(0);
const count = z.int().min(1);

/**
 * What happened so far, counted. `mails`: targets written to, with what came of them and after how many days; a
 * waiting one has waited so long without an answer. `talks`: positive answers, and what became of them; on which day a
 * place was confirmed nobody writes down, so it came within so many days.
 */
export const historySchema = z.object({
  mails: z.array(
    z.object({ audience: z.enum(audiences), fate: z.enum(['positive', 'no', 'waiting']), days, count }),
  ),
  talks: z.array(z.object({ fate: z.enum(['place', 'nothing', 'open']), days, count })),
  /** Confirmed places, from an answer or another way. */
  places: z.int().min(0),
});

export type History = z.infer<typeof historySchema>;
export type MailGroup = History['mails'][number];
export type TalkGroup = History['talks'][number];

/** A confirmed place, from the answer of a target or another way. */
export type Place = { targetId: string | null; on: IsoDate };

/** What the store counted: mails, answers by the days that they took, talks, and those of the targets that confirmed a place. */
type Counted = {
  mails: MailsBySide['letters'];
  answers: readonly MailGroup[];
  talks: readonly TalkGroup[];
  talksOfPlaces: readonly { targetId: string; since: IsoDate; failed: boolean }[];
};

/** The history for the forecast. A place of a target ends its talk; one from elsewhere counts as a place only. */
export function historyOf(counted: Counted, places: readonly Place[], today: IsoDate): History {
  const waiting = counted.mails
    .filter(({ fate }) => fate === 'waiting')
    .map((mail) => ({
      audience: mail.audience,
      fate: 'waiting' as const,
      days: mail.days,
      count: mail.count,
    }));
  const placeOf = new Map(places.map(({ targetId, on }) => [targetId, on]));
  const ended = counted.talksOfPlaces.flatMap(({ targetId, since, failed }): TalkGroup[] => [
    { fate: failed ? 'nothing' : 'open', days: waited(since, today, longestTalks), count: -1 },
    { fate: 'place', days: waited(since, placeOf.get(targetId) ?? today, longestTalks), count: 1 },
  ]);
  return {
    mails: grouped([...waiting, ...counted.answers]),
    talks: grouped([...counted.talks, ...ended]).filter(({ count: talks }) => talks > 0),
    places: places.length,
  };
}

/**
 * The same rows with their counts added up, so that 100,000 mails are a few hundred groups; in an order of their own, so
 * that the same history gives the same forecast.
 */
export function grouped<Row extends { count: number }>(rows: readonly Row[]): Row[] {
  const groups = new Map<string, Row>();
  for (const row of rows) {
    const { count: more, ...rest } = row;
    const key = JSON.stringify(rest);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, count: known.count + more } : row);
  }
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}
