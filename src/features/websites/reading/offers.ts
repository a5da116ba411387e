import type { Said } from './sentences.ts';

/** Whether a sentence says that something is offered, or that it is not. */
export type Offer = 'yes' | 'no' | null;

const VERBS =
  '(?:offer(?:s|ed|ing)?|provid(?:e|es|ed|ing)|host(?:s|ed|ing)?|have|has|support(?:s|ing)?|accommodat(?:e|es|ing)|sponsor(?:s|ing)?|arrang(?:e|es|ing)|accept(?:s|ed|ing)?|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|participat(?:e|es|ing) in|run|conduct|tak(?:e|es|ing)|facilitat(?:e|es|ing)|grant|approve|schedul(?:e|es|ing)|enroll|process)';
const WHAT =
  '(?:observ(?:er|ers|er ?ships?|ation|ational)|extern(?:s|ships?)?|shadow(?:ing|ers?)?|clerkships?|electives?|rotat(?:ions?|ors)|visiting (?:medical )?students?|visiting (?:physicians?|rotators)|clinical experiences?|preceptorships?|clinical placements?|(?:medical )?students|trainees|learners|sub-?internships?|internships|hands-on experiences?|imgs?|international (?:medical )?(?:graduates?|students?)|foreign (?:medical )?graduates?|volunteers?)';
const PROGRAMS =
  '(?:observ(?:ers|er ?ships?)|extern(?:s|ships?)|shadowing|clerkships?|electives?|rotations?|visiting (?:medical students|physicians?|rotators)|clinical experiences?|preceptorships?|clinical placements?|internships)';
const NOT =
  "(?:(?:do|does|did|will|can|are|is|has|have)(?:n['’]t| not)(?: (?:currently|presently|yet|generally|able to|in a position to|longer|at this time|be able to|be|been|directly))*|cannot|(?:is|are|am) (?:currently |presently |regrettably |unfortunately )?(?:unable|not able) to|no longer|(?:is|are) not(?: currently| presently)?|never)";

const WE_DO_NOT = new RegExp(
  `\\b${NOT}(?: (?:currently|presently|formally|routinely|a|an|any|to))* ${VERBS}\\b(?: (?!(?:but|however|until|unless|if|letters?|housing|visas?|malpractice|insurance|stipends?|financial)\\b)[\\w/'’()-]+,?){0,9}? ?${WHAT}\\b`,
  'i',
);
const NONE_ARE = new RegExp(
  `\\bno (?:\\w+ ){0,4}?${PROGRAMS}(?: \\w+){0,4} (?:is|are|will be|available|offered|at this time|accepted|positions)\\b|\\bno ${PROGRAMS}\\b`,
  'i',
);
const IT_IS_NOT = new RegExp(
  `\\b${PROGRAMS}\\b(?:[^.;:]{0,70}?)\\b(?:(?:is|are|will) (?:not|no longer)(?: currently| presently| be| being)? (?:offered|available|accepted|possible|provided|permitted(?! to)|allowed(?! to)|hosted|supported|open|accommodated|conducted|granted)|cannot be (?:offered|accommodated|accepted|arranged|supported|provided|honou?red))`,
  'i',
);
const WE_DO = new RegExp(
  `\\b(?:we|program|hospital|department|clinic|center|school|institution|division|office|practice|it|health|medicine|university|college|hospital['’]s|and|also|currently|proudly|is pleased to|are pleased to|to|system|group)\\b (?:\\w+ )?${VERBS}\\b[^.;:]{0,90}?\\b${WHAT}\\b`,
  'i',
);
const IT_IS = new RegExp(
  `\\b${WHAT}\\b[^.;:]{0,80}?\\b(?:(?:is|are) (?:available|offered|open|designed|intended|accepted|welcome|possible|provided|scheduled|limited to|\\w+ weeks?|a \\w+[- ](?:week|month))|lasts?|allows?|provides?|offers?|welcomes?|enables?|gives?)\\b`,
  'i',
);
const WELCOME = new RegExp(
  `\\b(?:welcomes?|invites?|accepting|apply (?:for|to)|applications? for|applying for|interested in|opportunit(?:y|ies) (?:for|to)|teaching site for|training site for|precepts?|wish(?:es|ing)? to (?:observe|rotate|shadow))\\b[^.;:]{0,80}?\\b${WHAT}\\b`,
  'i',
);

/** Sentences about what residency applicants should have done elsewhere. */
const REQUIRED_ELSEWHERE =
  /\b(?:requir(?:e|es|ed|ement)|prefer(?:red|ence)?|must have|minimum of|at least|do(?:es)? not count|not (?:be )?(?:count\w*|considered as|acceptable as|sufficient)|counts?|in lieu of|prior|previous|recent|U\.?S\.? clinical experience|USCE)\b/i;

const ABOUT_WHAT = new RegExp(WHAT, 'i');
const PROGRAM =
  /\b(?:observ(?:e|ers?|er ?ships?|ation)|extern(?:s|ships?)?|shadow(?:ing)?|clerkships?|electives?|rotat(?:e|ions?)|clinical experiences?|preceptorships?|placements?|internships?)\b/i;
/** Questions about a part of it: after graduation, longer, with housing. */
const ASKS_IN_PART =
  /\b(?:after|before|graduat\w*|finished|more than|longer|extend|during|two|several|multiple|housing|visa|letter|fee|cost|paid|stipend|examine|touch|hands-on|patients?|refund\w*|credit|remote\w*|online|virtual)\b/i;
const ASKS_FOR_OFFER = new RegExp(
  `\\b(?:${VERBS}|available|there|possible|apply|do an?|come|observe|rotate|shadow)\\b`,
  'i',
);

export function offerIn(one: Said): Offer {
  const text = one.text;
  if (
    one.question !== '' &&
    PROGRAM.test(one.question) &&
    !ASKS_IN_PART.test(one.question) &&
    /\b(?:do|does|can|is|are|will|may|could)\b/i.test(one.question)
  ) {
    const answer = yesOrNo(text);
    const asksForOffer = ASKS_FOR_OFFER.test(one.question);
    if (answer !== null && asksForOffer && !/requir|necessary|mandatory|need/i.test(one.question))
      return answer;
  }
  if (text.endsWith('?')) return null;
  if (!ABOUT_WHAT.test(text)) return null;
  if (WE_DO_NOT.test(text) || NONE_ARE.test(text) || IT_IS_NOT.test(text)) return 'no';
  if (
    REQUIRED_ELSEWHERE.test(text) &&
    /\b(?:residen|candidate|applicants? (?:must|should)|experience)\b/i.test(text)
  )
    return null;
  return WE_DO.test(text) || IT_IS.test(text) || WELCOME.test(text) ? 'yes' : null;
}

/** An answer that begins with yes or no. */
export function yesOrNo(answer: string): Offer {
  const text = answer.replace(/^(?:A(?:nswer)?[.:)]\s*)/i, '');
  if (
    /^(?:no\b(?! (?:more|later))|not (?:at this time|currently|at present|yet)|unfortunately|regrettably|we (?:do not|don['’]t|cannot|are unable|are not able)|at this time,? (?:we|the|our) (?:\w+ )?(?:do not|cannot|are unable|is unable|are not|does not)|currently,? (?:we|the) (?:\w+ )?(?:do not|cannot|are not)|sorry)/i.test(
      text,
    )
  )
    return 'no';
  if (/^(?:yes\b|certainly|of course|absolutely|we do\b|sure\b)/i.test(text)) return 'yes';
  return null;
}
