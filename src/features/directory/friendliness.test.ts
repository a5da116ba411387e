import { describe, expect, test } from 'vitest';
import { reasonsOf } from './friendliness.ts';
import type { Signals } from './rules.ts';

const nothing: Signals = { share: null, teaching: null, sponsor: null, shortage: null, healthCenter: null };
const share = {
  level: 'hospital' as const,
  of: 'Montefern Medical Center',
  specialty: 'Internal Medicine',
  told: 52,
  unlisted: 14,
  low: 0.168,
  high: 0.403,
  state: 0.38,
  points: 17,
};

describe('TGT-4: reasons are sentences with their counts', () => {
  test('a share is told with its counts, its interval and its state, and never as a word about one person', () => {
    const [reason] = reasonsOf({ ...nothing, share });
    expect(reason?.text).toBe(
      'The school of 14 of 52 physicians in Internal Medicine at Montefern Medical Center is not on the list of CMS (27%; 95% interval 17% to 40%). In the state it is 38%.',
    );
    expect(reason).toMatchObject({ part: 'share', points: 17, outOf: 40 });
  });

  test('the weightiest reason comes first, and what the files do not tell is left out', () => {
    const reasons = reasonsOf({
      ...nothing,
      share,
      teaching: { hospital: 'Montefern Medical Center', residents: 240, year: 2021, points: 22 },
      healthCenter: { type: 'look-alike', points: 10 },
    });
    expect(reasons.map(({ part }) => part)).toEqual(['teaching', 'share', 'healthCenter']);
  });

  test('no residents is said as that, one as one, many without tenths', () => {
    const said = (residents: number) =>
      reasonsOf({ ...nothing, teaching: { hospital: 'Unity Hospital', residents, year: 2021, points: 0 } })[0]
        ?.text;
    expect(said(0)).toBe('Unity Hospital reported no residents (2021).');
    expect(said(2.44)).toContain('trains 2.4 residents');
    expect(said(1259.79)).toContain('trains 1,260 residents');
    expect(said(1)).toBe('Unity Hospital trains 1 resident (full-time equivalents, 2021).');
  });

  test('visa applications name the employer and the years', () => {
    const sponsor = { employer: 'Unity', applications: 8, from: '2024-10-02', to: '2025-08-30', points: 9 };
    expect(reasonsOf({ ...nothing, sponsor })[0]?.text).toBe(
      'Unity had 8 visa applications (H-1B) for physicians certified from 2024-10-02 to 2025-08-30.',
    );
  });
});
