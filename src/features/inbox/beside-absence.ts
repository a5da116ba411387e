import { ABSENCE, LEFT_JOB, RECEIPT, UNMONITORED } from './absence-words.ts';
import type { SortedAs, Sorting } from './rules.ts';
import { isSignOff } from './signatures.ts';
import { sortAnswer } from './sorting.ts';
import { sentencesOf, shortened } from './text.ts';

/** Whom to turn to, when mail is read again: what only notices of an absence say beside it. */
export const ONLY_IN_NOTICES =
  /\b(?:(?:urgent|immediate|emergenc\w+|pressing|time[- ]sensitive)\b[^.]{0,80}\b(?:contact|call|e-?mail|page|dial|reach|matter|assistance|attention|help)|(?:limited|intermittent|no|sporadic|infrequent) access to (?:my )?(?:e-?mail|voicemail)|(?:respond|reply|attend|answer)\w* to (?:your|all) (?:e-?mail|message|inquir)\w*[^.]{0,40}(?:when|upon|after|as soon|return)|your (?:e-?mail|message) will (?:not )?be (?:read|forwarded|answered)|if (?:this is|you have|you need|your)[^.]{0,60}(?:urgent|emergency|immediate)|dial 911|in my absence|during (?:my|this) (?:absence|time|period))\b/i;

/**
 * What a mail says beside an absence, be it one sentence among others (CMP-10): an answer to the request, or "unclear" where
 * something is neither courtesy nor part of the absence, so that the applicant looks. Null where nothing else is said.
 */
export function saidBesideAbsence(text: string, us: ReadonlySet<string> = new Set()): Sorting | null {
  const sentences = sentencesOf(text.slice(0, 3000));
  const beside = sentences.filter(
    (sentence) =>
      ![ABSENCE, LEFT_JOB, RECEIPT, UNMONITORED, ONLY_IN_NOTICES].some((words) => words.test(sentence)),
  );
  const together = sortAnswer(beside.join(' '), us);
  if (ANSWERED.includes(together.as)) return together;
  // Told in words of their own ("At sea, terrible internet"), the absence is in these sentences.
  const inOwnWords = !sentences.some((sentence) => ABSENCE.test(sentence));
  const said = beside.find((sentence) => {
    if (isCourtesy(sentence)) return false;
    const { as } = sortAnswer(sentence, us);
    if (as !== 'unclear' && as !== 'referral') return as !== 'outOfOffice';
    return !inOwnWords && !SENT_ELSEWHERE.test(sentence) && !FIRST_NAME.test(sentence);
  });
  return said === undefined ? null : { as: 'unclear', reason: shortened(said) };
}

/** How no notice of an absence is sorted. */
export const ANSWERED: readonly SortedAs[] = ['yes', 'no', 'asksForPapers'];

/** Greetings, thanks, wishes, and the promise to read or to answer later. */
const COURTESY = new RegExp(
  [
    '^(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day))\\b[^.!?]{0,60}[,.!]?$',
    '(?:^|[,!] )(?:many )?(?:thanks|thank you)(?: (?:so|very) much)?(?: for (?:your|the|writing|reaching|contacting|getting in)[^,;]{0,60})?[.!]?$',
    '^(?:happy|merry|enjoy|have a|talk|speak|stay|take care|(?:i |we )?apolog\\w+|sorry|best wishes)\\b[^,;]{0,40}[.!]?$',
    "\\b(?:will|shall|[’']ll)\\s(?:\\w+ )?(?:read|write|reply|respond|answer|look (?:at|into)|see to|get (?:back )?to|hear from|catch up|be in touch|go through)\\b[^,;]{0,80}$",
    '^(?:our|the) (?:office|clinic|practice|department) (?:is|will be|remains) (?:open|closed)\\b[^,;]{0,30}$',
    '^(?:more|away|back|returning)\\b[^,;]{0,40}$',
  ].join('|'),
  'i',
);
const SENT_ELSEWHERE =
  /^(?:for [^.,]{1,60},? )?(?:please |kindly )?(?:contact|call|write to|e-?mail|use|visit|direct|page|see|refer to)\b/i;

/** Courtesy, a sign-off with the name below it, or a name with its title. */
function isCourtesy(sentence: string): boolean {
  const [first = ''] = sentence.split(/(?<=,)\s/);
  return (
    COURTESY.test(sentence) ||
    (isSignOff(first) && sentence.length < first.length + 60) ||
    NAME.test(sentence)
  );
}
/** "Amy" below the words, unlike "Agreed". */
const FIRST_NAME = /^\p{Lu}\p{Ll}+(?<!ed)$/u;
const NAME =
  /^(?:Dr\.? )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, (?:M\.?D\.?|D\.?O\.?|RN|MPH|Ph\.?D\.?))*$/u;
