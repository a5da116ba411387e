import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Item, useMove, useRelease } from './plan-data.ts';

type Props = { item: Item; moved: boolean; onClose: () => void };

/** The days of a phase, typed: the same as dragging its bar. */
export function SpanForm({ item, moved, onClose }: Props) {
  const [from, setFrom] = useState(item.from);
  const [to, setTo] = useState(item.to);
  const move = useMove();
  const release = useRelease();
  return (
    <Modal opened onClose={onClose} title={item.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          move.mutate({ key: item.key, from, to }, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Aim: {item.about}. {item.why}
          </Text>
          <Group grow align="flex-start">
            <TextInput
              type="date"
              label="First day"
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
              required
              data-autofocus
            />
            <TextInput
              type="date"
              label="Last day"
              value={to}
              min={from}
              onChange={(event) => setTo(event.currentTarget.value)}
              required
            />
          </Group>
          <Group justify="flex-end">
            {moved && (
              <Button
                variant="default"
                loading={release.isPending}
                onClick={() => release.mutate(item.key, { onSuccess: onClose })}
              >
                Back to the plan’s days
              </Button>
            )}
            <Button type="submit" loading={move.isPending} disabled={from === item.from && to === item.to}>
              Keep these days
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
