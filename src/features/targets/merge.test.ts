import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkField, fieldText } from './fields.ts';
import { type MergeChoices, fieldsToMerge, mergeTargets } from './merge.ts';
import { type Target, noFacts, targetFields, targetStatuses } from './rules.ts';

const one: Target = {
  ...noFacts,
  id: 'one',
  name: 'Bay Clinic',
  contactEmails: ['a@x.org'],
  notes: 'Kind',
  usce: 'unclear',
};
const other: Target = {
  ...noFacts,
  id: 'other',
  name: 'Bay Clinic Bayonne',
  contactEmails: ['b@x.org', 'a@x.org'],
  notes: 'Fee $100',
  usce: 'yes',
  status: 'writing',
};

test('the fuller value is proposed, e-mails and notes come from both', () => {
  expect(mergeTargets(one, other)).toMatchObject({
    id: 'one',
    name: 'Bay Clinic Bayonne',
    contactEmails: ['a@x.org', 'b@x.org'],
    usce: 'yes',
    status: 'writing',
    notes: 'Kind\nFee $100\nName before merging: Bay Clinic',
  });
});

test('whoever is further on keeps its place: its list stays, and of two states the later one counts', () => {
  const hospital = { ...one, list: 'hospital' as const, status: 'answered' as const };
  const clinic = { ...one, list: 'clinic' as const, status: 'closed' as const };
  expect(mergeTargets(hospital, clinic)).toMatchObject({ list: 'hospital', status: 'answered' });
  expect(mergeTargets(clinic, hospital)).toMatchObject({ list: 'clinic', status: 'answered' });
  expect(fieldsToMerge(one, one)).toEqual([]);
});

test('the applicant’s choice counts, field by field', () => {
  expect(mergeTargets(one, other, { name: 'one', contactEmails: 'other' })).toMatchObject({
    name: 'Bay Clinic',
    contactEmails: ['b@x.org', 'a@x.org'],
  });
});

test('nothing is lost by a merge, whatever is chosen', () => {
  const words = fc.constantFrom('', 'alpha', 'beta gamma', 'delta');
  const targets = fc.record({
    city: words,
    phone: fc.constantFrom('', '(718) 555-0123'),
    notes: words,
    usceEvidence: words,
    contactPerson: words,
  });
  const choices: fc.Arbitrary<MergeChoices> = fc.dictionary(
    fc.constantFrom(...targetFields),
    fc.constantFrom('one', 'other', 'both'),
  );
  fc.assert(
    fc.property(targets, targets, choices, (first, second, chosen) => {
      const merged = mergeTargets({ ...one, ...first }, { ...other, ...second }, chosen);
      const all = targetFields.map((field) => fieldText(merged[field])).join('\n');
      for (const text of [...Object.values(first), ...Object.values(second), 'a@x.org', 'b@x.org'])
        expect(all).toContain(text);
      expect(checkField('notes', merged.notes)).toEqual({ ok: true, value: merged.notes });
    }),
  );
});

test('of any two states the one further along stays, whichever target is kept', () => {
  const along = ['new', 'ready', 'writing', 'closed', 'answered'] as const;
  expect(along.toSorted()).toEqual(targetStatuses.toSorted());
  for (const [at, status] of along.entries())
    for (const before of along.slice(0, at)) {
      const [early, late] = [
        { ...one, status: before },
        { ...other, status },
      ];
      expect(mergeTargets(early, late).status).toBe(status);
      expect(mergeTargets(late, early).status).toBe(status);
    }
});
