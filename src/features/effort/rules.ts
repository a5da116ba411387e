import { z } from 'zod';
import { type IsoInstant, secondsBetween } from '#plain/time.ts';

export const categories = ['outreach', 'onSite', 'profile', 'papers'] as const;
export type Category = (typeof categories)[number];

/** ROI-2: where the plan wants the time to go, in percent. */
export const planSplit: Readonly<Record<Category, { name: string; percent: number }>> = {
  outreach: { name: 'Outreach and follow-up', percent: 40 },
  onSite: { name: 'On site', percent: 30 },
  profile: { name: 'Profile', percent: 20 },
  papers: { name: 'Papers and travel', percent: 10 },
};

export const sources = ['timer', 'byHand', 'estimate'] as const;
export type Source = (typeof sources)[number];

export const entryInputSchema = z.object({
  category: z.enum(categories),
  minutes: z.int('must be whole minutes').min(1, 'must be at least 1').max(1440, 'must be at most 24 hours'),
  spentOn: z.iso.date('must be a date'),
  note: z.string().trim().max(200),
  source: z.enum(['byHand', 'estimate']),
});
export type EntryInput = z.infer<typeof entryInputSchema>;

export type Entry = {
  id: string;
  category: Category;
  minutes: number;
  spentOn: string;
  note: string;
  source: Source;
};

/** What one mail takes, where nobody measured it: reading the recipient's page, the personal line, the last look. */
export const minutesPerMail = { first: 6, followUp: 2, answer: 5, call: 10 } as const;

export type Mails = { first: number; followUps: number; answered: number };

/** Minutes that the mails are reckoned to have taken. Shown as an estimate, never as a measurement. */
export function estimatedMinutes({ first, followUps, answered }: Mails): number {
  return (
    first * minutesPerMail.first + followUps * minutesPerMail.followUp + answered * minutesPerMail.answer
  );
}

/** A timer that was forgotten overnight is cut to the most that one entry can hold. */
export function timerMinutes(startedAt: IsoInstant, now: IsoInstant): number {
  return Math.min(1440, Math.max(1, Math.round(secondsBetween(startedAt, now) / 60)));
}

export type Share = {
  category: Category;
  entered: number;
  estimated: number;
  percent: number;
  planPercent: number;
};

/** ROI-2: the time against the plan's split. Percent are rounded so that they add up to 100. */
export function splitOf(
  entered: Readonly<Record<Category, { measured: number; estimated: number }>>,
): Share[] {
  const whole = categories.reduce((sum, one) => sum + entered[one].measured + entered[one].estimated, 0);
  const exact = categories.map((category) => {
    const { measured, estimated } = entered[category];
    return {
      category,
      entered: measured,
      estimated,
      share: whole === 0 ? 0 : (100 * (measured + estimated)) / whole,
    };
  });
  const short = whole === 0 ? 0 : 100 - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const upwards = new Set(
    exact
      .toSorted((one, other) => (other.share % 1) - (one.share % 1))
      .slice(0, short)
      .map(({ category }) => category),
  );
  return exact.map(({ share, category, ...minutes }) => ({
    ...minutes,
    category,
    percent: Math.floor(share) + (upwards.has(category) ? 1 : 0),
    planPercent: planSplit[category].percent,
  }));
}

/**
 * What the difference to the plan means, in a sentence; null while there is too little to say. Before the first day on
 * site nobody can spend time there: then the other three are compared among themselves.
 */
export function splitAdvice(shares: readonly Share[]): string | null {
  const minutesOf = ({ entered, estimated }: Share) => entered + estimated;
  const compared = shares.filter((one) => one.category !== 'onSite' || minutesOf(one) > 0);
  const minutes = compared.reduce((sum, one) => sum + minutesOf(one), 0);
  if (minutes < 300) return null;
  const planned = compared.reduce((sum, { planPercent }) => sum + planPercent, 0);
  const [furthest] = compared
    .map((one) => ({
      name: planSplit[one.category].name,
      is: Math.round((100 * minutesOf(one)) / minutes),
      wanted: Math.round((100 * one.planPercent) / planned),
    }))
    .toSorted((one, other) => one.is - one.wanted - (other.is - other.wanted));
  if (!furthest || furthest.wanted - furthest.is < 10) return 'Your time goes about where the plan wants it.';
  const before = compared.length < shares.length ? ' Before you are on site,' : '';
  return `${before} ${furthest.name} gets ${furthest.is}% of your time; the plan wants ${furthest.wanted}%. Give it the next hours.`.trim();
}
