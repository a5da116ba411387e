import { type Stay, doctor } from '#features/externship/facts.ts';
import type { Todo } from '#features/today/rules.ts';
import { type IsoDate, addDays } from '#plain/time.ts';

/** The two questions belong to the last days of a stay, and are still in time for two weeks. */
const lastDays = 4;
const stillInTime = 14;

/** NXT-1, NXT-2: what a stay asks for at its end. `asked`: for an introduction or a consent, in whatever way. */
export function nextTodosOf(stay: Stay, asked: boolean, today: IsoDate): Todo[] {
  const { id, title, endsOn, facts, takenUp } = stay;
  const base = { kind: 'stay' as const, href: '/next?tab=introductions' };
  return [
    ...(!asked && addDays(endsOn, -lastDays) <= today && today <= addDays(endsOn, stillInTime)
      ? [
          {
            ...base,
            id: `introduction-${id}`,
            title: `Ask ${doctor(facts.supervisor)} for a name, and whether you may use theirs`,
            why: `In the last days at ${title} they know you best. Both questions are ready, each with a way to say no.`,
            minutes: 10,
            action: 'Show the words',
          },
        ]
      : []),
    ...(!takenUp && (stay.stage === 'done' || endsOn <= today)
      ? [
          {
            ...base,
            id: `take-up-${id}`,
            title: `Add ${title} to your CV`,
            why: 'One step adds it to CV, LinkedIn text and letters. Mails with it are read differently.',
            minutes: 2,
            action: 'Look at it',
          },
        ]
      : []),
  ];
}
