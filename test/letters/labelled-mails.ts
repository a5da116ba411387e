import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CoachContext,
  type CoachRule,
  type MailText,
  coachRules,
  mailKinds,
} from '#features/letters/coach/remark.ts';
import { audiences } from '#features/letters/rules.ts';

/** A mail written by us with what the coach must say of it (TPL-2). Whatever else it says above “small” is wrong. */
export type LabelledMail = {
  id: string;
  quality: 'good' | 'mediocre' | 'terrible';
  text: MailText;
  context: CoachContext;
  must: CoachRule[];
  /** What may be said as well: two founders would not agree. */
  may: CoachRule[];
};

export const splits = ['tuning', 'testing'] as const;
export type Split = (typeof splits)[number];

/** The rules were written against `tuning`; `testing` is looked at only to measure. */
export function labelledMails(split: Split): LabelledMail[] {
  const file = join(import.meta.dirname, 'mails', `${split}.txt`);
  return mailsIn(readFileSync(file, 'utf8'));
}

/** Reads mails in the form of `mails/*.txt`: a head line, labels, the subject, an empty line, the text. */
export function mailsIn(file: string): LabelledMail[] {
  return file
    .split(/^### /m)
    .slice(1)
    .map((block) => mailOf(block));
}

function mailOf(block: string): LabelledMail {
  const [head = '', ...lines] = block.split('\n');
  const [id = '', audience, kind, quality] = head.split('|').map((part) => part.trim());
  const subjectAt = lines.findIndex((line) => line.startsWith('Subject:'));
  const labels = new Map(
    lines.slice(0, subjectAt).map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim(), value.join(':').trim()];
    }),
  );
  const list = (name: string) => (labels.get(name) ?? '').split(',').map((one) => one.trim());
  const forWhom = labels.get('for');
  const attached = labels.get('attached');
  const line = labels.get('line');
  return {
    id,
    quality: chosen(['good', 'mediocre', 'terrible'] as const, quality, id),
    text: {
      subject: (lines[subjectAt] ?? '').replace('Subject:', '').trim(),
      body: lines
        .slice(subjectAt + 1)
        .join('\n')
        .trim(),
    },
    context: {
      audience: chosen(audiences, audience, id),
      kind: chosen(mailKinds, kind, id),
      ...(forWhom && {
        recipient: { name: forWhom, contactPerson: labels.get('person') ?? '', contactRole: '' },
      }),
      ...(attached !== undefined && { attachments: list('attached').filter(Boolean) }),
      ...(line !== undefined && { personalLine: line }),
    },
    must: rulesOf(list('must'), id),
    may: rulesOf(list('may'), id),
  };
}

function rulesOf(names: string[], id: string): CoachRule[] {
  return names.filter(Boolean).map((name) => chosen(coachRules, name, id));
}

function chosen<T extends string>(known: readonly T[], name: string | undefined, id: string): T {
  const found = known.find((one) => one === name);
  if (!found) throw new Error(`${id}: “${name}” is none of ${known.join(', ')}.`);
  return found;
}
