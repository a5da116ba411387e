import { Button, Collapse, CopyButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import type { State } from '../status.ts';
import type { TextKind } from '../wording.ts';
import { type Letter, useDraftMail } from './recommendation-data.ts';

/** Which words fit where a letter stands. */
const fitting: Record<State, TextKind> = {
  planned: 'question',
  asked: 'reminder',
  agreed: 'packet',
  writing: 'reminder',
  signed: 'reminder',
  uploaded: 'thanks',
  assigned: 'thanks',
  declined: 'declined',
  dropped: 'declined',
};

/** LOR-1: the words, each to be copied, or put into the thread of the stay to be read and sent. */
export function LetterTexts({ letter: { id, state, texts } }: { letter: Letter }) {
  const [open, shown] = useDisclosure();
  const [kind, setKind] = useState<TextKind>(fitting[state]);
  const navigate = useNavigate();
  const draft = useDraftMail(id);
  const text = texts.find((one) => one.kind === kind);
  const putIntoThread = async () => {
    const drafted = await draft.mutateAsync(kind).catch(() => null);
    if (drafted) await navigate({ to: '/inbox', search: { thread: drafted.outreachId } });
  };
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={shown.toggle} aria-expanded={open}>
        {open ? 'Hide the words' : 'Show the words'}
      </Button>
      <Collapse expanded={open}>
        <Stack gap="xs" mt="xs">
          <NativeSelect
            label="Words for"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as TextKind)}
            data={texts.map((one) => ({ value: one.kind, label: one.title }))}
          />
          {text && (
            <>
              <Text size="sm" c="dimmed">
                {text.when}. Change the words until they are yours.
              </Text>
              <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
                {text.body}
              </Text>
              <Group gap="xs">
                <CopyButton value={text.body}>
                  {({ copied, copy }) => (
                    <Button size="xs" variant="default" onClick={copy}>
                      {copied ? 'Copied' : 'Copy the text'}
                    </Button>
                  )}
                </CopyButton>
                <Button size="xs" loading={draft.isPending} onClick={() => void putIntoThread()}>
                  {kind === 'packet' ? 'Put it into the thread, with the packet' : 'Put it into the thread'}
                </Button>
              </Group>
              <RefusalList error={draft.error} title="It was not put there" />
            </>
          )}
        </Stack>
      </Collapse>
    </div>
  );
}
