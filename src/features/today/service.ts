import { campaignLog, campaignOverview, reviewTodos } from '#features/campaign/review-service.ts';
import { inboxTodos } from '#features/inbox/service.ts';
import { mailboxTodos } from '#features/mailbox/service.ts';
import { profileTodos } from '#features/profile/service.ts';
import { targetsTodos } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { dayOf } from '#plain/time.ts';
import { comingUp } from './coming-up.ts';
import { type Todo, orderTodos } from './rules.ts';

const sources = [inboxTodos, mailboxTodos, profileTodos, reviewTodos, targetsTodos];

/** What to do now, this week's count, and what the calendar brings next. */
export async function today(ws: Workspace, parts: Parts) {
  const todos: Todo[] = [];
  for (const todosOf of sources) todos.push(...(await todosOf(ws, parts)));
  const campaign = await campaignOverview(ws, parts);
  return {
    todos: orderTodos(todos),
    week: { sent: campaign.week.institutions + campaign.week.physicians, goal: campaign.week.goal.mails },
    paused: campaign.pausedAt !== null,
    ahead: comingUp(await campaignLog(ws), campaign, dayOf(parts.clock.now(), 'UTC')),
  };
}
