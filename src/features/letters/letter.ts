import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { LetterText } from './defaults/all.ts';
import {
  type LetterRecipient,
  type LetterThread,
  type MissingFact,
  mergeValues,
  missingFacts,
} from './fields.ts';
import { checkText, renderText } from './liquid.ts';
import { type Audience, type Round, oneLine, replySubject, tidyBody } from './rules.ts';

/** Everything a letter is written from: the proven facts, the recipient, and the thread when it is a follow-up. */
export type LetterMaterial = {
  proven: Record<string, string | null>;
  recipient: LetterRecipient;
  audience: Audience;
  round: Round;
  personalLine: string;
  thread: LetterThread | null;
};

export type WrittenLetter = { subject: string; body: string; missing: MissingFact[] };

/**
 * TPL-4 and RDY-7: the letter as its recipient will read it, and the facts it would state that the profile does not
 * hold today. A letter with missing facts can be looked at, never approved.
 */
export function writeLetter(text: LetterText, material: LetterMaterial): Result<WrittenLetter> {
  const values = mergeValues(material);
  const body = renderText(text.body, values, 'Body');
  const subject =
    material.round === 'first'
      ? renderText(text.subject, values, 'Subject')
      : followUpSubject(material.thread);
  if (!body.ok || !subject.ok) {
    return refuse([...(subject.ok ? [] : subject.refusals), ...(body.ok ? [] : body.refusals)]);
  }
  return ok({
    subject: oneLine(subject.value.text),
    body: tidyBody(body.value.text),
    missing: missingFacts([...subject.value.missing, ...body.value.missing]),
  });
}

function followUpSubject(thread: LetterThread | null): Result<{ text: string; missing: string[] }> {
  if (!thread) return ok({ text: 'Re: …', missing: ['thread.firstSubject'] });
  return ok({ text: replySubject(thread.firstSubject), missing: [] });
}

const noRecipient: LetterRecipient = { name: '', contactPerson: '', contactRole: '', city: '', state: '' };

/** Whether a letter can be kept: it has a subject and a body, and every field, filter and condition is known. */
export function checkLetter(text: LetterText, round: Round): Result<LetterText> {
  const values = mergeValues({
    proven: {},
    recipient: noRecipient,
    audience: 'office',
    personalLine: '',
    thread: null,
  });
  const refusals: Refusal[] = [];
  if (!text.body.trim()) {
    refusals.push({
      field: 'Body',
      value: '',
      reason: 'The body is empty.',
      mend: 'Write the letter, or restore ours.',
    });
  }
  if (round === 'first' && !text.subject.trim()) {
    const mend = 'Write a short subject that says what you ask for.';
    refusals.push({ field: 'Subject', value: '', reason: 'The first mail has no subject.', mend });
  }
  for (const checked of [
    round === 'first' ? checkText(text.subject, values, 'Subject') : ok(true as const),
    checkText(text.body, values, 'Body'),
  ]) {
    if (!checked.ok) refusals.push(...checked.refusals);
  }
  return refusals.length > 0
    ? refuse(refusals)
    : ok({
        subject: round === 'first' ? oneLine(text.subject) : '',
        body: text.body.replaceAll('\r\n', '\n'),
      });
}
