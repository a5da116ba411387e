import { remarkAt } from './at.ts';
import { limits } from '../rules.ts';
import { matterWords, specialtyWords } from './matter.ts';
import { placeFor } from './opening.ts';
import type { ReadMail } from './mail.ts';
import type { CoachContext, Remark } from './remark.ts';

const emptyWords =
  /^(?:(?:re|fwd?|hello|hi|hey|dear|greetings|respected|sir|madam|doctor|dr|prof|help|please|kindly|urgent(?:ly)?|important|request(?:ing)?|query|inquiry|enquiry|question|opportunity|opportunities|application|apply|email|mail|message|letter|cv|resume|my|your|a|an|the|for|to|of|from|about|regarding|with|and|in|need|needed|me|i|am|small|humble|quick|introduction|intro|introducing|myself|information|info|contact|position|job|chance|clinical|experience|us|usa|usce|seeking|looking|interest(?:ed)?|img|international|medical|graduate|student|physician|foreign|hospital|attention|read|this|you|it|is|no|subject|good|morning|day|favor|favour|support|guidance|advice|career|dream|test|new|hope|possible|possibility|follow|up)\b[ .,:!?/&-]*)*$/i;

/** TPL-2: a subject that is short and says what is asked. Follow-ups keep the subject of their thread. */
export function subjectLine(mail: ReadMail, context: CoachContext): Remark[] {
  const { kind, specialty, availability } = context;
  if (kind !== 'first') return [];
  const text = mail.subject.text.trim();
  const whole = { start: 0, end: mail.subject.text.length };
  const better = `Hands-on ${placeFor(context)} in ${specialty ?? 'internal medicine'}${availability ? `, ${availability}` : ''}`;
  const replace = specialty && { replace: better };
  const wording = `Name what you ask for and the field: “${better}”.`;
  if (text === '') {
    const reason = 'A mail without a subject is often not opened, and mail filters distrust it.';
    return [
      remarkAt(mail, 'subject', 'subject', whole, { severity: 'serious', reason, wording, ...replace }),
    ];
  }
  const matter = matterWords.test(text) || specialtyWords.test(text);
  if (!matter && emptyWords.test(text)) {
    const reason = `“${text.slice(0, 50)}” does not say what the mail is about. Busy people sort by subject.`;
    return [
      remarkAt(mail, 'subject', 'subject', whole, { severity: 'serious', reason, wording, ...replace }),
    ];
  }
  const remarks: Remark[] = [];
  if (text.length > limits.subjectCharacters) {
    remarks.push(
      remarkAt(mail, 'subject', 'subject', whole, {
        severity:
          text.length > limits.subjectCharacters * 1.7
            ? 'serious'
            : text.length > limits.subjectCharacters + 15
              ? 'look'
              : 'small',
        reason: `The subject has ${text.length} characters; mail programs show about ${limits.subjectCharacters}.`,
        wording,
      }),
    );
  }
  if (/^(?:re|fwd?|fw) ?: /i.test(text)) {
    const reason = 'It looks like an answer, but this is the first mail. The reader feels tricked.';
    const mark = { start: 0, end: text.indexOf(':') + 1 };
    remarks.push(
      remarkAt(mail, 'subject', 'subject', mark, {
        severity: 'look',
        reason,
        wording: 'Take “Re:” out.',
        replace: '',
      }),
    );
  }
  if (!matter) {
    const reason = 'The subject does not name what you ask for.';
    remarks.push(remarkAt(mail, 'subject', 'subject', whole, { severity: 'look', reason, wording }));
  }
  return remarks;
}
