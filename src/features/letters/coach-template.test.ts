import { expect, test } from 'vitest';
import { coachTemplate } from './coach-template.ts';
import { defaultLetters } from './defaults/all.ts';
import { graduate, physician } from './examples.ts';
import { mergeValues } from './fields.ts';
import { audiences } from './rules.ts';
import { renderWithPlaces } from './template-places.ts';

const values = mergeValues({
  proven: graduate,
  recipient: physician,
  audience: 'physician',
  personalLine: '',
  thread: null,
});
const context = { audience: 'physician', kind: 'first', recipient: physician } as const;
const remarksOn = (body: string) => {
  const coached = coachTemplate({ subject: 'Externship in internal medicine', body }, values, context);
  if (!coached.ok) throw new Error(JSON.stringify(coached.refusals));
  return coached.value;
};

test('TPL-2: a remark on a letter stands at its place in the source, behind fields and conditions', () => {
  const body =
    '{{ recipient.salutation }},\n\nI am {{ applicant.name }}. {% if applicant.ecfmg %}I am {{ applicant.ecfmg }}. {% endif %}I beg you to host me for four weeks.';
  const remark = remarksOn(body).find((one) => one.rule === 'begging');
  expect(body.slice(remark?.start, remark?.end)).toBe('I beg');
});

test('a wording is not offered where it would take a field or a condition apart', () => {
  const begging =
    '{{ recipient.salutation }},\n\nHave mercy, dear {{ recipient.organisation }}{% if applicant.ecfmg %}, please{% endif %}.';
  const remark = remarksOn(begging).find((one) => one.rule === 'begging');
  expect(remark).toMatchObject({ edit: null });
  const plain = remarksOn('Dear Sir/Madam,\n\nI am {{ applicant.name }}.').find(
    (one) => one.rule === 'greeting',
  );
  expect(plain?.edit).toMatchObject({ start: 0, end: 15 });
});

test.each(audiences)('our letters to %s are written out the same with and without places', (audience) => {
  const { body } = defaultLetters[audience].first;
  const placed = renderWithPlaces(body, values, 'Body');
  if (!placed.ok) throw new Error('refused');
  expect(placed.value.text).not.toMatch(/[\uE000-\uF8FF]/);
  const at = placed.value.text.indexOf('Kind regards');
  const { start, end } = placed.value.sourceOf(at, at + 12);
  expect(body.slice(start, end)).toBe('Kind regards');
});

test('what cannot be read is refused in the letter’s own words', () => {
  const coached = coachTemplate({ subject: '', body: '{{ applicant.nmae }}' }, values, context);
  expect(coached.ok ? [] : coached.refusals).toMatchObject([
    { field: 'Body, line 1', value: 'applicant.nmae' },
  ]);
});
