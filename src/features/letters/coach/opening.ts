import { anyOf, remarkAt } from './at.ts';
import { asks, kindWords, matterWords, specialtyWords } from './matter.ts';
import type { ReadMail, Span } from './mail.ts';
import type { CoachContext, Remark } from './remark.ts';

const who = anyOf(
  "my name(?:'s| is)?|(?<!introduc(?:e|ing) )myself|this is (?:dr\\.? )?[A-Za-z]+|i(?:'m| am)(?: currently| also| just| now| dr\\.?)? (?!(?:writing|reaching|contacting|emailing|e-mailing|mailing|interested|looking|seeking|sending|applying|hoping|inquiring|enquiring|very|so|really|happy|glad|sorry|excited|eager|keen|grateful|thankful|well|following|asking|requesting|honou?red|desperate|in need|in search|searching|approaching|trying|willing|able|aware|sure|thrilled|pleased)(?![A-Za-z]))[A-Za-z]+",
  '(?:as|being) an? (?:[A-Za-z-]+ ){0,5}(?:graduate|student|physician|doctor|img|img,|clinician|trainee)|i (?:have )?(?:recently |just )?(?:graduated|completed|finished|studied|obtained my)|(?:graduate|student|physician|doctor|mbbs|md) (?:of|at|from) [A-Za-z]+|(?:international|foreign) medical (?:graduate|student)|final[- ]year|img (?:from|with|who)|\\d(?:st|nd|rd|th)[- ]year',
);
const whoWords = new RegExp(who.source, 'i');
const kind = new RegExp(kindWords.source, 'i');
const pleasant =
  /^(?:i (?:hope|trust|wish|pray)|hope|hoping|trust|good (?:morning|day|afternoon|evening)|greetings|thank you (?:for|in advance)|how are you|i am fine|warm|happy|wishing|allow me|let me|please allow|first of all|it is with|with (?:due|great|all|utmost|much))\b/i;
const thread =
  /\b(?:follow(?:ing)?[- ]?(?:up)?|wrote|written|earlier|previous|last|first|my) (?:\w+ ){0,4}(?:e-?mail|mail|message|note|letter|request|up|you|application|inquiry|enquiry)|\b(?:e-?mail|mail|message|note|letter|request) (?:of|from|on|dated|about|regarding|that)|\bi (?:wrote|asked|e-?mailed|contacted|reached out)\b/i;

/** What is asked for: the sentences that ask and name the experience, or ask right beside one that names it. */
export function requests(mail: ReadMail): Span[] {
  return mail.sentences.filter((sentence, index) => {
    if (!asks(sentence.text) && !sentence.text.includes('?')) return false;
    if (matterWords.test(sentence.text)) return true;
    const before = mail.sentences[index - 1]?.text ?? '';
    const after = mail.sentences[index + 1]?.text ?? '';
    return (
      sentence.text.includes('?') && (kind.test(before) || kind.test(after) || kind.test(mail.subject.text))
    );
  });
}

/** TPL-2: the first two sentences say who writes and what is asked; one request is there at all. */
export function opening(mail: ReadMail, context: CoachContext): Remark[] {
  if (context.kind === 'later') return [];
  if (context.kind !== 'first') return followUpSaysWhat(mail);
  const asked = requests(mail);
  const counted = mail.sentences.filter(
    (one) => !(pleasant.test(one.text) && !whoWords.test(one.text) && !asked.includes(one)),
  );
  const firstTwo = { start: mail.message.start, end: counted[1]?.end ?? counted[0]?.end ?? mail.message.end };
  const whoAt = counted.findIndex((one) => whoWords.test(one.text));
  const whatAt = counted.findIndex((one) => asked.includes(one));
  const [firstAsk] = asked;
  if (!firstAsk) return [noRequest(mail, context)];
  const wordsBefore = mail.body.text.slice(mail.message.start, firstAsk.start).split(/\s+/).length;
  const remarks: Remark[] = [];
  if (whoAt < 0 || whoAt > 1) {
    const nobody = whoAt < 0 && !whoWords.test(mail.signature.text);
    remarks.push(
      remarkAt(mail, 'who-and-what', 'body', firstTwo, {
        severity: nobody || (whoAt > 3 && whatAt > 3) ? 'serious' : 'look',
        reason:
          'The first two sentences do not say who you are. The reader decides there whether to read on.',
        wording: `Begin with: “${introduction(context)}”`,
        // An example is read, and never put into the mail: it would state what nobody knows.
        ...(context.applicantName && context.standing && { replace: `${introduction(context)} ` }),
        over: { start: mail.message.start + gapBefore(mail), end: mail.message.start + gapBefore(mail) },
      }),
    );
  }
  if (whatAt > 1) {
    remarks.push(
      remarkAt(mail, 'who-and-what', 'body', firstAsk, {
        severity: whatAt > 5 || wordsBefore > 120 ? 'serious' : whatAt > 2 ? 'look' : 'small',
        reason: `What you ask for comes only in sentence ${whatAt + 1}. It belongs into the first two.`,
        wording: `Move it up, right behind your first sentence: “${question(context)}”`,
      }),
    );
  }
  return remarks;
}

const gapBefore = (mail: ReadMail) => /^\s*/.exec(mail.message.text)?.[0].length ?? 0;

function introduction({ applicantName, standing = 'graduate' }: CoachContext): string {
  return `My name is ${applicantName ?? 'Amara Nwosu'}, and I am an international medical ${standing}.`;
}

/** What a student is called to, and what a graduate is. */
export const placeFor = ({ standing }: CoachContext) =>
  standing === 'student' ? 'visiting elective' : 'externship';

export function question(context: CoachContext): string {
  const { audience, specialty, standing = 'graduate' } = context;
  const place = `hands-on ${placeFor(context)} of four weeks in ${specialty ?? 'internal medicine'}`;
  if (audience === 'physician') return `Would you consider hosting me for a ${place}?`;
  if (audience === 'administrator') return `Could your clinic host me for a supervised, ${place}?`;
  return `Does your hospital accept international ${standing}s for a ${place}?`;
}

function noRequest(mail: ReadMail, context: CoachContext): Remark {
  const end = { start: mail.message.end, end: mail.message.end };
  const asksSomething = mail.sentences.some((one) => asks(one.text) || one.text.includes('?'));
  return remarkAt(
    mail,
    asksSomething ? 'vague-request' : 'no-request',
    'body',
    asksSomething ? (mail.sentences.find((one) => asks(one.text)) ?? end) : end,
    {
      severity: 'serious',
      reason: asksSomething
        ? 'The mail asks, but does not say for what. The reader cannot say yes to “an opportunity”.'
        : 'The mail asks for nothing, so there is nothing to answer.',
      wording: `Ask one question: “${question(context)}”`,
      ...(!asksSomething &&
        context.specialty &&
        context.standing && {
          replace: `${/\s$/.test(mail.message.text) ? '' : '\n\n'}${question(context)}${mail.message.text.endsWith('\n') ? '\n' : ''}`,
        }),
    },
  );
}

function followUpSaysWhat(mail: ReadMail): Remark[] {
  const { text } = mail.message;
  if (matterWords.test(text) || thread.test(text) || specialtyWords.test(text)) return [];
  const all = mail.sentences[0] ?? mail.message;
  return [
    remarkAt(mail, 'who-and-what', 'body', all, {
      severity: 'look',
      reason: 'This does not say what it follows up on. The reader has forgotten the first mail.',
      wording:
        'Name the day and the matter: “On March 3 I wrote to you about an externship in internal medicine.”',
    }),
  ];
}
