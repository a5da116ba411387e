import type { Profile } from '#features/profile/rules.ts';
import { dayInWords } from '#plain/in-words.ts';
import { type Refusal } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { type Stay, plainName } from './facts.ts';

export type Experience = Profile['experience'][number];

/**
 * NXT-2: what a finished stay adds to the profile's experience, of which CV, LinkedIn text and letters are made. It is
 * called what it was: without hands-on weeks an observership (RDY-7). `named`: the supervisor may be named in a CV.
 */
export function cvEntry({ startsOn, endsOn, costs, facts }: Stay, named: boolean): Experience {
  const worked = (costs.handsOnWeeks ?? 0) > 0;
  const board = facts.certifiedIn ? `, board certified in ${facts.certifiedIn}` : '';
  return {
    kind: worked ? 'us-externship' : 'us-observership',
    title: `${worked ? 'Clinical extern' : 'Clinical observer'}${facts.specialty ? `, ${facts.specialty}` : ''}`,
    place: facts.site,
    city: [facts.city, facts.state].filter(Boolean).join(', '),
    from: startsOn,
    to: endsOn,
    highlights: named && facts.supervisor ? [`Supervised by Dr. ${plainName(facts.supervisor)}${board}`] : [],
  };
}

/** Why a stay cannot be taken up into the profile yet; empty: it can. */
export function whyNotYet({ stage, endsOn, costs, facts, takenUp }: Stay, today: IsoDate): Refusal[] {
  const refusal = (field: string, reason: string, mend: string) => [{ field, value: '', reason, mend }];
  return [
    ...(takenUp
      ? refusal('externship', 'Your profile holds this stay already.', 'Take it out first, then add it anew.')
      : []),
    ...(stage !== 'done' && endsOn > today
      ? refusal(
          'endsOn',
          `The stay ends on ${dayInWords(endsOn)}, and a CV names only what is over.`,
          'Come back on the last day.',
        )
      : []),
    ...(facts.site === ''
      ? refusal(
          'site',
          'The name of the clinic or hospital is missing.',
          'Enter it above, as it is on its door.',
        )
      : []),
    ...(costs.handsOnWeeks === null
      ? refusal(
          'handsOnWeeks',
          'It is not known for how many weeks you worked with patients.',
          'Enter the hands-on weeks in Opportunities; 0 where you only watched.',
        )
      : []),
  ];
}
