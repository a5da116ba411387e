import type { IsoDate } from '#plain/time.ts';

/** Something that will want attention on a later day; null: as soon as its turn comes. */
export type Ahead = { id: string; on: IsoDate | null; what: string };

type Due = { on: IsoDate; count: number };
type Campaign = { onTheWay: readonly { state: string }[] };

/** How many later days Today looks at. */
const daysShown = 4;

/** CMP-3: the mails that leave by themselves now, and the next days on which follow-ups fall due. `due` is in order. */
export function comingUp(due: readonly Due[], { onTheWay }: Campaign, today: IsoDate): Ahead[] {
  const leaving = onTheWay.filter((mail) => mail.state !== 'refused').length;
  const days = due.filter(({ on }) => on > today).slice(0, daysShown);
  return [
    ...(leaving > 0 ? [{ id: 'leaving', on: null, what: `${mails(leaving)} on the way out` }] : []),
    ...days.map(({ on, count }) => ({
      id: `follow-up-${on}`,
      on,
      what: count === 1 ? '1 follow-up falls due' : `${count} follow-ups fall due`,
    })),
  ];
}

const mails = (count: number) => (count === 1 ? '1 approved mail is' : `${count} approved mails are`);
