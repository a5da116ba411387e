import { type IsoDate, addDays } from '#plain/time.ts';
import type { Todo } from './rules.ts';

/** A thing to do that was put off: it comes back on the day `until`. */
export type Snooze = { todoId: string; until: IsoDate };

/** For how long something can be put off, in days. A person who answered should not wait longer than a day. */
export const snoozeDays = [1, 3, 7] as const;
export const daysFor = ({ kind }: Pick<Todo, 'kind'>): readonly number[] =>
  kind === 'answer' || kind === 'unknown' ? [1] : snoozeDays;

export const snoozedUntil = (today: IsoDate, days: number): IsoDate => addDays(today, days);

/** What is to do now, and what was put off, soonest back first. */
export function divide(
  todos: readonly Todo[],
  snoozes: readonly Snooze[],
  today: IsoDate,
): { now: Todo[]; later: (Todo & { until: IsoDate })[] } {
  const until = new Map(snoozes.filter((one) => one.until > today).map((one) => [one.todoId, one.until]));
  return {
    now: todos.filter(({ id }) => !until.has(id)),
    later: todos
      .flatMap((todo) => {
        const back = until.get(todo.id);
        return back ? [{ ...todo, until: back }] : [];
      })
      .toSorted((one, other) => one.until.localeCompare(other.until)),
  };
}
