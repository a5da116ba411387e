import { anyOf, places, remarkAt, sentenceAt, sentenceToTakeOut } from './at.ts';
import type { ReadMail } from './mail.ts';
import type { Remark } from './remark.ts';

/** What stands in a thousand personal statements, and so says nothing of this writer. */
const stock = anyOf(
  '(?:hard[- ]?working|self[- ]?motivated|highly motivated|dynamic|dedicated|passionate|enthusiastic|diligent|ambitious|result[- ]oriented),? (?:and|&|,) (?:\\w[\\w-]* ){0,2}(?:individual|person|doctor|physician|professional|learner|graduate|candidate|student|team[- ]player|motivated|dedicated|hard[- ]?working|passionate|enthusiastic|committed|driven)',
  '(?:hone|sharpen|polish) my (?:\\w+ )?skills|great asset|valuable asset|perfect (?:fit|candidate|match)|ideal candidate|think outside the box|team player|quick learner|fast learner|go[- ]getter|leave no stone|give (?:my|it) (?:100|110|best|all)|strong work ethic|excellent communication skills|since time immemorial',
  'cutting[- ]edge|state[- ]of[- ]the[- ]art|holistic approach|ever[- ]evolving|tapestry|invaluable (?:experience|opportunity|insights?)|foster(?:ing)? my|aligns? (?:perfectly )?with my (?:\\w+ )?(?:goals|aspirations|passion|values)|testament to|delve',
);

const pleasantry = anyOf(
  "(?:i )?(?:hope|trust|pray|wish)(?: that)? (?:this|my|the)? ?(?:e-?mail|mail|message|letter|you|all)(?: \\w+){0,4} (?:well|good health|best of health|spirits)|hope you(?:'re| are) (?:doing|having|well|fine|good)\\b[^.!?]{0,40}|how are you(?: doing)?(?: today)?|greetings (?:of the day|from \\w+)|i am fine",
);

/** TPL-2: no copied text. These are small things; a mail full of them reads like everybody's. */
export function stockPhrases(mail: ReadMail): Remark[] {
  const found = places(mail.message, stock);
  const greetings = mail.sentences
    .slice(0, 2)
    .flatMap((sentence) => places(sentence, pleasantry))
    .slice(0, 1);
  return [
    ...found.slice(0, 3).map((place) =>
      remarkAt(mail, 'stock-phrase', 'body', place, {
        severity: found.length >= 2 ? 'look' : 'small',
        reason: 'This stands in very many letters, so it says nothing of you.',
        wording: 'Say what you did: “I saw about thirty patients a day in an outpatient clinic.”',
      }),
    ),
    ...greetings.map((place) => {
      const sentence = sentenceAt(mail, place);
      const alone = sentence.text.length - place.text.length < 30;
      return remarkAt(mail, 'stock-phrase', 'body', alone ? sentence : place, {
        severity: 'small',
        reason:
          'Mail programs show the first line in the list. It is better used for who you are and what you ask.',
        wording: 'Begin with “My name is …” or “I am …”.',
        ...(alone && { replace: '', over: sentenceToTakeOut(mail, place) }),
      });
    }),
  ];
}
