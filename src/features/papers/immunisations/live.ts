import { type IsoDate, addDays, daysBetween } from '#plain/time.ts';
import { type Immunisations, type Vaccine } from './record.ts';

/** Vaccines of living, weakened viruses. */
const live: readonly Vaccine[] = ['mmr', 'measles', 'mumps', 'rubella', 'varicella'];

export const isLive = (vaccine: Vaccine) => live.includes(vaccine);

/**
 * Two live vaccines are given on the same day, or 28 days apart: ACIP General Best Practice Guidelines. No grace
 * period holds here. Tests for tuberculosis keep the same distance after a live vaccine (CDC), or are done that day.
 */
const daysAfterLive = 28;

type Dose = Immunisations['doses'][number];

/** The doses without those given too soon after another live vaccine; such a dose is given again. */
export function withoutCrowded(doses: readonly Dose[]): Dose[] {
  return doses.filter(
    (dose) =>
      !isLive(dose.vaccine) ||
      !doses.some(
        (other) => isLive(other.vaccine) && other.vaccine !== dose.vaccine && isTooSoon(other.on, dose.on),
      ),
  );
}

export const liveDays = (doses: readonly Dose[]) =>
  doses.filter((dose) => isLive(dose.vaccine)).map((dose) => dose.on);

/** Whether `on` lies after a live vaccine, but not far enough. */
export function isTooSoon(vaccinated: IsoDate, on: IsoDate): boolean {
  const days = daysBetween(vaccinated, on);
  return days > 0 && days < daysAfterLive;
}

/** The first day from `from` on that keeps its distance to all of these live vaccines. */
export function clearOfLive(from: IsoDate, vaccinated: readonly IsoDate[]): IsoDate {
  let on = from;
  for (const day of [...vaccinated].toSorted()) if (isTooSoon(day, on)) on = addDays(day, daysAfterLive);
  return on;
}
