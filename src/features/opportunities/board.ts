import { dayInWords } from '#plain/in-words.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';

/** The columns of the board, in the order of the way. */
export const stages = ['asked', 'offered', 'comparing', 'confirmed', 'running', 'done', 'dropped'] as const;
export type Stage = (typeof stages)[number];

export const stageWords: Readonly<Record<Stage, { name: string; about: string }>> = {
  asked: { name: 'Asked', about: 'They showed interest. Nothing is offered yet.' },
  offered: { name: 'Offered', about: 'There is a place for you, on their terms.' },
  comparing: { name: 'Comparing', about: 'You weigh it against others.' },
  confirmed: { name: 'Confirmed', about: 'Both sides said yes, with dates.' },
  running: { name: 'Running', about: 'You are there.' },
  done: { name: 'Done', about: 'It is over. The letter follows.' },
  dropped: { name: 'Dropped', about: 'It came to nothing, or you left it.' },
};

const talks = ['asked', 'offered', 'comparing'] as const;

/**
 * Where an opportunity may go from each column. Each move can be taken back: whatever may go there may come from there.
 * What is over is not dropped any more, and nothing is done that never ran.
 */
export const moves: Readonly<Record<Stage, readonly Stage[]>> = {
  asked: ['offered', 'comparing', 'confirmed', 'dropped'],
  offered: ['asked', 'comparing', 'confirmed', 'dropped'],
  comparing: ['asked', 'offered', 'confirmed', 'dropped'],
  confirmed: [...talks, 'running', 'dropped'],
  running: ['confirmed', 'done', 'dropped'],
  done: ['running'],
  dropped: [...talks, 'confirmed', 'running'],
};

/** A confirmed block: the plan and the forecast count it. */
export function isPlace(stage: Stage): boolean {
  return stage === 'confirmed' || stage === 'running' || stage === 'done';
}

export type Movable = { stage: Stage; title: string; startsOn: IsoDate | null; endsOn: IsoDate | null };

/** Moves an opportunity, or says why not. */
export function move(one: Movable, to: Stage, today: IsoDate): Result<Stage> {
  if (!moves[one.stage].includes(to)) return refuse(notFrom(one, to));
  if (isPlace(to) && (one.startsOn === null || one.endsOn === null)) return refuse(noDates(one));
  if ((to === 'running' || to === 'done') && one.startsOn !== null && one.startsOn > today)
    return refuse(tooEarly(one, to));
  return ok(to);
}

function notFrom({ stage, title }: Movable, to: Stage): Refusal {
  const ways = moves[stage].map((one) => stageWords[one].name).join(', ');
  return {
    field: 'stage',
    value: to,
    reason: `“${title}” cannot go from ${stageWords[stage].name} to ${stageWords[to].name}.`,
    mend: `From ${stageWords[stage].name} it can go to: ${ways}.`,
  };
}

function noDates({ title }: Movable): Refusal {
  return {
    field: 'startsOn',
    value: '',
    reason: `“${title}” has no first and last day yet.`,
    mend: 'Open it, enter both days as they were agreed in writing, and move it again.',
  };
}

function tooEarly({ title, startsOn }: Movable, to: Stage): Refusal {
  return {
    field: 'stage',
    value: to,
    reason: `“${title}” begins on ${startsOn && dayInWords(startsOn)}, which is still to come.`,
    mend: 'Leave it in Confirmed until then, or correct the first day.',
  };
}
