import { ActionIcon, Anchor, Badge, Group, Menu, Paper, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Breakable } from '#web/Breakable.tsx';
import { mediumDay } from '#web/dates.ts';
import type { Card } from '../answers.ts';
import { type Stage, moves, stageWords, stages } from '../board.ts';
import { experienceGives } from '../experience.ts';
import { originWords } from '../opportunity.ts';
import classes from './Board.module.css';

type Props = { card: Card; onMove: (to: Stage) => void; onUndo: () => void };

/** One opportunity: dragged with the mouse, moved with the arrow keys on its name, or from its menu. */
export function BoardCard({ card, onMove, onUndo }: Props) {
  const onKey = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stageOfKey(event.key, card.stage);
    if (to) onMove(to);
    else if (event.key === 'z') onUndo();
    else return;
    event.preventDefault();
  };
  return (
    <Paper
      withBorder
      p="xs"
      component="article"
      aria-label={card.title}
      className={classes.card}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', card.id)}
    >
      <Anchor
        fw={600}
        size="sm"
        className={classes.title}
        data-card={card.id}
        draggable={false}
        aria-keyshortcuts="ArrowLeft ArrowRight d z"
        onKeyDown={onKey}
        renderRoot={(props) => <Link to="/opportunities" search={{ open: card.id }} {...props} />}
      >
        <Breakable text={card.title} />
      </Anchor>
      <Text size="xs" c="dimmed">
        {card.type === 'unclear' ? 'Not clear yet what it is' : experienceGives[card.type].name}
      </Text>
      <Text size="xs" c="dimmed">
        {card.startsOn && card.endsOn
          ? `${mediumDay(card.startsOn)} to ${mediumDay(card.endsOn)}`
          : originWords[card.origin]}
      </Text>
      <Group justify="space-between" align="flex-end" gap={4} mt={4}>
        <Group gap={4}>
          {card.good > 0 && (
            <Badge size="sm" color="teal" variant="light" tt="none" px={6}>
              {card.good} good
            </Badge>
          )}
          {card.red > 0 && (
            <Badge size="sm" color="red" variant="light" tt="none" px={6}>
              {card.red} red
            </Badge>
          )}
          {card.disagrees && (
            <Badge size="sm" color="orange" variant="light" tt="none" px={6}>
              Label differs
            </Badge>
          )}
        </Group>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={32} ml="auto" aria-label={`Move ${card.title}`}>
              <IconArrowsExchange size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Move to</Menu.Label>
            {moves[card.stage].map((to) => (
              <Menu.Item key={to} onClick={() => onMove(to)}>
                {stageWords[to].name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Paper>
  );
}

/** The column that a key leads to: left and right along the way, d drops. */
function stageOfKey(key: string, stage: Stage): Stage | undefined {
  const way = stages.filter((one) => one === stage || (one !== 'dropped' && moves[stage].includes(one)));
  const at = way.indexOf(stage);
  if (key === 'ArrowRight' && stage !== 'dropped') return way[at + 1];
  if (key === 'ArrowLeft') return way[at - 1];
  return key === 'd' && moves[stage].includes('dropped') ? 'dropped' : undefined;
}
