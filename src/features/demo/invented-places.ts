import { type Costs, noCosts } from '#features/opportunities/costs.ts';

/** Offers as they are found, each with what it costs for four weeks. All of it is invented. */
export type InventedOffer = { title: string; text: string; note: string; costs: Costs };

const fourWeeks = { weeks: 4, travel: 700, visa: 185, insurance: 120 };

/** The two that are compared: a company that promises much, and a clinic that says little and means it. */
export const comparedOffers: readonly InventedOffer[] = [
  {
    title: 'Demo Rotations Company',
    note: 'They answer at once and press for a deposit.',
    text: `Demo Rotations: clinical experience for international graduates.
Our placements are in leading hospitals in several states. You are told the place one week before you begin.
You observe the physicians on the inpatient wards.
A letter of recommendation is guaranteed for everybody, within three days after the last day.
The program costs $2,600 for 4 weeks. Housing is not included.
"The best weeks of my life!" A former participant.`,
    costs: { ...noCosts, ...fourWeeks, handsOnWeeks: 0, fee: 2600, rent: 1500 },
  },
  {
    title: 'Invented Street Community Clinic',
    note: 'A former extern told me that they take their time to teach.',
    text: `Thank you for your letter. We are Invented Street Community Clinic, 12 Invented Street, Newark, NJ.
You would take histories, examine patients and present them to me before I see them. You write your notes in the training record, and I correct and sign them.
I am Ida Demostone, MD, board certified in internal medicine.
There is a fee of $300 for the background check and the badge.
I write a letter when I know your work well enough, and I tell you honestly if I cannot.
Former externs are glad to talk to you; ask us for their addresses.`,
    costs: { ...noCosts, ...fourWeeks, handsOnWeeks: 4, fee: 300, rent: 1300 },
  },
];

/** One that was left: it says hands-on, and means watching. */
export const droppedOffer: InventedOffer = {
  title: 'Demo Hands-on Program',
  note: 'Left: it is called hands-on, and the text allows watching only.',
  text: `Hands-on program for graduates at Invented University Hospital, Cleveland, Ohio.
Participants may not touch patients or write in the record. They follow the team on the inpatient wards and watch.
The fee is $1,900 for 4 weeks. We do not write letters.`,
  costs: { ...noCosts, ...fourWeeks, handsOnWeeks: 0, fee: 1900, rent: 1400 },
};

/** The stay that is over: two weeks that a company arranged. */
export const firstStay = {
  title: 'Demofield Family Practice',
  text: `Clinical externship for graduates at Demofield Family Practice, 3 Invented Road, Philadelphia, PA, with Ada Demofield, MD, board certified in family medicine.
You take histories and examine patients in our office, and you draft notes that the physician signs.
The program costs $900 for 2 weeks. A letter is written on the basis of your work, and is not promised.`,
  costs: { weeks: 2, handsOnWeeks: 2, fee: 900, travel: 740, rent: 620, visa: 185, insurance: 60 },
  facts: {
    supervisor: 'Ada Demofield',
    certifiedIn: 'family medicine',
    site: 'Demofield Family Practice',
    city: 'Philadelphia',
    state: 'PA',
    specialty: 'family medicine',
  },
};

/** The stay of these weeks, to which the physician of the first one led. */
export const runningStay = {
  address: 'ben@demowell.example',
  text: `You would be with me at Demowell Internal Medicine, 7 Invented Avenue, Newark, NJ, from Monday to Friday.
You take the history first, examine the patient and present to me. You draft the notes, and I correct and sign them.
There is no fee. If I come to know your work well, I am glad to write a letter.
Ben Demowell, MD, board certified in internal medicine`,
  costs: { weeks: 4, handsOnWeeks: 4, fee: 0, travel: 180, rent: 1350, visa: 0, insurance: 120 },
  facts: {
    supervisor: 'Ben Demowell',
    certifiedIn: 'internal medicine',
    site: 'Demowell Internal Medicine',
    city: 'Newark',
    state: 'NJ',
    specialty: 'internal medicine',
  },
};

/** What the answer with which the next place was confirmed says of it. */
export const nextPlace = {
  text: `We would be glad to have you in our clinic for four weeks.
You would see patients with our residents, take histories and present them. You write notes in the training record.
There is no fee. Please bring proof of malpractice insurance.`,
  costs: { weeks: 4, handsOnWeeks: 3, fee: 0, travel: 700, rent: 1200, visa: 185, insurance: null },
};
