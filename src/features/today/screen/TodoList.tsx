import { ActionIcon, Badge, Group, Menu, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import {
  IconAddressBook,
  IconAlertTriangle,
  IconChecklist,
  IconMail,
  IconMailForward,
  IconMailOpened,
  IconNotebook,
  IconPlug,
  IconRepeat,
  IconStethoscope,
  IconHourglass,
  IconClockPause,
  IconTrendingUp,
  IconUser,
} from '@tabler/icons-react';
import { defaultParseSearch } from '@tanstack/react-router';
import { LinkButton } from '#web/LinkButton.tsx';
import { useFirst } from '#web/useFirst.tsx';
import type { Todo, TodoKind } from '../rules.ts';
import { daysFor, snoozeDays } from '../snooze.ts';
import { useSnoozing } from './snoozing.ts';

const icons: Record<TodoKind, typeof IconMail> = {
  answer: IconMailOpened,
  unknown: IconAlertTriangle,
  mailbox: IconMail,
  stay: IconStethoscope,
  profile: IconUser,
  onSite: IconNotebook,
  expiring: IconHourglass,
  followUp: IconRepeat,
  approve: IconMailForward,
  task: IconChecklist,
  connect: IconPlug,
  targets: IconAddressBook,
  stronger: IconTrendingUp,
};

/** The things to do now, in their order. The first one carries the strong button. */
export function TodoList({ todos }: { todos: Todo[] }) {
  const { first, showOthers } = useFirst(15, todos);
  return (
    <>
      <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }} aria-label="What to do now">
        {first.map((todo, index) => (
          <Paper component="li" withBorder p="md" key={todo.id}>
            <TodoRow todo={todo} first={index === 0} />
          </Paper>
        ))}
      </Stack>
      {showOthers}
    </>
  );
}

function TodoRow({ todo, first }: { todo: Todo; first: boolean }) {
  const Icon = icons[todo.kind];
  const link = new URL(todo.href, window.location.origin);
  return (
    <Group justify="space-between" gap="md">
      <Group wrap="nowrap" align="flex-start" gap="md" flex="1 1 320px" miw={0}>
        <ThemeIcon variant="light" size="lg" mt={2} aria-hidden>
          <Icon size={20} stroke={1.6} />
        </ThemeIcon>
        <div>
          <Group gap="xs">
            <Title order={2} size="h5">
              {todo.title}
            </Title>
            <Badge variant="default" tt="none" fw={500}>
              {todo.minutes} min
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {todo.why}
          </Text>
        </div>
      </Group>
      <Group gap={4} wrap="nowrap" maw="100%">
        <LinkButton
          to={link.pathname}
          search={defaultParseSearch(link.search)}
          hash={link.hash.slice(1)}
          variant={first ? 'filled' : 'default'}
          maw="100%"
        >
          {todo.action}
        </LinkButton>
        <PutOffMenu todo={todo} />
      </Group>
    </Group>
  );
}

const spanNames = { 1: 'Until tomorrow', 3: 'For 3 days', 7: 'For a week' } as const;

function PutOffMenu({ todo }: { todo: Todo }) {
  const { putOff } = useSnoozing();
  const allowed = daysFor(todo);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          loading={putOff.isPending}
          aria-label={`Put off: ${todo.title}`}
        >
          <IconClockPause size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Put off</Menu.Label>
        {snoozeDays
          .filter((days) => allowed.includes(days))
          .map((days) => (
            <Menu.Item key={days} onClick={() => putOff.mutate({ todoId: todo.id, days })}>
              {spanNames[days]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
