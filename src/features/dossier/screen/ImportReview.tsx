import { Alert, Button, Checkbox, Group, List, Paper, Spoiler, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';

type Proposal = { id: number; title: string; now: string; read: string };
type Props = {
  file: File;
  found: { readAs: string; proposals: Proposal[]; notTaken: string[] };
  onTaken: () => void;
};

/** Each fact of a file beside what the profile says now. Facts that would replace something are not chosen yet. */
export function ImportReview({ file, found, onTaken }: Props) {
  const { readAs, proposals, notTaken } = found;
  const [left, setLeft] = useState<ReadonlySet<number>>(
    new Set(proposals.filter((one) => one.now !== '').map((one) => one.id)),
  );
  const chosen = proposals.filter(({ id }) => !left.has(id));
  const profile = useQuery({ queryKey: ['profile'], queryFn: () => ask(api.profile.$get()) });
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: () =>
      ask(
        api.cv.import.$post({
          form: {
            file,
            chosen: chosen.map(({ id }) => id).join(','),
            revision: String(profile.data?.revision ?? 0),
          },
        }),
      ),
    onSuccess: async ({ taken }) => {
      for (const key of ['profile', 'cv', 'today']) await queries.invalidateQueries({ queryKey: [key] });
      notifyDone(`${taken} ${taken === 1 ? 'fact stands' : 'facts stand'} in your profile now.`);
      setLeft(new Set());
      onTaken();
    },
  });
  const toggle = (id: number) =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <Stack component="section" aria-labelledby="import-found">
      <Title order={2} size="h5" id="import-found">
        Read as {readAs}: {proposals.length === 0 ? 'nothing new' : counted(proposals.length, 'new fact')}
      </Title>
      {proposals.length > 0 && (
        <Text size="sm" c="dimmed">
          Look at each. Leave out what is wrong; you can change it in the profile afterwards.
        </Text>
      )}
      {proposals.map(({ id, title, now, read }) => (
        <Paper withBorder p="sm" key={id}>
          <Checkbox
            checked={!left.has(id)}
            onChange={() => toggle(id)}
            label={`${title}: ${read}`}
            description={now ? `Replaces what stands there now: ${now}` : undefined}
          />
        </Paper>
      ))}
      <RefusalList error={take.error} title="Nothing was taken" />
      {proposals.length > 0 && (
        <Group>
          <Button
            onClick={() => take.mutate()}
            loading={take.isPending}
            disabled={chosen.length === 0 || !profile.data}
          >
            Take {chosen.length} of {proposals.length}
          </Button>
        </Group>
      )}
      {notTaken.length > 0 && (
        <Alert color="gray" title={`Not understood: ${counted(notTaken.length, 'line')}`}>
          <Spoiler maxHeight={120} showLabel="Show all" hideLabel="Show less">
            <List size="sm">
              {notTaken.map((line, index) => (
                <List.Item key={index}>{line}</List.Item>
              ))}
            </List>
          </Spoiler>
        </Alert>
      )}
    </Stack>
  );
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
