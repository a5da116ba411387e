import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';
import { checkCv, cvPages } from './cv-check.ts';
import type { Profile } from './facts.ts';
import { cardIsCurrent } from './proven-facts.ts';
import { sentencesOf } from './sentences.ts';
import { unprovenClaims } from './truth.ts';

export type CheckId = 'RDY-1' | 'RDY-2' | 'RDY-3' | 'RDY-4' | 'RDY-5';

/** One check of the readiness gate: pass or fail, why, and what to do next, with a link to the place. */
export type Check = {
  id: CheckId;
  title: string;
  passed: boolean;
  why: string;
  nextAction: string;
  href: string;
  /** RDY-6: while it fails, nothing is sent, unless it is overridden with a reason. */
  blocking: boolean;
};

export type CvOnFile = { pages: number; text: string };

/** RDY-1 to RDY-5, for this profile and CV on this day. */
export function readiness(profile: Profile, cv: CvOnFile | null, today: IsoDate): Check[] {
  return [
    examsCheck(profile, today),
    cvCheck(profile, cv, today),
    bioCheck(profile, today),
    linkedInCheck(profile, today),
    cardsCheck(profile, today),
  ];
}

type Verdict = { passed: boolean; why: string; nextAction?: string };

function check(id: CheckId, title: string, href: string, blocking: boolean, verdict: Verdict): Check {
  return { id, title, href, blocking, ...verdict, nextAction: verdict.nextAction ?? '' };
}

/** RDY-1: a graduate is ECFMG certified or passed both Step 1 and Step 2 CK; a student passed Step 1 and has a date for Step 2 CK. */
function examsCheck({ standing, ecfmg, step1, step2ck }: Profile, today: IsoDate): Check {
  const verdict = (): Verdict => {
    if (standing === null) {
      return {
        passed: false,
        why: 'You did not say yet whether you are a student or a graduate.',
        nextAction: 'Answer the first question of your profile.',
      };
    }
    if (standing === 'graduate') {
      if (ecfmg.certified) return { passed: true, why: 'You are ECFMG certified.' };
      if (step1.status === 'passed' && step2ck.status === 'passed') {
        return { passed: true, why: 'You passed both steps.' };
      }
      const open = step1.status === 'passed' ? 'Step 2 CK' : 'Step 1';
      return {
        passed: false,
        why: `As a graduate you need ECFMG certification, or both Step 1 and Step 2 CK passed. ${open} does not stand here as passed.`,
        nextAction: `Enter the result of ${open}, once you have it.`,
      };
    }
    if (step1.status !== 'passed') {
      return {
        passed: false,
        why: 'As a student you need Step 1 passed.',
        nextAction: 'Enter the result of Step 1, once you have it.',
      };
    }
    if (step2ck.status === 'passed') return { passed: true, why: 'You passed both steps.' };
    if (step2ck.status === 'scheduled' && step2ck.on !== null && step2ck.on >= today) {
      return { passed: true, why: `Step 1 is passed, and Step 2 CK is on ${dayInWords(step2ck.on)}.` };
    }
    return {
      passed: false,
      why: 'As a student you need a date for Step 2 CK that is still to come.',
      nextAction: 'Book Step 2 CK and enter the date, or enter the result.',
    };
  };
  const href = standing === null ? '/profile#standing' : '/profile#exams';
  return check('RDY-1', 'Exams', href, true, verdict());
}

/** RDY-2, RDY-7: a CV of 2 to 3 pages with everything in it, and nothing the profile does not hold. */
function cvCheck(profile: Profile, cv: CvOnFile | null, today: IsoDate): Check {
  const verdict = (): Verdict => {
    if (!cv)
      return {
        passed: false,
        why: 'There is no CV yet. It goes with every first mail.',
        nextAction: 'Make it from your facts, or upload a PDF of 2 to 3 pages.',
      };
    const report = checkCv(cv, profile, today);
    if (!report.rightLength) {
      const pages = `${cv.pages} ${cv.pages === 1 ? 'page' : 'pages'}`;
      return {
        passed: false,
        why: `Your CV has ${pages}. US physicians expect ${cvPages.fewest} to ${cvPages.most}.`,
        nextAction:
          cv.pages > cvPages.most
            ? 'Shorten it, then make or upload it again.'
            : 'Enter what is missing, then make or upload it again.',
      };
    }
    const missing = report.parts.filter((part) => !part.found);
    if (missing.length > 0) {
      const names = missing.map((part) => part.title.toLowerCase()).join(', ');
      return {
        passed: false,
        why: `We did not find this in your CV: ${names}.`,
        nextAction: 'Add it and upload the CV again. If it is there as a picture, use real text.',
      };
    }
    const [claim] = report.claims;
    if (claim)
      return { passed: false, why: `Your CV says “${claim.quote}”. ${claim.reason}`, nextAction: claim.mend };
    return { passed: true, why: `Your CV has ${cv.pages} pages and everything that is expected.` };
  };
  return check('RDY-2', 'CV', '/profile#cv', true, verdict());
}

/** RDY-3: a bio of 3 to 5 sentences that states only what the profile holds. */
function bioCheck(profile: Profile, today: IsoDate): Check {
  const count = sentencesOf(profile.bio).length;
  const [claim] = unprovenClaims(profile.bio, profile, today);
  const verdict = (): Verdict => {
    if (count === 0)
      return {
        passed: false,
        why: 'There is no bio yet.',
        nextAction: 'Write 3 to 5 sentences about yourself.',
      };
    if (count < 3 || count > 5)
      return {
        passed: false,
        why: `Your bio has ${count} ${count === 1 ? 'sentence' : 'sentences'}. It should have 3 to 5.`,
        nextAction: count < 3 ? 'Add a little.' : 'Shorten it.',
      };
    if (claim)
      return {
        passed: false,
        why: `Your bio says “${claim.quote}”. ${claim.reason}`,
        nextAction: claim.mend,
      };
    return { passed: true, why: `Your bio has ${count} sentences.` };
  };
  return check('RDY-3', 'Short bio', '/profile#bio', true, verdict());
}

/** RDY-4: link, headline, formal photo, and the same facts as the CV. */
function linkedInCheck(profile: Profile, today: IsoDate): Check {
  const { url, headline, formalPhoto, sameFactsAsCv } = profile.linkedIn;
  const missing = [
    ...(url ? [] : ['the link']),
    ...(headline ? [] : ['the headline']),
    ...(formalPhoto ? [] : ['a photo in formal clothes']),
    ...(sameFactsAsCv ? [] : ['your word that it says the same as your CV']),
  ];
  const [claim] = unprovenClaims(headline, profile, today);
  const verdict = (): Verdict => {
    if (missing.length > 0)
      return {
        passed: false,
        why: `Missing: ${missing.join(', ')}.`,
        nextAction: 'Complete your LinkedIn page, then tick it off here.',
      };
    if (claim)
      return {
        passed: false,
        why: `Your headline says “${claim.quote}”. ${claim.reason}`,
        nextAction: claim.mend,
      };
    return { passed: true, why: 'Your LinkedIn page is complete.' };
  };
  return check('RDY-4', 'LinkedIn', '/profile#linkedin', false, verdict());
}

/** RDY-5: BLS and ACLS are current. Both expire after two years. */
function cardsCheck({ bls, acls }: Profile, today: IsoDate): Check {
  const missing = [
    ...(cardIsCurrent(bls, today) ? [] : ['BLS']),
    ...(cardIsCurrent(acls, today) ? [] : ['ACLS']),
  ];
  const verdict: Verdict =
    missing.length === 0
      ? { passed: true, why: 'Your BLS and ACLS cards are current.' }
      : {
          passed: false,
          why: `Not current: ${missing.join(' and ')}. Hands-on places ask for both.`,
          nextAction: 'Take the course, then enter the dates of the card.',
        };
  return check('RDY-5', 'BLS and ACLS', '/profile#cards', false, verdict);
}

export type Override = { checkId: string; reason: string };

/** RDY-6: open when RDY-1 to RDY-3 hold or are overridden with a reason. */
export function gate(checks: readonly Check[], overrides: readonly Override[]) {
  const overridden = new Set(overrides.map((override) => override.checkId));
  const blockedBy = checks.filter((one) => one.blocking && !one.passed && !overridden.has(one.id));
  return { open: blockedBy.length === 0, blockedBy };
}
