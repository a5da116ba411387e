/** What a campaign is compared by. The first three kinds of cause are the plan's; `targets` has five sides. */
export const sides = ['profile', 'letter', 'list', 'specialty', 'state', 'friendliness'] as const;
export type Side = (typeof sides)[number];
export type Suspect = Side | 'delivery';

export const causes = ['profile', 'letters', 'targets'] as const;
export type Cause = (typeof causes)[number];

export const causeOf: Readonly<Record<Suspect, Cause>> = {
  profile: 'profile',
  letter: 'letters',
  list: 'targets',
  specialty: 'targets',
  state: 'targets',
  friendliness: 'targets',
  delivery: 'targets',
};

/** What came of a first mail. */
export const fates = ['positive', 'no', 'waiting', 'cameBack'] as const;

/** First mails of which the same came, counted. `days`: how long those have waited that still wait. */
export type Fates = { fate: (typeof fates)[number]; days: number; count: number };

/** All first mails, counted by what the diagnosis compares: no more rows than there are values, however many the mails are. */
export type Compared = {
  /** By the values of each side; '' where it is not known. Each side has every mail. */
  sides: Readonly<Record<Side, ReadonlyMap<string, readonly Fates[]>>>;
  /** Those that were answered, by the days that it took. */
  answered: readonly Pick<Fates, 'days' | 'count'>[];
  /** How many pairs of a kind of recipient and a letter there are. */
  letters: number;
};

/** What is known beside the mails: how many remarks the coach has on each letter; absent where nobody looked. */
export type LetterRemarks = Readonly<Record<string, number>>;

export const countOf = (group: readonly Fates[]) => group.reduce((sum, { count }) => sum + count, 0);

/** Every mail, from the side with the fewest values. */
export const allOf = ({ sides: { profile } }: Compared): Fates[] => [...profile.values()].flat();
