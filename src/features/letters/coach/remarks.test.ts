import { describe, expect, test } from 'vitest';
import { coach } from './coach.ts';
import { type CoachContext, severities } from './remark.ts';

const first: CoachContext = {
  audience: 'physician',
  kind: 'first',
  recipient: { name: 'Grace Okafor, MD', contactPerson: '', contactRole: '' },
};
const body =
  'Dear Dr. Okafor,\n\nWould you host me for an externship of four weeks? My CV is attached.\n\nLina Haddad';
const rulesOf = (text: string) =>
  coach({ subject: 'Externship in March 2027', body: text }, first).map(({ rule }) => rule);

describe('TPL-2: remarks', () => {
  const many = coach(
    {
      subject: 'URGENT REQUEST, PLEASE HELP ME!!!',
      body: `Dear Sir/Madam,

I beg you to help me. THIS IS MY LAST CHANCE and I am desperate. Your world-renowned hospital is my dream. Please, I beg you.

See [HOSPITAL NAME HERE] and [HOSPITAL NAME HERE].`,
    },
    first,
  );

  test('come by how serious they are, then the subject’s first, then in the order of the text', () => {
    const places = many.map(({ severity, part, start }) => [
      severities.indexOf(severity),
      part === 'subject' ? 0 : 1,
      start,
    ]);
    const inOrder = places.toSorted((a, b) => {
      const at = a.findIndex((number, index) => number !== b[index]);
      return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
    });
    expect(places).toEqual(inOrder);
    expect(new Set(many.map(({ severity, part }) => `${severity} ${part}`)).size).toBeGreaterThan(2);
  });

  test('say one thing of a place once, and of each place', () => {
    const places = many.map(({ rule, part, start }) => `${rule} ${part} ${start}`);
    expect(places).toEqual([...new Set(places)]);
    expect(many.filter(({ rule }) => rule === 'leftover')).toHaveLength(2);
  });

  test('call loud what is written in capitals, unless it is a place that was left to fill in', () => {
    const loudAt = many.filter(({ rule }) => rule === 'shouting');
    expect(new Set(loudAt.map(({ part }) => part))).toEqual(new Set(['subject', 'body']));
    const toFill = rulesOf(body.replace('My CV', 'See [YOUR HOSPITAL HERE]. My CV'));
    expect(toFill).toContain('leftover');
    expect(toFill).not.toContain('shouting');
  });

  test('call loud what stands beside such a place, or in the other part of the mail', () => {
    const beside = rulesOf(body.replace('My CV', 'PLEASE HELP. See [YOUR HOSPITAL HERE]. My CV'));
    expect(beside).toEqual(expect.arrayContaining(['leftover', 'shouting']));
    const parts = coach({ subject: '[YOUR HOSPITAL HERE]', body: `PLEASE HELP ME. ${body}` }, first);
    expect(parts.filter(({ rule }) => rule === 'shouting').map(({ part }) => part)).toEqual(['body']);
  });
});
