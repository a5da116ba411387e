import type { IsoDate } from '#plain/time.ts';
import type { Profile } from './facts.ts';
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

const hedgeBefore =
  /\b(?:(?:not|no|without)(?!\s+(?:only|(?:(?:a|any)\s+)?doubt)\b)|never|until|once|if|yet to|will have|expect(?:s|ed)? to|hope to|plan(?:s|ned)? to|aim to)\s+(?:\S+\s+){0,2}$/i;
/** What may stand between a claim and its hedge: “certificate: in June 2027 (expected)”, but not “and I am expected”. */
const between =
  'status|certifications?|certificates?|cards?|results?|scores?|is|are|still|currently|by|in|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*|\\d+';
const hedgeAfter = new RegExp(
  `^(?:[^\\S\\n]|[,:()–—-]|\\b(?:${between})\\b)*\\b(?:pending|expected|in progress|planned|anticipated|not yet)\\b`,
  'i',
);

/** “I am not yet certified”, “certificate expected in May”: that something is not so, or not yet, is no claim of it. */
function isHedged(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const sentenceBefore =
    text
      .slice(Math.max(0, match.index - 60), match.index)
      .split(/[.\n]/)
      .at(-1) ?? '';
  return hedgeBefore.test(sentenceBefore) || hedgeAfter.test(text.slice(end, end + 60));
}
