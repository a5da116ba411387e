import { type IsoDate, addDays } from '#plain/time.ts';
import type { SourceId } from './sources.ts';
import type { Standing, Way } from './ways.ts';

/** One thing to do. `weeksBefore`: how long before the first day at the site it should be done. */
export type Item = {
  id: string;
  text: string;
  why: string;
  weeksBefore: number;
  sources: SourceId[];
};

type Listed = Item & { ways: readonly Way[]; only?: 'student' | 'graduate' };

const visas = ['b1', 'b2'] as const;
const visitors = ['b1', 'b2', 'waiver'] as const;
const all = ['b1', 'b2', 'waiver', 'j1', 'f1', 'other', 'resident'] as const;

const listed: readonly Listed[] = [
  {
    id: 'passport',
    text: 'Look at the last day of your passport: six months beyond the stay.',
    why: 'Some countries are exempt from this. A new passport can take weeks.',
    weeksBefore: 20,
    sources: ['visitorVisa', 'waiver'],
    ways: [...visitors, 'j1'],
  },
  {
    id: 'letter',
    text: 'Ask the site for a letter: your days, unpaid or paid, what you will do, who supervises you.',
    why: 'It is what the officer reads. It has to say what you will really do, hands-on or observing.',
    weeksBefore: 18,
    sources: ['clerkship'],
    ways: [...visitors, 'j1', 'f1', 'other'],
  },
  {
    id: 'school-letter',
    text: 'Ask your medical school for a letter: you are enrolled, in which year, and the elective counts for your degree.',
    why: 'The manual foresees electives that are an approved part of your own school’s program.',
    weeksBefore: 18,
    sources: ['clerkship'],
    ways: visitors,
    only: 'student',
  },
  {
    id: 'ask-site',
    text: 'Ask the site in writing what a graduate with your status may do there.',
    why: 'Many sites let graduates only observe. It is better to know before the flight than on the first day.',
    weeksBefore: 18,
    sources: ['graduates', 'clerkship'],
    ways: visitors,
    only: 'graduate',
  },
  {
    id: 'lawyer',
    text: 'If hands-on work is planned, ask an immigration lawyer.',
    why: 'This page is no legal advice. A refusal or a false statement stays on record.',
    weeksBefore: 18,
    sources: ['lawyers'],
    ways: [...visitors, 'other'],
    only: 'graduate',
  },
  {
    id: 'wait-times',
    text: 'Look up how long your consulate takes to give an appointment.',
    why: 'It can be days or more than a year. Your block depends on it.',
    weeksBefore: 18,
    sources: ['waitTimes'],
    ways: [...visas, 'j1'],
  },
  {
    id: 'ds160',
    text: 'Fill in form DS-160, and print the page that confirms it.',
    why: 'Say there what the letter of the site says. You sign that it is true.',
    weeksBefore: 16,
    sources: ['visitorVisa'],
    ways: [...visas, 'j1'],
  },
  {
    id: 'appointment',
    text: 'Pay the fee and book the interview. Enter its day above.',
    why: 'The plan keeps two weeks free after it, since the passport stays there for a while.',
    weeksBefore: 15,
    sources: ['visitorVisa', 'waitTimes'],
    ways: [...visas, 'j1'],
  },
  {
    id: 'esta',
    text: 'See whether your country takes part and your passport has a chip. Then apply for ESTA.',
    why: 'The answer can take three days. An approval is usually good for two years. Who is refused needs a visa.',
    weeksBefore: 8,
    sources: ['waiver'],
    ways: ['waiver'],
  },
  {
    id: 'ds2019',
    text: 'Get form DS-2019 from the sponsor, and pay the SEVIS fee.',
    why: 'The sponsor’s program decides what you may do. Without it there is no J-1 visa.',
    weeksBefore: 20,
    sources: ['exchange'],
    ways: ['j1'],
  },
  {
    id: 'five-points',
    text: 'Ask for the dean’s certificate in five points if you will be near patients.',
    why: 'It is attached to form DS-2019 of physicians whose contact with patients is incidental.',
    weeksBefore: 18,
    sources: ['exchange'],
    ways: ['j1'],
  },
  {
    id: 'dso',
    text: 'Ask your school’s international office whether this place needs an authorization, and wait for it.',
    why: 'It cannot be given for days that have passed.',
    weeksBefore: 12,
    sources: ['studentWork'],
    ways: ['f1'],
  },
  {
    id: 'status-paper',
    text: 'Find out what your status permits, with its paper in your hand (I-94, I-797, EAD).',
    why: 'The site will ask for it, and so may an officer.',
    weeksBefore: 16,
    sources: ['lawyers'],
    ways: ['other'],
  },
  {
    id: 'interview',
    text: 'Be ready to say in one sentence what you will do, just as the letter says it.',
    why: 'Tell the truth, also where it makes the visa less certain. A false statement can close the USA to you for life.',
    weeksBefore: 6,
    sources: ['visitorVisa', 'clerkship'],
    ways: [...visas, 'j1'],
  },
  {
    id: 'means',
    text: 'Collect proof of money for the stay, and of what brings you home: a job, studies, family.',
    why: 'A visitor pays for the stay alone and keeps a home abroad.',
    weeksBefore: 6,
    sources: ['businessVisitor'],
    ways: visitors,
  },
  {
    id: 'flight',
    text: 'Book flight and rent only after the visa is in the passport.',
    why: 'A visa is never certain before that.',
    weeksBefore: 3,
    sources: ['visitorVisa'],
    ways: [...visas, 'j1'],
  },
  {
    id: 'border',
    text: 'Put the letters in your hand luggage, and tell the officer at the border the same as at the consulate.',
    why: 'The officer decides how long you may stay, and as what. Look at the stamp or the I-94 before you leave the airport.',
    weeksBefore: 1,
    sources: ['businessVisitor', 'waiver'],
    ways: [...visitors, 'j1'],
  },
  {
    id: 'health-insurance',
    text: 'Insure your own health for the whole stay.',
    why: 'One day in a US hospital costs more than the whole externship. Some sites ask for the proof.',
    weeksBefore: 4,
    sources: [],
    ways: [...all],
  },
];

/** PKT-5: what is to be done for one way in, the earliest first. */
export function checklist(way: Way, standing: Standing): Item[] {
  return listed
    .filter((one) => one.ways.includes(way) && (one.only === undefined || one.only === standing))
    .map(({ ways: _ways, only: _only, ...item }) => item)
    .toSorted((one, other) => other.weeksBefore - one.weeksBefore);
}

export type Due = { dueOn: IsoDate | null; state: 'done' | 'late' | 'soon' | 'later' | 'open' };

/** When an item should be done, counted back from the first day at the site; without a block there is no date. */
export function due(
  { weeksBefore }: Item,
  firstDay: IsoDate | null,
  doneOn: IsoDate | null,
  today: IsoDate,
): Due {
  const dueOn = firstDay && addDays(firstDay, -7 * weeksBefore);
  if (doneOn) return { dueOn, state: 'done' };
  if (!dueOn) return { dueOn, state: 'open' };
  if (dueOn < today) return { dueOn, state: 'late' };
  return { dueOn, state: dueOn <= addDays(today, 21) ? 'soon' : 'later' };
}
