import type { Fact } from './answers.ts';
import type { OrganisationLine, PhysicianLine } from './lines.ts';
import type { Kind } from './rules.ts';
import { type SourceId, sources } from './sources.ts';
import { titleCase } from './title-case.ts';

/** “CMS, Hospital General Information” */
export function sourceName(id: SourceId): string {
  const { title, publisher } = sources[id];
  return `${/\(([A-Z]+)\)/.exec(publisher)?.[1] ?? publisher}, ${title}`;
}

/** The file that tells of an entry itself. */
export function sourceOf(kind: Kind, inMedicare: boolean): SourceId {
  if (kind === 'hospital') return 'hospitals';
  if (kind === 'clinic') return 'health-centers';
  return inMedicare ? 'clinicians' : 'nppes';
}

/** Every file from which something of such an entry may come. */
export function sourcesOf(kind: Kind, inMedicare: boolean): SourceId[] {
  const always: SourceId[] = ['cost-report', 'shortage-areas', 'visa-applications', 'zip-places'];
  const own: Record<Kind, SourceId[]> = {
    hospital: ['hospitals', 'clinicians', 'affiliations'],
    clinic: ['health-centers', 'clinicians'],
    practice: ['clinicians', 'affiliations'],
    physician: inMedicare ? ['clinicians', 'affiliations'] : ['nppes', 'specialty-crosswalk'],
  };
  return [...own[kind], ...always];
}

/** TGT-3: all facts of an organisation, each with the file that tells it. */
export function organisationFacts(row: OrganisationLine): Fact[] {
  const own = sourceName(sourceOf(row.kind, true));
  const teaching = sourceName('cost-report');
  return told([
    fact('Ownership', titleCase(row.ownership ?? ''), own),
    fact('Beds', row.beds === null ? '' : String(row.beds), teaching),
    fact('Health center', row.health_center ?? '', own),
    fact('Run by', row.kind === 'clinic' ? titleCase(row.owner_name ?? '') : '', own),
    fact('Physicians counted here', row.physicians ? String(row.physicians) : '', sourceName('clinicians')),
    fact('County', titleCase(row.county?.replace(/^[A-Z]{2} /, '') ?? ''), own),
    fact('Placed on the map by', placedBy(row.located), sourceName('zip-places')),
    fact('Medicare number (CCN)', row.ccn ?? '', own, careCompare(row)),
    fact('NPI (National Provider Identifier)', row.npi ?? '', own, registry(row.npi)),
    fact('HRSA site number', row.hrsa_id ?? '', own),
    fact('Medicare group number (PAC ID)', row.pac_id ?? '', own),
  ]);
}

/** TGT-3: all facts of a physician. The school is not among them: it is counted in groups only (TGT-4). */
export function physicianFacts(row: PhysicianLine): Fact[] {
  const own = sourceName(sourceOf('physician', row.in_medicare));
  const others = (row.other_specialties ?? '')
    .split(', ')
    .map((specialty) => titleCase(specialty))
    .join(', ');
  return told([
    fact('Other specialties', others, own),
    fact('Graduated from medical school', row.graduated === null ? '' : String(row.graduated), own),
    fact('Takes Medicare patients', row.in_medicare ? 'Yes' : 'Not in Medicare’s file', own),
    fact('Placed on the map by', placedBy(row.located), sourceName('zip-places')),
    fact('NPI (National Provider Identifier)', row.npi, own, registry(row.npi)),
  ]);
}

const fact = (label: string, value: string, source: string, href: string | null = null): Fact => ({
  label,
  value,
  source,
  href,
});
const told = (facts: readonly Fact[]) => facts.filter(({ value }) => value !== '');

function placedBy(located: OrganisationLine['located']): string {
  if (located === 'address') return 'its address';
  if (located === 'zip') return 'the middle of its ZIP code';
  return located === 'area' ? 'the first three digits of its ZIP code' : '';
}

const registry = (npi: string | null) => npi && `https://npiregistry.cms.hhs.gov/provider-view/${npi}`;
const careCompare = ({ kind, ccn }: OrganisationLine) =>
  kind === 'hospital' && ccn ? `https://www.medicare.gov/care-compare/details/hospital/${ccn}` : null;
