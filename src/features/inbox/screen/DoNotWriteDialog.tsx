import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { CameMail } from '../answers.ts';

type Props = {
  mail: CameMail | null;
  onClose: () => void;
  onConfirm: (mailId: string, wholeOrganisation: boolean) => void;
};

/** CMP-4: "please do not write" is kept for good, so it is asked for whom it holds. */
export function DoNotWriteDialog({ mail, onClose, onConfirm }: Props) {
  return (
    <Modal opened={mail !== null} onClose={onClose} title="Never write again" size="lg">
      {mail && (
        <Stack>
          <Text size="sm">
            This is kept for good. The sequence ends, and no mail goes there again. Did {mail.from} speak for
            one address or for the whole organisation?
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button color="red" variant="light" onClick={() => onConfirm(mail.id, true)}>
              The whole organisation
            </Button>
            <Button color="red" onClick={() => onConfirm(mail.id, false)} data-autofocus>
              This address only
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
