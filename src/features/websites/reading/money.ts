import type { Fee } from '../rules.ts';

/** An amount of US dollars in a text. */
export type Amount = { usd: number; start: number; end: number };

const MONEY =
  /(?:\bUS ?\$|\bUSD ?\$?|\$)\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?(?!\d)(?:\s?(?:USD|U\.?S\.? dollars|dollars))?|(?<![\d.,$])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?\s?(?:USD|US\$|U\.?S\.? dollars|dollars)\b/gi;
const NOT_USD = /^\s?(?:CAD|CDN|Canadian|AUD|EUR|GBP|million|billion|M\b|K\b)/i;

export function amountsIn(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(MONEY)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    if (NOT_USD.test(text.slice(end, end + 10)) || /[CA]A?$/.test(before)) continue;
    const usd = Number(`${(match[1] ?? match[3] ?? '').replaceAll(',', '')}.${match[2] ?? match[4] ?? '00'}`);
    if (usd > 0 && usd < 100_000) found.push({ usd, start: match.index, end });
  }
  return found;
}

type Period = Fee['per'];

const PERIODS: readonly [Period, RegExp][] = [
  ['2 weeks', /(?:(?:2|two)[ -](?:\(2\) )?weeks?\b|(?:2|two)-week|biweekly|fortnight)/i],
  ['4 weeks', /(?:(?:4|four)[ -](?:\(4\) )?weeks?\b|(?:4|four)-week|(?:28|30)[- ]days?)/i],
  ['week', /(?:per|a|each|every|\/|one|1)[ -]?week\b|weekly|\/ ?wk\b/i],
  ['month', /(?:per|a|each|every|\/|one|1)[ -]?(?:calendar )?month\b|monthly|\/ ?mo\b/i],
  ['day', /(?:per|a|each|every|\/)[ -]?day\b|daily/i],
  [
    'rotation',
    /(?:per|a|each|every|\/|for each|for every)[ -]?(?:clinical )?(?:rotations?|electives?|clerkships?|blocks?|observerships?|externships?|courses?|placements?|specialt(?:y|ies)|sessions?)\b/i,
  ],
  ['year', /(?:per|a|each|\/)[ -]?(?:academic )?year\b|annual(?:ly)?/i],
];

const EVERY_PERIOD: readonly [Period, RegExp][] = PERIODS.map(([period, words]) => [
  period,
  new RegExp(words.source, 'gi'),
]);

/** "each", "per", "for a ..." right beside the amount; "for 4 weeks". */
export function periodOf(after: string, before: string): Period {
  const right = after.slice(0, 45).split(/[;.]\s|\$|,? (?:and|plus) \b/)[0] ?? '';
  for (const [period, words] of PERIODS) {
    const match = words.exec(right);
    if (match !== null && !(period === 'week' && /minimum/.test(right.slice(0, match.index)))) {
      const first = PERIODS.map(([other, otherWords]) => ({
        other,
        at: otherWords.exec(right)?.index ?? 999,
      })).toSorted((a, b) => a.at - b.at)[0];
      return first?.other ?? period;
    }
  }
  const left = before.slice(-60);
  let best: { period: Period; at: number } | null = null;
  for (const [period, words] of EVERY_PERIOD) {
    for (const match of left.matchAll(words)) {
      if (best === null || match.index > best.at) best = { period, at: match.index };
    }
  }
  return best?.period ?? 'once';
}
