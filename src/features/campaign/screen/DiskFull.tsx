import { Alert } from '@mantine/core';

/** CMP-6: why nothing leaves, and what to do. */
export function DiskFull() {
  return (
    <Alert color="red" variant="light" title="The disk of this computer is full">
      Mails wait, because Foothold could not keep a record of them. Nothing is lost, and nothing is sent
      twice. Free some space: sending then goes on by itself.
    </Alert>
  );
}
