import { fieldText, sameValue } from './fields.ts';
import type { ImportedRows, RowRemark } from './import-rows.ts';
import { type Target, type TargetFacts, noFacts, targetFields } from './rules.ts';

/**
 * Rows that say nothing new are left out, and each is named: those of which every value stands already in one
 * target of the lists, and those that repeat an earlier row. So the same file can be imported twice.
 */
export function leaveOutKnown(rows: ImportedRows, existing: readonly Target[]): ImportedRows {
  const byName = new Map<string, { facts: TargetFacts; where: string }[]>();
  const remember = (facts: TargetFacts, where: string) => {
    const key = nameKey(facts);
    byName.set(key, [...(byName.get(key) ?? []), { facts, where }]);
  };
  for (const target of existing) remember(target, 'on your lists');
  const taken: ImportedRows['taken'] = [];
  const known = new Map<number, RowRemark>();
  for (const { row, facts } of rows.taken) {
    const same = byName.get(nameKey(facts))?.find((other) => addsNothing(facts, other.facts));
    if (same) known.set(row, remarkOn(row, facts, same.where));
    else {
      taken.push({ row, facts });
      remember(facts, `in row ${row}`);
    }
  }
  const remarks = [...rows.remarks.filter(({ row }) => !known.has(row)), ...known.values()];
  return { ...rows, taken, remarks: remarks.sort((one, other) => one.row - other.row) };
}

const nameKey = ({ list, name }: TargetFacts) => `${list} ${name.toLowerCase()}`;

function addsNothing(facts: TargetFacts, other: TargetFacts): boolean {
  return targetFields.every(
    (field) => sameValue(facts[field], other[field]) || sameValue(facts[field], noFacts[field]),
  );
}

function remarkOn(row: number, facts: TargetFacts, where: string): RowRemark {
  const value = `${fieldText(facts.name)}${facts.city ? `, ${facts.city}` : ''}`.slice(0, 120);
  const reason = `All of this row already stands ${where}, so it was not taken twice.`;
  return { row, taken: false, field: 'row', value, reason, mend: 'Nothing to do.' };
}
