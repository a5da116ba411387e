import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Fact, FactInput, Plan } from './document.ts';
import { factNames } from './arrange.ts';
import { type PhaseKey, phases } from './phases.ts';

/** The next state of the plan, and how undo names the step. Null: it names something that is not there. */
export type Change = { plan: Plan; label: string };

export function moveItem(plan: Plan, key: string, span: { from: IsoDate; to: IsoDate }): Change | null {
  const phase = phases.find((one) => one.key === key);
  if (phase)
    return { plan: { ...plan, moves: { ...plan.moves, [key]: span } }, label: `Move “${phase.title}”` };
  const fact = plan.facts.find(({ id }) => `fact-${id}` === key);
  if (!fact) return null;
  return { plan: withFact(plan, { ...fact, ...span }), label: `Move “${fact.title}”` };
}

/** Back to where the plan puts a phase. */
export function releaseItem(plan: Plan, key: string): Change | null {
  const phase = phases.find((one) => one.key === key);
  if (!phase) return null;
  const { [phase.key]: _, ...moves } = plan.moves;
  return {
    plan: { ...plan, moves: moves as Partial<Record<PhaseKey, never>> },
    label: `Put “${phase.title}” back`,
  };
}

export function addFact(plan: Plan, fact: Fact): Result<Change> {
  return isFull(plan) ? refuse(full(plan)) : ok({ plan: withFact(plan, fact), label: `Add ${named(fact)}` });
}

export const isFull = (plan: Plan) => plan.facts.length >= 60;
export const full = (plan: Plan) => ({
  field: 'facts',
  value: String(plan.facts.length),
  reason: 'The plan holds 60 dates at most.',
  mend: 'Take away dates that are over.',
});

export function changeFact(plan: Plan, id: string, input: FactInput): Change | null {
  if (!plan.facts.some((fact) => fact.id === id)) return null;
  return { plan: withFact(plan, { ...input, id }), label: `Change ${named(input)}` };
}

export function removeFact(plan: Plan, id: string): Change | null {
  const fact = plan.facts.find((one) => one.id === id);
  return fact ? { plan: withoutFact(plan, id), label: `Take away ${named(fact)}` } : null;
}

export const withoutFact = (plan: Plan, id: string): Plan => ({
  ...plan,
  facts: plan.facts.filter((fact) => fact.id !== id),
});

const named = ({ kind, title }: FactInput) => `${factNames[kind].toLowerCase()} “${title}”`;

/** The plan with this date; one of the same id is replaced. */
export const withFact = (plan: Plan, fact: Fact): Plan => ({
  ...plan,
  facts: plan.facts.some(({ id }) => id === fact.id)
    ? plan.facts.map((one) => (one.id === fact.id ? fact : one))
    : [...plan.facts, fact],
});
