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

/** Mails that are alike in everything that is compared. A side that is not known of a mail is null. */
export type Case = {
  profile: 'complete' | 'gaps';
  letter: string | null;
  list: string | null;
  specialty: string | null;
  state: string | null;
  friendliness: 'low' | 'middle' | 'high' | null;
  fate: 'positive' | 'no' | 'waiting' | 'cameBack';
  days: number;
  count: number;
};

/** What is known beside the mails: how many remarks the coach has on each letter; absent where nobody looked. */
export type LetterRemarks = Readonly<Record<string, number>>;
