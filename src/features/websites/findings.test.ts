import { describe, expect, test } from 'vitest';
import { type Finding, findingsOf, pageOf, placeOf } from './findings.ts';
import type { Program, ProgramType, Prohibition, Route, SiteReading } from './rules.ts';

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

const evidence = { quote: 'Write to us.', url: 'https://a.example/contact', readOn: '2026-03-03' };
const route: Route = {
  kind: 'email',
  value: 'a@a.example',
  person: 'Ana Roe',
  role: 'general',
  roleText: '',
  purpose: 'externship',
  how: 'text',
  evidence,
};
const prohibition: Prohibition = {
  scope: 'faculty',
  blocks: { kinds: ['email'], roles: [] },
  evidence: { ...evidence, quote: 'Do not write to the faculty.', url: 'https://a.example/rules' },
  permitted: null,
};
const yes = { value: 'yes', evidence: { ...evidence, url: 'https://a.example/img' } } as const;
const silent: SiteReading = {
  routes: [],
  programs: [],
  prohibitions: [],
  usce: { value: 'unclear' },
  graduates: { value: 'unclear' },
};
const found = (said: Partial<SiteReading>) => findingsOf({ ...silent, ...said });
const oneFound = (said: Partial<SiteReading>) => {
  const [only, ...others] = found(said);
  if (!only || others.length > 0) throw new Error('Not exactly one finding.');
  return only;
};

test('TGT-5: what a website leaves unclear is no finding, and an address that stands twice is one', () => {
  expect(found({})).toEqual([]);
  expect(found({ routes: [route, { ...route, person: '' }] })).toHaveLength(1);
});

test('TGT-5: first what is forbidden, then who decides, then whether it is worth it, then other ways', () => {
  const address = (role: Route['role']): Finding => ({ kind: 'route', route: { ...route, role } });
  const way = (kind: Route['kind']): Finding => ({ kind: 'route', route: { ...route, kind } });
  const inOrder: Finding[] = [
    address('program-coordinator'),
    address('physician'),
    address('general'),
    { kind: 'usce', answer: yes },
    { kind: 'program', program: program('Global Health', 'elective') },
    way('form'),
    way('phone'),
    way('post'),
  ];
  const places = inOrder.map((finding) => placeOf(finding));
  expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
  expect(placeOf({ kind: 'graduates', answer: yes })).toBe(placeOf({ kind: 'usce', answer: yes }));
  expect(placeOf({ kind: 'prohibition', prohibition })).toBeLessThanOrEqual(Math.min(...places));
});

const elective = program('Global Health', 'elective');
const elsewhere = { ...evidence, url: 'https://a.example/other', readOn: '2026-04-01' };

test.each<[string, Partial<SiteReading>, Partial<SiteReading>]>([
  [
    'an address',
    { routes: [route] },
    { routes: [{ ...route, person: 'ANA  Roe', how: 'mailto', evidence: elsewhere }] },
  ],
  ['an answer', { usce: yes }, { usce: { ...yes, evidence: elsewhere } }],
  [
    'a prohibition',
    { prohibitions: [prohibition] },
    { prohibitions: [{ ...prohibition, evidence: { ...elsewhere, quote: 'do not write to the FACULTY.' } }] },
  ],
  [
    'a program',
    { programs: [elective] },
    { programs: [{ ...elective, state: { value: 'open', evidence: elsewhere } }] },
  ],
])(
  'TGT-5: %s that was rejected is not asked about again for another day, link or spelling',
  (_what, one, other) => {
    expect([oneFound(other).key, oneFound(other).fingerprint]).toEqual([
      oneFound(one).key,
      oneFound(one).fingerprint,
    ]);
  },
);

test.each<[string, Partial<SiteReading>, Partial<SiteReading>]>([
  ['an address of another role', { routes: [route] }, { routes: [{ ...route, role: 'physician' }] }],
  ['an address of another person', { routes: [route] }, { routes: [{ ...route, person: 'Bo Li' }] }],
  ['the other answer', { graduates: yes }, { graduates: { ...yes, value: 'no' } }],
  [
    'a prohibition that blocks more',
    { prohibitions: [prohibition] },
    { prohibitions: [{ ...prohibition, blocks: { kinds: ['email', 'phone'], roles: [] } }] },
  ],
  [
    'a program that closed',
    { programs: [elective] },
    { programs: [program('Global Health', 'elective', 'closed')] },
  ],
  [
    'a program with another fee',
    { programs: [elective] },
    {
      programs: [
        { ...elective, otherFees: [{ name: 'Application', value: { usd: 50, per: 'once' }, evidence }] },
      ],
    },
  ],
])('TGT-5: %s is the same thing, and asked about again', (_what, one, other) => {
  expect(oneFound(other).key).toBe(oneFound(one).key);
  expect(oneFound(other).fingerprint).not.toBe(oneFound(one).fingerprint);
});

test.each<[string, Partial<SiteReading>, string]>([
  ['an address', { routes: [route] }, 'https://a.example/contact'],
  ['a prohibition', { prohibitions: [prohibition] }, 'https://a.example/rules'],
  ['an answer', { usce: yes }, 'https://a.example/img'],
  ['a program', { programs: [elective] }, 'https://a.example/'],
])('TGT-5: %s stands under the page of its sentence', (_what, said, url) => {
  expect(pageOf(oneFound(said).finding)).toBe(url);
});
