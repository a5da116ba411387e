import { describe, expect, test } from 'vitest';
import { noCosts } from '#features/opportunities/costs.ts';
import { type Site, siteReturn, wholeReturn } from './returns.ts';

const today = '2026-07-01';
const site: Site = {
  id: 's',
  title: 'Bergen Family Medicine',
  stage: 'done',
  startsOn: '2026-06-01',
  endsOn: '2026-06-26',
  costs: {
    ...noCosts,
    weeks: 4,
    handsOnWeeks: 4,
    fee: 0,
    travel: 900,
    rent: 1100,
    visa: 185,
    insurance: 115,
  },
  letters: ['uploaded'],
  introductions: 1,
  doubtful: false,
  flags: [],
  workWithPatients: 60,
};
const verdict = (more: Partial<Site>) => siteReturn({ ...site, ...more }, today).verdict;

describe('ROI-1: the return of a stay', () => {
  test('is what one strong letter cost, its weeks, and the names it gave', () => {
    expect(siteReturn(site, today)).toMatchObject({
      perStrongLetter: 2300,
      strongLetters: 1,
      handsOnWeeks: 4,
      introductions: 1,
    });
    expect(siteReturn({ ...site, letters: ['agreed'] }, today).perStrongLetter).toBeNull();
    expect(siteReturn({ ...site, doubtful: true }, today).strongLetters).toBe(0);
  });

  test('red flags that stayed: finish the agreed time, and go elsewhere, whatever was paid', () => {
    const bad = { doubtful: true, flags: ['watching', 'silence'] as const, stage: 'running' as const };
    const cheap = verdict(bad);
    expect(cheap).toMatchObject({
      worth: 'no',
      reasons: [expect.stringContaining('watched'), expect.stringContaining('hardly spoke')],
    });
    expect(cheap.instead[0]).toContain('agreed on');
    expect(verdict({ ...bad, costs: { ...site.costs, fee: 9000 } })).toEqual(cheap);
  });

  test('watching alone, or a letter that was declined, are reasons as well', () => {
    expect(verdict({ costs: { ...site.costs, handsOnWeeks: 0 } }).worth).toBe('no');
    expect(verdict({ letters: ['declined'] }).worth).toBe('no');
    expect(verdict({ letters: ['declined', 'agreed'] }).worth).toBe('yes');
  });

  test('before it began, or with an empty logbook, nothing is judged', () => {
    expect(verdict({ stage: 'confirmed', startsOn: '2026-08-01' }).worth).toBe('too early');
    expect(verdict({ workWithPatients: 0 }).worth).toBe('too early');
  });
});

describe('ROI-1: all of it', () => {
  test('money and hours in; hands-on weeks, letters and introductions out; against the goals', () => {
    const whole = wholeReturn([site, { ...site, id: 't', letters: [] }], 120, today);
    expect(whole).toMatchObject({
      money: 4600,
      strongLetters: 1,
      perStrongLetter: 4600,
      hoursPerStrongLetter: 120,
      handsOnWeeks: 8,
      introductions: 2,
      words:
        'Each strong letter cost $4,600. To the goals: 1 more strong letter and 0.2 more months of hands-on work.',
    });
    const unpriced = wholeReturn([{ ...site, costs: { ...noCosts, handsOnWeeks: 4 } }], 0, today);
    expect(unpriced.words).toContain('No costs are entered yet');
    expect(wholeReturn([], 0, today)).toMatchObject({ perStrongLetter: null, unknown: 0 });
    const two = wholeReturn([site, { ...site, id: 't' }], 0, today);
    expect(two.words).toContain('Each strong letter cost $2,300.');
    const free = { ...noCosts, weeks: 4, handsOnWeeks: 4, fee: 0, travel: 0, rent: 0, visa: 0, insurance: 0 };
    expect(wholeReturn([{ ...site, costs: free }], 0, today).words).toContain('Each strong letter cost $0.');
  });

  test('weeks that lie ahead are not counted, money that was paid is', () => {
    const whole = wholeReturn(
      [{ ...site, stage: 'confirmed', startsOn: '2026-08-03', endsOn: '2026-08-28' }],
      0,
      today,
    );
    expect(whole).toMatchObject({ handsOnWeeks: 0, money: 2300 });
  });

  test.each([
    ['2026-06-01', 0],
    ['2026-06-11', 1],
    ['2026-06-12', 2],
    ['2026-06-26', 4],
    ['2026-09-01', 4],
  ])('of a stay that runs, the weeks that are over count: on %s %i', (day, weeks) => {
    expect(wholeReturn([{ ...site, stage: 'running' }], 0, day).handsOnWeeks).toBe(weeks);
  });

  test('what is not known of the money makes it “at least” so much', () => {
    const costs = { ...site.costs, insurance: null };
    expect(wholeReturn([{ ...site, costs }], 0, today).words).toContain('cost at least $2,185.');
    expect(wholeReturn([{ ...site, costs, letters: [] }], 0, today).words).toContain(
      'at least $2,185, and no',
    );
  });
});
