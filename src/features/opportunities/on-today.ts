import type { Todo } from '#features/today/rules.ts';
import { dayInWords } from '#plain/in-words.ts';
import { type IsoDate, daysBetween } from '#plain/time.ts';
import type { Stage } from './board.ts';

export type Waiting = {
  id: string;
  title: string;
  stage: Stage;
  startsOn: IsoDate | null;
  endsOn: IsoDate | null;
  /** The day of the last change. */
  changedOn: IsoDate;
};

/** Days after which an offer that nothing was done about is told of, and before which a stay is announced. */
const unansweredDays = 3;
const soonDays = 14;

/** Today: an offer without an answer, a stay that begins soon, and cards that the calendar has overtaken. */
export function todoOf(
  { id, title, stage, startsOn, endsOn, changedOn }: Waiting,
  today: IsoDate,
): Todo | null {
  const todo = (what: string, name: string, why: string, action: string, minutes: number): Todo => ({
    id: `opportunity-${what}-${id}`,
    kind: 'stay',
    title: name,
    why,
    minutes,
    href: `/opportunities?open=${id}`,
    action,
  });
  if ((stage === 'offered' || stage === 'comparing') && daysBetween(changedOn, today) >= unansweredDays)
    return todo(
      'answer',
      `Answer the offer of ${title}`,
      'They wait for your yes or no. Nothing moved for three days or more; places go to others meanwhile.',
      'Open the offer',
      20,
    );
  if (stage === 'confirmed' && startsOn !== null && startsOn <= today)
    return todo(
      'begun',
      `${title} has begun`,
      'Move it to Running, so that its weeks and its letter are followed.',
      'Move it',
      1,
    );
  if (stage === 'confirmed' && startsOn !== null && daysBetween(today, startsOn) <= soonDays)
    return todo(
      'soon',
      `${title} begins on ${dayInWords(startsOn)}`,
      'Check the way there, the papers they asked for, and the words for the first two days.',
      'Open it',
      30,
    );
  if (stage === 'running' && endsOn !== null && endsOn < today)
    return todo('over', `${title} is over`, 'Move it to Done.', 'Move it', 1);
  return null;
}
