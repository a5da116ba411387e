import { oneLine } from '#features/inbox/text.ts';
import { returnDate } from '#features/inbox/return-date.ts';
import { secondAnswers } from './answers-second.ts';
import { fourthAnswers } from './answers-fourth.ts';
import { thirdAnswers } from './answers-third.ts';
import { answers, type LabelledAnswer } from './answers.ts';
import { autoReplies } from './auto-replies.ts';
import { bounces } from './bounces.ts';
import { judgeAll, understandText, type Judged } from './judge.ts';
import { plainMail } from './letters.ts';
import { OURS, quotes } from './quoting.ts';

/** Each labelled set, and how one of its mails is judged. */
export const sets: Readonly<Record<string, () => Promise<Judged[]>>> = {
  bounces: () =>
    judgeAll(bounces, async ({ system, label, address, mail }) => {
      const { bounce } = await understandText(mail);
      return {
        name: system,
        wanted: label,
        found: bounce?.kind ?? 'none',
        rest: address === null || (bounce?.addresses.length === 1 && bounce.addresses[0] === address),
      };
    }),

  'automatic replies': () =>
    judgeAll(autoReplies, async ({ name, label, day, mail }) => {
      const { kind, automatic, returnOn } = await understandText(mail);
      return { name, wanted: label, found: automatic ?? kind, rest: day === null || returnOn === day };
    }),

  answers: () => judgeAnswers(answers),

  'more answers': () => judgeAnswers(secondAnswers),

  'answers in many voices': () => judgeAnswers(thirdAnswers),

  'answers with several wishes': () => judgeAnswers(fourthAnswers),

  quoting: () =>
    judgeAll(quotes, async ({ client, mail, html, own }) => {
      const raw = plainMail({
        from: 'Jane Doe <jane.doe@clinic.example>',
        subject: 'Re: Externship in March',
        text: mail,
        html: html === true,
      });
      const { ownText } = await understandText(raw);
      const shown = oneLine(ownText);
      // A sign-off and a name below the words may stay: they say who writes.
      const right =
        shown === oneLine(own) ||
        /^(?:best regards, )?jane doe,? ?(?:md)?$/i.test(shown.replace(oneLine(own), '').trim());
      return {
        name: client,
        wanted: 'right',
        found: right
          ? 'right'
          : shown.includes(OURS)
            ? 'our letter shown'
            : shown.includes(oneLine(own))
              ? 'too much shown'
              : 'words lost',
        rest: !shown.includes(OURS),
      };
    }),
};

function judgeAnswers(set: readonly LabelledAnswer[]): Promise<Judged[]> {
  return judgeAll(set, async ({ label, text, names, day }) => {
    const raw = plainMail({
      from: 'Jane Doe <jane.doe@clinic.example>',
      subject: 'Re: Externship in March',
      text,
    });
    const { kind, sorting, referral } = await understandText(raw);
    const named = `${referral?.address ?? ''} ${referral?.name ?? ''}`;
    return {
      name: text.replaceAll('\n', ' ').slice(0, 90),
      wanted: label,
      found: kind === 'answer' ? sorting.as : kind,
      rest:
        (names === undefined || named.includes(names)) &&
        (day === undefined || returnDate(text, '2026-11-24')?.day === day),
    };
  });
}
