import { remarkAt } from './at.ts';
import { type Audience, limits } from '../rules.ts';
import type { ReadMail } from './mail.ts';
import type { CoachContext, MailKind, Remark } from './remark.ts';

/** How many words a reader finishes, and from where on nobody reads to the end. */
function wordLimits(audience: Audience, kind: MailKind): { most: number; far: number } {
  if (kind === 'later') return { most: 260, far: 420 };
  const most = limits.bodyWords[kind] - (kind === 'first' && audience === 'administrator' ? 20 : 0);
  return { most, far: Math.round(most * (kind === 'first' ? 1.4 : 1.5)) };
}

const longestParagraph = 120;

/** TPL-2: short, by audience: the manager of a clinic reads least. */
export function length(mail: ReadMail, { audience, kind }: CoachContext): Remark[] {
  const { most, far } = wordLimits(audience, kind);
  const { words } = mail;
  if (words > most) {
    return [
      remarkAt(mail, 'length', 'body', mail.message, {
        severity: words > far ? 'serious' : words > most + 15 ? 'look' : 'small',
        reason: `The mail has ${words} words. This reader finishes about ${most}.`,
        wording:
          'Keep five things: who you are, what you ask, what you bring, when you can come, and that a no is fine. The CV tells the rest.',
      }),
    ];
  }
  const wall = mail.message.text
    .split('\n')
    .find((paragraph) => paragraph.split(' ').length > longestParagraph);
  if (wall) {
    const start = mail.message.start + mail.message.text.indexOf(wall);
    return [
      remarkAt(
        mail,
        'length',
        'body',
        { start, end: start + wall.length },
        {
          severity: 'look',
          reason: 'One block of text. On a phone it fills the screen, and nothing stands out.',
          wording: 'Make three paragraphs: who and what; what you bring and when; thanks.',
        },
      ),
    ];
  }
  if (kind === 'first' && words < 30 && words > 0) {
    return [
      remarkAt(mail, 'length', 'body', mail.message, {
        severity: 'look',
        reason: `With ${words} words the reader learns too little to say yes.`,
        wording: 'Say in one sentence each who you are, what you ask, and when you can come.',
      }),
    ];
  }
  return [];
}
