import type { IsoDate } from '#plain/time.ts';
import type { Way } from './ways.ts';

/** What the applicant decided about the visa; exams, blocks and appointments stand elsewhere. */
export type VisaCase = {
  way: Way | null;
  /** The items that are done, with the day. */
  done: Record<string, IsoDate>;
};

export const noCase: VisaCase = { way: null, done: {} };
