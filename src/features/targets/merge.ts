import { checkField, fieldText, sameValue, withField } from './fields.ts';
import { type Target, type TargetFacts, type TargetField, fieldTitles, targetFields } from './rules.ts';

type MergeSide = 'one' | 'other' | 'both';

/** One field in which two targets differ, and which side is proposed. E-mails and notes can be kept from both. */
export type MergeField = {
  field: TargetField;
  one: string;
  other: string;
  proposed: MergeSide;
  canBeBoth: boolean;
};

export type MergeChoices = Partial<Record<TargetField, MergeSide>>;

const canBeBoth: ReadonlySet<TargetField> = new Set(['contactEmails', 'notes', 'usceEvidence']);

/** The fields in which two targets differ, with the fuller value proposed. */
export function fieldsToMerge(one: TargetFacts, other: TargetFacts): MergeField[] {
  return targetFields
    .filter((field) => !sameValue(one[field], other[field]))
    .map((field) => ({
      field,
      one: fieldText(one[field]),
      other: fieldText(other[field]),
      proposed: proposedSide(field, one, other),
      canBeBoth: canBeBoth.has(field),
    }));
}

/**
 * TGT-2: one target made of two, field by field as chosen (else as proposed). Nothing is lost: a value that
 * was not chosen is kept in the notes. The merged target has the id of `one`.
 */
export function mergeTargets(one: Target, other: Target, choices: MergeChoices = {}): Target {
  let facts: TargetFacts = one;
  const left: string[] = [];
  for (const { field, proposed } of fieldsToMerge(one, other)) {
    const side = choices[field] ?? proposed;
    if (field === 'notes') continue;
    if (side === 'both' && canBeBoth.has(field)) {
      const joined = checkField(
        field,
        [fieldText(one[field]), fieldText(other[field])].filter(Boolean).join('\n'),
      );
      if (joined.ok) facts = withField(facts, field, joined.value);
      else left.push(`${fieldTitles[field]} before merging: ${fieldText(other[field])}`);
      continue;
    }
    const [chosen, unchosen] = side === 'other' ? [other[field], one[field]] : [one[field], other[field]];
    facts = withField(facts, field, chosen);
    const lost = fieldText(unchosen);
    if (tellsSomething(field, lost)) left.push(`${fieldTitles[field]} before merging: ${lost}`);
  }
  return { ...facts, id: one.id, notes: mergedNotes(one, other, choices.notes ?? 'both', left) };
}

/** Chosen notes first; notes that were not chosen still stand below them, since they exist nowhere else. */
function mergedNotes(one: Target, other: Target, side: MergeSide, left: readonly string[]): string {
  const [first, second] = side === 'other' ? [other.notes, one.notes] : [one.notes, other.notes];
  const parts = first.includes(second) ? [first] : second.includes(first) ? [second] : [first, second];
  return [...parts, ...left].filter(Boolean).join('\n');
}

const weightOfUsce = { unclear: 0, no: 1, yes: 1 } as const;
const weightOfStatus = { new: 0, ready: 1, writing: 2, closed: 3, answered: 4 } as const;

function proposedSide(field: TargetField, one: TargetFacts, other: TargetFacts): MergeSide {
  if (canBeBoth.has(field)) return 'both';
  if (field === 'list') return 'one';
  if (field === 'usce') return weightOfUsce[other.usce] > weightOfUsce[one.usce] ? 'other' : 'one';
  if (field === 'status') return weightOfStatus[other.status] > weightOfStatus[one.status] ? 'other' : 'one';
  return fieldText(other[field]).length > fieldText(one[field]).length ? 'other' : 'one';
}

function tellsSomething(field: TargetField, value: string): boolean {
  if (field === 'usce') return value !== 'unclear';
  if (field === 'list' || field === 'status') return false;
  return value !== '';
}
