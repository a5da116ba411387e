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

  const takeBack = (one: Move & { title: string }) => {
    done.current = done.current.filter((other) => other !== one);
    moveCard.mutate(
      { id: one.id, from: one.to, to: one.from },
      {
        onSuccess: () => notifyDone(`“${one.title}” is in ${stageWords[one.from].name} again.`),
        onError: notifyRefused,
      },
    );
  };
  const move = ({ id, title, stage }: Pick<Card, 'id' | 'title' | 'stage'>, to: Stage) => {
    if (to === stage) return;
    const one = { id, title, from: stage, to };
    moveCard.mutate(one, {
      onSuccess: () => {
        done.current = [...done.current, one];
        notifyWithUndo(`“${title}” moved to ${stageWords[to].name}.`, () => takeBack(one));
      },
      onError: notifyRefused,
    });
  };
  const undo = () => {
    const last = done.current.at(-1);
    if (last) takeBack(last);
  };
  return { move, undo };
}
