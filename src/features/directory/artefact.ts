/**
 * A built directory: a folder with one DuckDB file for what is searched and counted, and two files of lines for what is
 * shown (lines.ts). All are written once, then only read. Identifiers are texts, never numbers: NPI, CCN, PAC, HRSA ids, FIPS
 * and ZIP codes begin with zeros and hold letters.
 */
export const artefactFiles = {
  tables: 'directory.duckdb',
  organisations: 'organisations.lines',
  physicians: 'physicians.lines',
} as const;

export const tables = {
  /** One line: release names the folder, built is the moment. */
  release: `release varchar, built varchar, program integer`,

  /** What each source gave. `missing` says what its absence costs; NULL when it was read. */
  source: `id varchar, file varchar, rows integer, taken integer, refused integer, dated varchar, missing varchar`,

  /** Values that were not taken: [file, row, column, value, reason, mend]; the first 1,000 of each source. */
  refusal: `source varchar, file varchar, row bigint, field varchar, value varchar, reason varchar, mend varchar`,

  /** How many of each kind there are, and how well they were joined. */
  counted: `what varchar, count integer`,

  /**
   * Hospitals, clinics (health center sites) and practices (a group at one address), in the order of `no`.
   * part_of: the `no` of the site that this one was joined into (another name of one place). by_name: its place when all are
   * sorted by name.
   */
  organisation: `
    no integer, id varchar, kind varchar, npi varchar, part_of integer, latitude float, longitude float, flags utinyint,
    by_name integer`,

  /**
   * An organisation in one specialty ('' = in any), sorted by kind, specialty, state, score downward. share: of the smallest
   * group around it that is large enough.
   */
  standing: `
    kind varchar, specialty varchar, state varchar, score utinyint, no integer, physicians integer, share integer`,

  /** One line a person, sorted by specialty, state, score downward; `no` is that order. */
  physician: `
    no integer, npi bigint, specialty varchar, state varchar, score utinyint, flags utinyint, latitude float, longitude float,
    by_name integer, practice_no integer, practice_nos integer[], hospital_nos integer[]`,

  /**
   * TGT-4: the groups whose physicians were counted in a specialty or in all, in the order of `no`: a practice, a hospital, a
   * county, a state. low and high: the 95% interval; state: the share of the group's state.
   */
  share: `
    no integer, level varchar, group_name varchar, told integer, unlisted integer, low float, high float, state float,
    points utinyint`,

  /** ZIP codes with their centre; located: 'zip', or 'area' where only the first three digits are known. */
  zip_place: `zip varchar, latitude float, longitude float, located varchar`,

  /** Cities as the files write them, with the mean of their places. `places` counts them: the largest is meant. */
  city: `city varchar, state varchar, latitude float, longitude float, places integer`,

  /**
   * The distinct words of names and cities, lower case without accents, in the order of `no` (= alphabetical), with the number
   * of organisations and physicians that have them. Which ones stands in the next two tables: those of the first word, those
   * of the second, and so on.
   */
  word: `no integer, word varchar, organisations integer, physicians integer`,
  word_organisation: `no integer`,
  word_physician: `no integer`,
} as const;

/** The bits of `flags`. */
export const flag = { teaching: 1, healthCenter: 2, shortage: 4 } as const;

/** Counted up when the tables change: a program reads only directories of its own number, and builds anew else. */
export const PROGRAM = 4;
