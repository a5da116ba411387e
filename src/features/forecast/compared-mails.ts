import type { Profile } from '#features/profile/facts.ts';
import type { IsoDate } from '#plain/time.ts';
import type { FriendlinessBand } from './bands.ts';
import type { Compared, Fates } from './compared.ts';
import { gapsOn } from './gaps.ts';
import { grouped } from './history.ts';
import type { Audience } from './plan-figures.ts';

/** A letter as it went to a kind of recipient. Without an id: the one that came with Foothold. */
export type Letter = { audience: Audience; letterId: string | null };
type Named = Fates & { name: string };

/** First mails by kind of recipient and letter, by specialty, and by state: each time all of them. */
export type MailsBySide = { letters: (Fates & Letter)[]; specialties: Named[]; states: Named[] };

/** And by a day on which or after which they were sent; those that were answered; those to entries of the directory. */
type Counted = MailsBySide & {
  since: readonly (Fates & { since: IsoDate })[];
  answered: Compared['answered'];
  entries: readonly (Fates & { entryId: string })[];
};

type Known = {
  profile: Profile;
  friendliness: ReadonlyMap<string, FriendlinessBand>;
  letter: (letter: Letter) => string;
};

/** The mails as the diagnosis compares them. */
export function comparedMails(counted: Counted, { profile, friendliness, letter }: Known): Compared {
  const { letters, specialties, states, since, answered, entries } = counted;
  const scored = entries.flatMap(({ entryId, ...fates }) => {
    const name = friendliness.get(entryId);
    return name === undefined ? [] : [{ ...fates, name }];
  });
  const unscored = [...letters, ...scored.map((one) => ({ ...one, count: -one.count }))];
  return {
    sides: {
      profile: byName(since, (one) => (gapsOn(profile, one.since).length > 0 ? 'gaps' : 'complete')),
      letter: byName(letters, letter),
      list: byName(letters, ({ audience }) => audience),
      specialty: byName(specialties, ({ name }) => name),
      state: byName(states, ({ name }) => name),
      friendliness: new Map([...byName(scored, ({ name }) => name), ...byName(unscored, () => '')]),
    },
    answered,
    letters: new Set(letters.map((one) => `${one.audience} ${letter(one)}`)).size,
  };
}

/** Each letter that went to a kind of recipient. */
export function lettersOf({ letters }: Pick<MailsBySide, 'letters'>): Letter[] {
  return [...Map.groupBy(letters, ({ audience, letterId }) => `${audience} ${letterId}`).values()].flatMap(
    ([one]) => one ?? [],
  );
}

function byName<Row extends Fates>(rows: readonly Row[], nameOf: (row: Row) => string): Map<string, Fates[]> {
  const groups = [...Map.groupBy(rows, nameOf)].map(([name, group]) => {
    const fates = grouped(group.map(({ fate, days, count }) => ({ fate, days, count })));
    return [name, fates.filter(({ count }) => count > 0)] as const;
  });
  return new Map(groups.filter(([, fates]) => fates.length > 0));
}
