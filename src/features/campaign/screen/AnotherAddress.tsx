import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused, api, ask } from '#web/api.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import { useRefresh } from './campaign-data.ts';

/** CMP-4: an address that is dead is closed, and another one is asked for. */
export function AnotherAddress({ outreachId }: { outreachId: string }) {
  const [address, setAddress] = useState('');
  const refresh = useRefresh();
  const give = useMutation({
    mutationFn: () =>
      ask(api.campaign.outreach[':id'].address.$post({ param: { id: outreachId }, json: { address } })),
    onSuccess: async (proposal) => {
      await refresh();
      setAddress('');
      if (proposal.created > 0) notifyDone('A draft to the new address waits in “To read”.');
      for (const one of proposal.refused)
        notifyRefused(new Refused(422, [{ ...one, field: 'target', value: '' }]));
    },
  });
  return (
    <Alert color="orange" variant="light" title="This address does not work. Is there another one?">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          give.mutate();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Another e-mail address"
            type="email"
            autoComplete="off"
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            required
          />
          <RefusalList error={give.error} />
          <Button type="submit" size="xs" loading={give.isPending}>
            Draft the first mail to it
          </Button>
        </Stack>
      </form>
    </Alert>
  );
}
