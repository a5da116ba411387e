import { campaignLog, campaignOverview, reviewTodos } from '#features/campaign/review-service.ts';
import { inboxTodos } from '#features/inbox/service.ts';
import { mailboxTodos } from '#features/mailbox/service.ts';
import { profileTodos } from '#features/profile/service.ts';
import { targetsTodos } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { orderTodos } from './rules.ts';

const sources = [inboxTodos, mailboxTodos, profileTodos, reviewTodos, targetsTodos];

/** What to do now, this week's count, and what the calendar brings next. */
export async function today(ws: Workspace, parts: Parts) {
  const todos = [];
  for (const todosOf of sources) todos.push(...(await todosOf(ws, parts)));
  const { week, pausedAt, onTheWay } = await campaignOverview(ws, parts);
  return {
    todos: orderTodos(todos),
    week,
    paused: pausedAt !== null,
    onTheWay: onTheWay.length,
    nextFollowUpOn: await nextFollowUpOn(ws),
  };
}

async function nextFollowUpOn(ws: Workspace): Promise<string | null> {
  const days = (await campaignLog(ws)).flatMap((line) => line.followUpOn ?? []);
  return days.toSorted()[0] ?? null;
}
