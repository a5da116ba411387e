import { ActionIcon, Badge, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { dayInWords } from '#plain/in-words.ts';
import type { Line } from './chosen.ts';

type Props = {
  line: Line;
  first: boolean;
  last: boolean;
  onChange: (part: Partial<Line>) => void;
  onMove: (by: -1 | 1) => void;
  onMask: () => void;
  children?: ReactNode;
};

/** One paper of the packet: in or out, its place, and what of it is hidden. */
export function PacketItem({ line, first, last, onChange, onMove, onMask, children }: Props) {
  const { paper, on, quote, masked, masks } = line;
  const title = paper?.title ?? 'Curriculum vitae';
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4} style={{ minWidth: 0 }}>
          <Checkbox
            label={title}
            checked={on}
            onChange={(event) => onChange({ on: event.currentTarget.checked })}
          />
          <Group gap="xs" ml={36}>
            {quote !== null && (
              <Badge variant="light" tt="none">
                They ask for it
              </Badge>
            )}
            {paper && (
              <Text size="sm" c="dimmed">
                {paper.pages} {paper.pages === 1 ? 'page' : 'pages'}
                {paper.expiresOn && `, until ${dayInWords(paper.expiresOn)}`}
              </Text>
            )}
            {paper?.standing === 'expired' && (
              <Badge color="red" variant="light" tt="none">
                Expired
              </Badge>
            )}
            {on && masked && (
              <Badge color={masks.length > 0 ? 'teal' : 'orange'} variant="light" tt="none">
                {masks.length > 0
                  ? `${masks.length} ${masks.length === 1 ? 'place' : 'places'} hidden`
                  : 'Number not hidden yet'}
              </Badge>
            )}
          </Group>
          {on && paper && (
            <Group gap="xs" ml={36}>
              <Button
                size="compact-sm"
                variant={masked && masks.length === 0 ? 'filled' : 'default'}
                leftSection={<IconEyeOff size={16} aria-hidden />}
                onClick={onMask}
                aria-label={`Hide a part of ${title}`}
              >
                Hide a part
              </Button>
              {masked && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => onChange({ masked: false, masks: [] })}
                  aria-label={`Send it whole: ${title}`}
                >
                  Send it whole
                </Button>
              )}
            </Group>
          )}
          {on && children && <div style={{ marginLeft: 36 }}>{children}</div>}
        </Stack>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="default"
            onClick={() => onMove(-1)}
            disabled={first}
            aria-label={`Move ${title} up`}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            onClick={() => onMove(1)}
            disabled={last}
            aria-label={`Move ${title} down`}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
    </Paper>
  );
}
