import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Entry, Join } from '../answers.ts';
import { setApart, useDirectoryAction } from './directory-data.ts';

type Props = { entry: Entry; onOpen: (id: string) => void };

/** TGT-3: other names that were taken for the same place, with the reason, and the way to say that they are two. */
export function EntryNames({ entry: { otherNames, joinedInto, found }, onOpen }: Props) {
  if (otherNames.length === 0 && !joinedInto) return null;
  return (
    <Stack gap="xs" component="section" aria-label="Other names of this place">
      <Title order={3} size="h5">
        {joinedInto ? 'Another name of a place' : 'Other names of this place'}
      </Title>
      {joinedInto && <Name id={found.id} join={joinedInto} onOpen={onOpen} into />}
      {otherNames.map((join) => (
        <Name key={join.id} id={join.id} join={join} onOpen={onOpen} />
      ))}
    </Stack>
  );
}

/** id: of the entry that was joined into the other. */
type NameProps = { id: string; join: Join; onOpen: (id: string) => void; into?: boolean };

function Name({ id, join, onOpen, into = false }: NameProps) {
  const keep = useDirectoryAction(setApart);
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Text size="sm">
          {into && 'It is taken for '}
          <Anchor component="button" type="button" size="sm" fw={600} onClick={() => onOpen(join.id)}>
            {join.name}
          </Anchor>
        </Text>
        <Text size="sm" c="dimmed">
          {join.apart ? 'You said that these are two different places.' : join.because}
        </Text>
      </div>
      <Button
        size="xs"
        variant="default"
        loading={keep.isPending}
        onClick={() => keep.mutate({ id, apart: !join.apart })}
      >
        {join.apart ? 'Undo: it is one place' : 'These are two different places'}
      </Button>
    </Group>
  );
}
