import { remarkAt } from './at.ts';
import type { ReadMail } from './mail.ts';
import type { CoachContext, Remark } from './remark.ts';

/** Nothing was written for this reader alone (TPL-3). */
export function personal(mail: ReadMail, { kind, audience, personalLine }: CoachContext): Remark[] {
  if (kind !== 'first' || personalLine === undefined || personalLine.trim() !== '') return [];
  const second = mail.sentences[2] ?? mail.sentences[1] ?? mail.message;
  const place = { start: second.start, end: second.start };
  return [
    remarkAt(mail, 'personal-line', 'body', place, {
      severity: audience === 'office' ? 'small' : 'look',
      reason:
        audience === 'physician'
          ? 'Nothing here is for this physician alone. One sentence that shows you know the practice is what sets a mail apart.'
          : 'Nothing here is for this place alone.',
      wording:
        'Write one sentence below the mail, from what you know of this place: what it treats, where it is, whom it teaches.',
    }),
  ];
}
