import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCrop, IconRotateClockwise, IconTrash } from '@tabler/icons-react';

type Props = {
  number: number;
  last: number;
  /** How a button looks while the pages are being made anew. */
  waits: { 'data-disabled'?: boolean; 'aria-disabled'?: boolean };
  onTurn: () => void;
  onCrop: () => void;
  onMove: (by: -1 | 1) => void;
  onLeaveOut: () => void;
};

/** What can be done with one page. */
export function PageTools({ number, last, waits, onTurn, onCrop, onMove, onLeaveOut }: Props) {
  const tools = [
    { label: `Move earlier: page ${number}`, icon: IconArrowLeft, act: () => onMove(-1), off: number === 1 },
    { label: `Move later: page ${number}`, icon: IconArrowRight, act: () => onMove(1), off: number === last },
    { label: `Turn clockwise: page ${number}`, icon: IconRotateClockwise, act: onTurn, off: false },
    { label: `Crop: page ${number}`, icon: IconCrop, act: onCrop, off: false },
    { label: `Leave out: page ${number}`, icon: IconTrash, act: onLeaveOut, off: last === 1 },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {tools.map(({ label, icon: Icon, act, off }) => (
        <Tooltip key={label} label={label.split(':')[0]}>
          <ActionIcon variant="default" aria-label={label} onClick={act} disabled={off} {...waits}>
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
