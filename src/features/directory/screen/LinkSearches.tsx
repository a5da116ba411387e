import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { LinkSearch } from '../answers.ts';

/** TGT-7: ready-made searches elsewhere. They open in a new tab; nothing is sent before a click. */
export function LinkSearches({ searches }: { searches: readonly LinkSearch[] }) {
  if (searches.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label="Search further">
      <Title order={3} size="h5">
        Search further
      </Title>
      <List size="sm" spacing={6} listStyleType="none">
        {searches.map(({ href, title, about }) => (
          <List.Item key={href}>
            <Anchor href={href} target="_blank" rel="noopener noreferrer" size="sm">
              {title} <IconExternalLink size={13} aria-label="opens in a new tab" />
            </Anchor>
            <Text size="xs" c="dimmed">
              {about}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
