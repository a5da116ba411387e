import type { Source } from '#plain/source.ts';

const day = '2026-11-26';
const notOpened = 'The official page was not open on that day.';

/** PKT-5: what the checklist rests on. Rules change: each is to be opened again before it is relied upon. */
export const sources = {
  clerkship: {
    name: 'State Department, Foreign Affairs Manual, 9 FAM 402.2-5(E)(3)',
    address: 'https://fam.state.gov/FAM/09FAM/09FAM040202.html',
    readOn: day,
    restsOn: `${notOpened} Read in the words of the section that Temple University and two law offices show.`,
  },
  graduates: {
    name: 'Letter of the Immigration and Naturalization Service on externships of foreign medical graduates',
    address: 'https://www.aila.org/ins-on-foreign-medical-graduates',
    readOn: day,
    restsOn:
      'Read in part as the American Immigration Lawyers Association shows it. The letter is old, and the service has other names now.',
  },
  businessVisitor: {
    name: 'USCIS, B-1 temporary business visitor',
    address:
      'https://www.uscis.gov/working-in-the-united-states/temporary-visitors-for-business/b-1-temporary-business-visitor',
    readOn: day,
    restsOn: `${notOpened} Read in a copy elsewhere.`,
  },
  visitorVisa: {
    name: 'State Department, Visitor Visa',
    address: 'https://travel.state.gov/content/travel/en/us-visas/tourism-visit/visitor.html',
    readOn: day,
    restsOn: `${notOpened} Read in part, in the words that travel sites show of it: passport, form DS-160, interview, papers.`,
  },
  waitTimes: {
    name: 'State Department, visa appointment wait times',
    address: 'https://travel.state.gov/content/travel/en/us-visas/visa-information-resources/wait-times.html',
    readOn: day,
    restsOn: `${notOpened} Read in a stored summary: times are estimates and change from week to week. Look up your consulate.`,
  },
  waiver: {
    name: 'USA.gov, Visa Waiver Program and ESTA',
    address: 'https://www.usa.gov/visa-waiver-esta',
    readOn: day,
    restsOn: `${notOpened} Read in a stored copy of it.`,
  },
  exchange: {
    name: '22 CFR 62.27, exchange visitors who are physicians',
    address: 'https://www.ecfr.gov/current/title-22/section-62.27',
    readOn: day,
    restsOn: `${notOpened} Read in the words that the University of Wisconsin and UCLA show.`,
  },
  studentWork: {
    name: 'Department of Homeland Security, Study in the States: training for F-1 students',
    address: 'https://studyinthestates.dhs.gov/students/training-opportunities-in-the-united-states',
    readOn: day,
    restsOn: `${notOpened} Read in the words that a law office and a university show of it.`,
  },
  lawyers: {
    name: 'USCIS, find legal services',
    address: 'https://www.uscis.gov/scams-fraud-and-misconduct/avoid-scams/find-legal-services',
    readOn: day,
    restsOn: `${notOpened} Read in a stored copy from its earlier address.`,
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
