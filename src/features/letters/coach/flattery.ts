import { anyOf, places, remarkAt, sentenceAt, sentenceToTakeOut } from './at.ts';
import type { ReadMail, Span } from './mail.ts';
import type { Remark } from './remark.ts';

const praise =
  'brilliant|genius|extraordinary|phenomenal|incredible|amazing|marvel+ous|magnificent|illustrious|stellar|legendary|wonderful|unmatched|unparalleled|incomparable|godly|divine';
const things =
  'institut\\w+|hospital|program\\w*|clinic|practice|department|career|work|reputation|faculty|team|university|cent(?:er|re)|achievements?|accomplishments?|expertise|knowledge|organi[sz]ation|profile|contributions?|personality|skills?|publications?|doctors?|physicians?|dr\\.?|sir|professor|establishment|facility|guidance|leadership|mentorship|self';
const people =
  'doctors?|physicians?|hospitals?|clinics?|programs?|institutions?|minds?|surgeons?|specialists?|mentors?|teachers?|professors?|person|human|cardiologists?|internists?|pediatricians?|psychiatrists?|departments?';

/** Each alone is too much. */
const strong = anyOf(
  `(?:greatest|best|finest|most (?:brilliant|famous|respected|renowned|prestigious|accomplished|distinguished|talented|amazing|reputed|admired|knowledgeable)|number one|no\\.? ?1) (?:\\w[\\w-]* ){0,3}(?:${people})(?! (?:i can|fit|way|time))`,
  `your (?:\\w[\\w-]* ){0,3}(?:${praise})|(?:you are|you're|you were) (?:an? |the |so |such an? |truly |really |my )*(?:\\w+ ){0,2}(?:${praise}|inspiration|inspiring|legend|idol|hero|role model|great|kind-hearted|generous)`,
  "(?:are|is|you're|among) (?:the )?(?:very )?(?:greatest|best|finest|most famous|number one|no\\.? ?1) in (?:the|your) (?:whole |entire )?(?:world|country|nation|state|us|usa)|(?:known|famous) (?:all over|across|around|throughout) the (?:\\w+ )?(?:world|country)",
  'a (?:true |living |real )?legend|my (?:idol|hero)|idoli[sz]e|role model (?:for|to) me|my role model|worship',
  '(?:honou?r|privilege|blessing|opportunity) of (?:my|a) (?:life|lifetime)|(?:greatest|highest|biggest|immense|tremendous|huge|absolute|utmost|supreme) (?:honou?r|privilege)|honou?r beyond',
  '(?:always|long|lifelong|biggest|only|been) (?:\\w+ )?dream(?:ed|t|s)?(?: of| to|:)* (?:work|train|study|learn|be|join|observ)\\w* (?:\\w+ ){0,4}(?:you|your|under)|(?:dream|dreamt|dreamed|dreaming) (?:of|to) (?:work|train|study|learn|be(?:ing)? part|join|observ)\\w* (?:\\w+ ){0,4}(?:you|your|under)',
  '(?:biggest|great|huge|big|true) (?:fan|admirer)|in awe of|bow (?:down|my head)|your (?:highness|excellency|good ?self|goodself|honou?r)',
  '(?:always|deeply|greatly|long|truly|really|so much|immensely|profoundly) (?:admired?|looked up to|idoli[sz]ed|adored?|revered?)',
  'like (?:no|none) other|second to none|touched by god|gift(?:ed)? (?:of|from) god',
);

/** One is a matter of taste; two are flattery. */
const medium = anyOf(
  `(?:esteemed|prestigious|renowned|reputed|reputable|distinguished|eminent|honou?rable|exemplary|top-notch|world[- ]?(?:class|famous|renowned|leading)|outstanding|impressive|remarkable|exceptional|prominent|leading|elite|excellent|great|noble|premier|highly[- ](?:respected|regarded|reputed)|well[- ](?:respected|known|reputed|regarded)) (?:\\w+ ){0,2}(?:${things})`,
  `(?:globally|internationally|nationally|widely|highly|well) (?:renowned|acclaimed|reputed|respected|regarded)`,
  'esteemed|prestigious|illustrious|world[- ]?(?:class|renowned|famous)',
  '(?:an? |a great |such an? |a real |a true )?(?:great |real |true )(?:honou?r|privilege)(?: for me)? to',
  '(?:i|who) (?:have )?(?:admired?|look up to|looked up to)|admiration for|admire (?:you|your)|inspired by (?:you|your)|your (?:\\w+ ){0,3}inspir\\w+',
  'impressed by your(?! (?:\\w+ ){0,3}(?:papers?|article|study|talk|lecture|review|chapter) (?:on|about)\\b)|fascinated by your|amazed by|heard (?:so )?(?:much|many|great|a lot|wonderful) (?:things )?(?:about|of) (?:you|your)',
  'under your (?:able|esteemed|expert|great|kind|valuable|wise|excellent|experienced|astute)',
  '(?:doctors?|physicians?|person|people|mentors?|experts?) (?:like|such as) (?:you|yourself)',
);

/** Polite where it stands once. */
const faint = anyOf(
  '(?:an? )?(?:honou?r|privilege)(?: for me)? to|(?:be|feel|am) (?:very |deeply |truly )?(?:honou?red|privileged)',
);

/** TPL-2: no flattery. What is known of the reader is worth more than what is said of their greatness. */
export function flattery(mail: ReadMail): Remark[] {
  const strongOnes = apart(places(mail.message, strong), []);
  const mediumOnes = apart(places(mail.message, medium), strongOnes);
  const faintOnes = apart(places(mail.message, faint), [...strongOnes, ...mediumOnes]);
  const greeting = mail.greeting
    ? places(mail.greeting, anyOf('esteemed|honou?rable|most respected|great|renowned|worthy'))
    : [];
  const weight = strongOnes.length * 2 + mediumOnes.length + greeting.length + faintOnes.length / 2;
  const severity = weight >= 2 ? 'serious' : weight >= 1 ? 'look' : 'small';
  return [...strongOnes, ...greeting, ...mediumOnes, ...faintOnes]
    .sort((a, b) => a.start - b.start)
    .slice(0, 5)
    .map((place) =>
      remarkAt(mail, 'flattery', 'body', place, {
        severity,
        reason:
          severity === 'small'
            ? 'A little formal. Physicians in the US write to each other more plainly.'
            : 'Praise from a stranger reads like a form letter. One fact that you know of this place says more.',
        wording: betterThanPraise(place.text),
        ...change(mail, place),
      }),
    );
}

/** Those that do not lie inside one another or inside those already found. */
function apart(found: Span[], taken: readonly Span[]): Span[] {
  return found.filter((one) => !taken.some((other) => one.start < other.end && other.start < one.end));
}

function betterThanPraise(text: string): string {
  if (/honou?r|privilege/i.test(text)) return 'Write “I would like to …”, or “I would be glad to …”.';
  if (/admire|inspir|impress|fascinat|heard/i.test(text))
    return 'Name the one thing: “Your clinic sees many patients with diabetes, and I want to learn how you follow them.”';
  return 'Leave the praise out, and name one thing that you know of this place.';
}

function change(mail: ReadMail, place: Span) {
  const adjective =
    /^(?:esteemed|prestigious|renowned|reputed|reputable|distinguished|honou?rable|illustrious|world[- ]?(?:class|renowned|famous)) /i.exec(
      place.text,
    )?.[0];
  if (adjective) return { replace: '', over: { start: place.start, end: place.start + adjective.length } };
  if (
    /^(?:an? )?(?:(?:great|real|true|huge|immense|tremendous) )?(?:honou?r|privilege)(?: for me)? to$/i.test(
      place.text,
    )
  ) {
    const before = /it (?:would|will) be $/i.exec(
      mail.body.text.slice(Math.max(0, place.start - 14), place.start),
    )?.[0];
    if (before)
      return { replace: 'I would be glad to', over: { start: place.start - before.length, end: place.end } };
  }
  const sentence = sentenceAt(mail, place);
  const carriesMore =
    /externship|observership|rotation|elective|clerkship|shadow|available|attached|graduate|usmle|step|ask/i;
  if (sentence === mail.message || sentence.start < place.start - 200 || carriesMore.test(sentence.text))
    return {};
  return { replace: '', over: sentenceToTakeOut(mail, place) };
}
