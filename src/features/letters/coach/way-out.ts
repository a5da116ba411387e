import { remarkAt } from './at.ts';
import { addition } from './dates.ts';
import type { ReadMail } from './mail.ts';
import type { CoachContext, Remark } from './remark.ts';

const politeExit =
  /\b(?:if (?:this|it|that|you|your|not|there|someone|the|now|so|hosting|no)\b[^.?!]{0,90}\b(?:not|no|unable|cannot|can't|isn't|unavailable|impossible|else|full|don't|doesn't|another|decline|difficult|busy|different)|if not\b|if no\b|unable to|even if|(?:completely|fully|certainly|of course|will|would|totally) understand|i understand (?:that |if |how |you)|understand (?:that|if|how|completely)|no (?:is|would be|helps|reply is|answer is)|(?:a|short|plain|simple|brief) ['"]?no\b|not (?:the )?right (?:person|time|place)|feel free to (?:decline|say no|ignore)|no obligation|no pressure|either way|saying no|say no|whatever you decide|yes or no|should (?:this|you|that|it) not|regardless|not obliged|will not (?:write|bother|trouble))/i;

/** TPL-2: a polite way out. Who may say no answers more often, and refers to others. */
export function wayOut(mail: ReadMail, { kind, audience }: CoachContext): Remark[] {
  if (kind === 'later' || politeExit.test(mail.message.text)) return [];
  const end = { start: mail.message.end, end: mail.message.end };
  const sentence =
    audience === 'physician'
      ? 'If you cannot host an extern, I understand, and a one-line answer helps me as well.'
      : 'If this is not possible at your place, a short no is welcome too.';
  return [
    remarkAt(mail, 'way-out', 'body', end, {
      severity: kind === 'first' && audience === 'physician' ? 'look' : 'small',
      reason:
        'There is no polite way to say no. People who may say no answer more often, and name a colleague.',
      wording: `Add: “${sentence}”`,
      replace: addition(mail, sentence),
    }),
  ];
}
