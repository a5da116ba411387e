/** What a thing to do is about; the order of this list is the order of Today. */
export const todoKinds = [
  'answer',
  'unknown',
  'mailbox',
  'stay',
  'profile',
  'onSite',
  'expiring',
  'followUp',
  'approve',
  'task',
  'connect',
  'targets',
  'stronger',
] as const;
export type TodoKind = (typeof todoKinds)[number];

/** One thing to do now: why, how many minutes it takes, and the one click that leads there. */
export type Todo = {
  id: string;
  kind: TodoKind;
  title: string;
  why: string;
  minutes: number;
  href: string;
  action: string;
  count?: number | undefined;
};

/**
 * Answers first: a person who answered waits. Then what may hide a sent mail, what stops everything, what the
 * calendar asks for, and last what makes the campaign larger. Features give their todos in their own order.
 */
export function orderTodos(todos: readonly Todo[]): Todo[] {
  return todos.toSorted((one, other) => todoKinds.indexOf(one.kind) - todoKinds.indexOf(other.kind));
}
