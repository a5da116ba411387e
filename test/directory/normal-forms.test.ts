import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { sqlOf } from '#features/directory/build/steps.ts';

/** What is compared is brought into one form by SQL, where the lines are: it is tested where it runs. */
describe('TGT-3: values are written the same way, whatever the file and the year', () => {
  let valueOf: (sql: string) => Promise<unknown>;
  beforeAll(async () => {
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    await db.run(sqlOf('1-normal-forms.sql'));
    valueOf = async (sql) => (await db.runAndReadAll(`select ${sql}`)).getRowsJson()[0]?.[0];
  });

  test.each([
    ['7189204321', '(718) 920-4321'],
    ['(718) 920-4321', '(718) 920-4321'],
    ['1-718-920-4321', '(718) 920-4321'],
    ['+1 718 920 4321', '(718) 920-4321'],
    ['718-920-4321 x1206', '(718) 920-4321 x1206'],
    ['920-4321', null],
  ])('the telephone number “%s”', async (written, phone) => {
    expect(await valueOf(`phone('${written}')`)).toBe(phone);
  });

  test.each([
    ['06105', '06105'],
    ['6105', '06105'],
    ['61051770', '06105'],
    ['061051770', '06105'],
    ['44195-', '44195'],
    ['605', '00605'],
    ['x', null],
  ])('the ZIP code “%s”', async (written, zip) => {
    expect(await valueOf(`zip5('${written}')`)).toBe(zip);
  });

  test('a county is one whatever it is called', async () => {
    const same = [
      ['AL', 'AUTAUGA', 'Autauga County'],
      ['MD', 'BALTIMORE CITY', 'Baltimore city'],
      ['VA', 'JAMES CITY', 'James City County'],
      ['AK', 'WRANGELL CITY AND BOROUGH', 'Wrangell City and Borough'],
      ['IL', 'DE KALB', 'DeKalb County'],
      ['PR', 'MAYAGUEZ', 'Mayagüez Municipio'],
      ['DC', 'THE DISTRICT', 'District of Columbia'],
    ];
    for (const [state, one, other] of same)
      expect([
        one,
        await valueOf(`county_key('${state}', '${one}') = county_key('${state}', '${other}')`),
      ]).toEqual([one, true]);
  });

  test('a city that is a county of its own is not the county around it', async () => {
    for (const [state, city, county] of [
      ['MD', 'BALTIMORE CITY', 'BALTIMORE'],
      ['MO', 'St. Louis city', 'St. Louis County'],
      ['VA', 'Roanoke city', 'Roanoke County'],
    ])
      expect(await valueOf(`county_key('${state}', '${city}') = county_key('${state}', '${county}')`)).toBe(
        false,
      );
  });

  test('an NPI has its check digit, and another digit makes it none', async () => {
    expect(await valueOf('is_npi(1234567893)')).toBe(true);
    expect(await valueOf('is_npi(1245319599)')).toBe(true);
    expect(await valueOf('is_npi(1234567890)')).toBe(false);
    expect(await valueOf('is_npi(1243567893)')).toBe(false);
    expect(await valueOf('is_npi(123456789)')).toBe(false);
  });
});
