import { useRef } from 'react';
import { notifyWithUndo } from '#web/notify-undo.tsx';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import type { Card } from '../answers.ts';
import { type Stage, stageWords } from '../board.ts';
import { type Move, useMoveCard } from './opportunities-data.ts';

/** Moves cards; each move can be taken back, the last one first. */
export function useMoves() {
  const moveCard = useMoveCard();
  const done = useRef<(Move & { title: string })[]>([]);

  const forget = (one: Move) => {
    done.current = done.current.filter((other) => other !== one);
  };
  const takeBack = (one: Move & { title: string }) => {
    forget(one);
    moveCard
      .mutateAsync({ id: one.id, from: one.to, to: one.from })
      .then(() => notifyDone(`“${one.title}” is in ${stageWords[one.from].name} again.`), notifyRefused);
  };
  const move = ({ id, title, stage }: Pick<Card, 'id' | 'title' | 'stage'>, to: Stage) => {
    if (to === stage) return;
    const one = { id, title, from: stage, to };
    done.current = [...done.current, one];
    moveCard.mutateAsync(one).then(
      () => notifyWithUndo(`“${title}” moved to ${stageWords[to].name}.`, () => takeBack(one)),
      (error: unknown) => {
        forget(one);
        notifyRefused(error);
      },
    );
  };
  const undo = () => {
    const last = done.current.at(-1);
    if (last) takeBack(last);
  };
  return { move, undo };
}
