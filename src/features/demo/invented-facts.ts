import type { Profile } from '#features/profile/rules.ts';
import { type IsoDate, addDays } from '#plain/time.ts';

type Facts = Pick<
  Profile,
  | 'phone'
  | 'residence'
  | 'experience'
  | 'research'
  | 'publications'
  | 'presentations'
  | 'awards'
  | 'memberships'
  | 'linkedIn'
  | 'bio'
  | 'languages'
>;

/** What the CV of the invented applicant holds: two pages, as US physicians expect. */
export function inventedFacts(today: IsoDate): Facts {
  const ago = (days: number) => addDays(today, -days);
  const hospital = { place: 'Invented Teaching Hospital', city: 'Nowhere' };
  return {
    phone: '+00 000 000 000',
    residence: 'Nowhere City, Nowhere',
    experience: [
      {
        kind: 'employment',
        title: 'Medical officer, internal medicine',
        ...hospital,
        from: ago(400),
        to: null,
        highlights: [
          'Care of 15 to 20 inpatients a day under supervision',
          'Admission notes, daily orders and discharge letters',
          'Teaching of final-year students at the bedside, twice a week',
        ],
      },
      {
        kind: 'internship',
        title: 'Rotating internship',
        ...hospital,
        from: ago(800),
        to: ago(430),
        highlights: [
          'Internal medicine (12 weeks), pediatrics, surgery, obstetrics, psychiatry',
          'Night duty in the emergency department, with first assessment of patients',
          'Procedures under supervision: venous access, wound care, lumbar puncture',
        ],
      },
      {
        kind: 'volunteering',
        title: 'Volunteer physician, diabetes screening',
        place: 'Invented Village Health Project',
        city: 'Nowhere',
        from: ago(1100),
        to: ago(820),
        highlights: ['Screening days in six villages', 'Foot examination and teaching of self-care'],
      },
    ],
    research: [
      {
        title: 'Blood pressure control after discharge (invented study)',
        ...hospital,
        from: ago(700),
        to: ago(500),
        highlights: ['Chart review of 120 invented patients', 'Data entry and first draft of the report'],
      },
    ],
    publications: [
      'Applicant D, Nobody A. Blood pressure after discharge: an invented study. Journal of Invented Medicine, 1: 1-4.',
    ],
    presentations: [
      'Follow-up after discharge: poster at the Invented Congress of Medicine',
      'A case of hyponatremia: case conference of the Invented Teaching Hospital',
    ],
    awards: ['Second prize for a poster, Invented Congress of Medicine'],
    memberships: ['Invented Society of Internal Medicine'],
    linkedIn: {
      url: 'https://www.linkedin.com/in/demo-applicant-invented',
      headline: 'International medical graduate, ECFMG certified, internal medicine',
      formalPhoto: true,
      sameFactsAsCv: true,
    },
    bio: 'I am an invented applicant who trained in Nowhere and works in internal medicine. I show what a campaign of ten weeks looks like. None of this is real.',
    languages: 'English, Invented (native)',
  };
}
