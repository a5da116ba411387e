import { anyOf, places, remarkAt, sentenceAt } from './at.ts';
import type { ReadMail } from './mail.ts';
import type { CoachContext, Remark } from './remark.ts';

const offer = anyOf(
  "(?:willing|ready|happy|prepared|able|glad|eager|agree|want|like|love|can|could|will|would|shall|also|even|i'll) (?:to )?(?:also |even |gladly |happily |certainly )?(?:pay|compensate|reimburse|remunerate|reward|give (?:you )?(?:money|\\$|usd|a fee|cash))",
  '(?:pay|compensate|reimburse) (?:you|your|him|her|the doctor|for (?:it|this|the (?:letter|lor|externship|observership|rotation|time)))|any (?:amount|price|sum)|(?:name|tell me|quote) your (?:price|fee|rate|charges?)|money is (?:not|no) (?:a |an )?(?:problem|issue|object)|in exchange for (?:a |some )?(?:payment|money|fee)|(?:some|good) money|as much as you (?:want|ask)|under the table|how much (?:do|would|will|money) (?:you|would|do)',
  '(?:i|i (?:can|could|would|will)(?: gladly| also)?|(?:happy|ready|willing|able) to) (?:offer|give)(?: you)?(?: an?| some)? (?:\\w+ )?(?:compensation|payment|gift|donation|reward)',
  '(?:\\$|usd|us\\$|€|£) ?\\d[\\d,.]*|\\d[\\d,.]* ?(?:dollars|usd|euros?|bucks)',
);
/** Fees that an institution itself asks for may be met. */
const officialFee =
  /\b(?:application|program|programme|administrative|administration|registration|processing|associated|required|applicable|institutional|hospital|standard|any|usual|necessary|tuition|malpractice|insurance|background check)\s+(?:\w+\s+){0,2}(?:fees?|costs?|charges?|premium|insurance|expenses?)\b|\byour (?:web ?site|page|site|office|program|institution|hospital)\b[^.?!]{0,50}\b(?:fee|charge)|\bthere (?:is|may be|might be) an? (?:\w+ )?fee\b/i;
const toAPerson =
  /\b(?:pay|compensate|reimburse|reward)\s+(?:you\b(?!r)|for your|your time|the doctor)|any (?:amount|price|sum)|letter|recommendation|name your|money|under the table|exchange/i;
const ownCosts =
  /\b(?:my|our) (?:own )?(?:\w+ )?(?:travel|housing|accommodation|expenses|living|insurance|malpractice|flight|costs|stay)|for my (?:own )?(?:\w+ )?(?:travel|housing|malpractice|insurance|stay|living|accommodation|expenses)/i;

/** TPL-2: no money offers. A fee that the place itself asks for is another matter. */
export function money(mail: ReadMail, { audience }: CoachContext): Remark[] {
  return places(mail.message, offer)
    .filter((place) => {
      const { text } = sentenceAt(mail, place);
      const personal = toAPerson.test(text);
      return personal || !(officialFee.test(text) || ownCosts.test(text));
    })
    .slice(0, 2)
    .map((place) => {
      const { text } = sentenceAt(mail, place);
      const personal = toAPerson.test(text) || audience === 'physician';
      return remarkAt(mail, 'money', 'body', place, {
        severity: personal || /\$|usd|dollar/i.test(text) ? 'serious' : 'look',
        reason:
          'Offering money for a place or a letter looks like buying it, and most physicians may not take it. It ends the talk.',
        wording:
          'Leave it out. To an office you can write: “Please tell me whether there is an application fee.”',
      });
    });
}
