import { expect, test } from 'vitest';
import { fullSpecialty, specialtyNames } from '#features/targets/specialties.ts';
import { cmsSpecialties } from './cms-specialties.ts';

test('TGT-3: every Medicare specialty of physicians has a name that the lists know, but the one that is not told', () => {
  const unknown = cmsSpecialties.filter(({ name }) => !specialtyNames.includes(name));
  expect(unknown.map(({ code }) => code)).toEqual(['99']);
});

test('TGT-3: no code and no spelling of CMS stands for two specialties', () => {
  const letters = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
  const codes = cmsSpecialties.map(({ code }) => code);
  const spellings = cmsSpecialties.flatMap(({ cms }) => cms.map(letters));
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(spellings).size).toBe(spellings.length);
});

test('TGT-3: where the lists know a spelling of CMS, they mean the same specialty', () => {
  for (const { cms, name } of cmsSpecialties) {
    for (const spelling of cms) {
      const known = fullSpecialty(spelling);
      if (specialtyNames.includes(known)) expect(`${spelling}: ${known}`).toBe(`${spelling}: ${name}`);
    }
  }
});
