import type { IsoDate } from './time.ts';

/** A text that rules or advice rest on, where it stands, and how it was read. */
export type Source = {
  name: string;
  address: string;
  /** The day on which it was read; null: it was not. */
  readOn: IsoDate | null;
  /** What our words rest on, where the official page itself was not open. */
  restsOn: string;
};
