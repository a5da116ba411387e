import { describe, expect, test } from 'vitest';
import { type Comparable, isSameLine, ownShare, readsLike } from './alike.ts';
import { defaultLetters } from './defaults/all.ts';
import { graduate, hospital } from './examples.ts';
import { writeLetter } from './letter.ts';

const mailTo = (name: string, personalLine: string, city = 'Springfield'): Comparable => {
  const recipient = { ...hospital, name, city };
  const material = {
    proven: graduate,
    recipient,
    audience: 'office',
    round: 'first',
    personalLine,
    thread: null,
  } as const;
  const written = writeLetter(defaultLetters.office.first, material);
  if (!written.ok) throw new Error('refused');
  return { id: name, to: name, names: [name, city], body: written.value.body, personalLine };
};
const long =
  'On your page I read that residents run the evening clinic in the old fire station together with two nurse practitioners; I built such a clinic at home, with one room and a borrowed scale, and would like to see how yours follows patients who miss a visit or two.';

describe('TPL-3: two mails to one organisation never read the same', () => {
  test('the same letter with another name in it is a copy', () => {
    expect(ownShare(mailTo('Mercy Hospital', ''), mailTo('St. Ann Hospital', ''))).toBe(0);
    expect(readsLike(mailTo('Mercy East', ''), [mailTo('Mercy West', '')], [])).toMatchObject([
      { because: 'organisation', to: 'Mercy West' },
    ]);
  });

  test('a sentence or two of its own make it another mail', () => {
    const own = ownShare(mailTo('Mercy East', long), mailTo('Mercy West', ''));
    expect(own).toBeGreaterThan(0.2);
    expect(readsLike(mailTo('Mercy East', long), [mailTo('Mercy West', '')], [])).toEqual([]);
  });

  test('a short remark does not', () => {
    expect(
      readsLike(mailTo('Mercy East', 'I like your clinic.'), [mailTo('Mercy West', '')], []),
    ).toHaveLength(1);
  });
});

describe('TPL-3: a personal line is for one recipient', () => {
  const line = (personalLine: string, ...names: string[]) => ({ personalLine, names });
  test('the same line with another name or city is the same line', () => {
    expect(
      isSameLine(
        line('I read that Mercy teaches in Toledo.', 'Mercy', 'Toledo'),
        line('I read that Ann teaches in Newark.', 'Ann', 'Newark'),
      ),
    ).toBe(true);
  });
  test('two lines that share only the language are two', () => {
    expect(
      isSameLine(
        line('I read that you teach residents on Fridays.'),
        line('I read that half of your patients speak Arabic.'),
      ),
    ).toBe(false);
    expect(isSameLine(line(''), line(''))).toBe(false);
  });
  test('it is found in the whole batch, across organisations', () => {
    const batch = [mailTo('St. Ann Hospital', 'Your hospital teaches many residents each year.', 'Newark')];
    expect(
      readsLike(mailTo('Mercy Hospital', 'Your hospital teaches many residents each year!'), [], batch),
    ).toMatchObject([{ because: 'personalLine', to: 'St. Ann Hospital' }]);
  });
});

test('TPL-3: a mail is named once, also when it is both a copy and has the same line', () => {
  const other = mailTo('Mercy West', 'Your hospital teaches many.');
  const found = readsLike(mailTo('Mercy East', 'Your hospital teaches many.'), [other], [other]);
  expect(found.map(({ because }) => because)).toEqual(['organisation']);
});

test.each([
  ['Great clinic!', 'great clinic', true],
  ['Great clinic!', 'Kind clinic!', false],
  ['Great clinic!', 'Great clinic, I read of your evening hours.', false],
])('TPL-3: short lines are the same only word for word: “%s”, “%s”', (one, other, same) => {
  const line = (personalLine: string) => ({ personalLine, names: [] });
  expect(isSameLine(line(one), line(other))).toBe(same);
});

test('TPL-3: of a mail of a few words what is the other’s is a copy, what is not is its own', () => {
  const mail = (body: string): Comparable => ({ id: body, to: body, names: [], body, personalLine: '' });
  const other = mail('I would like to visit your clinic in May.');
  expect(ownShare(mail('Thank you'), other)).toBe(1);
  expect(ownShare(other, other)).toBe(0);
  expect(ownShare(mail(''), other)).toBe(1);
});
