import { describe, expect, it } from 'vitest';
import { shares, type Judged } from '#test/inbox/labelled/judge.ts';
import { fourthQuotes } from '#test/inbox/labelled/quoting-fourth.ts';
import { secondQuotes } from '#test/inbox/labelled/quoting-second.ts';
import { thirdQuotes } from '#test/inbox/labelled/quoting-third.ts';
import { OURS, quotes } from '#test/inbox/labelled/quoting.ts';
import { sets } from '#test/inbox/labelled/sets.ts';
import { answerExamples } from './examples/all.ts';
import { linesOf, ownText } from './quotes.ts';
import { oneLine } from './text.ts';

/** What each set has to reach in both halves: the one the rules were tuned by, and the other. */
const GOAL = 0.95;
/** What was reached where answers are sorted that nothing was learnt from; "unclear" counts as wrong. */
const REACHED: Readonly<Record<string, number>> = {
  'answers, by cross-validation': 0.8,
  'answers at first sight': 0.88,
  'more answers at first sight': 0.9,
  'answers in many voices at first sight': 0.85,
  'answers of desks and clinicians at first sight': 0.8,
  'long and mixed answers at first sight': 0.65,
};
const AUTOMATIC = /^(?:outOfOffice|leftJob|unmonitored|challenge|acknowledgement)$/;

describe('CMP-10: incoming mail is understood, measured on mails written for it', () => {
  it.each(Object.entries(sets))('%s', async (name, judgeSet) => {
    const goal = REACHED[name] ?? GOAL;
    const judged = await judgeSet();
    for (const half of ['tuning', 'test'] as const) {
      const part = judged.filter((one) => one.half === half);
      const { right, rest } = shares(part);
      expect.soft(right, `${half}: ${wrong(part)}`).toBeGreaterThanOrEqual(goal);
      expect.soft(rest, `${half}, address, day or person: ${wrong(part)}`).toBeGreaterThanOrEqual(GOAL);
    }
  });

  it('no word of an answer is cut by the mail quoted below it, whatever program quotes, and none of that mail is shown', () => {
    const below = [...quotes, ...secondQuotes, ...thirdQuotes, ...fourthQuotes]
      .filter(({ html, mail, own }) => html !== true && mail.startsWith(`${own}\n\n`) && mail.includes(OURS))
      .map(({ client, mail, own }) => ({ client, quote: mail.slice(own.length) }));
    const failed = answerExamples.flatMap(({ text }, place) => {
      if (linesOf(text).some(({ kind }) => kind === 'quoted' || kind === 'forwarded')) return [];
      const { client, quote } = below[place % below.length] ?? { client: '', quote: '' };
      const shown = ownText(`${text}${quote}`);
      return oneLine(shown).includes(oneLine(ownText(text))) && !shown.includes(OURS)
        ? []
        : [`${client}: ${text}`];
    });
    expect(failed).toEqual([]);
  });

  it('no person is taken for a program, and no program for a person (the errors that cost)', async () => {
    const replies = (await sets['automatic replies']?.()) ?? [];
    const taken = replies.filter(({ wanted, found }) => AUTOMATIC.test(wanted) !== AUTOMATIC.test(found));
    const firstSight = Object.keys(sets).filter((name) => name.endsWith('at first sight'));
    const people = (await Promise.all(firstSight.map((name) => sets[name]?.() ?? []))).flat();
    const answers = people.filter(({ found }) => /^(?:bounce|autoReply)$/.test(found));
    const bounces = ((await sets['bounces']?.()) ?? []).filter(
      ({ wanted, found }) => (wanted === 'none') !== (found === 'none'),
    );
    expect([...taken, ...answers, ...bounces].map(({ name }) => name)).toEqual([]);
  });
});

function wrong(part: readonly Judged[]): string {
  return part
    .filter(({ wanted, found, rest }) => wanted !== found || !rest)
    .map(({ name, wanted, found }) => `${name} (${wanted}: ${found})`)
    .join('; ');
}
