import type { IsoDate } from '#plain/time.ts';
import type { Profile } from './facts.ts';
import { cardIsCurrent } from './proven-facts.ts';

/** One kind of statement that texts make about the applicant, and the fact that must stand behind it (RDY-7). */
export type Statement = {
  pattern: RegExp;
  /** Why this statement is not proven, or null when it is. */
  unproven(match: RegExpExecArray, profile: Profile, today: IsoDate): string | null;
};

const anyCase = (...pieces: string[]) => new RegExp(pieces.join('|'), 'gi');
/** A few words of the same sentence. The points of “U.S.” do not end it. */
const words = String.raw`(?:U\.S\.|[^.\n]){0,40}?`;
const score = String.raw`\b([12]\d{2})\b`;
const step = String.raw`\bstep\s*(1|2)(?!\s*cs)\b(?:\s*ck\b)?`;
const both = String.raw`steps?\s*1\s*(?:and|&|,|\/|\+)\s*(?:usmle\s+)?(?:step\s*)?2\b(?:\s*ck\b)?`;
const isPassed = String.raw`\s*[:(–—-]?\s*(?:were\s+|was\s+|both\s+)*pass(?:ed)?\b(?!\s*(?:\/|rate|mark))`;
const hasPassed = String.raw`\b(?:passed|cleared|completed)\s+(?:both\s+)?(?:the\s+|my\s+)?(?:usmle\s+)?`;
/** “Completed a Step 1 course” and “completed Step 1 questions” are not the exam. */
const itself = String.raw`(?!\s*ck\b|\s+(?:prep\w*|courses?|class(?:es)?|questions?|q-?banks?|stud(?:y|ies|ying)|reviews?|materials?|registration|applications?)\b)`;
const all = String.raw`(?:both|all)\s+(?:of\s+)?(?:the\s+|my\s+)?`;
/** “Passed all exams” may be those of a school, “completed all steps” those of a form. */
const allPassed = String.raw`\b(?:passed|cleared|completed)\s+${all}usmle\b|\b(?:passed|cleared)\s+${all}steps\b`;
const step3 = String.raw`\bstep\s*3\b`;
const cards = String.raw`\b((?:BLS|ACLS)(?:\s*(?:and|&|\/|,)\s*(?:BLS|ACLS))*)\b`;
const current = String.raw`\b(?:current|valid|active|up[- ]to[- ]date)\b`;
const certification = String.raw`ecfmg[\s-]+certification`;

export const statements: readonly Statement[] = [
  {
    // A score belongs to the step named last before it: “Step 1 passed and a Step 2 CK score of 248”.
    pattern: anyCase(
      String.raw`${step}(?:(?!\bstep\b)[^.\n]){0,40}?${score}(?!\s*-?(?:hours?|patients?|beds?|weeks?|days?|%))`,
    ),
    unproven: ([, number = '', points = ''], profile) => scoreUnproven(number, points, profile),
  },
  {
    pattern: anyCase(
      String.raw`${score}\s*(?:\(|\b(?:on|in|for|at)\s+)(?:my\s+|the\s+)?(?:usmle\s+)?${step}`,
    ),
    unproven: ([, points = '', number = ''], profile) => scoreUnproven(number, points, profile),
  },
  {
    pattern: anyCase(hasPassed + both + itself, String.raw`\b${both}${isPassed}`, allPassed),
    unproven: (_match, profile) => passUnproven('1', profile) ?? passUnproven('2', profile),
  },
  {
    pattern: anyCase(hasPassed + step + itself, step + isPassed),
    unproven: ([, before, after], profile) => passUnproven(before ?? after ?? '', profile),
  },
  {
    // The profile has no field of its own for Step 3: it stands among the other certifications.
    pattern: anyCase(
      hasPassed + step3 + itself,
      step3 + isPassed,
      String.raw`${step3}[^.\n]{0,20}?${score}(?!\s*-?(?:hours?|patients?|beds?|weeks?|days?|%))`,
    ),
    unproven: (_match, { certifications }) =>
      certifications.some(({ name }) => /\bstep\s*3\b/i.test(name))
        ? null
        : 'Your profile holds no Step 3 among its certificates.',
  },
  {
    pattern: anyCase(
      String.raw`\becfmg[\s-]+certifi(?:ed|cate)\b`,
      String.raw`\bcertified\s+(?:by|through|via)\s+(?:the\s+)?ecfmg\b`,
      String.raw`\b(?:hold|have|received|obtained|earned)\s+(?:my\s+|the\s+|an?\s+)?${certification}\b`,
      String.raw`\b${certification}\b\s*(?:[:(–—-]|has\s+been|was|is)?\s*(?:obtained|received|granted|issued|completed?|yes|in\s+\d{4}|\d{4})`,
    ),
    unproven: (_match, { ecfmg }) => (ecfmg.certified ? null : 'Your profile holds no ECFMG certification.'),
  },
  {
    pattern: anyCase(
      String.raw`(?:${current}|\bhold\b)${words}${cards}`,
      String.raw`${cards}${words}${current}`,
      String.raw`${cards}[\s-]+certified\b`,
      String.raw`\bcertified\s+in\s+${cards}`,
    ),
    unproven: (match, profile, today) => cardsUnproven(match, profile, today),
  },
  {
    pattern: anyCase(
      String.raw`\b(?:completed|finished|undertook|did|(?:have|had|has)\s+done|['’]ve\s+done)\b${words}\bexternships?\b`,
      String.raw`\bhad\s+an?\b${words}\bexternships?\b`,
      String.raw`\bmy\s+(?:US|U\.S\.|previous|recent|first|last)\s+externship\b`,
    ),
    unproven: (_match, { experience }, today) =>
      experience.some((one) => isExternship(one) && one.to !== null && one.to <= today)
        ? null
        : 'Your profile holds no completed US externship.',
  },
  {
    // The first year of “2018 to 2024” is when the studies began.
    pattern: anyCase(
      String.raw`\b(?:graduated|graduating|graduate\s+of|graduates?\s+in|class\s+of|graduation)\b${words}\b((?:19|20)\d{2})\b(?!\s*(?:-|–|—|to)\s*(?:19|20)\d{2})`,
    ),
    unproven: ([whole, year], { graduationYear }) => {
      if (graduationYear === Number(year) || /high school|secondary|bachelor/i.test(whole)) return null;
      return `The text states the graduation year ${year}; your profile holds ${graduationYear ?? 'none'}.`;
    },
  },
];

const nameOf = (number: string) => (number === '1' ? '1' : '2 CK');
const examOf = (number: string, { step1, step2ck }: Profile) => (number === '1' ? step1 : step2ck);

function scoreUnproven(number: string, points: string, profile: Profile): string | null {
  const exam = examOf(number, profile);
  if (exam.status === 'passed' && exam.score === Number(points)) return null;
  const holds = exam.status === 'passed' && exam.score ? `holds the score ${exam.score}` : 'holds no score';
  return `The text states ${points} for Step ${nameOf(number)}; your profile ${holds}.`;
}

function passUnproven(number: string, profile: Profile): string | null {
  if (examOf(number, profile).status === 'passed') return null;
  return `Your profile does not hold a passed Step ${nameOf(number)}.`;
}

function cardsUnproven(match: RegExpExecArray, profile: Profile, today: IsoDate): string | null {
  if (/\b(?:expired|no longer|not|renew)/i.test(match[0])) return null;
  const named = match.slice(1).find((group) => group !== undefined) ?? '';
  const stale = (['bls', 'acls'] as const)
    .map((card) => ({ card, name: card.toUpperCase() }))
    .filter(({ name }) => new RegExp(`\\b${name}\\b`, 'i').test(named))
    .filter(({ card }) => !cardIsCurrent(profile[card], today));
  if (stale.length === 0) return null;
  return `Your profile holds no ${stale.map(({ name }) => name).join(' and no ')} card that is valid today.`;
}

const isExternship = ({ kind, title }: Profile['experience'][number]) =>
  kind === 'us-externship' || /externship/i.test(title);
