import type { MailText } from '#features/letters/coach/remark.ts';
import { doctor } from '#features/externship/facts.ts';

/** What both questions of the last days are written from. */
export type Asker = { supervisor: string; name: string; specialty: string; site: string };

/** NXT-1: the question for an introduction, by mail or spoken. It can be turned down without a word of reason. */
export function introductionQuestion({ supervisor, name, specialty, site }: Asker): MailText {
  return {
    subject: 'One question before I leave',
    body: `Dear ${doctor(supervisor)},

My weeks at ${site} have taught me a great deal, and I want to go on working like this. Is there one colleague in ${specialty || 'your field'} who might supervise an extern for four weeks, and to whom you would give my name?

A name is enough; I write to them myself and take care of all papers. If nobody comes to mind, that is fine too.

Kind regards,
${name}`,
  };
}

/** NXT-1: the question whether the physician may be named, with its scope, so that the answer is clear. */
export function consentQuestion({ supervisor, name, site }: Asker): MailText {
  return {
    subject: 'May I name you when I apply elsewhere?',
    body: `Dear ${doctor(supervisor)},

When I write to other practices and hospitals, may I say that I worked at ${site} under your supervision, with your name? I would use it in these mails and in my CV, for the coming year, and nowhere else.

You may allow only a part of this, or take it back at any time; one line is enough. If you prefer not to be named, I leave your name out.

Kind regards,
${name}`,
  };
}
