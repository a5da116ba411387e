import { Button, List, Popover, Stack, Text } from '@mantine/core';
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
  const serious = remarks.filter((one) => one.severity === 'serious');
  return (
    <Popover opened={asking} onChange={onAsking} width={340} trapFocus withArrow shadow="md" returnFocus>
      <Popover.Target>
        <Button onClick={() => onAsking(!asking)} disabled={blocked} loading={approving}>
          Approve this mail
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm" fw={600}>
            {toConfirm === 1 ? 'One thing speaks' : `${toConfirm} things speak`} against this mail:
          </Text>
          <List size="sm" spacing={4}>
            {serious.slice(0, 3).map((one) => (
              <List.Item key={`${one.rule} ${one.start}`}>{one.reason}</List.Item>
            ))}
            {alike.slice(0, 2).map((one) => (
              <List.Item key={one.id}>It reads like your mail to {one.to}.</List.Item>
            ))}
          </List>
          <Button variant="default" size="xs" onClick={() => onAsking(false)} data-autofocus>
            Change it first
          </Button>
          <Button
            color="red"
            size="xs"
            onClick={() => {
              onAsking(false);
              onApprove(true);
            }}
          >
            I have read this. Approve all the same
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
