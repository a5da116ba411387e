import { expect, test } from 'vitest';
import { readyGraduate } from '#test/profile/ready-graduate.ts';
import { expiringCards } from './expiring-cards.ts';

test('RDY-5: a card is told two months before it expires, and while it is current', () => {
  expect(expiringCards(readyGraduate, '2026-12-01')).toEqual([]);
  expect(expiringCards(readyGraduate, '2027-02-01')).toMatchObject([
    { name: 'BLS', expiresOn: '2027-04-01' },
    { name: 'ACLS' },
  ]);
  expect(expiringCards(readyGraduate, '2027-04-03')).toEqual([]);
});

test('PKT-4: a card that expires during the block is told however far ahead it lies', () => {
  const availability = { from: '2027-03-15', to: '2027-05-10' };
  expect(expiringCards({ ...readyGraduate, availability }, '2026-12-01').map((one) => one.name)).toEqual([
    'BLS',
    'ACLS',
  ]);
});
