import type { TargetList } from '#features/targets/rules.ts';
import type { Hit } from './asked.ts';
import { type FoundEntry, foundOrganisation, foundPhysician } from './found.ts';
import type { Searched } from './index-queries.ts';
import type { OrganisationLine, PhysicianLine } from './lines.ts';
import type { TeachingRow } from './signals.ts';
import { standingAt } from './standing.ts';

/** The lines of a page, in its order; organisations in a specialty ('' for any). */
export function foundRows(
  index: Searched,
  list: TargetList,
  specialty: string,
  hits: readonly Hit[],
): FoundEntry[] {
  const nos = hits.map(({ no }) => no);
  if (list === 'physician') {
    const lines = index.physicianLines.rows(nos);
    const workplaces = workplacesOf(index, [...lines.values()]);
    return hits.flatMap(({ no, miles }) => {
      const line = lines.get(no);
      return line ? [foundPhysician(line, workplaces, shareOf(index, line), miles)] : [];
    });
  }
  const lines = index.organisationLines.rows(nos);
  const teachingOf = teachingHospitals(index, [...lines.values()]);
  return hits.flatMap(({ row, no, miles }) => {
    const line = lines.get(no);
    return line ? [foundOrganisation(standingAt(index, row, specialty), line, teachingOf(line), miles)] : [];
  });
}

/** The share of the group that counts for a physician. */
export const shareOf = ({ shares }: Searched, { share }: PhysicianLine) =>
  share === null ? null : (shares[share] ?? null);

/** Whose residents count: a hospital's own, also when it reported none; a practice's those of where its physicians work. */
export function teachingHospitals(
  { organisationLines }: Searched,
  lines: readonly OrganisationLine[],
): (line: OrganisationLine) => TeachingRow | null {
  const others = lines.flatMap(({ no, teaching_no }) =>
    teaching_no === null || teaching_no === no ? [] : teaching_no,
  );
  const hospitals = organisationLines.rows(others);
  return (line) => {
    if (line.teaching_no !== null && line.teaching_no !== line.no)
      return hospitals.get(line.teaching_no) ?? null;
    return line.kind === 'hospital' ? line : null;
  };
}

/** The practices and hospitals that the lines of these physicians name. */
export function workplacesOf(
  { organisationLines }: Searched,
  physicians: readonly PhysicianLine[],
): Map<number, OrganisationLine> {
  return organisationLines.rows(
    physicians.flatMap(({ practice_no, teaching_no, sponsor_no, hospital_nos }) =>
      [practice_no, teaching_no, sponsor_no, hospital_nos?.[0] ?? null].filter((no) => no !== null),
    ),
  );
}
