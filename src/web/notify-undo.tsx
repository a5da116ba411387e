import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** A notice that something was done, with the button that takes it back. */
export function notifyWithUndo(message: string, undo: () => void) {
  const id = notifications.show({
    color: 'teal',
    autoClose: 10_000,
    message: (
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
