import type { IsoDate } from '#plain/time.ts';
import { clearOfLive, liveDays, withoutCrowded } from './live.ts';
import type { Need, Step } from './need.ts';
import type { Immunisations, Vaccine } from './record.ts';
import { dosesIn, earliestNext, latest, missingDoses, seriesOf, spacings } from './series.ts';

const parts = [
  { of: 'measles', spacing: spacings.twoLive },
  { of: 'mumps', spacing: spacings.twoLive },
  { of: 'rubella', spacing: spacings.oneLive },
] as const;

/** AAMC form: two doses of MMR 28 days apart after the first birthday, or for each of the three doses or a titre. */
export function measlesMumpsRubella(record: Immunisations, today: IsoDate): Need {
  const doses = withoutCrowded(record.doses);
  const open = parts.filter(
    ({ of, spacing }) =>
      !record.titres.some((titre) => titre.of === of && titre.immune) &&
      seriesOf(daysOf(doses, 'mmr', of), spacing, record.bornOn).counted.length < dosesIn(spacing),
  );
  const counted = seriesOf(daysOf(doses, 'mmr', 'measles'), spacings.twoLive, record.bornOn).counted.length;
  if (open.length === 0)
    return {
      ...name,
      complete: true,
      why: counted >= 2 ? 'Two doses, far enough apart.' : 'Doses and titres cover all three.',
      steps: [],
      completeOn: today,
    };
  const from = clearOfLive(today, liveDays(record.doses));
  const plans = open.map(({ of, spacing }) => {
    const series = seriesOf(daysOf(doses, 'mmr', of), spacing, record.bornOn);
    return missingDoses(
      series,
      spacing,
      record.bornOn,
      latest(from, earliestNext(series, spacing, record.bornOn)),
    );
  });
  const longest = plans.reduce((one, other) => (days(other) > days(one) ? other : one));
  return {
    ...name,
    complete: false,
    why: `Not shown yet: ${open.map(({ of }) => of).join(', ')}. Two doses of MMR 28 days apart, or a titre for each.`,
    steps: longest.map((on): Step => ({ kind: 'dose', vaccine: 'mmr', on })),
    completeOn: longest.at(-1) ?? today,
  };
}

/** AAMC form: two doses 28 days apart after the first birthday, or a titre. */
export function varicella(record: Immunisations, today: IsoDate): Need {
  const shared = { id: 'varicella', name: 'Varicella (chickenpox)' } as const;
  if (record.titres.some((titre) => titre.of === 'varicella' && titre.immune))
    return { ...shared, complete: true, why: 'A titre shows immunity.', steps: [], completeOn: today };
  const series = seriesOf(daysOf(withoutCrowded(record.doses), 'varicella'), spacings.twoLive, record.bornOn);
  const planned = missingDoses(
    series,
    spacings.twoLive,
    record.bornOn,
    clearOfLive(today, liveDays(record.doses)),
  );
  const complete = planned.length === 0;
  return {
    ...shared,
    complete,
    why: complete
      ? 'Two doses, far enough apart.'
      : `${series.counted.length} of 2 doses count. Two doses 28 days apart, or a titre. Having had the disease is not enough.`,
    steps: planned.map((on) => ({ kind: 'dose', vaccine: 'varicella', on })),
    completeOn: planned.at(-1) ?? today,
  };
}

const name = { id: 'mmr', name: 'Measles, mumps, rubella (MMR)' } as const;

const daysOf = (doses: Immunisations['doses'], ...of: Vaccine[]) =>
  doses.filter(({ vaccine }) => of.includes(vaccine)).map(({ on }) => on);

const days = (plan: readonly IsoDate[]) => plan.at(-1) ?? '';
