import { dayInWords } from '#plain/in-words.ts';
import { type IsoDate, addDays } from '#plain/time.ts';
import type { Quote } from './quote.ts';

/** What the stay needs. Amounts in dollars; sites ask for one million a claim and three in all most often. */
export type Need = {
  perClaim: number;
  aggregate: number;
  handsOn: boolean;
  standing: 'student' | 'graduate' | null;
  from: IsoDate | null;
  to: IsoDate | null;
};

export const usualLimits = { perClaim: 1_000_000, aggregate: 3_000_000 } as const;

/** One thing that was looked at. `fits`: the quote says so; `unfit`: it says otherwise; `unclear`: it does not say. */
export type Point = { id: PointId; verdict: 'fits' | 'unfit' | 'unclear'; text: string };
export const pointIds = ['cover', 'form', 'territory', 'handsOn', 'person', 'start', 'end'] as const;
type PointId = (typeof pointIds)[number];

export type Judged = {
  verdict: Point['verdict'];
  points: Point[];
  /** The price with the tail, where it is bought on top; null: not known in whole. */
  wholePrice: number | null;
};

/** PKT-3: one quote against what the stay needs, point by point. The price takes no part in it. */
export function judge(quote: Quote, need: Need, today: IsoDate): Judged {
  const points = [
    cover(quote, need),
    form(quote),
    yesNo(
      'territory',
      quote.coversUsa,
      'It covers the USA.',
      'It does not cover the USA.',
      'whether it covers the USA',
    ),
    need.handsOn
      ? yesNo(
          'handsOn',
          quote.handsOn,
          'It covers hands-on work.',
          'It covers observing only, not hands-on work.',
          'whether hands-on work is covered',
        )
      : {
          id: 'handsOn' as const,
          verdict: 'fits' as const,
          text: 'You only observe: hands-on cover is not needed.',
        },
    person(quote, need),
    start(quote, need, today),
    end(quote, need),
  ];
  const has = (verdict: Point['verdict']) => points.some((point) => point.verdict === verdict);
  return {
    verdict: has('unfit') ? 'unfit' : has('unclear') ? 'unclear' : 'fits',
    points,
    wholePrice: wholePrice(quote),
  };
}

function cover({ perClaim, aggregate }: Quote, need: Need): Point {
  const id = 'cover';
  const wanted = `${money(need.perClaim)} a claim and ${money(need.aggregate)} in all`;
  if (perClaim === null || aggregate === null) {
    return { id, verdict: 'unclear', text: `The quote does not say both limits. You need ${wanted}.` };
  }
  const enough = perClaim >= need.perClaim && aggregate >= need.aggregate;
  const says = `${money(perClaim)} a claim, ${money(aggregate)} in all`;
  return {
    id,
    verdict: enough ? 'fits' : 'unfit',
    text: enough ? `${says}.` : `${says}: less than ${wanted}.`,
  };
}

/** Occurrence pays for what happened in the term whenever the claim comes; claims-made only for claims within it, unless there is a tail. */
function form({ form: kind, tail }: Quote): Point {
  const id = 'form';
  if (kind === 'unclear')
    return { id, verdict: 'unclear', text: 'Occurrence or claims-made? The quote does not say.' };
  if (kind === 'occurrence') {
    return {
      id,
      verdict: 'fits',
      text: 'Occurrence: what happens in the term stays covered, whenever the claim comes.',
    };
  }
  const claimsMade = 'Claims-made: only claims that come within the term are paid';
  if (tail === 'included')
    return { id, verdict: 'fits', text: `${claimsMade}, and the tail for later ones is included.` };
  if (tail === 'extra')
    return { id, verdict: 'fits', text: `${claimsMade}; the tail for later ones is bought on top.` };
  if (tail === 'none') {
    return {
      id,
      verdict: 'unfit',
      text: `${claimsMade}, and there is no tail: a claim a year later finds you alone.`,
    };
  }
  return {
    id,
    verdict: 'unclear',
    text: `${claimsMade}. Ask for the tail, which covers claims that come later.`,
  };
}

function yesNo(id: PointId, answer: 'yes' | 'no' | 'unclear', yes: string, no: string, what: string): Point {
  if (answer === 'unclear') return { id, verdict: 'unclear', text: `The quote does not say ${what}.` };
  return answer === 'yes' ? { id, verdict: 'fits', text: yes } : { id, verdict: 'unfit', text: no };
}

function person({ covers }: Quote, { standing }: Need): Point {
  const id = 'person';
  if (covers === 'unclear' || (standing === null && covers !== 'both')) {
    return { id, verdict: 'unclear', text: 'Students, graduates or both? Ask whether it covers you.' };
  }
  const fits = covers === 'both' || covers === standing;
  return {
    id,
    verdict: fits ? 'fits' : 'unfit',
    text: fits ? 'It is for people like you.' : `It is for ${covers}s only, and you are a ${standing}.`,
  };
}

function start({ startsOn, daysToActivate }: Quote, { from }: Need, today: IsoDate): Point {
  const id = 'start';
  if (startsOn === null && daysToActivate === null) {
    return { id, verdict: 'unclear', text: 'The quote does not say when it can begin.' };
  }
  const ready = daysToActivate === null ? null : addDays(today, daysToActivate);
  const begins =
    [startsOn, ready]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? today;
  const says = `Ordered today it begins on ${dayInWords(begins)}`;
  if (from === null)
    return { id, verdict: 'unclear', text: `${says}. You have no block yet to compare it with.` };
  return begins <= from
    ? { id, verdict: 'fits', text: `${says}, before your block.` }
    : { id, verdict: 'unfit', text: `${says}, after the first day of your block (${dayInWords(from)}).` };
}

function end({ endsOn }: Quote, { to }: Need): Point {
  const id = 'end';
  if (endsOn === null) return { id, verdict: 'unclear', text: 'The quote does not say when it ends.' };
  if (to === null) return { id, verdict: 'unclear', text: `It ends on ${dayInWords(endsOn)}.` };
  return endsOn >= to
    ? { id, verdict: 'fits', text: `It ends on ${dayInWords(endsOn)}, after your block.` }
    : {
        id,
        verdict: 'unfit',
        text: `It ends on ${dayInWords(endsOn)}, before the last day of your block (${dayInWords(to)}).`,
      };
}

function wholePrice({ price, form: kind, tail, tailPrice }: Quote): number | null {
  if (price === null) return null;
  const bought = kind === 'claims-made' && tail === 'extra';
  if (!bought) return price;
  return tailPrice === null ? null : price + tailPrice;
}

const order = { fits: 0, unclear: 1, unfit: 2 } as const;

/** What fits first, then what is unclear, then what does not fit. Among equals by name: a low price makes nothing better. */
export function inOrder<Line extends { verdict: Point['verdict']; insurer: string }>(
  lines: readonly Line[],
): Line[] {
  return lines.toSorted(
    (one, other) =>
      order[one.verdict] - order[other.verdict] || one.insurer.localeCompare(other.insurer, 'en'),
  );
}

export const money = (amount: number) => `$${amount.toLocaleString('en-US', { maximumFractionDigits: 2 })}`;
