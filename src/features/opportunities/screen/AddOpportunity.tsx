import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import type { NewOpportunity } from '../opportunity.ts';
import { useCreate } from './opportunities-data.ts';

const hints: Record<NewOpportunity['origin'], string> = {
  offer: 'A company, a hospital’s program or a free place that you found. Its text comes next.',
  introduction: 'Somebody you know speaks for you. It begins as “asked”.',
};

/** A new opportunity by hand. Answers to mails become one in the inbox, with one click. */
export function AddOpportunity({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const create = useCreate();
  const [input, setInput] = useState<NewOpportunity>({ origin: 'offer', title: '', introducedBy: '' });
  const change = (some: Partial<NewOpportunity>) => setInput({ ...input, ...some });
  return (
    <Modal opened onClose={onClose} title="Add an opportunity">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(input, {
            onSuccess: ({ id }) => {
              onClose();
              void navigate({ to: '/opportunities', search: { open: id } });
            },
          });
        }}
      >
        <Stack gap="sm">
          <SegmentedControl
            aria-label="Where it comes from"
            value={input.origin}
            onChange={(origin) => change({ origin: origin as NewOpportunity['origin'] })}
            data={[
              { value: 'offer', label: 'An offer' },
              { value: 'introduction', label: 'An introduction' },
            ]}
          />
          <Text size="sm" c="dimmed">
            {hints[input.origin]}
          </Text>
          <TextInput
            label="Name of the place or company"
            value={input.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
            maxLength={160}
            data-autofocus
          />
          {input.origin === 'introduction' && (
            <TextInput
              label="Who introduced you"
              value={input.introducedBy}
              onChange={(event) => change({ introducedBy: event.currentTarget.value })}
              maxLength={160}
            />
          )}
          <RefusalList error={create.error} />
          <Group>
            <Button type="submit" loading={create.isPending}>
              Add
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
