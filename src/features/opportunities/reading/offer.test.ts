import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standsIn } from '#features/websites/page-text.ts';
import { type Judged, judge, labelledOffers } from '#test/opportunities/labelled-offers.ts';
import { checkpoints } from '../checkpoints.ts';
import { readOffer } from './offer.ts';
import { onlyQuoted } from './quoted-only.ts';

const read = (text: string) => readOffer({ text, url: '', readOn: '2026-03-02' });
const share = (judged: readonly Judged[]) =>
  judged.filter(({ wanted, found }) => wanted === found).length / judged.length;

describe('STR-1: an offer is read at the five checkpoints', () => {
  test.each(['tuning', 'judging'] as const)(
    'of the %s half at least nine in ten are right, all word for word',
    (half) => {
      const judged = judge(labelledOffers(half));
      expect(judged).toHaveLength(15 * checkpoints.length);
      expect(judged.filter(({ verbatim }) => !verbatim)).toEqual([]);
      expect(share(judged)).toBeGreaterThanOrEqual(0.9);
    },
  );

  test.each([
    ['letter', 'We do not guarantee a letter; the attending decides after four weeks.', 'good'],
    ['letter', 'A letter of recommendation is guaranteed to every extern.', 'red'],
    ['letter', 'You will need three letters of invitation for the visa office.', 'unclear'],
    ['hands', 'We have no observation-only rotations at our three offices in town.', 'unclear'],
    ['hands', 'An observership is mostly shadowing, with no patient contact at all.', 'unclear'],
    ['hands', 'The rotation is observation only for reasons of insurance, we are sorry.', 'red'],
    ['hands', 'Externs do not perform procedures, but they take histories and examine patients.', 'good'],
    [
      'hands',
      'Externs do not perform procedures, take histories or interview and examine patients.',
      'unclear',
    ],
    ['hands', 'Externs do not perform procedures.', 'unclear'],
    ['hands', 'You take no histories at our site.', 'unclear'],
    ['site', 'The address of the hospital is sent once you have paid the deposit.', 'red'],
    ['physicians', 'You work with Dr. Amina Haddad, who is not yet board certified.', 'unclear'],
    ['physicians', 'You work with Dr. Amina Haddad, who is board certified.', 'good'],
    ['physicians', 'Dear Dr. Amina Haddad, our world-class mentors look forward to you.', 'red'],
  ] as const)('%s: “%s” is %s', (checkpoint, text, sign) => {
    expect(read(text).findings[checkpoint].sign).toBe(sign);
  });

  test('physicians are named with their NPI; the one it is written to is none of them', () => {
    const text =
      'Dear Dr. Haddad,\n\nyou would work with Dr. Marcus Oyelaran (ABIM certified, NPI 1000000004) and Lorraine Petit, MD.';
    expect(read(text).physicians).toEqual([
      { name: 'Marcus Oyelaran', npi: '1000000004' },
      { name: 'Lorraine Petit', npi: null },
    ]);
  });

  test('AIM-3: for whom, visa, fee and length come with their sentences, and what is not said stays unclear', () => {
    const text =
      'The four-week observership is open to international medical graduates.\n\nWe do not sponsor visas.\n\nThe program fee is $500 for four weeks.';
    const { audience, visa, fee, length, dates } = read(text);
    expect(audience).toMatchObject({ value: 'graduates' });
    expect(visa).toMatchObject({ value: { help: 'not sponsored' } });
    expect(fee).toMatchObject({ value: { usd: 500 }, evidence: { quote: expect.stringContaining('$500') } });
    expect(length).toMatchObject({ evidence: { quote: expect.stringContaining('four') } });
    expect(dates).toEqual({ value: 'unclear' });
  });

  test.each([
    'We would be glad to have you in our clinic for four weeks.',
    'Yes, you are welcome to work with me for 6 weeks.',
  ])('a physician who says yes says how long: %s', (text) => {
    expect(read(text).length).toMatchObject({ value: expect.stringMatching(/weeks/) });
  });

  test('the gate drops a quote that is not in the text word for word', () => {
    const text = 'The letter is guaranteed.';
    const forged = { quote: 'The letter is promised.', url: '', readOn: '2026-03-02' };
    const findings = read(text).findings;
    const kept = onlyQuoted(text, {
      ...findings,
      letter: { sign: 'red', because: 'x', evidence: forged },
      site: { sign: 'good', because: 'x', evidence: null },
    });
    expect(kept.letter).toMatchObject({ sign: 'unclear', evidence: null });
    expect(kept.site.sign).toBe('unclear');
  });

  test('whatever text comes, each sign has a quote that stands in it', () => {
    const pieces = [...labelledOffers('tuning')].flatMap(({ text }) => text.split(/(?<=[.!?])\s/));
    const anyText = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 60 })), { maxLength: 12 })
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { sign, evidence } of Object.values(read(text).findings)) {
          if (sign !== 'unclear') expect(evidence).not.toBeNull();
          if (evidence) expect(standsIn(text, evidence.quote)).toBe(true);
        }
      }),
    );
  });
});
