import type { Witness } from '#features/websites/reading/evidence.ts';
import type { CheckpointFinding } from '../checkpoints.ts';
import { shows, unclear } from './signs.ts';

/** Somebody tells of days there: in the first person, and with something that one could ask about. */
const TELLS = /\b(?:I|my|me|we)\b/;
const DETAIL =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|first|second|third|fourth)\b|\b(?:Dr\.|patients?|notes?|exams?|cases?|clinic|rounds|week|month|commute|rent|presented|admitted|procedures?)\b/i;
const GENERIC =
  /\b\d{2,}(?:,\d{3})*\+? (?:\w+ )?(?:happy|satisfied|successful|doctors|students|IMGs|applicants|alumni|graduates)\b|\b(?:trusted by|thousands of|hundreds of)\b|\b\d{2,3} ?% (?:satisf\w+|success|match\w*|happy|positive|recommend\w*)|\b(?:five|5) ?(?:-|\/ ?5|out of 5|of 5)? ?stars?\b|\b[45](?:\.\d)? ?(?:\/|of|out of) ?5\b|\b10 ?\/ ?10\b|\b(?:amazing|awesome|excellent|life[- ]changing|highly recommend\w*|best (?:decision|program|academy|experience|agency|company)|great experience|loved it|super|wonderful experience)\b/i;
/** Where praise may stand; elsewhere such words are the seller's own. */
const QUOTED = /["“”]/;
const OF_REVIEWS =
  /\b(?:reviews?|ratings?|testimonials?|what (?:people|they|our|former|doctors|students|externs) say|feedback|success stories|alumni)\b/i;

/** STR-1, reviews: details of people who were there, or only praise. */
export function reviewsIn(said: readonly Witness[]): CheckpointFinding {
  const told = said.find(
    (one) =>
      (QUOTED.test(one.text) || isUnderReviews(one)) &&
      TELLS.test(one.text) &&
      DETAIL.test(one.text) &&
      one.text.length >= 60,
  );
  if (told) return shows('good', 'A former extern tells details that you can ask about.', told);
  const praise = said.find((one) => GENERIC.test(one.text) && (isPraise(one) || isUnderReviews(one)));
  if (praise) return shows('red', 'Only praise, nothing that you could check.', praise);
  return unclear('It shows no reviews.');
}

function isUnderReviews(one: Witness): boolean {
  return OF_REVIEWS.test([...one.headings.slice(-1), one.leadIn].join(' ')) || OF_REVIEWS.test(one.text);
}

function isPraise(one: Witness): boolean {
  return (
    QUOTED.test(one.text) ||
    /\b(?:happy|satisf\w+|trust\w*|stars?|recommend\w*)\b/i.test(one.text) ||
    /!/.test(one.text)
  );
}
