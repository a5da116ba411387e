import { Anchor, Badge, Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import type { LookedUp } from '../answers.ts';

/** STR-1: the physician in the national directory: license specialty and place, as federal data have them. */
export function Physicians({ id, named }: { id: string; named: number }) {
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const looked = useQuery({
    queryKey: ['opportunities', 'physicians', id, name],
    queryFn: () => ask(api.opportunities[':id'].physicians.$get({ param: { id }, query: { name } })),
    enabled: named > 0 || name !== '',
  });
  return (
    <Paper withBorder p="md" component="section" aria-label="The physician">
      <Title order={2} size="h4" mb="xs">
        The physician in federal data
      </Title>
      <Stack gap="sm">
        {named === 0 && name === '' && (
          <Text size="sm">
            The offer names no physician. Ask for the name, then look it up here before you pay anything.
          </Text>
        )}
        {looked.isFetching && <Loading what="the physician" />}
        <RefusalList error={looked.error} onRetry={() => void looked.refetch()} />
        {looked.data?.map((one) => (
          <Looked key={one.asked} one={one} />
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setName(typed.trim());
          }}
        >
          <Group align="flex-end" gap="xs">
            <TextInput
              label="Look up a name or an NPI"
              description="NPI: National Provider Identifier, ten digits"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              maxLength={120}
            />
            <Button type="submit" variant="default">
              Look up
            </Button>
          </Group>
        </form>
      </Stack>
    </Paper>
  );
}

const states = {
  found: { name: 'Found', color: 'teal' },
  'not found': { name: 'Not found', color: 'orange' },
  'no directory': { name: 'No directory yet', color: 'gray' },
} as const;

function Looked({ one }: { one: LookedUp }) {
  return (
    <div>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {one.asked}
        </Text>
        <Badge variant="light" color={states[one.state].color}>
          {states[one.state].name}
        </Badge>
      </Group>
      <Text size="sm">{one.about}</Text>
      {one.state === 'no directory' && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/directory" {...props} />}>
          Get the directory
        </Anchor>
      )}
      {one.found.length > 0 && (
        <List size="sm">
          {one.found.map((found) => (
            <List.Item key={found.id}>
              {found.name}
              {found.credential && `, ${found.credential}`}: {found.specialty}
              {found.organisation && `, ${found.organisation}`}
              {found.place && `, ${found.place}`}.{' '}
              <Anchor size="sm" href={found.registry} target="_blank" rel="noreferrer noopener">
                NPI registry
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
