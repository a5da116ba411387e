import { type IsoDate, addDays } from '#plain/time.ts';
import { sumOf } from './chance.ts';
import {
  type Cause,
  type Compared,
  type LetterRemarks,
  type Suspect,
  allOf,
  causeOf,
  causes,
  countOf,
} from './compared.ts';
import { type Explanation, explanations } from './explanations.ts';
import { answersDue, logSum } from './fit.ts';

/** PLN-3: a diagnosis is tried from the fourth week on, or when this many mails have had the time for an answer. */
export const diagnosisFrom = { days: 28, mails: 60 } as const;

/** A cause is named when it is at least so likely; that nothing stands out is said when luck is. */
export const namedFrom = 0.8;
const nothingFrom = 0.6;

/** With so many mails due, `npm run bench:forecast` names the right cause in most campaigns, or never. */
const mailsToTell = 350;

type Likely = { suspect: Suspect; cause: Cause; chance: number; timesLuck: number; blamed: string[] };

export type Diagnosis = {
  /** Mails whose answers are due, of all that were sent. */
  due: number;
  sent: number;
  /** Nothing stands out; one cause stands out; the data do not decide; or it is too early to ask. */
  verdict: 'early' | 'nothing' | 'named' | 'open';
  /** How likely it is that nothing but luck is at work. */
  luck: number;
  /** The causes by how likely they are; a cause is as likely as its sides together. */
  causes: { cause: Cause; chance: number }[];
  /** The sides, the likeliest first. */
  suspects: Likely[];
  /** Each kind of recipient got a letter of its own and only that: the answers cannot tell the two apart. */
  letterIsKind: boolean;
};

/**
 * How likely each cause is before the answers are looked at; luck has the rest. Chosen on simulated campaigns (not
 * those that are reported) so that a week of bad luck looks like no one cause more often than like another: a letter
 * or a list stands out by chance sooner than three states of eight.
 */
const priors: Readonly<Record<Suspect, number>> = {
  profile: 0.11,
  letter: 0.022,
  list: 0.0125,
  specialty: 0.035,
  state: 0.28,
  friendliness: 0.0115,
  delivery: 0.05,
};

/** PLN-3: which explanation the answers favour, and by how much. */
export function diagnose(told: Compared, remarks: LetterRemarks, campaignDays: number): Diagnosis {
  const all = allOf(told);
  const sent = countOf(all);
  const due = answersDue(all);
  const letterIsKind = oneLetterEach(told);
  const nothing = { due, sent, luck: 1, causes: [], suspects: [], letterIsKind };
  const early = campaignDays < diagnosisFrom.days && due < diagnosisFrom.mails;
  if (early || due === 0) return { ...nothing, verdict: 'early' };
  const { luck, suspects } = weigh(explanations(told, remarks), alikeIn(told, letterIsKind));
  const perCause = causes
    .map((cause) => ({
      cause,
      chance: suspects.filter((one) => one.cause === cause).reduce((sum, { chance }) => sum + chance, 0),
    }))
    .toSorted((one, other) => other.chance - one.chance);
  const named = (perCause[0]?.chance ?? 0) >= namedFrom;
  const verdict = named ? 'named' : luck >= nothingFrom ? 'nothing' : 'open';
  return { due, sent, verdict, luck, causes: perCause, suspects, letterIsKind };
}

/** Bayes' rule. */
function weigh(found: readonly Explanation[], alike: readonly Suspect[]) {
  const causesFound = found.flatMap(({ suspect }) => (suspect === 'luck' ? [] : suspect));
  const prior = ({ suspect }: Explanation) => {
    if (suspect === 'luck') return 1 - sumOf(causesFound.map((one) => priors[one]));
    // What the answers cannot tell apart has the same chance beforehand too; else the guess would look like a finding.
    return alike.includes(suspect) ? sumOf(alike.map((one) => priors[one])) / alike.length : priors[suspect];
  };
  const whole = logSum(found.map((one) => one.evidence + Math.log(prior(one))));
  const luckEvidence = found.find(({ suspect }) => suspect === 'luck')?.evidence ?? 0;
  let luck = 0;
  const suspects: Likely[] = [];
  for (const one of found) {
    const chance = Math.exp(one.evidence + Math.log(prior(one)) - whole);
    if (one.suspect === 'luck') luck = chance;
    else {
      suspects.push({
        suspect: one.suspect,
        cause: causeOf[one.suspect],
        chance,
        // Where very many mails agree, the number itself would be too large to be told.
        timesLuck: Math.min(Number.MAX_VALUE, Math.exp(one.evidence - luckEvidence)),
        blamed: one.blamed.map(({ name }) => name),
      });
    }
  }
  return { luck, suspects: suspects.toSorted((a, b) => b.chance - a.chance) };
}

/** Sides that the answers cannot tell apart: each kind got a letter of its own, or one letter went out with one profile. */
function alikeIn({ sides: { letter, profile } }: Compared, letterIsKind: boolean): readonly Suspect[] {
  if (letterIsKind) return ['letter', 'list'];
  return letter.size === 1 && profile.size === 1 ? ['letter', 'profile'] : [];
}

/** Whether there are several kinds of recipients, and each got one letter that no other kind got. */
function oneLetterEach({ sides: { list, letter }, letters }: Compared): boolean {
  return list.size > 1 && list.size === letters && letter.size === letters;
}

/** The day on which enough answers are due to name a cause, at so many first mails a week. Null: never at this pace. */
export function knownBy(due: number, sent: number, aWeek: number, today: IsoDate): IsoDate | null {
  if (due >= mailsToTell) return null;
  const toSend = Math.max(0, mailsToTell - sent);
  if (toSend > 0 && aWeek <= 0) return null;
  return addDays(today, Math.ceil((toSend / Math.max(aWeek, 1)) * 7) + 21);
}
