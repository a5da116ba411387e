import { type TargetFacts, type TargetList, noFacts } from '#features/targets/rules.ts';
import { type Profile, emptyProfile } from '#features/profile/rules.ts';
import { inventedFacts } from './invented-facts.ts';
import { type IsoDate, addDays } from '#plain/time.ts';

/** An applicant whom nobody could take for real. */
export function inventedApplicant(today: IsoDate): Profile {
  return {
    ...emptyProfile,
    standing: 'graduate',
    name: 'Demo Applicant',
    email: 'applicant@demo.example',
    school: 'Invented School of Medicine',
    country: 'Nowhere',
    degree: 'MBBS',
    graduationYear: Number(today.slice(0, 4)) - 2,
    step1: { status: 'passed', score: null, on: addDays(today, -500) },
    step2ck: { status: 'passed', score: 245, on: addDays(today, -300) },
    ecfmg: { certified: true, on: addDays(today, -200) },
    specialty: 'internal medicine',
    matchYear: Number(today.slice(0, 4)) + 2,
    bls: { issuedOn: addDays(today, -690), expiresOn: addDays(today, 40) },
    acls: { issuedOn: addDays(today, -300), expiresOn: addDays(today, 430) },
    availability: { from: addDays(today, 110), to: addDays(today, 160) },
    ...inventedFacts(today),
  };
}

const places = [
  ['Bronx', 'NY', '10451'],
  ['Newark', 'NJ', '07102'],
  ['Miami', 'FL', '33125'],
  ['Chicago', 'IL', '60612'],
  ['Houston', 'TX', '77030'],
  ['Cleveland', 'OH', '44109'],
  ['Detroit', 'MI', '48201'],
  ['Philadelphia', 'PA', '19140'],
] as const;
const specialties = ['Internal Medicine', 'Family Medicine', 'Pediatrics', 'Psychiatry'] as const;
/** `from`: the place of the first of a kind; a hospital, a clinic and a physician of one number in one town would look alike. */
const kinds: Record<TargetList, { count: number; name: string; host: string; from: number }> = {
  hospital: { count: 45, name: 'Invented Hospital', host: 'hospital', from: 0 },
  clinic: { count: 34, name: 'Invented Clinic', host: 'clinic', from: 3 },
  physician: { count: 66, name: 'Dr. Invented', host: 'practice', from: 6 },
};

/** Targets at addresses of the domain .example, which exists nowhere (RFC 2606). */
export function inventedTargets(): TargetFacts[] {
  return (Object.keys(kinds) as TargetList[]).flatMap((list) => {
    const { count, name, host, from } = kinds[list];
    return Array.from({ length: count }, (_, index) => {
      const [city, state, zip] = places[(index + from) % places.length] ?? places[0];
      const number = index + 1;
      return {
        ...noFacts,
        list,
        name: `${name} ${number}`,
        city,
        state,
        zip,
        specialty: specialties[index % specialties.length] ?? specialties[0],
        contactEmails: [`office@${host}${number}.example`],
        contactRole: list === 'physician' ? '' : 'Education office',
        source: 'Demo: invented',
        status: 'ready',
      };
    });
  });
}
