import type { Refusal } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { covid, influenza, tetanus } from './boosters.ts';
import { hepatitisB } from './hepatitis-b.ts';
import { measlesMumpsRubella, varicella } from './measles-mumps-rubella.ts';
import { isLive } from './live.ts';
import type { Need } from './need.ts';
import type { Immunisations } from './record.ts';
import { latest } from './series.ts';
import { tuberculosis } from './tuberculosis.ts';

export type Outlook = {
  needs: Need[];
  /** The first day on which all is complete if every step is done on its first day; null: only a physician can tell. */
  completeOn: IsoDate | null;
};

/** PKT-1: what is missing, what can be done from when on, and the first day on which all is complete. */
export function outlook(record: Immunisations, today: IsoDate): Outlook {
  const lasting = [
    measlesMumpsRubella(record, today),
    varicella(record, today),
    hepatitisB(record, today),
    covid(record, today),
  ];
  const liveToGive = lasting.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'dose' && isLive(step.vaccine) ? [step.on] : [])),
  );
  const ageing = (day: IsoDate) => [
    tetanus(record, today, day),
    influenza(record, today, day),
    tuberculosis(record, liveToGive, today, day),
  ];
  // What grows old must hold on the day on which the last of the others is done, and may itself move that day.
  let day = latest(today, record.asks.startOn, ...lasting.map(({ completeOn }) => completeOn));
  for (;;) {
    const needs = [...lasting, ...ageing(day)];
    const days = needs.map(({ completeOn }) => completeOn);
    const later = latest(day, ...days);
    if (later === day) return { needs, completeOn: days.includes(null) ? null : latest(today, ...days) };
    day = later;
  }
}

/** What in a record cannot be true. */
export function impossibleDays(record: Immunisations, today: IsoDate): Refusal[] {
  const entries = [
    ...record.doses.map(({ on }, index) => ({ field: `doses.${index}.on`, on })),
    ...record.titres.map(({ on }, index) => ({ field: `titres.${index}.on`, on })),
    ...record.tuberculosis.map(({ on }, index) => ({ field: `tuberculosis.${index}.on`, on })),
  ];
  const { bornOn } = record;
  return entries.flatMap(({ field, on }) => {
    if (on > today)
      return { field, value: on, reason: 'This day is in the future.', mend: 'Enter it when it was done.' };
    if (bornOn !== null && on < bornOn)
      return {
        field,
        value: on,
        reason: 'This day is before you were born.',
        mend: 'Correct one of the two.',
      };
    return [];
  });
}
