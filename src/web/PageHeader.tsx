import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

type Props = {
  title: string;
  /** One sentence: what this page is for. */
  about?: ReactNode;
  /** Buttons on the right (below, on a phone). */
  actions?: ReactNode;
};

/** The head of every page. Names the browser tab too. */
export function PageHeader({ title, about, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Foothold`;
  }, [title]);
  return (
    <Group justify="space-between" align="flex-end" mb="lg" gap="md">
      <Stack gap={4} maw={640}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {about && <Text c="dimmed">{about}</Text>}
      </Stack>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
