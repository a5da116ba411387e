import type { Todo } from './rules.ts';

/** How much time a person may have, in minutes. */
export const spans = [15, 30, 60] as const;

/**
 * “I have 30 minutes”: what fits, in the order of Today. A thing that is too long is passed over for the next that
 * fits; when nothing fits, the shortest is chosen, since a beginning is better than nothing.
 */
export function fitting<One extends Pick<Todo, 'minutes'>>(todos: readonly One[], minutes: number): One[] {
  let left = minutes;
  const chosen = todos.filter((todo) => {
    if (todo.minutes > left) return false;
    left -= todo.minutes;
    return true;
  });
  if (chosen.length > 0 || todos.length === 0) return chosen;
  return [todos.reduce((shortest, todo) => (todo.minutes < shortest.minutes ? todo : shortest))];
}
