import { evidence, evidenceOf, evidenceWithContext, inContext, type Witness } from './evidence.ts';
import { yesOrNo } from './offers.ts';
import type { Claim, Contact, LetterPolicy, OpenState } from '../rules.ts';
import { rowOf } from './surroundings.ts';

const NO_HANDS =
  /\b(?:(?:no|not|never|without|cannot|may not|neither|prohibited|nor)\b[^.;]{0,90}\b(?:hands?-?on|patient (?:care|contact)|contact with patients|direct care|examin\w+|treat\w*|touch\w*|physical contact|medical advice|participate in (?:the )?(?:care|treatment|patient)|clinical (?:care|duties|activities|responsibilities)|procedures|write (?:orders|notes)|chart)|(?:strictly|purely|only|solely|exclusively) (?:an? )?(?:observ\w+|shadowing)|observ(?:e|ation|ational|ing)\b[^.;]{0,20}\bonly\b|observation(?:al)?[- ]only|hands[- ]off|observational (?:in nature|experience|role|capacity|program)|shadowing experience|do(?:es)? not (?:involve|include|permit|allow) (?:\w+ ){0,4}(?:patient|hands))/i;
const HANDS =
  /\b(?:hands?-on|direct patient (?:care|contact|interaction)|(?:take|taking|obtain\w*|perform\w*|gather\w*) (?:\w+ ){0,3}(?:histor(?:y|ies)|physical exam\w*|h&ps?)|histor(?:y|ies)[- ]taking|participat\w+ in (?:the )?(?:direct )?(?:patient care|care of patients)|examine patients|see patients|evaluat\w+ patients|write (?:progress )?notes|part of the (?:care |medical )?team|functions? (?:at the level|as an? (?:sub-?intern|intern|extern)))/i;

export function contactIn(said: readonly Witness[]): Claim<Contact> {
  const none = said.find((one) => NO_HANDS.test(inContext(one)) && !/\?\W*$/.test(one.text));
  const some = said.find(
    (one) =>
      !/\?\W*$/.test(one.text) &&
      HANDS.test(one.text) &&
      !NO_HANDS.test(one.text) &&
      !/\bobserv(?:e|ing)\b[^.;]{0,40}\b(?:hands|histor|exam)/i.test(one.text),
  );
  if (none) return { value: 'observing', evidence: evidenceOf(none) };
  if (some) return { value: 'hands-on', evidence: evidenceOf(some) };
  return { value: 'unclear' };
}

const SUBJECT =
  /\b(?:program|applications?|observ\w+|extern\w+|elective\w*|rotations?|clerkships?|shadowing|visitors?|visiting|students?|learners?|placements?|positions?|places?|seats?|slots?|spots?|requests?|opportunit\w+|trainees?|experiences?|graduates?|imgs?|rotators?|it|we)\b/i;
const PAUSED =
  /\b(?:suspended|on hold|paus(?:ed|ing|e)|until further notice|temporar(?:y|ily) (?:\w+ )?(?:closed|suspended|unavailable|unable|not|discontinued|halted|stopped)|postponed|hiatus)\b/i;
const CLOSED =
  /\b(?:(?:no longer|not (?:currently |presently |be )?|n['’]t (?:currently )?|currently not |cannot |unable to )(?:\w+ )?(?:accept(?:ing)?|offer(?:ing|ed)?|tak(?:e|ing)|host(?:ing)?|process(?:ing)?|provid(?:e|ing)|accommodat(?:e|ing)|consider(?:ing)?|review(?:ing)?)\b|(?:is|are|has been|have been|have) (?:now |currently |been )?(?:closed|discontinued|filled|full|cancelled|canceled|terminated)|(?:applications?|program) (?:is |are )?(?:now |currently )?closed|fully booked|no (?:\w+ ){0,3}(?:positions|slots|spots|openings|applications|rotations|observerships|placements) (?:\w+ )?(?:are )?(?:available|accepted|at this time|currently))/i;
const OPEN =
  /\b(?:(?:now|currently|presently|is|are|still) (?:\w+ )?(?:accepting|open|welcoming|taking|available)|applications? (?:(?:for [\w -]{1,40} )?(?:is|are|will be) )?(?:now )?(?:open|accepted|considered|reviewed) (?:on a rolling|year[- ]round|throughout|all year|now|through|for|until|any time|at any time|continuously|monthly)|applications? (?:(?:for [\w -]{1,40} )?(?:is|are) )(?:now |currently )?open\b|rolling basis|year[- ]round|accept(?:s|ing|ed)? applications|applications are being accepted|apply now|throughout the year)\b/i;

/** Open now, closed or paused; sentences of residency applications and of single dates say nothing. */
export function stateIn(said: readonly Witness[]): Claim<OpenState> {
  let open: Witness | null = null;
  for (const one of said) {
    const text = one.text;
    if (/\?\W*$/.test(text) || /\b(?:eras|match|interview season|residency applications?)\b/i.test(text))
      continue;
    const whole = inContext(one);
    if (!SUBJECT.test(whole)) continue;
    if (
      /\b(?:if|when|once|unless|should) (?:the |an? |all |your )?(?:\w+ ){0,3}(?:is|are|has|have|be|become)\b[^.;]{0,30}\b(?:full|closed|filled|suspended|cancel)/i.test(
        text,
      )
    )
      continue;
    if (PAUSED.test(text)) return { value: 'paused', evidence: evidenceWithContext(one) };
    if (CLOSED.test(text) && closes(text)) return { value: 'closed', evidence: evidenceWithContext(one) };
    open ??= OPEN.test(text) && !/\b(?:not|closed|n['’]t)\b/i.test(text) ? one : null;
  }
  return open === null ? { value: 'unclear' } : { value: 'open', evidence: evidenceOf(open) };
}

/** "We are not accepting applications at this time" closes; "we do not accept late applications" does not. */
function closes(text: string): boolean {
  if (
    /\b(?:late|incomplete|e-?mailed|faxed|paper|walk-?ins?|phone|substitut\w*|credit cards?|checks?|payments?|responsib\w+|high school|refund\w*|housing|letters?|visas?|malpractice|insurance|guarantee\w*|after the deadline|less than|fewer than|more than|direct(?:ly)?)\b/i.test(
      text,
    )
  )
    return false;
  return /\b(?:at this time|currently|presently|now|no longer|been|is closed|are closed|full|filled|this year|this season|20\d\d|for the (?:remainder|rest|current|upcoming|academic)|through|due to|discontinued|available|accepting|offering|hosting|taking|closed)\b/i.test(
    text,
  );
}

const LETTERS =
  /\b(?:letters? of (?:recommendation|reference|support|evaluation|completion)|recommendation letters?|reference letters?|LORs?|letters? (?:from|by) (?:the|your|their) (?:preceptor|attending|faculty|physician|mentor|supervisor)|certificates? of (?:completion|attendance|participation)|evaluations?)\b/i;
const FROM_APPLICANT =
  /\b(?:submit|provide|upload|send|include|attach|require[ds]?|must (?:have|submit|provide)|two|three|one|2|3|documents?|application (?:packet|materials)|from (?:your|their) (?:dean|home|medical school|school)|home)\b/i;

/** Whether a letter is given at the end. Letters that applicants bring are another matter. */
export function letterIn(said: readonly Witness[]): Claim<LetterPolicy> {
  for (const one of said) {
    const text = one.text;
    if (/\?\W*$/.test(text)) continue;
    if (
      one.question !== '' &&
      /\bletters?\b|\bLORs?\b/i.test(one.question) &&
      /\b(?:will|do|can|receive|get|provide)\b/i.test(one.question)
    ) {
      const answer = yesOrNo(text);
      if (answer === 'no') return { value: 'not given', evidence: evidenceWithContext(one) };
      if (answer === 'yes')
        return {
          value: /\b(?:may|discretion|performance|can|earn)\b/i.test(text) ? 'may be given' : 'given',
          evidence: evidenceWithContext(one),
        };
    }
    if (
      !/\b(?:letters?|LORs?)\b/i.test(text) ||
      !LETTERS.test(text) ||
      /\bletters? of (?:completion|invitation)\b/i.test(text)
    )
      continue;
    if (
      /\b(?:not|no|cannot|unable|never)\b[^.;]{0,80}\b(?:letters?|LORs?)\b|\b(?:letters?|LORs?)\b[^.;]{0,60}\b(?:are|is|will) not\b|\bletters?\b[^.;]{0,50}\b(?:cannot|not (?:be )?(?:provided|given|guaranteed|written|offered))/i.test(
        text,
      )
    ) {
      if (/\bguarantee/i.test(text)) return { value: 'may be given', evidence: evidenceOf(one) };
      if (
        /\b(?:we|faculty|physicians?|preceptors?|program|hospital|attendings?|be provided|provide|write|given|observers? (?:will|do))\b/i.test(
          text,
        ) &&
        !/\bmust not|do not (?:send|submit|include)\b/i.test(text)
      )
        return { value: 'not given', evidence: evidenceOf(one) };
      continue;
    }
    if (
      /\b(?:may|can|discretion|performance|earn(?:ed)?|eligible|if (?:earned|merited|appropriate|requested)|upon request|based on|possib\w+|opportunity|deserv\w+)\b/i.test(
        text,
      ) &&
      !/\b(?:submit|upload|include)\b/i.test(text)
    )
      return { value: 'may be given', evidence: evidenceOf(one) };
    if (
      /\b(?:receive|will be (?:provided|given|issued)|provides? (?:an? )?(?:\w+ )?letter|at the (?:end|conclusion|completion)|upon (?:successful )?completion|write)\b/i.test(
        text,
      ) &&
      !FROM_APPLICANT.test(text.replace(/provides?/i, ''))
    )
      return { value: 'given', evidence: evidenceOf(one) };
  }
  return { value: 'unclear' };
}

const NUMBER = '(?:one|two|three|four|five|six|eight|twelve|\\d{1,2})';
const SPAN = new RegExp(
  `\\b(?:(?:minimum|maximum|at least|up to|no (?:more|less|longer) than|between)(?: of)? )?${NUMBER}(?: ?\\(\\d{1,2}\\))?(?:(?: ?(?:-|–|to|or|and) ?)${NUMBER}(?: ?\\(\\d{1,2}\\))?)?[ -](?:consecutive |full )?(?:weeks?|months?|days?)\\b`,
  'i',
);
const ABOUT_LENGTH =
  /\b(?:observ\w+|extern\w+|elective\w*|rotations?|clerkships?|program|experience|shadowing|duration|length|lasts?|period|long|blocks?|visit|(?:host|have|take) you|welcome to (?:work|join|spend|stay)|(?:work|stay|come|spend) with (?:us|me))\b/i;
const NOT_LENGTH =
  /\b(?:before|prior|advance|in advance|ahead|deadline|after (?:submi|receipt|receiv)|notice|process\w*|within|old|respon\w+|business days|refund\w*|cancel\w*|immuniz|PPD|TB|vaccin\w*|flu|passport|insurance|valid for|decision|notified|review|allow)\b/i;

export function lengthIn(said: readonly Witness[]): Claim<string> {
  for (const one of said) {
    const text = one.text;
    const match = SPAN.exec(text);
    if (match === null || /\?\W*$/.test(text)) continue;
    const near = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 40);
    const label =
      one.block.kind === 'cell'
        ? rowOf(one.document, one.block)
            .map((cell) => cell.text)
            .join(' ')
        : '';
    if (
      NOT_LENGTH.test(near) ||
      !ABOUT_LENGTH.test(`${inContext(one)} ${one.headings.at(-1) ?? ''} ${label}`)
    )
      continue;
    return {
      value: match[0],
      evidence: label !== '' && label.length < 300 ? evidence(one.document, label) : evidenceOf(one),
    };
  }
  return { value: 'unclear' };
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const DATES = new RegExp(
  `\\b(?:from |between )?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})? ?(?:-|–|—|to|through|thru|until|and) ?(?:the end of )?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?|\\byear[- ]round\\b|\\bthroughout the (?:academic )?year\\b`,
  'i',
);
const ABOUT_DATES =
  /\b(?:available|offered|accept\w*|open|observ\w+|extern\w+|rotat\w+|elective\w*|program|dates?|blocks?|sessions?|visit\w*|applications?)\b/i;

export function datesIn(said: readonly Witness[]): Claim<string> {
  for (const one of said) {
    const text = one.text;
    const match = DATES.exec(text);
    if (match === null || !ABOUT_DATES.test(`${inContext(one)} ${one.headings.at(-1) ?? ''}`)) continue;
    if (/\b(?:flu|influenza|vaccin\w*|office hours|monday|mon\b|deadline)\b/i.test(text)) continue;
    return { value: match[0], evidence: evidenceOf(one) };
  }
  return { value: 'unclear' };
}
