import { describe, expect, test } from 'vitest';
import { processorSeconds } from '#test/support/processor-time.ts';
import { checkText, renderText } from './liquid.ts';

const values = { applicant: { name: 'Amara', phone: null }, recipient: { city: 'Toledo' } };
const render = (source: string) => renderText(source, values, 'Body');
const refusal = (source: string) => {
  const result = render(source);
  return result.ok ? null : result.refusals[0];
};

describe('RDY-7: a fact that is missing', () => {
  test('is named when the letter would state it', () => {
    expect(render('Call {{ applicant.phone }}')).toEqual({
      ok: true,
      value: { text: 'Call [applicant.phone]', missing: ['applicant.phone'] },
    });
  });

  test('is not missing where a condition leaves its part out', () => {
    const text = 'A{% if applicant.phone and recipient.city %} {{ applicant.phone }}{% else %} B{% endif %}';
    expect(render(text)).toEqual({ ok: true, value: { text: 'A B', missing: [] } });
  });

  test.each(['upcase', 'downcase', 'capitalize', 'strip'])('is not hidden by the filter %s', (filter) => {
    const result = render(`{{ applicant.phone | ${filter} }}`);
    expect(result.ok && result.value.missing).toEqual(['applicant.phone']);
  });

  test('may be replaced by words the applicant wrote for that case', () => {
    expect(render('{{ applicant.phone | default: "by mail" }}')).toEqual({
      ok: true,
      value: { text: 'by mail', missing: [] },
    });
  });
});

describe('a letter with a mistake is refused with its line and the mend', () => {
  test('an unknown field, with the one that was probably meant', () => {
    expect(refusal('Hello\n{{ applicant.nmae }}')).toMatchObject({
      field: 'Body, line 2',
      value: 'applicant.nmae',
      mend: expect.stringContaining('{{ applicant.name }}'),
    });
  });

  test('an unknown field also where no part would be shown', () => {
    expect(checkText('{% if applicant.phone %}{{ secret.key }}{% endif %}', values, 'Body').ok).toBe(false);
  });

  test.each([
    ['an endless loop', '{% for i in (1..1000000000) %}x{% endfor %}', /cannot repeat/],
    ['a huge range', '{{ (1..100000000) }}', /too much time or memory/],
    ['a text of a megabyte', 'x'.repeat(1_000_000), /too much time or memory/],
    ['a file', '{% include "/etc/passwd" %}', /“include” is not available/],
    ['a render of a file', '{% render "/etc/passwd" %}', /“render” is not available/],
    ['a layout', '{% layout "/etc/passwd" %}', /“layout” is not available/],
    ['an assignment', '{% assign x = 1 %}', /“assign” is not available/],
    ['an unknown filter', '{{ applicant.name | shout }}', /no filter named “shout”/],
    ['a filter that hides a missing fact', '{{ applicant.phone | raw }}', /no filter named “raw”/],
    ['an unfinished condition', 'a\n{% if applicant.name %}x', /not ended/],
    ['an end without a beginning', 'x{% endif %}', /without a condition/],
    ['unfinished braces', '{{ applicant.name', /cannot be read/],
    ['an inherited property', '{{ applicant.constructor }}', /no merge field/],
    ['a computed field', '{{ applicant[recipient.city] }}', /no merge field/],
    ['a whole group', '{{ applicant }}', /no merge field/],
  ])('%s', (_what, source, reason) => {
    expect(refusal(source)?.reason).toMatch(reason);
  });

  test('soon, whatever it holds', () => {
    const seconds = processorSeconds(() => {
      render('{% if applicant.name %}'.repeat(800));
      render('{{ (1..999999999) }}');
    });
    expect(seconds).toBeLessThan(5);
  });
});

test('what a fact holds is never read as merge code', () => {
  const result = renderText(
    '{{ applicant.name }}',
    { applicant: { name: '{{ applicant.secret }}' } },
    'Body',
  );
  expect(result).toEqual({ ok: true, value: { text: '{{ applicant.secret }}', missing: [] } });
});

test.each([
  ['{{ recipient.city | upcase }}', 'TOLEDO'],
  ['{{ recipient.city | downcase }}', 'toledo'],
  ['{{ "toledo, Ohio" | capitalize }}', 'Toledo, Ohio'],
  ['{{ " Toledo " | strip }}', 'Toledo'],
  ['{{ recipient.city | default: "your city" }}', 'Toledo'],
  ['{{ "" | default: "your city" }}', 'your city'],
])('%s writes %s', (source, text) => {
  expect(render(source)).toEqual({ ok: true, value: { text, missing: [] } });
});

test('a mistake is named with its line as it was written', () => {
  expect(refusal('Hello\n  {% for i in x %}\nEnd')).toMatchObject({
    field: 'Body, line 2',
    value: '{% for i in x %}',
  });
  expect(refusal(`${'x'.repeat(100)} {% for i in x %}`)).toMatchObject({
    field: 'Body, line 1',
    value: 'x'.repeat(80),
  });
});
