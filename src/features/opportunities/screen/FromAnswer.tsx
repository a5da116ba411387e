import { Button } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { type RefObject } from 'react';
import { KeyHint } from '#web/KeyHint.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import { useKeysWithin } from '#web/useKeysWithin.ts';
import { useBoard, useFromAnswer } from './opportunities-data.ts';

type Props = { outreachId: string; within: RefObject<HTMLElement | null> };

/** In the inbox: an answer becomes an opportunity with one click or the key o, and is linked with it afterwards. */
export function FromAnswer({ outreachId, within }: Props) {
  const board = useBoard();
  const make = useFromAnswer();
  const known = board.data?.cards.find((card) => card.outreachId === outreachId);
  const start = () => {
    if (known || !board.data || make.isPending) return;
    make.mutate(outreachId, {
      onSuccess: () => notifyDone('It stands on the board now.'),
      onError: notifyRefused,
    });
  };
  useKeysWithin(within, (key) => key === 'o' && start());
  if (!board.data) return null;
  if (known)
    return (
      <LinkButton to="/opportunities" search={{ open: known.id }} variant="default">
        Show the opportunity
      </LinkButton>
    );
  return (
    <Button
      variant="default"
      onClick={start}
      loading={make.isPending}
      leftSection={<IconColumns3 size={18} aria-hidden />}
      rightSection={<KeyHint of="o" />}
    >
      Make it an opportunity
    </Button>
  );
}
