import { expect, test } from 'vitest';
import { noCosts } from '#features/opportunities/costs.ts';
import { type Followed, letterTodosOf } from './on-today.ts';

const stay = {
  id: 's',
  title: 'Bergen Family Medicine',
  startsOn: '2026-06-01',
  endsOn: '2026-06-26',
  costs: { ...noCosts, weeks: 4, handsOnWeeks: 4 },
  facts: { supervisor: 'Maria Chen', certifiedIn: '', site: '', city: '', state: '', specialty: '' },
  doubtful: false,
};
const letter: Followed = { id: 'l', writer: 'Maria Chen', state: 'planned', reminderOn: null };
const titles = (today: string, letters: Followed[] = [], more: Partial<typeof stay> = {}) =>
  letterTodosOf({ ...stay, ...more }, letters, today).map(({ title }) => title);

test('LOR-1: the question stands on Today from Friday of week 2 until it was asked, or the stay is over', () => {
  const question = ['Ask Dr. Chen for feedback, then for a letter'];
  expect(titles('2026-06-11')).toEqual([]);
  expect(titles('2026-06-12')).toEqual(question);
  expect(titles('2026-06-16', [letter])).toEqual(question);
  expect(titles('2026-06-16', [{ ...letter, state: 'asked' }])).toEqual([]);
  expect(titles('2026-06-27')).toEqual([]);
});

test('SIT-3: where the letter is not to be built on, nobody is asked', () => {
  expect(titles('2026-06-16', [], { doubtful: true })).toEqual([]);
});

test('LOR-3: after the yes the packet, then a reminder on its day, then the programs', () => {
  expect(titles('2026-06-17', [{ ...letter, state: 'agreed' }])).toEqual([
    'Send Dr. Chen the writer’s packet',
  ]);
  const writing = { ...letter, state: 'writing' as const, reminderOn: '2026-07-01' };
  expect(titles('2026-06-30', [writing])).toEqual([]);
  expect(titles('2026-07-01', [writing])).toEqual(['Remind Dr. Chen politely']);
  expect(titles('2026-07-02', [{ ...letter, state: 'uploaded' }])).toEqual([
    'Assign the letter of Dr. Chen to programs',
  ]);
});
