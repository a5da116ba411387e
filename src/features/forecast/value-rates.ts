import { type Fates, countOf } from './compared.ts';
import { answersDue } from './fit.ts';

/** One value of a side with its counts: what the diagnosis rests on, to be looked at. */
export type ValueRate = { name: string; sent: number; due: number; positive: number };

const mostShown = 12;

/** The counts of each value of one side, the most mails first. */
export function valueRates(values: ReadonlyMap<string, readonly Fates[]>): ValueRate[] {
  return [...values]
    .map(([name, group]) => ({
      name: name || 'not known',
      sent: countOf(group),
      due: answersDue(group.filter(({ fate }) => fate !== 'cameBack')),
      positive: countOf(group.filter(({ fate }) => fate === 'positive')),
    }))
    .toSorted((one, other) => other.sent - one.sent)
    .slice(0, mostShown);
}
