import type { EntryInput } from '#features/effort/rules.ts';
import { stayWeeks } from './invented-days.ts';
import { type IsoDate, addDays } from '#plain/time.ts';

/** What an applicant enters in a week of the campaign: the profile first, papers later, calls all along. */
const weekly = [
  { category: 'profile', minutes: (week: number) => (week < 4 ? 90 : 20), note: 'CV and bio' },
  { category: 'papers', minutes: (week: number) => (week > 5 ? 45 : 10), note: 'Scans and vaccinations' },
  { category: 'outreach', minutes: () => 40, note: 'Calls to clinics' },
] as const;

/** Time entries from the first day of the campaign to today, one of each kind a week. */
export function inventedTime(begunOn: IsoDate, today: IsoDate): EntryInput[] {
  const entries: EntryInput[] = [];
  for (let week = 0; addDays(begunOn, week * 7 + 2) <= today; week++) {
    for (const { category, minutes, note } of weekly) {
      entries.push({
        category,
        minutes: minutes(week),
        spentOn: addDays(begunOn, week * 7 + 2),
        note,
        source: 'byHand',
      });
    }
  }
  for (const day of stayWeeks(today))
    entries.push({
      category: 'onSite',
      minutes: 180,
      spentOn: day,
      note: 'Reading for the next day, logbook',
      source: 'byHand',
    });
  return entries;
}
