import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import classes from './LetterHistory.module.css';

/** A button that shows a letter's source, to read only. */
export function LetterText({ title, subject, body }: { title: string; subject: string; body: string }) {
  const [open, dialog] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        Show {title.charAt(0).toLowerCase() + title.slice(1)}
      </Button>
      <Modal opened={open} onClose={dialog.close} title={title} size="lg">
        <Text fw={600}>{subject}</Text>
        <Text size="sm" className={classes.text} tabIndex={0}>
          {body}
        </Text>
      </Modal>
    </>
  );
}
