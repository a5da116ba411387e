import { Button, Group, List, Modal, Stack } from '@mantine/core';
import type { Draft } from './campaign-data.ts';

type Props = {
  draft: Draft;
  approving: boolean;
  /** Whether it asks once more, because of serious remarks. */
  asking: boolean;
  onAsking: (asking: boolean) => void;
  onApprove: (confirmed: boolean) => void;
};

/** Approves a mail. Where the coach found something serious, it says so and asks once more (TPL-2). */
export function ApproveButton({ draft, approving, asking, onAsking, onApprove }: Props) {
  const { toConfirm, refusals, remarks, alike } = draft;
  const blocked = refusals.length > 0;
  if (toConfirm === 0) {
    return (
      <Button onClick={() => onApprove(false)} disabled={blocked} loading={approving}>
        Approve this mail
      </Button>
    );
  }
  // One reason is said once, however many places it has.
  const serious = remarks.filter(
    (one, index) =>
      one.severity === 'serious' && remarks.findIndex((other) => other.reason === one.reason) === index,
  );
  return (
    <>
      <Button onClick={() => onAsking(true)} disabled={blocked} loading={approving}>
        Approve this mail
      </Button>
      <Modal
        opened={asking}
        onClose={() => onAsking(false)}
        title={`${toConfirm === 1 ? 'One thing speaks' : `${toConfirm} things speak`} against this mail`}
      >
        <Stack gap="md">
          <List size="sm" spacing="xs">
            {serious.map((one) => (
              <List.Item key={`${one.rule} ${one.part} ${one.start}`}>
                {one.reason} <b>{one.wording}</b>
              </List.Item>
            ))}
            {alike.map((one) => (
              <List.Item key={one.id}>It reads like your mail to {one.to}.</List.Item>
            ))}
          </List>
          <Group gap="xs">
            <Button onClick={() => onAsking(false)} data-autofocus>
              Change it first
            </Button>
            <Button
              variant="default"
              onClick={() => {
                onAsking(false);
                onApprove(true);
              }}
            >
              I have read this. Approve all the same
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
