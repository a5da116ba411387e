import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import type { Audience } from '../rules.ts';

type Props = { letter: { audience: Audience; subject: string; body: string }; onDone: () => void };

/** The second wording, beginning as a copy of the letter: change one thing. */
export function TrialForm({ letter, onDone }: Props) {
  const [subject, setSubject] = useState(letter.subject);
  const [body, setBody] = useState(letter.body);
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: () => ask(api.letters.trials.$post({ json: { audience: letter.audience, subject, body } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['letters'] });
      notifyDone('From now on half of the new first mails get the second wording.');
      onDone();
    },
  });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        This is a copy of your letter. Change one thing only; else you will not know what made the difference.
      </Text>
      <TextInput
        label="Subject, second wording"
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label="Letter, second wording"
        autosize
        minRows={8}
        maxRows={24}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <RefusalList error={start.error} title="The comparison was not begun" />
      <Group gap="xs">
        <Button onClick={() => start.mutate()} loading={start.isPending}>
          Compare from now on
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
