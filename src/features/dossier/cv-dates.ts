import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';

/** “Mar 2021”: a CV names months, not days. */
export function monthAndYear(day: IsoDate): string {
  return `${dayInWords(day).slice(0, 3)} ${day.slice(0, 4)}`;
}

/** “Mar 2021 – Aug 2022”, “Mar 2021 – present”, “Until Aug 2022”, “Mar 2021”; '' without dates. */
export function datesOf(from: IsoDate | null, to: IsoDate | null): string {
  if (from && to) {
    const [first, last] = [monthAndYear(from), monthAndYear(to)];
    return first === last ? first : `${first} – ${last}`;
  }
  if (from) return `${monthAndYear(from)} – present`;
  return to ? `Until ${monthAndYear(to)}` : '';
}
