import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { useMailboxChanged } from './mailbox-data.ts';

/** Forgets the mailbox, after a question: approved mails cannot leave any more. */
export function DisconnectButton({ address }: { address: string }) {
  const [asked, { open, close }] = useDisclosure();
  const changed = useMailboxChanged();
  const disconnect = useMutation({
    mutationFn: () => ask(api.mailbox.$delete()),
    onSuccess: async () => {
      close();
      await changed();
      notifyDone('The mailbox is disconnected, and its password is deleted here.');
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" onClick={open}>
        Disconnect
      </Button>
      <Modal opened={asked} onClose={close} title={`Disconnect ${address}?`}>
        <Stack>
          <Text size="sm">
            Approved mails wait, and answers are not seen until a mailbox is connected again. The password is
            deleted here. Your mails and everything in the mailbox stay as they are.
          </Text>
          <RefusalList error={disconnect.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              Keep it
            </Button>
            <Button color="red" loading={disconnect.isPending} onClick={() => disconnect.mutate()}>
              Disconnect
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
