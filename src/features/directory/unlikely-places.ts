import type { Found } from './rules.ts';

/**
 * TGT-3: why nobody is likely to do an externship at a clinic, or null. HRSA tells of a school or a van in its columns; older files
 * have none of these, and names say it. Mobile is also a city: “Mobile County Health Department” is no van.
 */
export function whyUnlikely({ kind, about, name }: Pick<Found, 'kind' | 'about' | 'name'>): string | null {
  if (kind !== 'clinic') return null;
  if (about.endsWith(', a mobile van') || van.test(name)) return 'It is a mobile van.';
  if (about.endsWith(', in a school') || school.test(name)) return 'It is in a school.';
  return null;
}

const van = /\bmobile (?:(?:medical|health|dental) )?(?:van|unit|clinic)\b|\b(?:medical|dental) van\b/i;
const school = /\b(?:SBHC|school[- ]based|(?:elementary|middle|high) school)\b|\bPS(?:\/IS)? #?\d/i;
