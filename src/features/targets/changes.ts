import { sameValue, withField } from './fields.ts';
import { type Target, type TargetFacts, targetFields } from './rules.ts';

/** What a batch did to one target. before is null when it was added, after is null when it was deleted. */
export type TargetChange = { targetId: string; before: TargetFacts | null; after: TargetFacts | null };

/** What undoing or doing again makes of one target: its facts, on a list or off it. */
export type Turn = { target: Target; deleted: boolean };

/**
 * One step from one state of a target to another. Only the fields that differ between the two are touched, and
 * only where the target still has what the step starts from: what the campaign changed meanwhile stays.
 */
export function turn(current: Target, from: TargetFacts | null, to: TargetFacts | null): Turn {
  if (to === null) return { target: current, deleted: true };
  if (from === null) return { target: current, deleted: false };
  let facts: TargetFacts = current;
  for (const field of targetFields) {
    const differs = !sameValue(from[field], to[field]);
    if (differs && sameValue(current[field], from[field])) facts = withField(facts, field, to[field]);
  }
  return { target: { ...facts, id: current.id }, deleted: false };
}

/** The facts of a target without its id, as the log of changes keeps them. */
export function factsOf({ id: _id, ...facts }: Target): TargetFacts {
  return facts;
}

/** “3 targets”, “1 target”. */
export function countOf(count: number): string {
  return count === 1 ? '1 target' : `${count.toLocaleString('en-US')} targets`;
}
