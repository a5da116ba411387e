import { type IsoDate, addDays, daysBetween } from '#plain/time.ts';
import type { Need, Step } from './need.ts';
import type { Immunisations } from './record.ts';
import { type Series, dosesIn, latest, missingDoses, seriesOf, spacings } from './series.ts';

/** The titre is drawn one to two months after the last dose (CDC 2013 and 2018, on health care personnel). */
const daysToTitre = 28;

type Dose = { on: IsoDate; twoDose: boolean };

/**
 * AAMC form: three doses, or two of the two-dose vaccine (Heplisav-B), then a quantitative titre of at least 10 mIU/mL.
 * After a low titre one more dose and a new titre; if that is low too, the second series is completed and the titre
 * repeated. Who is low after two whole series is a non-responder, for whom the form has a field of its own.
 */
export function hepatitisB(record: Immunisations, today: IsoDate): Need {
  const doses = record.doses
    .flatMap(({ vaccine, on }): Dose[] =>
      vaccine === 'hepatitisB' || vaccine === 'hepatitisBTwoDose'
        ? [{ on, twoDose: vaccine === 'hepatitisBTwoDose' }]
        : [],
    )
    .toSorted((one, other) => one.on.localeCompare(other.on));
  const endOfFirst = endOfSeries(doses);
  if (endOfFirst === null) {
    const steps = completing(doses, today);
    return open(
      `${shown(doses)} A series is three doses over at least 16 weeks, or two of Heplisav-B 4 weeks apart. A titre follows.`,
      steps,
    );
  }
  const titres = record.titres
    .filter((titre) => titre.of === 'hepatitisB' && isDrawnLateEnough(titre.on, doses, endOfFirst))
    .toSorted((one, other) => one.on.localeCompare(other.on));
  if (titres.some((titre) => titre.immune))
    return done('The series is complete, and a titre of at least 10 mIU/mL followed it.', today);

  const later = doses.filter(({ on }) => on > endOfFirst);
  const endOfSecond = endOfSeries(later);
  if (endOfSecond !== null && titres.some(({ on }) => on > endOfSecond))
    return done(
      'The titre is low after two whole series: a non-responder. The form has a field for that; the site says what it wants.',
      today,
    );
  const lastLow = titres.at(-1)?.on;
  const lowAgain = later.some((dose) => titres.some(({ on }) => on > dose.on));
  if (lowAgain && endOfSecond === null)
    return open(
      'The titre is low after one more dose too. Complete the second series, then repeat the titre.',
      completing(later, today),
    );
  if (lastLow !== undefined && !later.some(({ on }) => on > lastLow))
    return open(
      'The titre is below 10 mIU/mL. One more dose, then a new titre 4 weeks later.',
      withTitre([today]),
    );
  const lastDose = doses.at(-1)?.on ?? endOfFirst;
  return open(
    'The doses are complete. The titre of surface antibody (anti-HBs, at least 10 mIU/mL) is missing: 4 to 8 weeks after the last dose.',
    [{ kind: 'titre', of: 'hepatitisB', on: latest(today, addDays(lastDose, daysToTitre)) }],
  );
}

/** The day on which a series was complete: the two-dose vaccine alone, or any three. */
function endOfSeries(doses: readonly Dose[]): IsoDate | null {
  const ends = [twoDose(doses), threeDose(doses)].flatMap(({ series, spacing }) =>
    series.counted.length === dosesIn(spacing) ? series.counted.slice(-1) : [],
  );
  return ends.toSorted()[0] ?? null;
}

const twoDose = (doses: readonly Dose[]) =>
  read(
    doses.filter((dose) => dose.twoDose),
    spacings.hepatitisBTwoDose,
  );
const threeDose = (doses: readonly Dose[]) => read(doses, spacings.hepatitisB);
const read = (doses: readonly Dose[], spacing: (typeof spacings)['hepatitisB' | 'hepatitisBTwoDose']) => ({
  spacing,
  series: seriesOf(
    doses.map(({ on }) => on),
    spacing,
    null,
  ) satisfies Series,
});

/** The doses that complete a series soonest, and the titre. */
function completing(doses: readonly Dose[], today: IsoDate): Step[] {
  const startedTwoDose = doses.some((dose) => dose.twoDose);
  const { series, spacing } = startedTwoDose ? twoDose(doses) : threeDose(doses);
  const lastGiven = doses.at(-1)?.on ?? null;
  const from =
    lastGiven === null ? today : latest(today, addDays(lastGiven, spacings.hepatitisBTwoDose.between[0]));
  return withTitre(
    missingDoses(series, spacing, null, from),
    startedTwoDose ? 'hepatitisBTwoDose' : 'hepatitisB',
  );
}

function withTitre(
  days: readonly IsoDate[],
  vaccine: 'hepatitisB' | 'hepatitisBTwoDose' = 'hepatitisB',
): Step[] {
  const last = days.at(-1);
  const doses = days.map((on): Step => ({ kind: 'dose', vaccine, on }));
  return last === undefined
    ? doses
    : [...doses, { kind: 'titre', of: 'hepatitisB', on: addDays(last, daysToTitre) }];
}

/** A titre drawn right after a dose tells little, high or low. */
function isDrawnLateEnough(on: IsoDate, doses: readonly Dose[], endOfFirst: IsoDate): boolean {
  return on > endOfFirst && doses.every((dose) => dose.on > on || daysBetween(dose.on, on) >= daysToTitre);
}

const shown = (doses: readonly Dose[]) =>
  doses.length === 0 ? 'No dose is entered.' : `${threeDose(doses).series.counted.length} of 3 doses count.`;

const name = { id: 'hepatitisB', name: 'Hepatitis B' } as const;
const done = (why: string, today: IsoDate): Need => ({
  ...name,
  complete: true,
  why,
  steps: [],
  completeOn: today,
});
const open = (why: string, steps: Step[]): Need => ({
  ...name,
  complete: false,
  why,
  steps,
  completeOn: steps.at(-1)?.on ?? null,
});
