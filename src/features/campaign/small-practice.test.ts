import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#plain/time.ts';
import { followUpWindow } from './follow-up.ts';
import { type Colleague, practiceHolds, waitedForAtMostDays } from './small-practice.ts';

const ana: Colleague & { isFirst: boolean } = {
  isFirst: true,
  targetId: 'ana',
  list: 'physician',
  address: 'ana@maple-medical.example',
  street: '12 Maple St., Suite 4',
  city: 'Toledo',
  zip: '43604',
};
const written = (other: Partial<Colleague>) => [
  { ...ana, targetId: 'ben', ...other, at: '2026-03-03T15:00:00Z', followUpToCome: false },
];
const free = '2026-03-10T15:00:00Z';
const none = { domains: new Set<string>(), targets: new Set<string>() };

test('CMP-5: two people of one small practice are not written to in the same week', () => {
  expect(practiceHolds(ana, written({ street: '', zip: '' }), none)).toBe(free);
  expect(practiceHolds(ana, written({ address: 'ben@gmail.com', street: '12 maple st' }), none)).toBe(free);
  expect(
    practiceHolds(ana, written({ address: 'ben@other.example', street: '14 Maple St' }), none),
  ).toBeNull();
  expect(
    practiceHolds(ana, written({ address: 'ben@other.example', street: '12 Maple St Ste 9' }), none),
  ).toBeNull();
  expect(practiceHolds(ana, written({ address: 'ben@other.example', street: '12 Maple St #4' }), none)).toBe(
    free,
  );
  expect(practiceHolds(ana, written({ targetId: 'ana' }), none)).toBeNull();
});

test('shared mail providers and the physicians of a hospital make no practice', () => {
  const far = { street: '9 Elm St', city: 'Akron', zip: '44301' };
  const gmail = { ...ana, address: 'ana@gmail.com' };
  expect(practiceHolds(gmail, written({ ...far, address: 'ben@gmail.com' }), none)).toBeNull();
  expect(
    practiceHolds(ana, written({}), { ...none, domains: new Set(['maple-medical.example']) }),
  ).toBeNull();
  expect(practiceHolds({ ...ana, list: 'hospital' }, written({}), none)).toBeNull();
});

test('CMP-5: people of a large group hold back no other of them, at one domain or in one house', () => {
  const large = { ...none, targets: new Set(['ben']) };
  expect(practiceHolds(ana, written({}), large)).toBeNull();
  expect(practiceHolds({ ...ana, targetId: 'ben' }, written({ targetId: 'ana' }), large)).toBeNull();
  expect(practiceHolds(ana, written({ address: 'ben@gmail.com' }), large)).toBeNull();
});

test('CMP-5: the week is counted from the last mail to any of them', () => {
  const two = [
    ...written({}),
    { ...ana, targetId: 'cem', at: '2026-03-05T15:00:00Z', followUpToCome: false },
  ];
  expect(practiceHolds(ana, two, none)).toBe('2026-03-12T15:00:00Z');
  expect(practiceHolds(ana, two.toReversed(), none)).toBe('2026-03-12T15:00:00Z');
});

test('CMP-3, CMP-5: a new person waits until the follow-up to the other has had its 7 to 10 days; a follow-up waits a week', () => {
  const followed = written({}).map((other) => ({ ...other, followUpToCome: true }));
  // Ten days after Tuesday the 3rd is Friday the 13th.
  expect(practiceHolds(ana, followed, none)).toBe('2026-03-14T00:00:00Z');
  expect(practiceHolds({ ...ana, isFirst: false }, followed, none)).toBe(free);
});

test('a mail to a hospital holds no physician back', () => {
  expect(practiceHolds(ana, written({ list: 'hospital' }), none)).toBeNull();
});

describe('CMP-5: one address', () => {
  const shared = (one: Partial<Colleague>, other: Partial<Colleague>) =>
    practiceHolds({ ...ana, ...one }, written({ address: 'ben@other.example', ...other }), none) !== null;

  test.each(['Suite 4', 'Ste 4', '#4', 'Floor 4', 'Fl. 4', 'Unit 4', 'Room 4', 'Rm 4', 'Apt 4'])(
    'is one however the room is written: %s',
    (room) => {
      expect(shared({}, { street: ` 12 Maple St ${room}` })).toBe(true);
      expect(shared({ street: '12 Maple St, Suite 5' }, { street: `12 Maple St ${room}` })).toBe(false);
      expect(shared({ street: '12 Maple St' }, { street: `12 Maple St, ${room}` })).toBe(true);
    },
  );

  test.each(['3rd Floor', 'Floor 3', 'Fl 3', 'FL. 3', '3rd Fl', 'Third floor', '3 Floor'])(
    'is one however the floor is written: %s',
    (floor) => {
      const third = { street: '12 Maple St, Fl. 3' };
      expect(shared(third, { street: `12 Maple St, ${floor}` })).toBe(true);
      expect(shared(third, { street: `12 Maple St, ${floor}, Suite 310` })).toBe(true);
      expect(shared({ street: '12 Maple St' }, { street: `12 Maple St ${floor}` })).toBe(true);
      expect(shared({ street: '12 Maple St, 2nd Floor' }, { street: `12 Maple St, ${floor}` })).toBe(false);
    },
  );

  test.each(['Suite 200', 'Ste 200', 'Ste. 200', '#200', '# 200', 'Suite #200', 'Suite No. 200', 'Unit 200'])(
    'is one however the suite is written: %s',
    (suite) => {
      expect(shared({ street: '12 Maple St, Suite 200' }, { street: `12 Maple St ${suite}` })).toBe(true);
      expect(shared({ street: 'Suite 200, 12 Maple St' }, { street: `12 Maple St, ${suite}` })).toBe(true);
      expect(shared({ street: '12 Maple St, Suite 210' }, { street: `12 Maple St ${suite}` })).toBe(false);
    },
  );

  test('is another in another suite of the same floor, with or without a letter', () => {
    const here = { street: '12 Maple St, 3rd Floor, Suite 310' };
    expect(shared(here, { street: '12 Maple St, 3rd Floor, Suite 320' })).toBe(false);
    expect(shared({ street: '12 Maple St Ste 200-A' }, { street: '12 Maple St Suite 200A' })).toBe(true);
    expect(shared({ street: '12 Maple St Ste 200-A' }, { street: '12 Maple St Suite 200B' })).toBe(false);
  });

  test('is one however the street is written', () => {
    const same: [string, string][] = [
      ['420 East 76th Street', '420 E. 76th St'],
      ['100 First Avenue, Suite 2', '100 1st Ave Ste 2'],
      ['77 Ocean Parkway', '77 Ocean Pkwy.'],
      ['5 North Main Street', '5 N MAIN ST'],
    ];
    for (const [one, other] of same) expect(shared({ street: one }, { street: other })).toBe(true);
    expect(shared({ street: '12 Maple Ave' }, { street: '12 Maple St' })).toBe(false);
    expect(shared({ street: '100 5th Ave' }, { street: '100 6th Ave' })).toBe(false);
  });

  test('needs a house number on both sides', () => {
    expect(shared({ street: 'Maple St' }, { street: 'Maple St' })).toBe(false);
    expect(shared({ street: '' }, {})).toBe(false);
    expect(shared({}, { street: '' })).toBe(false);
  });

  test('lies in one ZIP code, with or without its four further digits', () => {
    expect(shared({}, { zip: '43604-1234' })).toBe(true);
    expect(shared({}, { zip: '43605' })).toBe(false);
    expect(shared({}, { zip: '33604' })).toBe(false);
  });

  test('lies in one town where a ZIP code is not known', () => {
    expect(shared({ zip: '' }, { zip: '', city: 'TOLEDO' })).toBe(true);
    expect(shared({ zip: '' }, { city: 'Toledo' })).toBe(true);
    expect(shared({}, { zip: '', city: 'Akron' })).toBe(false);
  });
});

test('CMP-3: no follow-up has days so late that the mail before it is not looked at any more', () => {
  const days = Array.from({ length: 5 * 366 }, (_, day) => addDays('2026-01-01', day));
  const longest = Math.max(...days.map((day) => daysBetween(day, followUpWindow(day).to)));
  expect(longest + 1).toBe(waitedForAtMostDays);
});
