import { campaignOverview, followUpsByDay, reviewTodos } from '#features/campaign/review-service.ts';
import { inboxTodos } from '#features/inbox/service.ts';
import { mailboxTodos } from '#features/mailbox/service.ts';
import { introductionTodos } from '#features/introductions/today-service.ts';
import { opportunityTodos } from '#features/opportunities/today-service.ts';
import { letterTodos } from '#features/recommendation/today-service.ts';
import { onSiteTodos } from '#features/onsite/today-service.ts';
import { papersTodos } from '#features/papers/today-service.ts';
import { planTodos } from '#features/plan/service.ts';
import { profileTodos } from '#features/profile/service.ts';
import { targetsTodos } from '#features/targets/service.ts';
import { websiteTodos } from '#features/websites/job-service.ts';
import { taskTodos } from '#features/websites/task-service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { comingUp } from './coming-up.ts';
import { deletePastSnoozes, deleteSnooze, keepSnooze, selectSnoozes } from './queries.ts';
import { type Todo, orderTodos } from './rules.ts';
import { divide, snoozedUntil } from './snooze.ts';

const sources = [
  inboxTodos,
  mailboxTodos,
  letterTodos,
  introductionTodos,
  opportunityTodos,
  profileTodos,
  onSiteTodos,
  papersTodos,
  reviewTodos,
  taskTodos,
  websiteTodos,
  targetsTodos,
  planTodos,
];

/** What to do now, what was put off, this week's count, and what the calendar brings next. */
export async function today(ws: Workspace, parts: Parts) {
  const todos: Todo[] = [];
  for (const todosOf of sources) todos.push(...(await todosOf(ws, parts)));
  const campaign = await campaignOverview(ws, parts);
  const day = todayOf(parts.clock);
  const { now, later } = divide(orderTodos(todos), await ws.transaction(selectSnoozes), day);
  return {
    todos: now,
    later,
    week: { sent: campaign.week.institutions + campaign.week.physicians, goal: campaign.week.goal.mails },
    paused: campaign.pausedAt !== null,
    ahead: comingUp(await followUpsByDay(ws), campaign, day),
  };
}

/** Puts a thing to do off for some days; it comes back by itself. */
export async function snooze(ws: Workspace, parts: Parts, todoId: string, days: number): Promise<void> {
  const until = snoozedUntil(todayOf(parts.clock), days);
  await ws.transaction(async (db) => {
    await deletePastSnoozes(db, todayOf(parts.clock));
    await keepSnooze(db, { todoId, until });
  });
}

/** Brings a thing back that was put off. */
export const bringBack = (ws: Workspace, todoId: string) => ws.transaction((db) => deleteSnooze(db, todoId));
