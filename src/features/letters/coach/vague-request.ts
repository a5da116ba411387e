import { anyOf, places, remarkAt, sentenceAt } from './at.ts';
import { dated } from './dates.ts';
import { kindWords, kinds, matterPlaces, specialtyWords } from './matter.ts';
import type { ReadMail, Span } from './mail.ts';
import { question, requests } from './opening.ts';
import type { CoachContext, Remark } from './remark.ts';

const allowed =
  /\b(?:anything|whatever|any) (?:else|further|more|other|i (?:can|could|should|may)|you(?:'d| would)? (?:need|require|would like me|may (?:need|require))|from me|that (?:is|helps|you (?:need|require))|is needed|required|necessary|documents?|papers?|paperwork|additional|information|questions?|requirements?|schedule|shift|hours|fees?|associated|forms?|guidance|advice|referrals?|help with (?:the )?paperwork|week|weeks|month|days?)\b/i;

const anything = anyOf(
  '(?:observ\\w+|extern\\w+|rotations?|electives?|shadowing|clerkships?|research|experience|opportunit\\w+|internships?|volunteer\\w*)(?: ?\\/ ?| or |, or |, ?)(?:(?:\\w+)(?: ?\\/ ?| or |, or |, ?)){0,3}(?:anything|any ?thing|whatever|any (?:other|kind|type|sort|form)|some(?:thing| ?how)|etc\\.?)',
  '(?:or )?anything (?:really|at all|you|that you|available|possible|would|will|is|works|goes|in|like|related|similar|helps|else you (?:have|can (?:offer|give)))?|whatever (?:you|is|opportunity|position|it|works|comes|possible|available)',
  'any (?:kind|type|sort|form|possible|available|suitable|other|such) (?:of )?(?:(?:clinical|hands-on|us|medical|possible|available|unpaid|paid) )*(?:experience|opportunit\\w+|exposure|position|role|job|work|rotation|observ\\w+|extern\\w+|help|training|placement|program|vacanc\\w+|post)',
  '(?:looking for|seeking|seek|want|need|interested in|ask for|asking for|request|requesting) any (?:(?:clinical|hands-on|us|medical|possible|available) )*(?:experience|exposure|training)',
  "any (?:position|job|post|vacanc\\w+|role|opening|slot|spot)s?(?! for an? (?:extern|observ))(?! (?:that )?(?:you|your \\w+)(?:'re| are| feel)? ?(?:comfortable|find|think|give|allow)?)",
  'any (?:(?:clinical|us|medical|hospital|available|possible) )*opportunit(?:y|ies)(?! (?:for|to (?:do|join|complete|shadow|observe|rotate)|in (?:internal|family|pedia|psych)))',
  '(?:in )?any (?:department|field|speciali?ty|speciality|branch|area|way|capacity|manner|hospital|clinic|place|city|state|doctor)(?: (?:is|will be|would be) (?:fine|ok|okay|good))?(?! (?:policy|rules?))',
  '(?:open|flexible|ready|available) (?:to|for|with) (?:any|anything|everything|all (?:kinds?|types?|options|opportunities))|everything is (?:fine|ok|okay)|i am not (?:picky|choosy)|no matter (?:what|which|where)',
);

/** TPL-2: one specific request, never “observership, externship, anything”. */
export function vagueRequest(mail: ReadMail, context: CoachContext): Remark[] {
  if (context.kind === 'later') return [];
  const found = places(mail.message, anything).filter((place) => !isAllowed(mail, place));
  const remarks = found.slice(0, 2).map((place) =>
    remarkAt(mail, 'vague-request', 'body', place, {
      severity: 'serious',
      reason:
        'Who would take anything asks for nothing. The reader cannot say yes to it, and wonders what you want.',
      wording: `Ask for one thing: “${question(context)}”`,
    }),
  );
  const slash = places(
    { start: 0, end: mail.message.end, text: mail.body.text.slice(0, mail.message.end) },
    manyKinds,
  );
  if (remarks.length === 0 && slash[0]) {
    const count = new Set(
      [...slash[0].text.matchAll(kindWords)].map(([one]) => one.toLowerCase().slice(0, 6)),
    ).size;
    if (count >= 2) {
      remarks.push(
        remarkAt(mail, 'vague-request', 'body', slash[0], {
          severity: count >= 3 ? 'serious' : 'look',
          reason: 'Several kinds in one breath: the reader must guess which one you want.',
          wording: `Choose one: “${question(context)}”`,
        }),
      );
    }
  }
  if (remarks.length === 0 && context.kind === 'first') remarks.push(...nothingNamed(mail, context));
  return remarks;
}

const kindList = `(?:${kinds})`;
/** “observership/externship”, or three kinds in a row. */
const manyKinds = new RegExp(
  `${kindList}(?: opportunit\\w+| program\\w*)? ?\\/ ?(?:clinical |hands-on |an? )?${kindList}(?: ?(?:\\/|,|or|, or) ?(?:clinical |hands-on |an? )?${kindList})*|${kindList}, (?:an? |clinical |hands-on )?${kindList},? (?:or|and|or even) (?:an? |even |clinical |hands-on )?${kindList}`,
  'gi',
);

function isAllowed(mail: ReadMail, place: Span): boolean {
  const after = mail.body.text.slice(place.start, place.start + 60);
  const { text } = sentenceAt(mail, place);
  const before = text.slice(0, Math.max(0, place.start - sentenceAt(mail, place).start));
  if (allowed.test(after) && allowed.exec(after)?.index === 0) return true;
  if (
    /\b(?:if|should|whether) (?:there is|you need|you require|you have|i can)\b[^.]{0,20}$/i.test(before) &&
    /any/i.test(place.text)
  )
    return true;
  if (
    /\b(?:not|without|nor|never|don't|do not|expect|if|before|during|within|follow|respect|accept)\b[^.,]{0,25}$/i.test(
      before,
    ) &&
    !/experience|position|job/i.test(place.text)
  )
    return true;
  return (
    /\bin any (?:way|case|event|capacity|manner)\b/i.test(place.text) &&
    /\b(?:help|helpful|useful|assist|support|bother|burden|obligat|owe)\w*\b/i.test(text)
  );
}

/** A request with neither kind, nor field, nor length, nor dates is a wish. */
function nothingNamed(mail: ReadMail, context: CoachContext): Remark[] {
  const [first] = requests(mail);
  if (!first) return [];
  const text = `${mail.subject.text} ${mail.message.text}`;
  const hasKind = new RegExp(kindWords.source, 'i').test(mail.message.text);
  const hasField = specialtyWords.test(text);
  const hasTime = dated.test(text);
  const missing = [
    !hasKind && 'the kind of experience',
    !hasField && context.audience !== 'physician' && 'the field',
    !hasTime && 'how long and when',
  ].filter((one) => one !== false);
  if (missing.length < 2) return [];
  const place = places(first, matterPlaces)[0] ?? first;
  return [
    remarkAt(mail, 'vague-request', 'body', place, {
      severity: (!hasKind && !hasTime) || missing.length === 3 ? 'serious' : 'look',
      reason: `The request leaves open ${missing.join(' and ')}. The reader cannot tell whether it fits.`,
      wording: `Name them: “${question(context)}”`,
    }),
  ];
}
