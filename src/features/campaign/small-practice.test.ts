import { expect, test } from 'vitest';
import { type Colleague, practiceHolds } from './small-practice.ts';

const ana: Colleague = {
  targetId: 'ana',
  list: 'physician',
  address: 'ana@maple-medical.example',
  street: '12 Maple St., Suite 4',
  city: 'Toledo',
  zip: '43604',
};
const written = (other: Partial<Colleague>) => [
  { ...ana, targetId: 'ben', ...other, at: '2026-03-03T15:00:00Z' },
];
const free = '2026-03-10T15:00:00Z';
const none = new Set<string>();

test('CMP-5: two people of one small practice are not written to in the same week', () => {
  expect(practiceHolds(ana, written({ street: '', zip: '' }), none)).toBe(free);
  expect(practiceHolds(ana, written({ address: 'ben@gmail.com', street: '12 maple st' }), none)).toBe(free);
  expect(
    practiceHolds(ana, written({ address: 'ben@other.example', street: '14 Maple St' }), none),
  ).toBeNull();
  expect(
    practiceHolds(ana, written({ address: 'ben@other.example', street: '12 Maple St Ste 9' }), none),
  ).toBeNull();
  expect(practiceHolds(ana, written({ address: 'ben@other.example', street: '12 Maple St #4' }), none)).toBe(
    free,
  );
  expect(practiceHolds(ana, written({ targetId: 'ana' }), none)).toBeNull();
});

test('shared mail providers and the physicians of a hospital make no practice', () => {
  const far = { street: '9 Elm St', city: 'Akron', zip: '44301' };
  const gmail = { ...ana, address: 'ana@gmail.com' };
  expect(practiceHolds(gmail, written({ ...far, address: 'ben@gmail.com' }), none)).toBeNull();
  expect(practiceHolds(ana, written({}), new Set(['maple-medical.example']))).toBeNull();
  expect(practiceHolds({ ...ana, list: 'hospital' }, written({}), none)).toBeNull();
});
