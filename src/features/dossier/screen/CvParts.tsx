import { ActionIcon, Checkbox, Collapse, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { LinkButton } from '#web/LinkButton.tsx';
import type { CvChoices, CvSectionId } from '../cv-choices.ts';
import type { CvOverview } from './cv-data.ts';

type Part = CvOverview['parts'][number];
type Props = {
  parts: readonly Part[];
  choices: CvChoices;
  onChange: (change: Partial<CvChoices>) => void;
};

/** The parts of a version in its order; whole parts and single entries can be left out. */
export function CvParts({ parts, choices, onChange }: Props) {
  const { order, hidden } = choices;
  const shown = order.flatMap((id) => parts.find((part) => part.id === id) ?? []);
  const toggle = (id: string) =>
    onChange({ hidden: hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id] });
  /** Moves a part past its neighbour that is shown; parts that are empty keep their places. */
  const move = (id: CvSectionId, by: -1 | 1) => {
    const neighbour = shown[shown.findIndex((part) => part.id === id) + by];
    if (!neighbour) return;
    onChange({
      order: order.map((one) => (one === id ? neighbour.id : one === neighbour.id ? id : one)),
    });
  };
  return (
    <Stack gap="xs" component="section" aria-labelledby="cv-parts">
      <Group justify="space-between">
        <Title order={2} size="h5" id="cv-parts">
          What this version shows
        </Title>
        <LinkButton to="/profile" search={{}} size="compact-xs" variant="subtle">
          Change the facts
        </LinkButton>
      </Group>
      {shown.map((part, index) => (
        <PartRow
          key={part.id}
          part={part}
          hidden={hidden}
          first={index === 0}
          last={index === shown.length - 1}
          onToggle={toggle}
          onMove={(by) => move(part.id, by)}
        />
      ))}
    </Stack>
  );
}

type RowProps = {
  part: Part;
  hidden: readonly string[];
  first: boolean;
  last: boolean;
  onToggle: (id: string) => void;
  onMove: (by: -1 | 1) => void;
};

function PartRow({ part, hidden, first, last, onToggle, onMove }: RowProps) {
  const [open, setOpen] = useState(false);
  const isShown = !hidden.includes(part.id);
  const count = part.entries.filter(({ id }) => !hidden.includes(id)).length;
  return (
    <Paper withBorder px="sm" py={6}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Checkbox label={part.title} checked={isShown} onChange={() => onToggle(part.id)} />
        <Group gap={2} wrap="nowrap">
          <Text size="xs" c="dimmed">
            {count === part.entries.length ? count : `${count} of ${part.entries.length}`}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={first}
            onClick={() => onMove(-1)}
            aria-label={`Move up: ${part.title}`}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={last}
            onClick={() => onMove(1)}
            aria-label={`Move down: ${part.title}`}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={() => setOpen(!open)}
            aria-expanded={open}
            aria-label={`Entries: ${part.title}`}
          >
            {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          </ActionIcon>
        </Group>
      </Group>
      <Collapse expanded={open}>
        <Stack gap={6} pl="xl" py="xs">
          {part.entries.map((entry) => (
            <Checkbox
              key={entry.id}
              size="xs"
              label={[entry.title, entry.place, entry.dates].filter(Boolean).join(', ') || entry.lines[0]}
              checked={isShown && !hidden.includes(entry.id)}
              disabled={!isShown}
              onChange={() => onToggle(entry.id)}
            />
          ))}
        </Stack>
      </Collapse>
    </Paper>
  );
}
