import { Box, Group, Kbd, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Card } from '../answers.ts';
import { type Stage, stageWords, stages } from '../board.ts';
import classes from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';
import { useMoves } from './useMoves.ts';

type Props = { cards: readonly Card[]; shown: Stage };

/** The way of each opportunity, a column each; a phone shows one column at a time. */
export function Board({ cards, shown }: Props) {
  const navigate = useNavigate();
  const { move, undo } = useMoves();
  const [over, setOver] = useState<Stage | null>(null);
  const moved = useRef<{ id: string; to: Stage } | null>(null);
  const board = useRef<HTMLDivElement>(null);
  // A card that moves is drawn anew in its new column: the focus goes with it.
  useLayoutEffect(() => {
    const { id, to } = moved.current ?? {};
    if (!cards.some((card) => card.id === id && card.stage === to)) return;
    board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
    moved.current = null;
  });
  const moveCard = (card: Card, to: Stage) => {
    moved.current = { id: card.id, to };
    move(card, to);
  };
  const inStage = (stage: Stage) => cards.filter((card) => card.stage === stage);
  return (
    <Stack gap="sm">
      <NativeSelect
        className={classes.phoneOnly}
        label="Column"
        value={shown}
        onChange={(event) => {
          const column = event.currentTarget.value as Stage;
          void navigate({ to: '/opportunities', search: { column }, replace: true });
        }}
        data={stages.map((stage) => ({
          value: stage,
          label: `${stageWords[stage].name} (${inStage(stage).length})`,
        }))}
      />
      <div ref={board} className={classes.board} role="group" aria-label="Board" tabIndex={-1}>
        {stages.map((stage) => (
          <Box
            component="section"
            key={stage}
            className={classes.column}
            aria-label={stageWords[stage].name}
            data-shown={stage === shown}
            data-over={stage === over}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(stage);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              const card = cards.find(({ id }) => id === event.dataTransfer.getData('text/plain'));
              if (card) moveCard(card, stage);
            }}
          >
            <Group justify="space-between" gap={4}>
              <Title order={2} size="h6">
                {stageWords[stage].name}
              </Title>
              <Text size="xs" c="dimmed">
                {inStage(stage).length}
              </Text>
            </Group>
            <Text size="xs" c="dimmed" mb="xs">
              {stageWords[stage].about}
            </Text>
            <Stack gap="xs">
              {inStage(stage).map((card) => (
                <BoardCard key={card.id} card={card} onMove={(to) => moveCard(card, to)} onUndo={undo} />
              ))}
            </Stack>
          </Box>
        ))}
      </div>
      <Text size="xs" c="dimmed" className={classes.keyboardOnly}>
        Drag a card, or use the keys on its name: <Kbd size="xs">←</Kbd> and <Kbd size="xs">→</Kbd> move it,{' '}
        <Kbd size="xs">d</Kbd> drops it, <Kbd size="xs">z</Kbd> undoes, <Kbd size="xs">Enter</Kbd> opens it.
      </Text>
    </Stack>
  );
}
