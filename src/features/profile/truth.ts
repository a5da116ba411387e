import type { IsoDate } from '#plain/time.ts';
import type { Profile } from './facts.ts';
import { isHedged } from './hedges.ts';
import { statements } from './statements.ts';

/** A statement in a text that the profile does not hold, word for word, with what to do about it. */
export type Claim = { quote: string; reason: string; mend: string };

const correct = 'Correct the text, or enter the fact in Profile if it is true.';

/** RDY-7: the statements in a mail, CV, bio or headline that the profile does not hold on this day. */
export function unprovenClaims(text: string, profile: Profile, today: IsoDate): Claim[] {
  const whole = unwrapped(text);
  const claims = statements.flatMap(({ pattern, unproven }) =>
    [...whole.matchAll(pattern)].flatMap((match) => {
      if (isHedged(whole, match)) return [];
      const reason = unproven(match, profile, today);
      return reason === null ? [] : [{ quote: match[0].replace(/\s+/g, ' ').trim(), reason, mend: correct }];
    }),
  );
  // One fact may be found by two patterns; it is said once.
  return claims.filter(
    (claim, index) => claims.findIndex((other) => other.reason === claim.reason) === index,
  );
}

/** Lines that a PDF or a mail broke inside a sentence, joined again. */
function unwrapped(text: string): string {
  return text
    .replace(/([^\s.!?:;])\n(?=[a-z(])/g, '$1 ')
    .replace(/\b(in|of|score|with|on|was)\n(?=\d)/gi, '$1 ');
}
