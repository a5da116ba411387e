import { Button, Group, Stack, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '#features/letters/rules.ts';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { type Draft, useRefresh } from './campaign-data.ts';

/** Changes one draft by hand. It must be read again before it can be approved. */
export function DraftEditor({ draft, onDone }: { draft: Draft; onDone: () => void }) {
  const [subject, setSubject] = useState(draft.subject);
  const [body, setBody] = useState(draft.body);
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: () =>
      ask(api.campaign.drafts[':id'].$put({ param: { id: draft.id }, json: { subject, body } })),
    onSuccess: async () => {
      await refresh();
      notifyDone('The draft is changed.');
      onDone();
    },
  });
  return (
    <Stack>
      <TextInput
        label="Subject"
        description={
          draft.round === 'first'
            ? `Up to ${limits.subjectCharacters} characters`
            : 'A follow-up keeps the subject of its thread.'
        }
        value={subject}
        disabled={draft.round !== 'first'}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label="Text"
        description="State only what your profile holds."
        autosize
        minRows={10}
        maxRows={30}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        data-autofocus
      />
      <RefusalList error={save.error} title="The draft was not changed" />
      <Group gap="xs">
        <Button onClick={() => save.mutate()} loading={save.isPending}>
          Save
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
