import { oneLine } from '#features/inbox/text.ts';
import { returnDate } from '#features/inbox/return-date.ts';
import { answerExamples } from '#features/inbox/examples/all.ts';
import type { LabelledAnswer } from '#features/inbox/examples/labelled.ts';
import { cut } from '#features/inbox/quotes.ts';
import { sentTo, type Referral } from '#features/inbox/referral.ts';
import { sorterOf } from '#features/inbox/sorting.ts';
import { judgingAnswersFifth } from './answers-judging-fifth.ts';
import { judgingAnswersFourth } from './answers-judging-fourth.ts';
import { judgingAnswersSecond } from './answers-judging-second.ts';
import { judgingAnswersThird } from './answers-judging-third.ts';
import { judgingAnswers } from './answers-judging.ts';
import { secondAutoReplies } from './auto-replies-second.ts';
import { autoReplies, type LabelledAutoReply } from './auto-replies.ts';
import { secondBounces } from './bounces-second.ts';
import { thirdBounces } from './bounces-third.ts';
import { bounces, type LabelledBounce } from './bounces.ts';
import { judgeAll, understandText, type Judged } from './judge.ts';
import { halfOf, plainMail } from './letters.ts';
import { secondQuotes } from './quoting-second.ts';
import { thirdQuotes } from './quoting-third.ts';
import { fourthQuotes } from './quoting-fourth.ts';
import { OURS, quotes, type LabelledQuote } from './quoting.ts';

/** Each labelled set, and how one of its mails is judged. */
export const sets: Readonly<Record<string, () => Promise<Judged[]>>> = {
  bounces: () => judgeBounces(bounces),
  'more bounces': () => judgeBounces([...secondBounces, ...thirdBounces]),
  'automatic replies': () => judgeAutoReplies(autoReplies),
  'more automatic replies': () => judgeAutoReplies(secondAutoReplies),

  /** Each answer is sorted by what was learnt from the others (five parts, one left out at a time). */
  'answers, by cross-validation': () => Promise.resolve(crossValidated()),

  /** Nothing was learnt from these. */
  'answers at first sight': () => judgeAnswers(judgingAnswers),
  'more answers at first sight': () => judgeAnswers(judgingAnswersSecond),
  'answers in many voices at first sight': () => judgeAnswers(judgingAnswersThird),
  'answers of desks and clinicians at first sight': () => judgeAnswers(judgingAnswersFourth),
  'long and mixed answers at first sight': () => judgeAnswers(judgingAnswersFifth),

  quoting: () => judgeQuotes(quotes),
  'more quoting': () => judgeQuotes([...secondQuotes, ...thirdQuotes, ...fourthQuotes]),
};

function judgeBounces(set: readonly LabelledBounce[]): Promise<Judged[]> {
  return judgeAll(set, async ({ system, label, address, mail }) => {
    const { bounce } = await understandText(mail);
    return {
      name: system,
      wanted: label,
      found: bounce?.kind ?? 'none',
      rest: address === null || (bounce?.addresses.length === 1 && bounce.addresses[0] === address),
    };
  });
}

function judgeAutoReplies(set: readonly LabelledAutoReply[]): Promise<Judged[]> {
  return judgeAll(set, async ({ name, label, day, mail }) => {
    const { kind, automatic, returnOn } = await understandText(mail);
    return { name, wanted: label, found: automatic ?? kind, rest: day === null || returnOn === day };
  });
}

function judgeQuotes(set: readonly LabelledQuote[]): Promise<Judged[]> {
  return judgeAll(set, async ({ client, mail, html, own }) => {
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
  });
}

/** The applicant to whom the examples answer. */
const OBI = new Set(['amara.obi@abroad.test']);
const PARTS = 5;
function crossValidated(): Judged[] {
  const part = (place: number) => place % PARTS;
  const sorters = Array.from({ length: PARTS }, (_, left) =>
    sorterOf(answerExamples.filter((__, place) => part(place) !== left)),
  );
  return answerExamples.map(({ label, text, names, day }, place) => ({
    name: nameOf(text),
    half: halfOf(place),
    wanted: label,
    found: sorters[part(place)]?.(cut(text).words).as ?? 'unclear',
    rest: namesRight(names, sentTo(text, OBI)) && dayRight(text, day),
  }));
}

function judgeAnswers(set: readonly LabelledAnswer[]): Promise<Judged[]> {
  return judgeAll(set, async ({ label, text, names, day }) => {
    const raw = plainMail({
      from: 'Jane Doe <jane.doe@clinic.example>',
      subject: 'Re: Externship in March',
      text,
    });
    const { kind, sorting, referral } = await understandText(raw);
    return {
      name: nameOf(text),
      wanted: label,
      found: kind === 'answer' ? sorting.as : kind,
      rest: namesRight(names, referral) && dayRight(text, day),
    };
  });
}

function nameOf(text: string): string {
  return text.replaceAll('\n', ' ').slice(0, 90);
}

function namesRight(names: string | undefined, referral: Referral | null): boolean {
  return names === undefined || `${referral?.address ?? ''} ${referral?.name ?? ''}`.includes(names);
}

function dayRight(text: string, day: string | undefined): boolean {
  return day === undefined || returnDate(text, '2026-11-24')?.day === day;
}
