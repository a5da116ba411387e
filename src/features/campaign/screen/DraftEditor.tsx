import { Button, Grid, Group, Stack, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { coach } from '#features/letters/coach/coach.ts';
import { limits } from '#features/letters/rules.ts';
import { CoachRemarks } from '#features/letters/screen/CoachRemarks.tsx';
import { jumpTo } from '#features/letters/screen/jump.ts';
import { useWordings } from '#features/letters/screen/useWordings.ts';
import { ChangedElsewhere } from '#web/ChangedElsewhere.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { useAskBeforeLeaving } from '#web/useAskBeforeLeaving.ts';
import { type Draft, useRefresh } from './campaign-data.ts';

/** Changes one draft by hand, with the coach beside it. It must be read again before it can be approved. */
export function DraftEditor({ draft, onDone }: { draft: Draft; onDone: () => void }) {
  const kept = { subject: draft.subject, body: draft.body };
  const [seen, setSeen] = useState(kept);
  const [text, setText] = useState(kept);
  const subjectBox = useRef<HTMLInputElement>(null);
  const bodyBox = useRef<HTMLTextAreaElement>(null);
  const refresh = useRefresh();
  const wordings = useWordings(text, setText);
  const shown = useDeferredValue(text);
  const remarks = useMemo(() => {
    // A text that is changed by hand may hold its personal sentence anywhere.
    const { personalLine: _unknownNow, ...context } = draft.coachContext;
    return coach(shown, context);
  }, [shown, draft.coachContext]);
  useEffect(() => bodyBox.current?.focus(), []);
  const isStale = !alike(seen, kept);
  useAskBeforeLeaving(!alike(text, seen), 'Your changes to this draft are lost.', 'shown');
  const save = useMutation({
    mutationFn: () =>
      ask(api.campaign.drafts[':id'].$put({ param: { id: draft.id }, json: { ...text, seen } })),
    onSuccess: async () => {
      await refresh();
      notifyDone('The draft is changed.');
      onDone();
    },
    onError: refresh,
  });
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, xl: 7 }}>
        <Stack>
          <TextInput
            ref={subjectBox}
            label="Subject"
            description={
              draft.round === 'first'
                ? `Up to ${limits.subjectCharacters} characters`
                : 'A follow-up keeps the subject of its thread.'
            }
            value={text.subject}
            disabled={draft.round !== 'first'}
            onChange={(event) => setText({ ...text, subject: event.currentTarget.value })}
          />
          <Textarea
            ref={bodyBox}
            label="Text"
            description="State only what your profile holds."
            autosize
            minRows={10}
            maxRows={30}
            value={text.body}
            onChange={(event) => setText({ ...text, body: event.currentTarget.value })}
          />
          <RefusalList error={save.error} title="The draft was not changed" />
          {isStale && !save.isPending && (
            <ChangedElsewhere
              onShow={() => {
                setSeen(kept);
                setText(kept);
                save.reset();
              }}
            />
          )}
          <Group gap="xs">
            <Button onClick={() => save.mutate()} loading={save.isPending} disabled={isStale}>
              Save
            </Button>
            <Button variant="default" onClick={onDone}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, xl: 5 }}>
        <CoachRemarks
          remarks={remarks}
          text={shown}
          onJump={(remark) => jumpTo(remark, { subject: subjectBox.current, body: bodyBox.current })}
          onUse={shown === text ? wordings.use : undefined}
          onUndo={wordings.undo}
        />
      </Grid.Col>
    </Grid>
  );
}

type Text = { subject: string; body: string };
const alike = (one: Text, other: Text) => one.subject === other.subject && one.body === other.body;
