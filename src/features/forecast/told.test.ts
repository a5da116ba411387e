import { expect, test } from 'vitest';
import { emptyProfile } from '#features/profile/facts.ts';
import { friendlinessBands } from './bands.ts';
import { outlooks } from './forecast.ts';
import { mailsAWeek, shareOfAudiences } from './pace.ts';
import { type Told, fateOf, gapsOn, historyOf } from './told.ts';

const today = '2026-05-01';
const told = (more: Partial<Told> = {}): Told => ({
  targetId: 't',
  audience: 'clinic',
  specialty: '',
  state: '',
  entryId: null,
  firstSentAt: '2026-04-01T15:00:00Z',
  sequence: 'firstSent',
  outcome: null,
  updatedAt: '2026-04-20T15:00:00Z',
  letterId: null,
  positiveAt: null,
  refusedAt: null,
  ...more,
});

test('the fate of a mail: what the applicant wrote counts more than how a mail was sorted', () => {
  const fate = (more: Partial<Told>) => fateOf(told(more), today);
  expect(fate({})).toMatchObject({ fate: 'waiting', days: 30 });
  expect(fate({ positiveAt: '2026-04-11T09:00:00Z' })).toMatchObject({ fate: 'positive', days: 10 });
  expect(fate({ refusedAt: '2026-04-05T09:00:00Z' })).toMatchObject({ fate: 'no', days: 4 });
  expect(fate({ refusedAt: '2026-04-05T09:00:00Z', outcome: 'maybe-later' })).toMatchObject({
    fate: 'positive',
  });
  expect(fate({ outcome: 'no' })).toMatchObject({ fate: 'no', days: 19 });
  expect(fate({ sequence: 'needsAddress' }).fate).toBe('cameBack');
  expect(fate({ sequence: 'doNotWrite' }).fate).toBe('no');
});

test('a talk is open until its target confirms a place, or the applicant says that nothing came of it', () => {
  const positive = { positiveAt: '2026-04-11T09:00:00Z' };
  const history = historyOf(
    [
      told({ targetId: 'a', ...positive }),
      told({ targetId: 'b', ...positive, outcome: 'no' }),
      told({ targetId: 'c', ...positive }),
    ],
    [{ targetId: 'c', on: '2026-04-25' }],
    today,
  );
  expect(history).toEqual({
    mails: [{ audience: 'clinic', fate: 'positive', days: 10, count: 3 }],
    talks: [
      { fate: 'nothing', days: 20, count: 1 },
      { fate: 'open', days: 20, count: 1 },
      { fate: 'place', days: 14, count: 1 },
    ],
    places: 1,
  });
});

test('the pace is that of the last four weeks, or of the days since the first mail', () => {
  const on = (day: string, count: number) =>
    Array.from({ length: count }, () => told({ firstSentAt: `${day}T15:00:00Z` }));
  expect(mailsAWeek([], today)).toBe(0);
  expect(mailsAWeek(on('2026-04-30', 20), today)).toBe(20);
  expect(mailsAWeek([...on('2026-03-01', 500), ...on('2026-04-20', 60)], today)).toBe(15);
  const share = shareOfAudiences(on('2026-04-20', 60));
  expect(share.hospital + share.clinic + share.physician).toBeCloseTo(1);
  expect(share.clinic).toBeGreaterThan(0.7);
});

test('gaps are those on the day of the mail', () => {
  const profile = {
    ...emptyProfile,
    standing: 'graduate' as const,
    step1: { status: 'passed' as const, score: null, on: '2025-01-10' },
    step2ck: { status: 'passed' as const, score: 240, on: '2026-04-10' },
  };
  expect(gapsOn(profile, '2026-04-09')).toContain('Step 2 CK was not passed');
  expect(gapsOn(profile, '2026-04-10')).not.toContain('Step 2 CK was not passed');
  // RDY-5: a card is current as the readiness gate has it, also where only its last day is known.
  const noBls = 'there was no current BLS card (Basic Life Support)';
  const withCard = { ...profile, bls: { issuedOn: null, expiresOn: '2026-04-09' } };
  expect(gapsOn(profile, '2026-04-09')).toContain(noBls);
  expect(gapsOn(withCard, '2026-04-09')).not.toContain(noBls);
  expect(gapsOn(withCard, '2026-04-10')).toContain(noBls);
  expect(gapsOn({ ...profile, standing: 'student' }, '2026-04-09')).not.toContain('Step 2 CK was not passed');
});

test('friendliness is compared within the applicant’s own list, and not where all are alike', () => {
  const bands = friendlinessBands(
    new Map([
      ['a', 10],
      ['b', 40],
      ['c', 80],
    ]),
  );
  expect([...bands.values()]).toEqual(['low', 'middle', 'high']);
  expect([
    ...friendlinessBands(
      new Map([
        ['a', 10],
        ['b', 10],
      ]),
    ).values(),
  ]).toEqual(['middle', 'middle']);
});

test('PLN-2: the same history gives the same forecast, in whatever order the store hands it over', () => {
  const mails = ['2026-03-03', '2026-03-20', '2026-04-09'].map((day) =>
    told({ firstSentAt: `${day}T15:00:00Z` }),
  );
  const [one, other] = [mails, mails.toReversed()].map((order) =>
    outlooks(historyOf(order, [], today), 1, 4),
  );
  expect(other).toEqual(one);
});
