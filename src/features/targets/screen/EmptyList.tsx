import { Button, Code, Group, List, Stack, Text } from '@mantine/core';
import { IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { listAdvice } from '../next-steps.ts';
import { type TargetList, listPlans } from '../rules.ts';

type Props = { list: TargetList; onAdd: () => void; onImport: () => void };

/** An empty list teaches the plan's step 4: whom to look for, how to search, what to note, how many. */
export function EmptyList({ list, onAdd, onImport }: Props) {
  const { title, one, minimum, upTo } = listPlans[list];
  const { about, searches, columns } = listAdvice[list];
  return (
    <EmptyState
      title={`Begin your list of ${title.toLowerCase()}`}
      action={
        <Group>
          <LinkButton to="/directory" search={{ list }} leftSection={<IconSearch size={18} aria-hidden />}>
            Find {title.toLowerCase()}
          </LinkButton>
          <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} onClick={onImport}>
            Import a table
          </Button>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
            Add a {one}
          </Button>
        </Group>
      }
    >
      <Stack gap="xs">
        <Text>{about}</Text>
        <Text>
          Aim for {minimum} to {upTo}. “Find {title.toLowerCase()}” searches the official directory of the
          whole country and says which look open to IMGs. On the web, search for:
        </Text>
        <List>
          {searches.map((search) => (
            <List.Item key={search}>
              <Code>{search}</Code>
            </List.Item>
          ))}
        </List>
        <Text>{columns}</Text>
        <Text>Do you keep a table already? Import it: CSV, Excel, or rows copied from a spreadsheet.</Text>
      </Stack>
    </EmptyState>
  );
}
