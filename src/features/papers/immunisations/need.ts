import type { IsoDate } from '#plain/time.ts';
import type { TitreOf, Vaccine } from './record.ts';

/** Something to do, not before a day. */
export type Step =
  | { kind: 'dose'; vaccine: Vaccine; on: IsoDate }
  | { kind: 'titre'; of: TitreOf; on: IsoDate }
  | { kind: 'test'; test: 'igra' | 'xray'; on: IsoDate };

/** One line of the form: what is there, what is missing, and the first day on which it is complete. */
export type Need = {
  id: 'mmr' | 'varicella' | 'hepatitisB' | 'tdap' | 'influenza' | 'covid' | 'tuberculosis';
  name: string;
  complete: boolean;
  /** What the record shows, and why that is enough or not. */
  why: string;
  steps: Step[];
  /** null: only a physician can tell. */
  completeOn: IsoDate | null;
};
