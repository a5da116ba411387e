import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkField, fieldText, isNpi } from './fields.ts';
import { type TargetField, targetFields } from './rules.ts';

const normal = (field: TargetField, written: string) => {
  const checked = checkField(field, written);
  return checked.ok ? fieldText(checked.value) : 'refused';
};

test('states are taken by letters, names and old spellings; anything else is refused', () => {
  expect(['ny', 'New York', 'N.Y.', 'puerto rico', 'Calif.'].map((state) => normal('state', state))).toEqual([
    'NY',
    'NY',
    'NY',
    'PR',
    'CA',
  ]);
  expect(normal('state', 'Ontario')).toBe('refused');
});

test('a ZIP code gets back the zeros that a spreadsheet took', () => {
  expect(['7002', '501', '07002-1234', '70021234', '11201.0'].map((zip) => normal('zip', zip))).toEqual([
    '07002',
    '00501',
    '07002-1234',
    '07002-1234',
    '11201',
  ]);
  expect(normal('zip', 'K1A 0B1')).toBe('refused');
});

test('US telephone numbers have one form; foreign ones stay as they are', () => {
  expect(
    ['718-555-0123', '+1 (718) 555 0123', '7185550123 x 12', '+44 20 7946 0958'].map((phone) =>
      normal('phone', phone),
    ),
  ).toEqual(['(718) 555-0123', '(718) 555-0123', '(718) 555-0123 ext. 12', '+44 20 7946 0958']);
  expect(normal('phone', 'call us')).toBe('refused');
});

test('e-mails: several in a cell, names, mailto links and hidden signs are understood', () => {
  expect(
    normal('contactEmails', 'Ana <Ana@Clinic.org>; mailto:office@clinic.org, desk [at] clinic [dot] org'),
  ).toBe('ana@clinic.org; office@clinic.org; desk@clinic.org');
  expect(checkField('contactEmails', 'ana@clinic.org, bob@clinic')).toMatchObject({
    ok: false,
    refusals: [{ value: 'bob@clinic' }],
  });
  expect(normal('contactEmails', 'n/a')).toBe('');
});

test('an NPI is known by its check digit', () => {
  expect(isNpi('1234567893')).toBe(true);
  expect(isNpi('1234567890')).toBe(false);
});

test('TGT-6: specialties in short forms are written out', () => {
  expect(normal('specialty', 'IM/FM/Peds')).toBe('Internal Medicine, Family Medicine, Pediatrics');
  expect(normal('specialty', 'Obstetrics and Gynecology')).toBe('Obstetrics and Gynecology');
  expect(normal('specialty', 'Wound care')).toBe('Wound care');
});

test('a value without a mend is never refused', () => {
  for (const field of targetFields) {
    const checked = checkField(field, '\u0000 odd value @ 99 \u0000'.repeat(2000));
    if (checked.ok) continue;
    for (const refusal of checked.refusals) {
      expect(refusal.field).toBe(field);
      expect(refusal.mend).not.toBe('');
      expect(refusal.value.length).toBeLessThanOrEqual(80);
    }
  }
});

test('a normal value stays as it is', () => {
  const written = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'IM, FM',
      'yes',
      'a@b.co; c@d.org',
      'www.x.org',
      '07002',
      '(718) 555-0123 ext. 4',
      '7185550123',
      '-',
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...targetFields), written, (field, text) => {
      const once = checkField(field, text);
      const again = once.ok ? checkField(field, fieldText(once.value)) : once;
      return JSON.stringify(again) === JSON.stringify(once);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['www.bay.org', 'https://www.bay.org'],
  ['https://www.youtube.com/@bayclinic', 'https://www.youtube.com/@bayclinic'],
  ['http://bay.org:8080/visit?id=1', 'http://bay.org:8080/visit?id=1'],
  ['office@bay.org', null],
  ['bay clinic', null],
  ['bay', null],
  ['//bay.org', 'https://bay.org'],
])('a website is what a browser opens: %s', (written, kept) => {
  const checked = checkField('website', written);
  expect(checked.ok ? checked.value : null).toBe(kept);
});

test.each([
  ['718.555.0123 ext. 9', '(718) 555-0123 ext. 9'],
  ['555-0123', '555-0123'],
  ['555-012', 'refused'],
  [`718-555-0123 ${'or 718-555-0124 '.repeat(4)}`, 'refused'],
])('a telephone number written “%s” is “%s”', (written, kept) => {
  expect(normal('phone', written)).toBe(kept);
});
