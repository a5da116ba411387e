import { type Result, ok, refuse } from '#plain/refusal.ts';
import { headerName } from './sources.ts';

/**
 * The columns of the Department of Labor's disclosure files of labor condition applications (LCA), as they were called
 * over the years; the first is today's. Names with “lca case” are those of the fiscal years 2010 to 2014.
 */
const needed = {
  status: ['case status', 'status', 'approval status'],
  visaClass: ['visa class', 'program'],
  employer: ['employer name', 'lca case employer name'],
  state: ['employer state', 'lca case employer state'],
  soc: ['soc code', 'lca case soc code'],
} as const;

const optional = {
  caseNumber: ['case number', 'lca case number', 'case no'],
  received: ['received date', 'case submitted', 'lca case submit'],
  decided: ['decision date'],
  city: ['employer city', 'lca case employer city'],
  zip: ['employer postal code', 'lca case employer postal code'],
  positions: ['total worker positions', 'total workers', 'worksite workers'],
  workCity: ['worksite city', 'worksite city 1', 'lca case workloc1 city'],
  workState: ['worksite state', 'worksite state 1', 'lca case workloc1 state'],
  workZip: ['worksite postal code', 'worksite postal code 1'],
} as const;

export type VisaColumn = keyof typeof needed | keyof typeof optional;
/** The place of each column, from 0; -1 where the file does not have it. */
export type VisaColumns = Readonly<Record<VisaColumn, number>>;

/** TGT-3: where the columns stand in this file; one that cannot be done without is refused by its name. */
export function visaColumns(header: readonly string[]): Result<VisaColumns> {
  const places = new Map(header.map((name, place) => [headerName(name), place] as const).toReversed());
  const placeOf = (names: readonly string[]) =>
    places.get(names.find((name) => places.has(name)) ?? '') ?? -1;
  const columns = Object.entries({ ...needed, ...optional }).map(
    ([key, names]) => [key, placeOf(names)] as const,
  );
  const missing = Object.values(needed).filter((names) => placeOf(names) < 0);
  if (missing.length > 0)
    return refuse(
      missing.map(([name]) => ({
        field: name.toUpperCase().replaceAll(' ', '_'),
        value: '',
        reason: 'The spreadsheet of labor condition applications has no such column.',
        mend: 'Download the file “LCA Disclosure Data” again; its neighbors with “Worksites” or “Appendix” in the name are others.',
      })),
    );
  return ok(Object.fromEntries(columns) as VisaColumns);
}
