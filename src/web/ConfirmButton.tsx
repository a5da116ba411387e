import { Button, type ButtonProps, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';

type Props = Omit<ButtonProps, 'onClick'> & {
  children: string;
  /** What will happen, in one sentence. */
  question: string;
  /** The words on the button that does it. */
  confirm: string;
  onConfirm: () => void;
};

/** A button for what cannot simply be undone: it says what will happen and asks once more. */
export function ConfirmButton({ children, question, confirm, onConfirm, ...button }: Props) {
  const [open, popover] = useDisclosure();
  return (
    <Popover opened={open} onChange={popover.toggle} width={280} trapFocus withArrow shadow="md" returnFocus>
      <Popover.Target>
        <Button variant="default" {...button} onClick={popover.toggle}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{question}</Text>
          <Button
            color="red"
            size="xs"
            onClick={() => {
              popover.close();
              onConfirm();
            }}
          >
            {confirm}
          </Button>
          <Button variant="default" size="xs" onClick={popover.close}>
            Keep it
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
