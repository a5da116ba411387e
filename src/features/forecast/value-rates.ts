import type { Case, Side } from './diagnosis-cases.ts';
import { answersDue } from './fit.ts';

/** One value of a side with its counts: what the diagnosis rests on, to be looked at. */
export type ValueRate = { name: string; sent: number; due: number; positive: number };

const mostShown = 12;

/** The counts of each value of one side, the most mails first. */
export function valueRates(cases: readonly Case[], side: Side): ValueRate[] {
  const count = (group: readonly Case[]) => group.reduce((sum, one) => sum + one.count, 0);
  return [...Map.groupBy(cases, (one) => one[side] ?? '')]
    .map(([name, group]) => ({
      name: name || 'not known',
      sent: count(group),
      due: answersDue(group.filter(({ fate }) => fate !== 'cameBack')),
      positive: count(group.filter(({ fate }) => fate === 'positive')),
    }))
    .toSorted((one, other) => other.sent - one.sent)
    .slice(0, mostShown);
}
