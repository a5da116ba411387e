/**
 * The tables of a built directory (one DuckDB file, written once, then only read). Identifiers are texts, never
 * numbers: NPI, CCN, PAC, HRSA ids, FIPS and ZIP codes begin with zeros and hold letters.
 */
export const tables = {
  /** One line: release names the file, built is the moment. */
  release: `release varchar, built varchar, program integer`,

  /** What each source gave. `missing` says what its absence costs; NULL when it was read. */
  source: `id varchar, file varchar, rows integer, taken integer, refused integer, dated varchar, missing varchar`,

  /** Values that were not taken: [file, row, column, value, reason, mend]; the first 1,000 of each source. */
  refusal: `source varchar, file varchar, row bigint, field varchar, value varchar, reason varchar, mend varchar`,

  /**
   * Hospitals, clinics (health center sites) and practices (a group at one address), in the order of \`no\`.
   * part_of: the \`no\` of the site that this one was joined into (another name of one place), with the reason. teaching_no: the
   * hospital whose residents count: itself, or where a practice's physicians work.
   */
  organisation: `
    no integer, id varchar, kind varchar, name varchar, about varchar, part_of integer, joined_because varchar,
    owner_id varchar, owner_name varchar,
    street varchar, city varchar, state varchar, zip varchar, latitude float, longitude float, located varchar,
    county_fips varchar, county varchar, phone varchar, website varchar,
    ccn varchar, npi varchar, hrsa_id varchar, pac_id varchar,
    ownership varchar, beds integer, physicians integer,
    residents float, residents_year smallint, teaching_no integer, health_center varchar,
    shortage_area varchar, shortage_extent varchar, shortage_score smallint,
    sponsor varchar, sponsor_applications integer, sponsor_from varchar, sponsor_to varchar`,

  /**
   * An organisation in one specialty ('' = in any), sorted by kind, specialty, state, score downward; \`place\` is that
   * order. share_level tells whose physicians were counted.
   */
  standing: `
    place integer, kind varchar, specialty varchar, state varchar, score utinyint, no integer,
    latitude float, longitude float, teaching boolean, health_center boolean, shortage boolean, part_of integer,
    by_name integer, physicians integer,
    share_level varchar, share_of varchar, told integer, unlisted integer, share_low float, share_high float,
    share_state float,
    points_share utinyint, points_teaching utinyint, points_sponsor utinyint, points_shortage utinyint,
    points_health_center utinyint`,

  /**
   * One line a person, sorted by specialty, state, score downward; \`no\` is that order, \`by_name\` its place when all
   * are sorted by name (which would take 30 ms at each search; so has \`standing\`). practice_no and teaching_no are
   * organisations' \`no\`; sponsor_no is the one whose applications count.
   */
  physician: `
    no integer, by_name integer, npi varchar, first varchar, middle varchar, last varchar, suffix varchar, credential varchar,
    specialty varchar, other_specialties varchar[], graduated smallint, in_medicare boolean,
    practice_no integer, group_id varchar, practice_nos integer[], hospital_nos integer[],
    street varchar, city varchar, state varchar, zip varchar, latitude float, longitude float, located varchar,
    phone varchar, score utinyint, teaching boolean, health_center boolean, shortage boolean,
    share_level varchar, share_of varchar, told integer, unlisted integer, share_low float, share_high float,
    share_state float, teaching_no integer, sponsor_no integer,
    shortage_area varchar, shortage_extent varchar, shortage_score smallint,
    points_share utinyint, points_teaching utinyint, points_sponsor utinyint, points_shortage utinyint,
    points_health_center utinyint`,

  /** ZIP codes with their centre; located: 'zip', or 'area' where only the first three digits are known. */
  zip_place: `zip varchar, latitude float, longitude float, located varchar`,

  /** Cities as the files write them, with the mean of their places. \`places\` counts them: the largest is meant. */
  city: `city varchar, state varchar, latitude float, longitude float, places integer`,

  /**
   * The distinct words of names and cities, lower case without accents, in the order of \`no\` (= alphabetical), with the
   * rows they stand in (\`no\` of those tables). A physician's words are also those of the practice.
   */
  word: `no integer, word varchar, organisations integer[], physicians integer[]`,
} as const;

/** Unique numbers by which rows are fetched, 50 at a time from anywhere: with an index that takes 5 ms, without 200. */
export const indexes = { organisation: 'no', physician: 'no', standing: 'place', word: 'no' } as const;

/** Compressions that unpack 2,048 texts to read one. Without them the file has 195 MB instead of 115. */
export const slowCompressions = 'fsst,zstd,dict_fsst';

export type ArtefactTable = keyof typeof tables;

/** Counted up when the tables change: a program reads only directories of its own number, and builds anew else. */
export const PROGRAM = 2;
