import type { IsoDate } from '#plain/time.ts';
import type { Profile } from './facts.ts';
import { cardIsCurrent } from './proven-facts.ts';

/** A statement in a text that the profile does not hold, word for word, with what to do about it. */
export type Claim = { quote: string; reason: string; mend: string };

type Rule = {
  pattern: RegExp;
  /** Why this statement is not proven, or null when it is. */
  unproven(match: RegExpExecArray, profile: Profile, today: IsoDate): string | null;
};

const gap = String.raw`[^.\n]{0,40}?`;
const correct = 'Correct the text, or enter the fact in Profile if it is true.';

/** RDY-7: what must stand in the profile before it may stand in any text. */
const rules: Rule[] = [
  {
    // A score belongs to the step named last before it: “Step 1 passed and a Step 2 CK score of 248”.
    pattern: new RegExp(
      String.raw`\bstep\s*(1|2\s*(?:ck)?)\b(?:(?!\bstep\b)[^.\n]){0,40}?\b([12]\d{2})\b`,
      'gi',
    ),
    unproven: ([, step = '', score = ''], { step1, step2ck }) => {
      const exam = step.startsWith('1') ? step1 : step2ck;
      if (exam.status === 'passed' && exam.score === Number(score)) return null;
      const holds =
        exam.status === 'passed' && exam.score ? `holds the score ${exam.score}` : 'holds no score';
      return `The text states ${score} for Step ${step.startsWith('1') ? '1' : '2 CK'}; your profile ${holds}.`;
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:passed\s+(?:the\s+)?(?:usmle\s+)?step\s*(1|2)\b|step\s*(1|2)\s*(?:ck)?\s*[:(]?\s*(?:was\s+)?pass(?:ed)?\b)`,
      'gi',
    ),
    unproven: ([, before, after], { step1, step2ck }) => {
      const step = before ?? after;
      const exam = step === '1' ? step1 : step2ck;
      return exam.status === 'passed'
        ? null
        : `Your profile does not hold a passed Step ${step === '1' ? '1' : '2 CK'}.`;
    },
  },
  {
    pattern: /(?<!not\s(?:yet\s)?)\becfmg[\s-]+certifi(?:ed|cate)\b/gi,
    unproven: (_match, { ecfmg }) => (ecfmg.certified ? null : 'Your profile holds no ECFMG certification.'),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:current|valid)\b${gap}\b(BLS|ACLS)\b|\b(BLS|ACLS)\b${gap}\b(?:current|valid)\b|\b(BLS|ACLS)[\s-]+certified\b`,
      'gi',
    ),
    unproven: ([, one, two, three], profile, today) => {
      const card = (one ?? two ?? three ?? '').toUpperCase() === 'ACLS' ? 'acls' : 'bls';
      if (cardIsCurrent(profile[card], today)) return null;
      return `Your profile holds no ${card.toUpperCase()} card that is valid today.`;
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:completed|finished|did|had)\b${gap}\bexternship\b|\bmy\s+(?:US|U\.S\.|previous|recent)\s+externship\b`,
      'gi',
    ),
    unproven: (_match, { experience }, today) =>
      experience.some((one) => one.kind === 'us-externship' && one.to !== null && one.to <= today)
        ? null
        : 'Your profile holds no completed US externship.',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:graduated|graduate of|class of|graduation)\b${gap}\b(19\d{2}|20\d{2})\b`,
      'gi',
    ),
    unproven: ([, year], { graduationYear }) => {
      if (graduationYear === Number(year)) return null;
      return `The text states the graduation year ${year}; your profile holds ${graduationYear ?? 'none'}.`;
    },
  },
];

/** RDY-7: the statements in a mail, CV, bio or headline that the profile does not hold on this day. */
export function unprovenClaims(text: string, profile: Profile, today: IsoDate): Claim[] {
  return rules.flatMap(({ pattern, unproven }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const reason = unproven(match, profile, today);
      return reason === null ? [] : [{ quote: match[0].replace(/\s+/g, ' ').trim(), reason, mend: correct }];
    }),
  );
}
