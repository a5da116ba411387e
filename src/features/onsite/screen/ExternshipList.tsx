import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Stage } from '#features/opportunities/board.ts';
import { dayInWords } from '#plain/in-words.ts';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';

type Listed = {
  id: string;
  title: string;
  stage: Stage;
  startsOn: string | null;
  endsOn: string | null;
  week: number | null;
  weeks: number;
};

export function ExternshipList({ externships }: { externships: readonly Listed[] }) {
  return (
    <Stack gap="sm">
      {externships.map(({ id, title, startsOn, endsOn, week, weeks }) => (
        <Paper key={id} withBorder p="md" component="article" aria-label={title}>
          <Group justify="space-between" gap="sm">
            <div>
              <Title order={2} size="h4">
                {title}
              </Title>
              <Text c="dimmed" size="sm">
                {startsOn && endsOn ? `${dayInWords(startsOn)} to ${dayInWords(endsOn)}` : 'No days yet'}
              </Text>
            </div>
            <Group gap="sm">
              {week && (
                <Badge variant="light" color="teal">
                  Week {week} of {weeks}
                </Badge>
              )}
              <LinkButton to="/on-site" search={{ externship: id }} variant={week ? 'filled' : 'default'}>
                Open
              </LinkButton>
            </Group>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

export function NoExternship() {
  return (
    <EmptyState
      title="No confirmed place yet"
      action={<LinkButton to="/opportunities">To Opportunities</LinkButton>}
    >
      This page begins with a confirmed place: move one of your opportunities to “Confirmed”. Then you find
      here a sheet for the talk of the first days (what may I do?), a logbook for your phone that works
      without network, and four questions each week that tell whether the place is worth more of your time.
    </EmptyState>
  );
}
