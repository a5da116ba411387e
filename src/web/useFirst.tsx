import { Button } from '@mantine/core';
import { useState } from 'react';

/** The first so many of a long list, and the button that shows the others; none where all are shown. */
export function useFirst<T>(most: number, all: readonly T[]) {
  const [opened, setOpened] = useState(false);
  const hidden = opened ? 0 : Math.max(0, all.length - most);
  const showOthers = hidden > 0 && (
    <Button variant="default" w="fit-content" onClick={() => setOpened(true)}>
      Show {hidden} more
    </Button>
  );
  return { first: hidden > 0 ? all.slice(0, most) : all, showOthers };
}
