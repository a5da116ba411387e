import { describe, expect, test } from 'vitest';
import { opennessOf, specialtiesLike, specialtyNames } from './specialties.ts';

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
