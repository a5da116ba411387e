import { remarkAt } from './at.ts';
import { addition } from './dates.ts';
import type { ReadMail } from './mail.ts';
import type { CoachContext, Remark } from './remark.ts';

const cvWord = /\b(?:c\.? ?v\.?|r[eé]sum[eé]|curriculum vit(?:ae|a))(?![A-Za-z])/i;
const saysAttached =
  /\b(?:attach\w*|enclos\w*|includ\w+|herewith|find (?:my|the)|below|with this (?:mail|e-?mail|message)|in this thread|(?:sent|send|sending|shared?|have) (?:you )?my (?:c\.?v|r[eé]sum)|added)\b/i;

/** TPL-2: the CV is attached, said in half a sentence, and true. */
export function cv(mail: ReadMail, context: CoachContext): Remark[] {
  if (context.kind !== 'first') return [];
  const sentence = mail.sentences.find(({ text }) => cvWord.test(text));
  const end = { start: mail.message.end, end: mail.message.end };
  if (!sentence) {
    const attached = context.attachments?.length !== 0;
    return [
      remarkAt(mail, 'cv', 'body', end, {
        severity: 'look',
        reason:
          'The mail does not say that your CV is attached. It answers most questions, so that the mail can be short.',
        wording: attached ? 'Add: “My CV is attached.”' : 'Attach your CV, and write: “My CV is attached.”',
        ...(attached && { replace: addition(mail, 'My CV is attached.') }),
      }),
    ];
  }
  return saysAttached.test(sentence.text)
    ? []
    : [
        remarkAt(mail, 'cv', 'body', sentence, {
          severity: 'small',
          reason: 'The CV is named, but not that it is attached.',
          wording: 'Write: “My CV is attached.”',
        }),
      ];
}

const papers: readonly { what: string; named: RegExp; file: RegExp }[] = [
  { what: 'CV', named: cvWord, file: /./ },
  { what: 'transcript', named: /\btranscripts?\b/i, file: /transcript|marks|grades/i },
  {
    what: 'diploma',
    named: /\b(?:diploma|degree certificate|medical degree)\b/i,
    file: /diploma|degree|certificate/i,
  },
  { what: 'personal statement', named: /\bpersonal statement\b/i, file: /statement|\bps\b/i },
  {
    what: 'letter of recommendation',
    named: /\b(?:letters? of (?:recommendation|reference)|recommendation letters?|lors?)\b/i,
    file: /letter|lor|recommend|reference/i,
  },
  {
    what: 'score report',
    named: /\b(?:score (?:reports?|cards?)|usmle (?:scores?|transcripts?|results?))\b/i,
    file: /score|usmle|step|transcript/i,
  },
  {
    what: 'ECFMG certificate',
    named: /\becfmg (?:certificate|status report)\b/i,
    file: /ecfmg|certificate/i,
  },
  {
    what: 'immunization record',
    named: /\b(?:immuni[sz]ation|vaccin\w+)(?: \w+)? ?(?:records?|forms?|cards?|history)?\b/i,
    file: /immun|vaccin|health/i,
  },
  {
    what: 'cover letter',
    named: /\b(?:cover|motivation(?:al)?) letter\b/i,
    file: /cover|motivation|letter/i,
  },
  { what: 'photo', named: /\bphoto(?:graph)?\b/i, file: /photo|\.jpe?g|\.png/i },
  { what: 'passport', named: /\bpassport\b/i, file: /passport/i },
];
const attachedNow =
  /\b(?:(?:is|are|have|has|i've|please find|find|i am|i'm|also|herewith|kindly find)\b[^.?!]{0,40}\b(?:attach(?:ed|ing)|enclos(?:ed|ing))|attached (?:are|is|please|you|to this|with|here|herewith|my)|enclosed (?:are|is|please|you|with|here|my)|(?:see|check|view|find|open) (?:the |my )?(?:attach\w+|enclos\w+)|i (?:attach|enclose)|attachments?:)/i;
const later =
  /\b(?:can|could|will|would|may|happy|glad|ready|able|upon|on) (?:be |to )?(?:send|sent|provide|attach|share|request|forward|submit|supply)|on request|upon request\b/i;

/** “My vaccination records are ready”: said of the paper, this is no attachment. */
const keptReady =
  /^[^.;]{0,60}?\b(?:is|are) (?:\w+ )?(?:ready|available|complete|completed|current|valid|up to date|in order|in hand|at hand|arranged)\b/i;
const isAttached = (text: string, paper: RegExp) => {
  const found = paper.exec(text);
  if (!found) return false;
  const after = text.slice(found.index + found[0].length);
  const ready = keptReady.exec(after)?.[0];
  return ready === undefined || /\b(?:attach|enclos)/i.test(ready);
};

/** RDY-7 for papers: what is said to be attached is attached. */
export function attachment(mail: ReadMail, { attachments }: CoachContext): Remark[] {
  if (!attachments) return [];
  return mail.sentences
    .flatMap((sentence) => {
      if (!attachedNow.test(sentence.text) || later.test(sentence.text)) return [];
      const missing = papers.filter(
        ({ named, file }) => isAttached(sentence.text, named) && !attachments.some((name) => file.test(name)),
      );
      const nothing =
        attachments.length === 0 &&
        missing.length === 0 &&
        !/\b(?:earlier|previous|first|last|already|thread)\b/i.test(sentence.text);
      if (missing.length === 0 && !nothing) return [];
      const what = missing.length > 0 ? missing.map((paper) => paper.what).join(' and ') : 'a paper';
      return [
        remarkAt(mail, 'attachment', 'body', sentence, {
          severity: 'serious',
          reason: `The mail says that ${what} is attached, but ${attachments.length === 0 ? 'nothing' : `only ${attachments.join(', ')}`} is.`,
          wording:
            attachments.length > 0
              ? 'Say what is attached: “My CV is attached. Other papers follow on the day you ask.”'
              : 'Attach it, or take the sentence out.',
          ...(attachments.length === 1 &&
            missing.every((paper) => paper.what !== 'CV') &&
            cvWord.test(sentence.text) &&
            sentence.text.length < 160 && {
              replace: 'My CV is attached, and other papers follow on the day you ask.',
            }),
        }),
      ];
    })
    .slice(0, 2);
}

const readyPapers =
  /\b(?:immuni[sz]ations?|vaccin\w+|titers|health (?:records?|forms?|clearance)|background check|hipaa|malpractice|liability|insurance|documents?|documentation|paperwork|papers|records|forms|requirements?|credential\w*|tb test|drug (?:test|screen)\w*|onboarding|clearance|score reports?|certificates?)\b/i;

/** TPL-2: it offers the papers that a place will ask for. */
export function offersPapers(mail: ReadMail, { kind, audience }: CoachContext): Remark[] {
  if (kind !== 'first' || readyPapers.test(mail.message.text)) return [];
  const end = { start: mail.message.end, end: mail.message.end };
  return [
    remarkAt(mail, 'papers', 'body', end, {
      severity: audience === 'physician' ? 'small' : 'look',
      reason:
        'It says nothing of the papers. An office thinks first of health records, checks and insurance.',
      wording:
        'Add: “I will bring my health records, and complete any background check or training that you require.”',
      replace: addition(
        mail,
        'I will bring my health records, and complete any background check or training that you require.',
      ),
    }),
  ];
}
