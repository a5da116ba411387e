import type { Refusal } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Profile } from './facts.ts';

/** RDY-7: facts that cannot be true together, or not yet. They are refused, since letters would state them. */
export function contradictions(profile: Profile, today: IsoDate): Refusal[] {
  const { step1, step2ck, ecfmg, bls, acls, availability, standing, graduationYear } = profile;
  const notYet = (field: string, day: string | null, what: string) =>
    refusedIf(
      field,
      day,
      day !== null && day > today,
      `${what} lies in the future.`,
      'Enter it once it is so.',
    );
  const backwards = (field: string, from: string | null, to: string | null, what: string) =>
    refusedIf(field, to, from !== null && to !== null && to < from, `${what} ends before it begins.`, swap);
  return [
    ...[step1, step2ck].flatMap((exam, index) => {
      const field = index === 0 ? 'step1.on' : 'step2ck.on';
      return exam.status === 'passed' ? notYet(field, exam.on, 'The date of the passed exam') : [];
    }),
    ...(ecfmg.certified ? notYet('ecfmg.on', ecfmg.on, 'The date of the certificate') : []),
    ...notYet('bls.issuedOn', bls.issuedOn, 'The date of the BLS card'),
    ...notYet('acls.issuedOn', acls.issuedOn, 'The date of the ACLS card'),
    ...backwards('bls.expiresOn', bls.issuedOn, bls.expiresOn, 'The BLS card'),
    ...backwards('acls.expiresOn', acls.issuedOn, acls.expiresOn, 'The ACLS card'),
    ...backwards('availability.to', availability.from, availability.to, 'The time you can come'),
    ...(['experience', 'education', 'research'] as const).flatMap((list) =>
      profile[list].flatMap((one, index) =>
        backwards(`${list}.${index}.to`, one.from, one.to, `“${one.title}”`),
      ),
    ),
    ...profile.certifications.flatMap((one, index) => [
      ...notYet(`certifications.${index}.issuedOn`, one.issuedOn, `The date of “${one.name}”`),
      ...backwards(`certifications.${index}.expiresOn`, one.issuedOn, one.expiresOn, `“${one.name}”`),
    ]),
    ...refusedIf(
      'graduationYear',
      String(graduationYear),
      standing === 'graduate' && graduationYear !== null && graduationYear > Number(today.slice(0, 4)),
      'A graduate’s graduation year cannot lie in the future.',
      'Correct the year, or answer the first question with “Student”.',
    ),
  ];
}

const swap = 'Correct one of the two dates.';

function refusedIf(
  field: string,
  value: string | null,
  wrong: boolean,
  reason: string,
  mend: string,
): Refusal[] {
  return wrong ? [{ field, value: value ?? '', reason, mend }] : [];
}
