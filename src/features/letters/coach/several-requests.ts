import { remarkAt } from './at.ts';
import type { ReadMail, Span } from './mail.ts';
import { question, requests } from './opening.ts';
import type { CoachContext, Remark } from './remark.ts';

type Extra = { what: string; asked: RegExp; not?: RegExp; alone?: boolean };
const give = String.raw`\b(?:also|and|plus|write|provide|give|issue|need|want|wants|require|request|requesting|grant|offer|arrange|help|sponsor|support|looking for|seeking|consider|interested|get|could|would|can|please|kindly|possible|if possible|along with|as well|hire|recommend|introduce)\b`;

/** What the writer sees to is not asked for: “I can arrange my housing.” */
const own = String.raw`\bi (?:can|will|would|shall|have)\b[^.?!]{0,60}\b(?:arranged?|find|found|pay)\b`;

/** What else is asked for in first mails, beside the place itself. */
const extras: readonly Extra[] = [
  {
    what: 'a letter of recommendation',
    asked: new RegExp(
      String.raw`${give}[^.?!]{0,80}(?:\bletters? of (?:\w+ )?(?:recommendation|reference|support|rec)s?\b|\blors?\b|\b(?:recommendation|reference|strong|good|nice|us|great|us-based) letters?\b|\bgive me (?:one|a letter)\b|\bget a letter\b)`,
      'i',
    ),
    not: /\b(?:invitation|acceptance|cover|motivation|my letter|this letter|earn|deserve|merit|goal|aim|hop(?:e|ing) (?:to|that)|if (?:my|you (?:feel|find))|attach\w*|enclos\w*|have (?:two|three|\d|strong)|available|on request|upon request|obtain u\.s|from my|a letter from|verification|good standing|dean'?s letter|insurance|can (?:provide|send|share|submit)|happy to (?:provide|send|share)|i have)\b|letter (?:from|of good)/i,
    alone: true,
  },
  {
    what: 'research',
    asked:
      /\b(?:also|or|and|as well as|plus|,|\/|interested in|seeking|looking for|join)\b[^.?!]{0,40}\bresearch\b(?: (?:position|opportunit\w+|assistant\w*|fellow\w*|projects?|work|volunteer\w*|with you|under|role|experience))/i,
    not: /\b(?:completed|published|conducted|presented|worked on|have (?:done|experience)|experience in|my research|past|previous|took part|participated|contributed|co-?author\w*)\b/i,
  },
  {
    what: 'a paid job',
    asked:
      /\b(?:(?:paid|salaried|full[- ]time|part[- ]time) (?:job|position|work|role|employment)|salary|stipend|(?:any|a|some) (?:paid )?job|job (?:opportunit|offer|opening|vacanc)\w*|work as an? (?:medical assistant|scribe)|medical assistant (?:job|position)|scribe (?:job|position)|hire me|employ me)\b/i,
    not: /\b(?:no|not|without|don't|do not|never) (?:\w+ ){0,6}(?:salary|stipend|paid|job|payment)|unpaid/i,
  },
  {
    what: 'a residency place or interview',
    asked:
      /\b(?:grant|offer|give|consider|invite|interview|recommend|help|get|secure|provide|guarantee|pre-?match)\w*\b[^.?!]{0,60}\b(?:residency (?:spot|slot|position|seat|interview|program|place)|interview (?:invitation|invite|call|spot|slot)?|pre-?match|for (?:your )?residency)\b/i,
    not: /\b(?:appl(?:y|ying|ication)|preparing|plan(?:ning)?|before (?:the|my) interview|phone interview|interview me (?:by|over)|short interview|call or interview)\b/i,
  },
  {
    what: 'a visa',
    asked:
      /\b(?:sponsor\w*|arrange|support|help|provide|issue)\b[^.?!]{0,50}\bvisas?\b|\bvisa (?:sponsorship|support|help)\b/i,
    not: new RegExp(
      String.raw`\b(?:no|not|without|don't|do not|never|already|hold|have a|valid|own|myself)\b|${own}`,
      'i',
    ),
  },
  {
    what: 'housing',
    asked:
      /\b(?:provide|help|arrange|offer|give|find|need|also|with|free)\b[^.?!]{0,50}\b(?:accommodations?|housing|lodging|place to (?:stay|live)|hostel|food|meals)\b/i,
    not: new RegExp(
      String.raw`\b(?:own|myself|arranged|secured|already|take care|cover|no|not|responsible|will stay)\b|${own}`,
      'i',
    ),
  },
  {
    what: 'a research or job contact elsewhere',
    asked:
      /\b(?:introduce|connect|forward) me (?:to|with) (?:the |your )?(?:program director|chair\w*|residency director|pd|all|other hospitals)\b/i,
  },
];

/** TPL-2: one request. Each further one makes the first easier to refuse. */
export function severalRequests(mail: ReadMail, context: CoachContext): Remark[] {
  if (context.kind === 'later') return [];
  const found = extras.flatMap((extra) => {
    const sentence = mail.sentences.find(({ text }) => extra.asked.test(text) && !extra.not?.test(text));
    return sentence ? [{ extra, sentence }] : [];
  });
  const asksForPlace = requests(mail).length > 0;
  const total = found.length + (asksForPlace ? 1 : 0);
  const remarks =
    total >= 2 || found.some(({ extra }) => extra.alone)
      ? found
          .slice(0, 3)
          .map(({ extra, sentence }) => tooMuch(mail, context, extra, placeIn(sentence, extra.asked)))
      : [];
  const questions = mail.sentences.filter(({ text }) => /\?["')]*$/.test(text.trim()));
  const fourth = questions[3];
  if (remarks.length === 0 && context.kind === 'first' && fourth) {
    remarks.push(
      remarkAt(mail, 'several-requests', 'body', fourth, {
        severity: questions.length >= 6 ? 'serious' : 'look',
        reason: `The mail asks ${questions.length} questions. Busy people answer a mail with one question, and leave one with four.`,
        wording: `Keep the one that matters: “${question(context)}”`,
      }),
    );
  }
  return remarks;
}

function placeIn(sentence: Span, expression: RegExp): Span {
  const match = expression.exec(sentence.text);
  const start = sentence.start + (match?.index ?? 0);
  return {
    start,
    end: start + (match?.[0].length ?? sentence.text.length),
    text: match?.[0] ?? sentence.text,
  };
}

function tooMuch(mail: ReadMail, context: CoachContext, { what }: Extra, place: Span): Remark {
  return remarkAt(mail, 'several-requests', 'body', place, {
    severity: 'serious',
    reason:
      what === 'a letter of recommendation'
        ? 'A letter is asked for after some weeks of work, never in the first mails. Here it says that the letter is all you want.'
        : `Here the mail asks for ${what} as well. One mail asks for one thing; the rest comes later.`,
    wording: `Take it out, and ask only: “${question(context)}”`,
  });
}
