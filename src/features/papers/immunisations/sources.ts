import type { Source } from '#plain/source.ts';

const day = '2026-11-26';

/** Where the rules come from, and what of it was read. No medical advice: the site's form decides. */
export const sources: readonly Source[] = [
  {
    name: 'AAMC Standardized Immunization Form',
    address: 'https://www.aamc.org/services/visiting-student-learning-opportunities',
    readOn: day,
    restsOn:
      'Read in copies of the forms of 2019 and 2021 that others keep, as far as measles, mumps, rubella, varicella, tetanus, hepatitis B and influenza. Its part on tuberculosis was not open.',
  },
  {
    name: 'CDC, timing and spacing of immunobiologics',
    address: 'https://www.cdc.gov/vaccines/hcp/imz-best-practices/timing-spacing-immunobiologics.html',
    readOn: day,
    restsOn:
      'Only its beginning was open. The 28 days between live vaccines, the four days of grace and the first birthday were read at Immunize.org, as reviewed in June 2023.',
  },
  {
    name: 'Immunize.org, intervals of hepatitis B vaccines',
    address:
      'https://www.immunize.org/ask-experts/what-are-the-minimum-intervals-between-doses-in-the-hepb-series/',
    readOn: day,
    restsOn: 'As reviewed there in July 2023: 4, 8 and 16 weeks; 4 weeks for Heplisav-B.',
  },
  {
    name: 'CDC, tuberculosis tests of health care personnel',
    address: 'https://www.cdc.gov/tb-healthcare-settings/hcp/screening-testing/frequency.html',
    readOn: day,
    restsOn:
      'Read in a stored copy: a blood test or a skin test before the work begins, and no yearly one unless somebody was exposed; sites and states may ask for more. That a skin test waits four weeks after a live vaccine was read in a health department’s table of 2016.',
  },
];
