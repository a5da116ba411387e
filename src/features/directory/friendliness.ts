import { type Part, type Signals, mostPoints } from './rules.ts';

/**
 * TGT-4: how open a place looks to international graduates, from 0 to 100: five parts, each a count from a federal
 * file. Each part only grows with its count. The builder gives the points with `pointsSql`; this text explains them.
 */
export const scoreExplained: readonly { part: Part; title: string; how: string; source: string }[] = [
  {
    part: 'share',
    title: 'Physicians whose school is not on the list of CMS',
    how: 'The Medicare agency (CMS) keeps a list of United States schools. We count the physicians of a group, in your specialty, whose school is not on it. The school of a graduate from abroad is not on the list, but some United States schools are missing too: so this is a sign, and it says nothing of one person. Physicians printed as DO are left out, since all of them trained in the United States. A group with fewer than 10 physicians is not counted; then the hospital, the county or the state is. Small groups are drawn toward their state. Points begin at 10% and are full at 50%.',
    source: 'CMS, Doctors and Clinicians',
  },
  {
    part: 'teaching',
    title: 'Residents in training',
    how: 'Hospitals report their residents as full-time equivalents (FTE). 30 residents give half of the points; more give more. For a practice or a physician the hospital where they work counts.',
    source: 'CMS, Hospital Provider Cost Report',
  },
  {
    part: 'sponsor',
    title: 'Visas sponsored for physicians',
    how: 'An employer that wants to hire a physician on an H-1B visa files an application with the Department of Labor. Five certified applications give half of the points. Employers are matched by name and state; of a clinic its health center is the employer.',
    source: 'Department of Labor, labor condition applications (LCA)',
  },
  {
    part: 'shortage',
    title: 'A lack of primary-care physicians',
    how: 'Full points where the county or the clinic itself is a Health Professional Shortage Area (HPSA), half where a part of the county is.',
    source: 'HRSA, shortage areas for primary care',
  },
  {
    part: 'healthCenter',
    title: 'A health center',
    how: 'Full points for a Federally Qualified Health Center (FQHC) or a look-alike: clinics that serve everybody and often train students and residents.',
    source: 'HRSA, health center sites',
  },
];

/** A group of fewer physicians is not counted: a share of a few would tell of single persons. */
export const SMALLEST_GROUP = 10;
/** As many physicians of the state's share are added to each group, so that chance weighs less in small ones. */
const STATE_WEIGHT = 20;

/**
 * The same as SQL macros for the builder, which scores a million places. Points are whole numbers from 0 to the
 * most; a count that is not known (NULL) gives 0.
 */
export const scoreMacros: readonly string[] = [
  `points_share(told, unlisted, share_state) as coalesce(round(${mostPoints.share} * least(1, greatest(0,
    ((unlisted + ${STATE_WEIGHT} * share_state) / (told + ${STATE_WEIGHT}) - 0.10) / 0.40))), 0)::utinyint`,
  `points_teaching(residents) as coalesce(round(${mostPoints.teaching} * residents / (residents + 30)), 0)::utinyint`,
  `points_sponsor(applications) as
    coalesce(round(${mostPoints.sponsor} * applications / (applications + 5.0)), 0)::utinyint`,
  `points_shortage(extent) as (case when extent is null then 0
    when extent = 'part of county' then ${mostPoints.shortage / 2} else ${mostPoints.shortage} end)::utinyint`,
  `points_health_center(type) as (case when type is null then 0 else ${mostPoints.healthCenter} end)::utinyint`,
  `interval_low(told, unlisted) as ${wilson('-')}`,
  `interval_high(told, unlisted) as ${wilson('+')}`,
];

/** The 95% interval of a share (Wilson 1927): honest also for small counts and for none. */
function wilson(sign: '-' | '+'): string {
  const z = 1.96;
  // With an exponent DuckDB takes a number for a double; without it, for a decimal with few digits before the point.
  const [half, quarter, whole] = [(z * z) / 2, (z * z) / 4, z * z].map((number) => number.toExponential());
  return `((unlisted + ${half}) ${sign} ${z.toExponential()} * sqrt(unlisted * (told - unlisted) / told::double + ${quarter}))
    / (told + ${whole})`;
}

export type Reason = { part: Part; text: string; points: number; outOf: number };

/** TGT-4: what speaks for a place, in sentences with counts, the weightiest first; parts that the files do not tell are left out. */
export function reasonsOf(signals: Signals): Reason[] {
  const { share, teaching, sponsor, shortage, healthCenter } = signals;
  const reasons: Reason[] = [];
  const add = (part: Part, points: number, text: string) =>
    reasons.push({ part, text, points, outOf: mostPoints[part] });
  if (share) add('share', share.points, shareInWords(share));
  if (teaching) {
    const { hospital, residents, year, points } = teaching;
    add(
      'teaching',
      points,
      residents > 0
        ? `${hospital} trains ${counted(wholeIfLarge(residents), 'resident')} (full-time equivalents, ${year}).`
        : `${hospital} reported no residents (${year}).`,
    );
  }
  if (sponsor) {
    const { employer, applications, from, to, points } = sponsor;
    const when = from.slice(0, 4) === to.slice(0, 4) ? `in ${to.slice(0, 4)}` : `from ${from} to ${to}`;
    add(
      'sponsor',
      points,
      `${employer} had ${counted(applications, 'visa application')} (H-1B) for physicians certified ${when}.`,
    );
  }
  if (shortage) {
    const { area, extent, score, points } = shortage;
    const what = {
      county: `The county is a shortage area for primary care`,
      'part of county': `A part of the county is a shortage area for primary care`,
      clinic: `The clinic itself is a shortage area for primary care`,
    }[extent];
    add('shortage', points, `${what} (${area}${score > 0 ? `, ${score} of 25 points of need` : ''}).`);
  }
  if (healthCenter) {
    const what =
      healthCenter.type === 'FQHC'
        ? 'A Federally Qualified Health Center (FQHC).'
        : 'A look-alike: it works like a Federally Qualified Health Center (FQHC).';
    add('healthCenter', healthCenter.points, what);
  }
  return reasons.sort((one, other) => other.points - one.points);
}

function shareInWords({
  level,
  of,
  specialty,
  told,
  unlisted,
  low,
  high,
  state,
}: NonNullable<Signals['share']>) {
  const whose = level === 'county' || level === 'state' ? `in ${of}` : `at ${of}`;
  const who = specialty ? `physicians in ${specialty}` : 'physicians';
  const share = `${percent(unlisted / told)}; 95% interval ${percent(low)} to ${percent(high)}`;
  const compared = level === 'state' ? '' : ` In the state it is ${percent(state)}.`;
  return `The school of ${unlisted} of ${told} ${who} ${whose} is not on the list of CMS (${share}).${compared}`;
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
/** A tenth of a resident says something of a hospital with two, and nothing of one with a thousand. */
const wholeIfLarge = (count: number) => (count >= 10 ? Math.round(count) : Math.round(count * 10) / 10);
const counted = (count: number, what: string) =>
  `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
