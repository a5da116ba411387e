import { Alert, Button, Text } from '@mantine/core';

/** What a form shows was saved anew in another window: saving it from here would be refused. */
export function ChangedElsewhere({ onShow }: { onShow: () => void }) {
  return (
    <Alert color="yellow" variant="light" title="Changed in another window">
      <Text size="sm" mb="xs">
        What you see here is older than what is kept. Copy what you typed if you need it, then show what is
        kept now.
      </Text>
      <Button size="compact-sm" variant="default" onClick={onShow}>
        Show what is kept now
      </Button>
    </Alert>
  );
}
