import { describe, expect, test } from 'vitest';
import { fullSpecialty, opennessOf, specialtiesLike, specialtyNames } from './specialties.ts';

describe('TGT-6: what is typed for a specialty', () => {
  test.each([
    ['im', 'Internal Medicine'],
    ['FM', 'Family Medicine'],
    ['peds', 'Pediatrics'],
    ['psych', 'Psychiatry'],
    ['er', 'Emergency Medicine'],
    ['gastro', 'Gastroenterology'],
  ])('“%s” offers %s first', (typed, name) => {
    expect(specialtiesLike(typed)[0]).toBe(name);
  });

  test('a word of several names offers each, the open ones before the harder ones', () => {
    const offered = specialtiesLike('medicine');
    expect(offered.indexOf('Family Medicine')).toBeLessThan(offered.indexOf('Emergency Medicine'));
    expect(offered).not.toContain('Psychiatry');
  });

  test.each([
    ['what is written exactly so', 'heme', 'Hematology', 'Hematology and Oncology'],
    ['what begins so', 'med', 'Medical Oncology', 'Family Medicine'],
  ])('%s comes first: “%s” means %s before %s', (_what, typed, first, later) => {
    const offered = specialtiesLike(typed);
    expect(offered.filter((name) => name === first || name === later)).toEqual([first, later]);
  });

  test('nothing typed offers all, in their order', () => {
    expect(specialtiesLike(' ')).toEqual(specialtyNames);
  });

  test('what is in no name offers none', () => {
    expect(specialtiesLike('zzz')).toEqual([]);
  });
});

test('TGT-6: the open specialties come first, and none after them', () => {
  const open = ['Internal Medicine', 'Family Medicine', 'Pediatrics', 'Psychiatry'];
  expect(specialtyNames.slice(0, open.length)).toEqual(open);
  expect(specialtyNames.filter((name) => opennessOf(name) === 'open')).toEqual(open);
});

test.each([
  ['IM', 'Internal Medicine'],
  ['OB/GYN', 'Obstetrics and Gynecology'],
  ['Plastic and Reconstructive Surgery', 'Plastic Surgery'],
  ['IM/FM and Peds', 'Internal Medicine, Family Medicine, Pediatrics'],
  ['im, Internal Medicine', 'Internal Medicine'],
  ['IM, wound care', 'IM, wound care'],
])('TGT-6: a cell with “%s” holds %s', (written, full) => {
  expect(fullSpecialty(written)).toBe(full);
});

test('TGT-6: one open specialty makes a target open, known ones alone are harder', () => {
  expect(opennessOf('Dermatology, Family Medicine')).toBe('open');
  expect(opennessOf('Dermatology, wound care')).toBe('harder');
  expect(opennessOf('wound care')).toBe('unknown');
});
