import { Button, Collapse, CopyButton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';

/** How to ask, to be read and copied. */
export function Words({ name, text: { body } }: { name: string; text: { subject: string; body: string } }) {
  const [open, shown] = useDisclosure();
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={shown.toggle} aria-expanded={open}>
        {open ? 'Hide the words' : name}
      </Button>
      <Collapse expanded={open}>
        <Text size="sm" my="xs" style={{ whiteSpace: 'pre-wrap' }}>
          {body}
        </Text>
        <CopyButton value={body}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the text'}
            </Button>
          )}
        </CopyButton>
      </Collapse>
    </div>
  );
}
