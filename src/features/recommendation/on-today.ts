import { type Stay, doctor } from '#features/externship/facts.ts';
import type { Todo } from '#features/today/rules.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { IsoDate } from '#plain/time.ts';
import type { State } from './status.ts';
import { letterDays } from './timing.ts';

export type Followed = {
  id: string;
  writer: string;
  state: State;
  /** null: no reminder is to be sent, or enough were. */
  reminderOn: IsoDate | null;
};

type Watched = Pick<Stay, 'id' | 'title' | 'startsOn' | 'endsOn' | 'costs' | 'facts'> & { doubtful: boolean };

/** LOR-1, LOR-3: what the letters of a stay ask for today: the question on its day, the packet, a reminder, the programs. */
export function letterTodosOf(stay: Watched, letters: readonly Followed[], today: IsoDate): Todo[] {
  const todo = (what: string, title: string, why: string, action: string, minutes: number): Todo => ({
    id: `letter-${what}`,
    kind: 'stay',
    title,
    why,
    minutes,
    href: '/next?tab=letters',
    action,
  });
  const { feedbackOn, askBy } = letterDays(stay, stay.costs.handsOnWeeks);
  const asks = !stay.doubtful && letters.every(({ state }) => state === 'planned');
  return [
    ...(asks && feedbackOn <= today && today <= stay.endsOn
      ? [
          todo(
            `ask-${stay.id}`,
            `Ask ${doctor(stay.facts.supervisor)} for feedback, then for a letter`,
            today <= askBy
              ? `These are the right days at ${stay.title}: until ${dayInWords(askBy)}. The words are ready, with a way to say no.`
              : `The best days at ${stay.title} are over, and it ends on ${dayInWords(stay.endsOn)}. Ask today.`,
            'Show the words',
            15,
          ),
        ]
      : []),
    ...letters.flatMap(({ id, writer, state, reminderOn }) => {
      const name = doctor(writer);
      if (state === 'agreed')
        return [
          todo(
            `send-${id}`,
            `Send ${name} the writer’s packet`,
            'A yes is warm for some days. CV, goals and the count of your work are one file; the request form comes from MyERAS.',
            'Make the packet',
            20,
          ),
        ];
      if (state === 'uploaded')
        return [
          todo(
            `assign-${id}`,
            `Assign the letter of ${name} to programs`,
            'In MyERAS, then note it here.',
            'Open it',
            10,
          ),
        ];
      if (reminderOn !== null && reminderOn <= today)
        return [
          todo(
            `remind-${id}-${reminderOn}`,
            `Remind ${name} politely`,
            'Two weeks went by since the last step.',
            'Show the words',
            5,
          ),
        ];
      return [];
    }),
  ];
}
