import type { Signals } from './rules.ts';
import { titleCase } from './title-case.ts';

/** TGT-4: a group whose physicians were counted, with the points for its share. */
export type ShareRow = {
  level: 'practice' | 'hospital' | 'county' | 'state';
  group_name: string;
  told: number;
  unlisted: number;
  low: number;
  high: number;
  state: number;
  points: number;
};

/** Counts of an organisation or a physician as the directory holds them; each is NULL where the files do not tell. */
export type TeachingRow = {
  name: string;
  residents: number | null;
  residents_year: number | null;
  points_teaching: number;
};
export type SponsorRow = {
  sponsor: string | null;
  sponsor_applications: number | null;
  sponsor_from: string | null;
  sponsor_to: string | null;
  points_sponsor: number;
};
export type ShortageRow = {
  shortage_area: string | null;
  shortage_extent: 'county' | 'part of county' | 'clinic' | null;
  shortage_score: number | null;
  points_shortage: number;
};
export type HealthCenterRow = { health_center: string | null; points_health_center: number };

export type Counted = {
  /** The smallest group around it that is large enough. */
  share: ShareRow | null;
  specialty: string;
  /** The hospital whose residents count. */
  teaching: TeachingRow | null;
  /** The employer whose visa applications count. */
  sponsor: SponsorRow | null;
  shortage: ShortageRow;
  /** The health center that it is, or works at. */
  healthCenter: HealthCenterRow | null;
};

/** TGT-4: the parts of a score with their counts; what the files do not tell is null. */
export function signalsOf({ share, specialty, teaching, sponsor, shortage, healthCenter }: Counted): Signals {
  return {
    share: share && shareOf(share, specialty),
    teaching:
      teaching && teaching.residents !== null
        ? {
            hospital: titleCase(teaching.name),
            residents: teaching.residents,
            year: teaching.residents_year ?? 0,
            points: teaching.points_teaching,
          }
        : null,
    sponsor: sponsor?.sponsor
      ? {
          employer: titleCase(sponsor.sponsor),
          applications: sponsor.sponsor_applications ?? 0,
          from: sponsor.sponsor_from ?? '',
          to: sponsor.sponsor_to ?? '',
          points: sponsor.points_sponsor,
        }
      : null,
    shortage: shortage.shortage_extent
      ? {
          area: shortage.shortage_area ?? '',
          extent: shortage.shortage_extent,
          score: shortage.shortage_score ?? 0,
          points: shortage.points_shortage,
        }
      : null,
    healthCenter: healthCenter?.health_center
      ? {
          type: healthCenter.health_center === 'look-alike' ? 'look-alike' : 'FQHC',
          points: healthCenter.points_health_center,
        }
      : null,
  };
}

function shareOf({ group_name, ...counts }: ShareRow, specialty: string): Signals['share'] {
  return { of: groupInWords(counts.level, group_name), specialty, ...counts };
}

/** Groups are in capitals, counties “NY BRONX”. */
function groupInWords(level: ShareRow['level'], name: string): string {
  if (level === 'state') return name;
  const [, state, county] = (level === 'county' && /^([A-Z]{2}) (.+)$/.exec(name)) || [];
  return state && county ? countyInWords(state, county) : titleCase(name);
}

/** Louisiana has parishes, Alaska boroughs, Puerto Rico municipios: only where “County” is sure it is added. */
function countyInWords(state: string, county: string): string {
  const name = titleCase(county);
  const isNamed = /\b(?:County|Parish|Borough|Area|City|Municipality|Municipio|Region)$/i.test(name);
  return `${name}${isNamed || /^(?:LA|AK|PR|CT|DC|VA)$/.test(state) ? '' : ' County'}, ${state}`;
}
