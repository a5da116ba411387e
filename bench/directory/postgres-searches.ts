import { type Asked, boxAround, kindsOfList } from '#features/directory/asked.ts';
import { lineColumns } from '#features/directory/lines.ts';

/** A search as PostgreSQL is asked it: how many there are, and a page of them with what the page shows. */
export type PostgresSearch = { count: string; page: string; values: unknown[] };

/** The words of a name, each with all that it may be, as a text search query; and the NPIs that are not wanted. */
export type Given = { words: string | null; withoutNpis: readonly string[] };

/**
 * The same search in the SQL of PostgreSQL. Looking for words with typing errors is left out: it is told which words are
 * near.
 */
export function postgresSearch(asked: Asked, given: Given): PostgresSearch {
  const values: unknown[] = [];
  const value = (one: unknown) => `$${values.push(one)}`;
  const isPeople = asked.list === 'physician';
  const table = isPeople ? 'physician' : 'standing';
  const miles = asked.around ? milesTo(value, asked.around) : 'null::double precision';
  const conditions = [
    ...(isPeople ? [] : [`kind = any(${value(kindsOfList[asked.list])})`, 'part_of is null']),
    ...(isPeople && asked.specialty === '' ? [] : [`specialty = ${value(asked.specialty)}`]),
    ...(asked.states.length > 0 ? [`state = any(${value(asked.states)})`] : []),
    ...(asked.onlyTeaching ? ['teaching'] : []),
    ...(asked.onlyHealthCenters ? ['is_health_center'] : []),
    ...(asked.onlyShortage ? ['shortage'] : []),
    ...(asked.around ? inCircle(value, asked.around, miles) : []),
    ...(given.withoutNpis.length > 0 ? [`npi <> all(${value(given.withoutNpis)})`] : []),
    ...(given.words === null ? [] : [named(isPeople, value(given.words))]),
  ];
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const place = isPeople ? 'no' : 'place';
  const order = { score: `score desc, ${place}`, distance: `miles, score desc`, name: 'last, first, no' }[
    asked.sort
  ];
  const found = `select ${place} as place, no, ${miles} as miles${asked.sort === 'name' ? ', last, first' : ', score'} from ${table} ${where} order by ${order} limit ${asked.rows}`;
  return {
    count: `select count(*)::integer as total from ${table} ${where}`,
    page: isPeople ? physicianPage(found) : organisationPage(found),
    values,
  };
}

const of = (table: string, columns: readonly string[]) =>
  columns.map((column) => `${table}.${column}`).join(', ');
const shareColumns = 'share_level share_of told unlisted share_low share_high share_state points_share'.split(
  ' ',
);

const physicianPage = (found: string) => `
  select f.miles, ${of('p', [...lineColumns.physicians, ...shareColumns])}, to_jsonb(a) as practice, to_jsonb(t) as teaching
  from (${found}) as f join physician as p on p.no = f.no
  left join organisation as a on a.no = p.practice_no left join organisation as t on t.no = p.teaching_no`;
const organisationPage = (found: string) => `
  select f.miles, ${of('s', ['specialty', 'score', 'physicians', ...shareColumns])}, ${of('o', lineColumns.organisations)}, to_jsonb(t) as teaching
  from (${found}) as f join standing as s on s.place = f.place join organisation as o on o.no = f.no
  left join organisation as t on t.no = o.teaching_no`;

type Value = (one: unknown) => string;

const named = (isPeople: boolean, words: string) =>
  isPeople
    ? `words @@ ${words}::tsquery`
    : `no in (select no from organisation where words @@ ${words}::tsquery)`;

function inCircle(value: Value, around: NonNullable<Asked['around']>, miles: string): string[] {
  const { south, north, west, east } = boxAround(around);
  const [one, other] = [value(`(${west},${south})`), value(`(${east},${north})`)];
  return [
    `point(longitude, latitude) <@ box(${one}::point, ${other}::point)`,
    `${miles} <= ${value(around.within)}`,
  ];
}

function milesTo(value: Value, { latitude, longitude }: NonNullable<Asked['around']>): string {
  const [lat, lon] = [latitude, longitude].map((degrees) => `${value(degrees)}::double precision`);
  return `7917.6 * asin(least(1, sqrt(pow(sin(radians(latitude - ${lat}) / 2), 2)
    + cos(radians(${lat})) * cos(radians(latitude)) * pow(sin(radians(longitude - ${lon}) / 2), 2))))`;
}
