import { dayInWords, minutesInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Ahead } from './coming-up.ts';
import type { Todo } from './rules.ts';

export type DigestContent = {
  todos: readonly Todo[];
  week: { sent: number; goal: number };
  paused: boolean;
  ahead: readonly Ahead[];
};

/** How many things to do stand in the mail; a longer list is not read. */
const mostListed = 10;

/** Today as a mail to oneself, in plain text; null when there is nothing to do. */
export function digestOf(content: DigestContent, today: IsoDate): { subject: string; text: string } | null {
  const { todos, week, paused, ahead } = content;
  const [first] = todos;
  if (!first) return null;
  const minutes = todos.reduce((sum, todo) => sum + todo.minutes, 0);
  const more = todos.length - mostListed;
  const lines = [
    `Good morning. This is your list for ${dayInWords(today)}.`,
    '',
    ...(paused ? ['All sending is paused. Switch it on again in Campaign.', ''] : []),
    ...todos.slice(0, mostListed).map((todo, index) => `${index + 1}. ${todo.title} (${todo.minutes} min)`),
    ...(more > 0 ? [`... and ${more} more.`] : []),
    '',
    `Together about ${minutesInWords(minutes)}. This week: ${week.sent} of ${week.goal} first mails.`,
    ...(ahead.length > 0
      ? ['', 'What comes next:', ...ahead.map(({ on, what }) => `- ${on ? dayInWords(on) : 'Now'}: ${what}`)]
      : []),
    '',
    'Start Foothold on your computer and open Today: each step is one click away.',
    'You asked for this mail. Switch it off at the bottom of Today.',
  ];
  const others = todos.length === 1 ? '' : ` and ${todos.length - 1} more`;
  return { subject: `Today: ${first.title}${others}`, text: `${lines.join('\n')}\n` };
}
