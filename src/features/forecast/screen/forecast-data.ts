import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';

const fetchForecast = () => ask(api.forecast.$get());
const fetchDiagnosis = () => ask(api.diagnosis.$get());

export type Basis = Awaited<ReturnType<typeof fetchForecast>>;
export type Diagnosis = Awaited<ReturnType<typeof fetchDiagnosis>>;
export type Suspected = Diagnosis['suspects'][number];

export const useBasis = () => useQuery({ queryKey: ['forecast'], queryFn: fetchForecast });
export const useDiagnosis = () => useQuery({ queryKey: ['diagnosis'], queryFn: fetchDiagnosis });

/** A chance in whole percent; never a certainty that is none. */
export function percent(chance: number): string {
  if (chance > 0 && chance < 0.01) return 'under 1%';
  if (chance < 1 && chance > 0.99) return 'over 99%';
  return `${Math.round(chance * 100)}%`;
}
