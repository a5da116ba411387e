import { expect, test } from 'vitest';
import { firstRowIsHeader, matchColumns } from './columns.ts';
import { fieldTitles, targetFields } from './rules.ts';

const fieldsOf = (headers: string[], rows: string[][] = []) =>
  matchColumns(headers, rows).map(({ field }) => field);

test('TGT-2: the columns of the lists are matched without doubt', () => {
  const headers = [
    'Contact email',
    'Hospital / Program name',
    'Notes (months, fees)',
    'City, State',
    'USCE program? (Yes/No/Unclear)',
    'Specialty focus (IM/FM/Peds)',
  ];
  const matched = matchColumns(headers, []);
  expect(matched.map(({ field }) => field)).toEqual([
    'contactEmails',
    'name',
    'notes',
    'cityState',
    'usce',
    'specialty',
  ]);
  expect(matched.every(({ confidence }) => confidence === 'sure')).toBe(true);
  expect(
    fieldsOf(['Specialty mix (FM, IM)', 'Clinic name', 'Contact email', 'Medical director name']),
  ).toEqual(['specialty', 'name', 'contactEmails', 'contactPerson']);
});

test('our own export is matched back column by column', () => {
  expect(fieldsOf(targetFields.map((field) => fieldTitles[field]))).toEqual([...targetFields]);
});

test('misspelled headers, other cases and longer headers are likely', () => {
  const matched = matchColumns(['INSTITUTON', 'E-Mail Adress', 'Program Coordinator Email', 'zipCode'], []);
  expect(matched.map(({ field }) => field)).toEqual(['name', 'contactEmails', 'contactEmails', 'zip']);
  expect(matched[0]).toMatchObject({ confidence: 'likely', why: expect.stringContaining('institution') });
});

test('without a header the cells themselves tell', () => {
  const rows = [
    ['Bay Health Center', 'Bayonne, NJ', 'a@bay.org', 'https://bay.org'],
    ['City Hospital', 'New York, NY', 'b@city.org', 'www.city.org'],
  ];
  expect(firstRowIsHeader(rows[0] ?? [])).toBe(false);
  const matched = matchColumns(['', '', '', ''], rows);
  expect(matched.map(({ field }) => field)).toEqual(['name', 'cityState', 'contactEmails', 'website']);
  expect(matched[2]).toMatchObject({ confidence: 'guess', samples: ['a@bay.org', 'b@city.org'] });
});

test('one field is not given to two columns, but e-mails and notes may stand in several', () => {
  expect(fieldsOf(['Name', 'Clinic', 'Email 1', 'Email 2', 'Notes', 'Comments'])).toEqual([
    'name',
    null,
    'contactEmails',
    'contactEmails',
    'notes',
    'notes',
  ]);
});

test('a column that tells nothing is left to the applicant', () => {
  expect(matchColumns(['Zzz'], [['?!']])[0]).toMatchObject({ field: null, confidence: 'none' });
});
