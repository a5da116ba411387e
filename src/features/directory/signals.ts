import type { Signals } from './rules.ts';

/** The counts of a row as the directory holds them; each is NULL where the files do not tell. */
export type ShareRow = {
  share_level: 'practice' | 'hospital' | 'county' | 'state' | null;
  share_of: string | null;
  told: number | null;
  unlisted: number | null;
  share_low: number | null;
  share_high: number | null;
  share_state: number | null;
  points_share: number;
  points_teaching: number;
  points_sponsor: number;
  points_shortage: number;
  points_health_center: number;
};
export type TeachingRow = { name: string; residents: number | null; residents_year: number | null };
export type SponsorRow = {
  sponsor: string | null;
  sponsor_applications: number | null;
  sponsor_from: string | null;
  sponsor_to: string | null;
};
export type ShortageRow = {
  shortage_area: string | null;
  shortage_extent: 'county' | 'part of county' | 'clinic' | null;
  shortage_score: number | null;
};

export type Counted = {
  row: ShareRow;
  specialty: string;
  /** The hospital whose residents count. */
  teaching: TeachingRow | null;
  /** The employer whose visa applications count. */
  sponsor: SponsorRow | null;
  shortage: ShortageRow;
  /** The kind of health center; null when it is none. */
  healthCenter: string | null;
};

/** TGT-4: the parts of a score with their counts; what the files do not tell is null. */
export function signalsOf({ row, specialty, teaching, sponsor, shortage, healthCenter }: Counted): Signals {
  return {
    share: shareOf(row, specialty),
    teaching:
      teaching && teaching.residents !== null
        ? {
            hospital: teaching.name,
            residents: teaching.residents,
            year: teaching.residents_year ?? 0,
            points: row.points_teaching,
          }
        : null,
    sponsor: sponsor?.sponsor
      ? {
          employer: sponsor.sponsor,
          applications: sponsor.sponsor_applications ?? 0,
          from: sponsor.sponsor_from ?? '',
          to: sponsor.sponsor_to ?? '',
          points: row.points_sponsor,
        }
      : null,
    shortage: shortage.shortage_extent
      ? {
          area: shortage.shortage_area ?? '',
          extent: shortage.shortage_extent,
          score: shortage.shortage_score ?? 0,
          points: row.points_shortage,
        }
      : null,
    healthCenter: healthCenter
      ? { type: healthCenter === 'look-alike' ? 'look-alike' : 'FQHC', points: row.points_health_center }
      : null,
  };
}

function shareOf(row: ShareRow, specialty: string): Signals['share'] {
  if (row.share_level === null || row.told === null || row.told === 0) return null;
  return {
    level: row.share_level,
    of: row.share_of ?? '',
    specialty,
    told: row.told,
    unlisted: row.unlisted ?? 0,
    low: row.share_low ?? 0,
    high: row.share_high ?? 1,
    state: row.share_state ?? 0,
    points: row.points_share,
  };
}
