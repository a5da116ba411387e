import { describe, expect, test } from 'vitest';
import { findingsOf } from './findings.ts';
import type { Program, ProgramType } from './rules.ts';

const program = (name: string, type: ProgramType, state: 'open' | 'closed' = 'open'): Program => {
  const evidence = { quote: `${name}: ${type}, ${state}.`, url: 'https://a.example/', readOn: '2026-03-03' };
  const unclear = { value: 'unclear' } as const;
  const claims = { audience: unclear, contact: unclear, visa: unclear, fee: unclear, length: unclear };
  const more = { otherFees: [], dates: unclear, letter: unclear };
  return { name, type: { value: type, evidence }, ...claims, ...more, state: { value: state, evidence } };
};
const keysOf = (...programs: Program[]) =>
  findingsOf({
    routes: [],
    programs,
    prohibitions: [],
    usce: { value: 'unclear' },
    graduates: { value: 'unclear' },
  }).map(({ key }) => key);

describe('TGT-5: a program is one finding', () => {
  test('of one name and two kinds there are two, and the first is the same as without the second', () => {
    const elective = program('Global Health', 'elective');
    const observership = program('Global Health', 'observership');
    const keys = keysOf(elective, observership);
    expect(new Set(keys).size).toBe(2);
    expect(keysOf(elective)).toEqual([keys[0]]);
  });

  test('of one name and one kind there is one, wherever and however often it stands', () => {
    const twice = [program('Global Health', 'elective'), program(' global  HEALTH', 'elective', 'closed')];
    expect(keysOf(...twice)).toHaveLength(1);
    const observership = program('Global Health', 'observership');
    expect(keysOf(...twice, observership, observership)).toHaveLength(2);
  });
});
