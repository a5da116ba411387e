import type { Profile } from '#features/profile/facts.ts';
import type { Audience, Claim, Evidence, Visa } from '#features/websites/rules.ts';

type Standing = Profile['standing'];

/** AIM-3: may you come? Always with the sentence, or "unclear". */
export type Eligibility = { open: 'yes' | 'no' | 'unclear'; why: string; evidence: Evidence | null };

const whom: Readonly<Record<Audience, string>> = {
  students: 'students only',
  graduates: 'graduates only',
  both: 'students and graduates',
};

/** AIM-3: "student or graduate?" is the first question. */
export function eligibilityOf(audience: Claim<Audience>, standing: Standing): Eligibility {
  if (!('evidence' in audience))
    return { open: 'unclear', why: 'It does not say for whom it is. Ask first.', evidence: null };
  const { value, evidence } = audience;
  const said = `It is for ${whom[value]}.`;
  if (standing === null)
    return { open: 'unclear', why: `${said} Say in your profile whether you have graduated.`, evidence };
  const open = value === 'both' || value === (standing === 'student' ? 'students' : 'graduates');
  const you = standing === 'student' ? 'a student' : 'a graduate';
  return { open: open ? 'yes' : 'no', why: `${said} You are ${you}.`, evidence };
}

/** The Foreign Affairs Manual of the US Department of State: what consular officers go by. */
export const fam = {
  name: '9 FAM 402.2-5(E)(3)',
  url: 'https://fam.state.gov/fam/09fam/09fam040202.html',
} as const;

/**
 * AIM-3: the gray zone, said plainly. Null where the text lets a graduate only watch, or where the applicant is a
 * student on an elective: there the guidance is clear.
 */
export function grayZone(
  standing: Standing,
  handsOn: 'yes' | 'no' | 'unclear',
  visa: Claim<Visa>,
): string | null {
  if (handsOn === 'no') return null;
  const kinds = visa.value === 'unclear' ? [] : visa.value.kinds;
  const needsNone = kinds.length > 0 && !kinds.some((kind) => ['B-1', 'B-2', 'ESTA'].includes(kind));
  if (needsNone) return null;
  if (standing === 'student')
    return 'The guidance for consular officers has a place for students on a B-1 visa: an unpaid elective at the hospital of a US medical school, as a part of their studies. Hands-on work anywhere else on a visitor visa is a gray zone.';
  return 'Hands-on work on a visitor visa is a gray zone for graduates. The guidance for consular officers has a place for electives of students, and none for graduates who treat patients. Some sites therefore let graduates only watch. Tell officers the truth about what you will do.';
}
