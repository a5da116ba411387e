/** The official files that the directory is built from, and how their columns are called (TGT-3). */
export const sourceIds = [
  'hospitals',
  'cost-report',
  'clinicians',
  'affiliations',
  'health-centers',
  'shortage-areas',
  'nppes',
  'specialty-crosswalk',
  'zip-places',
  'visa-applications',
] as const;
export type SourceId = (typeof sourceIds)[number];

/** Names of a column over the years and in the publishers' APIs, in the form of headerName(); the first is today's. */
type Columns = Readonly<Record<string, readonly string[]>>;

export type Source = {
  title: string;
  publisher: string;
  /** The page that a person can read about it. */
  page: string;
  /** What it gives. */
  gives: string;
  /** What its absence costs. */
  withoutIt: string;
  /** About how much is downloaded. */
  megabytes: number;
  /** A file is of this source when it has one name of each of these columns. */
  needed: Columns;
  /** Read where they are there. */
  optional: Columns;
};

export const sources: Readonly<Record<SourceId, Source>> = {
  hospitals: {
    title: 'Hospital General Information',
    publisher: 'Centers for Medicare & Medicaid Services (CMS)',
    page: 'https://data.cms.gov/provider-data/dataset/xubh-q36u',
    gives: 'The hospitals with address, telephone number and kind.',
    withoutIt: 'There are no hospitals, and no physician’s hospital is known.',
    megabytes: 2,
    needed: {
      ccn: ['facility id', 'provider id'],
      name: ['facility name', 'hospital name'],
      type: ['hospital type'],
      ownership: ['hospital ownership'],
      state: ['state'],
    },
    optional: {
      street: ['address'],
      city: ['city town', 'city'],
      zip: ['zip code'],
      county: ['county parish', 'county name'],
      phone: ['telephone number', 'phone number'],
    },
  },
  'cost-report': {
    title: 'Hospital Provider Cost Report',
    publisher: 'Centers for Medicare & Medicaid Services (CMS)',
    page: 'https://data.cms.gov/provider-compliance/cost-report/hospital-provider-cost-report',
    gives: 'How many residents each hospital trains, and its beds.',
    withoutIt: 'It is not known which hospitals teach: that part of the score is empty for all.',
    megabytes: 5,
    needed: {
      ccn: ['provider ccn'],
      residents: ['number of interns and residents fte'],
      ends: ['fiscal year end date'],
    },
    optional: { beds: ['number of beds'] },
  },
  clinicians: {
    title: 'Doctors and Clinicians National Downloadable File',
    publisher: 'Centers for Medicare & Medicaid Services (CMS)',
    page: 'https://data.cms.gov/provider-data/dataset/mj5m-pzi6',
    gives: 'Physicians in Medicare with specialty, practice, school and year of graduation.',
    withoutIt:
      'There are no practices, and no counts of schools: the first part of the score is empty for all.',
    megabytes: 800,
    needed: {
      npi: ['npi'],
      last: ['provider last name', 'lst nm', 'last name', 'last'],
      first: ['provider first name', 'frst nm', 'first name', 'first'],
      specialty: ['pri spec', 'primary specialty', 'specialty'],
      state: ['state', 'st', 'state org'],
    },
    optional: {
      middle: ['provider middle name', 'mid nm', 'middle name', 'middle'],
      suffix: ['suff', 'suffix'],
      credential: ['cred', 'credential'],
      school: ['med sch', 'medical school name', 'school'],
      graduated: ['grd yr', 'graduation year', 'grad year'],
      secondary: ['sec spec all', 'all secondary specialties', 'specialty sec'],
      groupName: ['facility name', 'org nm', 'organization legal name'],
      groupPac: ['org pac id', 'group practice pac id', 'pac org'],
      street: ['adr ln 1', 'line 1 street address', 'address org', 'full street address'],
      city: ['city town', 'citytown', 'cty', 'city', 'city org'],
      zip: ['zip code', 'zip', 'zip org'],
      phone: ['telephone number', 'phn numbr', 'phone number', 'phone org'],
      ccn1: ['hosp afl 1', 'hospital affiliation ccn 1'],
      ccn2: ['hosp afl 2', 'hospital affiliation ccn 2'],
      ccn3: ['hosp afl 3', 'hospital affiliation ccn 3'],
      ccn4: ['hosp afl 4', 'hospital affiliation ccn 4'],
      ccn5: ['hosp afl 5', 'hospital affiliation ccn 5'],
    },
  },
  affiliations: {
    title: 'Facility Affiliation Data',
    publisher: 'Centers for Medicare & Medicaid Services (CMS)',
    page: 'https://data.cms.gov/provider-data/dataset/27ea-46a8',
    gives: 'Which physician works at which hospital.',
    withoutIt: 'Counts by hospital are empty, and a physician’s hospitals are not known.',
    megabytes: 130,
    needed: {
      npi: ['npi'],
      facilityType: ['facility type'],
      ccn: ['facility affiliations certification number'],
    },
    optional: { parentCcn: ['facility type certification number'] },
  },
  'health-centers': {
    title: 'Health Center Service Delivery and Look-Alike Sites',
    publisher: 'Health Resources and Services Administration (HRSA)',
    page: 'https://data.hrsa.gov/data/download',
    gives: 'The clinics that are a Federally Qualified Health Center (FQHC) or work like one.',
    withoutIt: 'There are no health center clinics on the list.',
    megabytes: 14,
    needed: {
      name: ['site name', 'name'],
      street: ['site address', 'address'],
      city: ['site city', 'city'],
      state: ['site state abbreviation', 'st abbr'],
      phone: ['site telephone number', 'phone'],
      longitude: ['geocoding artifact address primary x coordinate', 'lon'],
      latitude: ['geocoding artifact address primary y coordinate', 'lat'],
    },
    optional: {
      id: ['bphc assigned number'],
      type: ['health center type'],
      zip: ['site postal code'],
      website: ['site web address'],
      npi: ['fqhc site npi number'],
      status: ['site status description'],
      setting: ['health center service delivery site location setting description'],
      locationType: ['health center location type description'],
      siteType: ['health center type description'],
      ownerId: ['health center number'],
      ownerName: ['health center name'],
      grantee: ['bhcmis organization identification number'],
      county: ['complete county name', 'county equivalent name'],
    },
  },
  'shortage-areas': {
    title: 'Health Professional Shortage Areas, primary care',
    publisher: 'Health Resources and Services Administration (HRSA)',
    page: 'https://data.hrsa.gov/data/download',
    gives: 'Where primary-care physicians are lacking.',
    withoutIt: 'Shortage areas are not known: that part of the score is empty for all.',
    megabytes: 45,
    needed: {
      area: ['hpsa name'],
      id: ['hpsa id'],
      status: ['hpsa status'],
      score: ['hpsa score'],
      component: ['hpsa component type code'],
    },
    optional: {
      state: ['common state abbreviation', 'state abbreviation'],
      county: ['common county name', 'county equivalent name'],
      grantee: ['bhcmis organization identification number'],
    },
  },
  nppes: {
    title: 'National Plan and Provider Enumeration System (NPPES), monthly file',
    publisher: 'Centers for Medicare & Medicaid Services (CMS)',
    page: 'https://download.cms.gov/nppes/NPI_Files.html',
    gives: 'Physicians outside Medicare, most of all pediatricians.',
    withoutIt: 'Most pediatricians are missing, and others who take no Medicare patients.',
    megabytes: 1_000,
    needed: {
      npi: ['npi'],
      entity: ['entity type code'],
      last: ['provider last name legal name'],
      first: ['provider first name'],
      taxonomy1: ['healthcare provider taxonomy code 1'],
      state: ['provider business practice location address state name'],
    },
    optional: {
      middle: ['provider middle name'],
      suffix: ['provider name suffix text'],
      credential: ['provider credential text'],
      street: ['provider first line business practice location address'],
      city: ['provider business practice location address city name'],
      zip: ['provider business practice location address postal code'],
      country: ['provider business practice location address country code if outside u s'],
      phone: ['provider business practice location address telephone number'],
      deactivated: ['npi deactivation date'],
      reactivated: ['npi reactivation date'],
      taxonomy2: ['healthcare provider taxonomy code 2'],
      primary2: ['healthcare provider primary taxonomy switch 2'],
      taxonomy3: ['healthcare provider taxonomy code 3'],
      primary3: ['healthcare provider primary taxonomy switch 3'],
    },
  },
  'specialty-crosswalk': {
    title: 'Medicare Provider and Supplier Taxonomy Crosswalk',
    publisher: 'Centers for Medicare & Medicaid Services (CMS)',
    page: 'https://data.cms.gov/provider-characteristics/medicare-provider-supplier-enrollment/medicare-provider-and-supplier-taxonomy-crosswalk',
    gives: 'The specialties of physicians outside Medicare, from the codes that NPPES uses.',
    withoutIt: 'Physicians who are only in NPPES cannot be read, since their specialty is not known.',
    megabytes: 1,
    needed: { specialtyCode: ['medicare specialty code'], taxonomy: ['provider taxonomy code'] },
    optional: {},
  },
  'zip-places': {
    title: 'Gazetteer of ZIP Code Tabulation Areas',
    publisher: 'US Census Bureau',
    page: 'https://www.census.gov/geographies/reference-files/time-series/geo/gazetteer-files.html',
    gives: 'Where each ZIP code lies.',
    withoutIt: 'Nothing but clinics can be searched by distance or shown on the map.',
    megabytes: 2,
    needed: { zip: ['geoid', 'geoid20'], latitude: ['intptlat'], longitude: ['intptlong'] },
    optional: {},
  },
  'visa-applications': {
    title: 'Labor condition applications, disclosure data (LCA)',
    publisher: 'US Department of Labor',
    page: 'https://www.dol.gov/agencies/eta/foreign-labor/performance',
    gives: 'Which employers sponsor visas for physicians.',
    withoutIt: 'It is not known who sponsors visas: that part of the score is empty for all.',
    megabytes: 300,
    needed: {
      status: ['case status'],
      employer: ['employer name'],
      soc: ['soc code'],
      state: ['employer state'],
    },
    optional: {},
  },
};

/** A header in the form in which it is compared: “ Ind_PAC_ID” and “ind_pac_id” are “ind pac id”. */
export function headerName(header: string): string {
  return header
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The place of each known column in a header, by our name; null when the file is not of this source. */
export function columnsOf(source: SourceId, header: readonly string[]): Record<string, number> | null {
  const { needed, optional } = sources[source];
  const places = new Map(header.map((name, place) => [headerName(name), place] as const).toReversed());
  const found: Record<string, number> = {};
  for (const [column, names] of Object.entries({ ...needed, ...optional })) {
    const name = names.find((one) => places.has(one));
    if (name !== undefined) found[column] = places.get(name) ?? 0;
    else if (column in needed) return null;
  }
  return found;
}

/** Which source a file with this header is of; null when it is of none. */
export function sourceOfHeader(header: readonly string[]): SourceId | null {
  return sourceIds.find((id) => columnsOf(id, header) !== null) ?? null;
}
