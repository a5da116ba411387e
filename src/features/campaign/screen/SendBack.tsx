import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

type Props = {
  open: boolean;
  busy: boolean;
  onOpen: (open: boolean) => void;
  onSendBack: (note: string) => void;
};

/** Puts a mail aside to be changed later, with a word on what is wrong. */
export function SendBackButton({ open, busy, onOpen, onSendBack }: Props) {
  const [note, setNote] = useState('');
  return (
    <>
      <Button variant="default" onClick={() => onOpen(true)} loading={busy}>
        Send back
      </Button>
      <Modal opened={open} onClose={() => onOpen(false)} title="Send this mail back">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSendBack(note);
          }}
        >
          <Stack gap="md">
            <Text size="sm">
              It stays here, behind the others, and cannot be approved until you change it or take it up
              again.
            </Text>
            <TextInput
              label="What should change? (optional)"
              value={note}
              maxLength={500}
              onChange={(event) => setNote(event.currentTarget.value)}
              data-autofocus
            />
            <Group gap="xs">
              <Button type="submit" loading={busy}>
                Send it back
              </Button>
              <Button variant="default" onClick={() => onOpen(false)}>
                Cancel
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

type SentBackProps = { note: string; busy: boolean; onTakeUp: () => void };

/** Says of a mail that it was sent back, and why. */
export function SentBack({ note, busy, onTakeUp }: SentBackProps) {
  return (
    <Alert color="yellow" variant="light" title="You sent this mail back">
      <Stack gap="xs" align="flex-start">
        {note && <Text size="sm">Your note: {note}</Text>}
        <Button size="xs" variant="default" onClick={onTakeUp} loading={busy}>
          Take it up again as it is
        </Button>
      </Stack>
    </Alert>
  );
}
