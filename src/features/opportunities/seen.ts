import type { Profile } from '#features/profile/facts.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Stage } from './board.ts';
import { type Findings, checkpoints } from './checkpoints.ts';
import type { Compared } from './comparison.ts';
import { type Costs, costSum, feeForStay } from './costs.ts';
import { type Eligibility, eligibilityOf, grayZone } from './eligibility.ts';
import { type Content, aimOf, classify, disagreement } from './experience.ts';
import type { Origin } from './opportunity.ts';
import { type OfferReading, readOffer } from './reading/offer.ts';

/** An opportunity as it is kept. */
export type Opportunity = {
  id: string;
  title: string;
  stage: Stage;
  origin: Origin;
  introducedBy: string;
  outreachId: string | null;
  targetId: string | null;
  note: string;
  startsOn: IsoDate | null;
  endsOn: IsoDate | null;
  costs: Costs;
  /** Of days and costs: how often they were saved. */
  revision: number;
  offer: { text: string; url: string; readOn: IsoDate | null };
};

/** Everything that follows from what is kept: worked out at each look, so that it never goes stale. */
export function seen(one: Opportunity, standing: Profile['standing']) {
  const { text, url, readOn } = one.offer;
  const reading = readOffer({ text, url, readOn: readOn ?? '' });
  const feeRead = reading.fee.value === 'unclear' ? null : reading.fee.value;
  const feeSuggested = feeRead && feeForStay(feeRead, one.costs.weeks);
  const content: Content = {
    ...reading.content,
    studentsOnly: reading.audience.value === 'students',
    // Whether there is a fee at all is enough here: how much of it, does not matter.
    feeUsd: one.costs.fee ?? feeRead?.usd ?? null,
  };
  const eligibility = eligibilityOf(reading.audience, standing);
  return {
    reading,
    feeSuggested,
    classified: classify(content),
    disagreement: disagreement(reading.label, content),
    aim: aimOf(content, reading.findings.site.sign === 'good'),
    eligibility,
    grayZone: grayZone(standing, content.handsOn.value, reading.visa),
    sum: costSum(one.costs),
  };
}

/** What a card of the board counts. */
export function countSigns(findings: Findings): { good: number; red: number } {
  const of = (sign: string) => checkpoints.filter((at) => findings[at].sign === sign).length;
  return { good: of('good'), red: of('red') };
}

export function comparedOf(
  { id, title, costs }: Opportunity,
  { reading, eligibility }: { reading: OfferReading; eligibility: Eligibility },
): Compared {
  return { id, title, costs, findings: reading.findings, content: reading.content, eligibility };
}
