import {
  GRADUATES,
  GRADUATES_ONLY,
  GRADUATE_PAPERS,
  GRADUATE_REQUIRED,
  NOT_YET_GRADUATED,
  STUDENTS,
  STUDENTS_ONLY,
  STUDENT_REQUIRED,
} from './audience-words.ts';
import { evidenceOf, evidenceWithContext, inContext, type Witness } from './evidence.ts';
import { yesOrNo } from './offers.ts';
import { forbids } from './prohibitions.ts';
import type { Audience, Claim, Evidence } from '../rules.ts';

/** What one sentence says of one group: let in or kept out, and how surely. */
type Signal = { yes: boolean; sure: number; evidence: Evidence };

export type AudienceFound = { audience: Claim<Audience>; graduates: Claim<'yes' | 'no'> };

/** Cheap to look for, and in every sentence that can say for whom something is. */
const ABOUT_PEOPLE =
  /graduat|alumni|IMG|FMG|physician|doctor|surgeon|clinician|ECFMG|\bM\.?D\b|MBBS|M\.B|degree|diploma|licen|ologist|iatri|internist|specialist|abroad|countr|student|enrol|\byear|school|regist|matricul|dean|^(?:A[.:] )?(?:yes|no|unfortunately|not|we|sorry|certainly|at this|currently)\b/i;

/** AIM-3: for whom, from all sentences of a program. Without a sentence that says so it is unclear. */
export function audienceIn(said: readonly Witness[]): AudienceFound {
  const graduates: Signal[] = [];
  const students: Signal[] = [];
  for (const one of said) {
    if (forbids(one)) continue;
    if (one.text.length > 1200 || (!ABOUT_PEOPLE.test(one.text) && !ABOUT_PEOPLE.test(one.question)))
      continue;
    const ofGraduates = graduateSignal(one);
    if (ofGraduates) graduates.push(ofGraduates);
    const ofStudents = studentSignal(one);
    if (ofStudents) students.push(ofStudents);
  }
  const grad = weighed(graduates);
  const stud = weighed(students);
  if (grad?.yes) {
    const both = stud?.yes === true && stud.sure >= 2;
    return {
      audience: { value: both ? 'both' : 'graduates', evidence: grad.evidence },
      graduates: { value: 'yes', evidence: grad.evidence },
    };
  }
  if (grad !== null) {
    return {
      audience: stud?.yes ? { value: 'students', evidence: grad.evidence } : { value: 'unclear' },
      graduates: { value: 'no', evidence: grad.evidence },
    };
  }
  if (stud?.yes && stud.sure >= 2) {
    return {
      audience: { value: 'students', evidence: stud.evidence },
      graduates: { value: 'no', evidence: stud.evidence },
    };
  }
  return { audience: { value: 'unclear' }, graduates: { value: 'unclear' } };
}

/** The surest side wins; of equally sure ones the more frequent; a tie says no, since a wrong yes costs more. */
function weighed(signals: readonly Signal[]): Signal | null {
  if (signals.length === 0) return null;
  const side = (yes: boolean) => signals.filter((one) => one.yes === yes).toSorted((a, b) => b.sure - a.sure);
  const [yes, no] = [side(true), side(false)];
  if (no[0] === undefined) return yes[0] ?? null;
  if (yes[0] === undefined) return no[0];
  if (yes[0].sure !== no[0].sure) return yes[0].sure > no[0].sure ? yes[0] : no[0];
  const count = (ofSide: readonly Signal[]) => ofSide.filter((one) => one.sure === ofSide[0]?.sure).length;
  return count(yes) > count(no) ? yes[0] : no[0];
}

const graduates = new RegExp(`\\b${GRADUATES}`, 'i');
const students = new RegExp(`\\b${STUDENTS}`, 'i');

const OUT =
  /\b(?:not|never|cannot|can['’]t|unable|ineligible|no longer|neither|nor|excluded?|excluding|except|don['’]t|doesn['’]t|aren['’]t|isn['’]t|won['’]t|without|decline[sd]?|reject\w*|den(?:y|ied))\b|\bno (?=(?:\w+ ){0,2}(?:img|fmg|international|foreign|graduate|observership|externship|position))/i;
const IN =
  /\b(?:open|available|offer\w*|welcom\w*|accept\w*|eligib\w*|invit\w*|designed|intended|may apply|can apply|may participate|encouraged|allow\w*|permit\w*|for|host\w*|provid\w*|opportunit\w+|consider\w*|apply|admit\w*|sponsor\w*|serve\w*|help\w*|interested|seeking|wish\w*|must|should|who|experience|observers?|observerships?|externships?|participants?)\b/i;

/** Sentences about residents, alumni, speakers and the like, not about who may come. */
const ASIDE =
  /\b(?:our (?:graduates|alumni|residents)|graduates? (?:of|from) (?:our|this|the (?:program|residency))|recent graduates have|graduates have (?:gone|matched|secured)|of our residents|match(?:ed)? (?:into|at)|board pass|fellowship placement|graduate education|for graduates of accredited|nurs\w+ graduates?|graduate nurse)\b/i;

/** "I finished medical school last year", "after graduation": a graduate asks. */
const ASKS_AS_GRADUATE =
  /\b(?:(?:finished|completed|graduated from|done with) (?:my |their |your )?medical (?:school|studies)|(?:i|you|we) (?:have )?(?:already )?graduated|(?:after|since) (?:graduation|graduating|i graduate)|(?:already )?(?:have|hold) (?:an?|my) (?:MD|medical degree))\b/i;

function graduateSignal(one: Witness): Signal | null {
  const text = one.text;
  const whole = inContext(one);
  if (/\?\W*$/.test(text)) return null;
  if (NOT_YET_GRADUATED.test(text)) return { yes: false, sure: 3, evidence: evidenceOf(one) };
  if (one.question !== '' && (graduates.test(one.question) || ASKS_AS_GRADUATE.test(one.question))) {
    const answer = yesOrNo(text);
    if (answer !== null) return { yes: answer === 'yes', sure: 4, evidence: evidenceWithContext(one) };
  }
  if (STUDENTS_ONLY.test(text) && !graduates.test(text))
    return { yes: false, sure: 3, evidence: evidenceOf(one) };
  if (GRADUATES_ONLY.test(text) && graduates.test(text))
    return { yes: true, sure: 3, evidence: evidenceOf(one) };
  const match = graduates.exec(text);
  if (match !== null && !ASIDE.test(text)) {
    const kept = keptOut(text, match, one.leadIn);
    if (kept) return { yes: false, sure: 3, evidence: evidenceWithContext(one) };
    if (one.block.kind === 'heading') return { yes: true, sure: 2, evidence: evidenceOf(one) };
    // In a program's own part, naming them without a "not" lets them in, if less surely.
    return { yes: true, sure: IN.test(whole) ? 2 : 1, evidence: evidenceOf(one) };
  }
  const required = GRADUATE_REQUIRED.exec(whole);
  if (
    required !== null &&
    !OUT.test((whole.slice(0, required.index).split(/[;:]/).at(-1) ?? '').slice(-60)) &&
    !STUDENT_REQUIRED.test(required[0]) &&
    !/\bcandidates? for\b/i.test(text) &&
    !ASIDE.test(text)
  ) {
    return { yes: true, sure: 2, evidence: evidenceWithContext(one) };
  }
  if (GRADUATE_PAPERS.test(text) && !OUT.test(text)) return { yes: true, sure: 1, evidence: evidenceOf(one) };
  return null;
}

/** Whether "not" governs the graduates: in their clause, or in the lead-in of their list. */
function keptOut(text: string, match: RegExpExecArray, leadIn: string): boolean {
  if (
    leadIn !== '' &&
    /\b(?:not eligible|ineligible|not (?:accept|open|available|able|offer|consider|permitted|allowed)\w*|do not|does not|cannot|exclu\w+|unable)\b/i.test(
      leadIn,
    )
  )
    return true;
  const before =
    text
      .slice(0, match.index)
      .split(/[;:]|\.\s|\bbut\b|\bhowever\b|\balthough\b|\bwhile\b|, (?:and|we|our)\b/)
      .at(-1) ?? '';
  const after = (
    text.slice(match.index + match[0].length).split(/[;:]|\.\s|\bbut\b|\bhowever\b|\bunless\b/)[0] ?? ''
  ).slice(0, 140);
  if (/\bnot only\b/i.test(before)) return false;
  // "Students who have not graduated", "not required of graduates", "graduates who have not matched" keep nobody out.
  if (
    /\b(?:who|that) (?:have|has|are|did|do) (?:not|never|n['’]t)\b/i.test(
      `${match[0]}${after}`.slice(0, match[0].length + 24),
    ) &&
    !/(?:eligible|accepted|considered)/i.test(after)
  )
    return false;
  if (
    /\b(?:not|never) (?:required|necessary|need\w*|a requirement|guarantee\w*|intended to)\b/i.test(before) ||
    /^[^,]{0,40}\b(?:is|are) not (?:required|necessary|guaranteed|employees?|paid)\b/i.test(after)
  )
    return false;
  if (OUT.test(before.slice(-110))) return true;
  return /\b(?:(?:is|are|will|may|can|do|does|should)(?: currently)? not(?: be)? (?:\w+ )?(?:eligible|accepted|considered|permitted|allowed|able|apply|qualify|participate|accommodated|hosted|offered|admitted|appropriate|supported)|(?:is|are) (?:referred|directed|advised) (?:to|elsewhere)|(?:is|are) ineligible|cannot|can['’]t|(?:is|are) no longer|aren['’]t|do not qualify|may not\b)/i.test(
    after,
  );
}

function studentSignal(one: Witness): Signal | null {
  const text = one.text;
  if (/\?\W*$/.test(text)) return null;
  if (GRADUATES_ONLY.test(text)) return { yes: false, sure: 3, evidence: evidenceOf(one) };
  if (one.question !== '' && /\bstudents?\b/i.test(one.question)) {
    const answer = yesOrNo(text);
    if (answer !== null) return { yes: answer === 'yes', sure: 3, evidence: evidenceWithContext(one) };
  }
  if (STUDENTS_ONLY.test(text) || NOT_YET_GRADUATED.test(text))
    return { yes: true, sure: 3, evidence: evidenceOf(one) };
  if (STUDENT_REQUIRED.test(inContext(one)) && !/\bresiden(?:t|cy)\b/i.test(text))
    return { yes: true, sure: 2, evidence: evidenceWithContext(one) };
  const match = students.exec(text);
  if (match === null) return null;
  if (
    /\b(?:high[- ]school|nursing|pharmacy|PA|undergraduate|pre-?med\w*|college|our (?:own )?) ?$/i.test(
      text.slice(Math.max(0, match.index - 16), match.index),
    )
  )
    return null;
  const before = text.slice(Math.max(0, match.index - 80), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
  if (
    /\b(?:not|cannot|unable|no)\b[^.;]*\b(?:open|available|accept\w*|offer\w*|host\w*|take|for|to|consider|accommodate)\b/i.test(
      before,
    ) ||
    /^\W*(?:\w+ ){0,4}(?:(?:are|is) (?:not|in)[ -]?(?:eligible|accepted|considered|permitted to apply|able to apply)|cannot (?:apply|be)|may not apply|ineligible)/i.test(
      after,
    )
  )
    return { yes: false, sure: 2, evidence: evidenceOf(one) };
  if (one.block.kind === 'heading') return { yes: true, sure: 2, evidence: evidenceOf(one) };
  // "Students can still apply" lets them in beside others.
  if (/\b(?:still|also|as well|too)\b/i.test(text)) return { yes: true, sure: 1, evidence: evidenceOf(one) };
  const invited =
    /\b(?:open|available|offer\w*|welcom\w*|accept\w*|eligib\w*|invit\w*|designed|for|host\w*|opportunit\w+|apply|interested)\b/i.test(
      before,
    ) ||
    /\b(?:(?:may|can|should|must)(?! not)|are (?:welcome|eligible|invited)|interested|wishing|who)\b/i.test(
      after,
    );
  return invited ? { yes: true, sure: 2, evidence: evidenceOf(one) } : null;
}
