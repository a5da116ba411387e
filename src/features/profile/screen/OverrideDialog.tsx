import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import type { Check } from '../rules.ts';
import { useGateChanged } from './useGateChanged.ts';

type Props = { check: Check; opened: boolean; onClose: () => void };

/** RDY-6: a check is overridden only with a written reason, which stays on record. */
export function OverrideDialog({ check, opened, onClose }: Props) {
  const [reason, setReason] = useState('');
  const changed = useGateChanged();
  const override = useMutation({
    mutationFn: () => ask(api.profile.overrides.$post({ json: { checkId: check.id, reason } })),
    onSuccess: async () => {
      await changed(`${check.title} is overridden. Your reason is on record.`);
      setReason('');
      onClose();
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={`Override: ${check.title}`} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          override.mutate();
        }}
      >
        <Stack>
          <Text size="sm">{check.why}</Text>
          <Text size="sm">
            Most physicians look once. If you write now all the same, say why. The reason is kept with the
            date, and you can withdraw the override at any time.
          </Text>
          <Textarea
            label="Your reason"
            description="One sentence is enough"
            autosize
            minRows={3}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalList error={override.error} title="Not overridden" />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={override.isPending}>
              Override with this reason
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
