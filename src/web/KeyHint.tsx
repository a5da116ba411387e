import { Kbd } from '@mantine/core';
import classes from './KeyHint.module.css';

/** The key that does what a button does. Phones have none: there the button has no room for it either. */
export function KeyHint({ of }: { of: string }) {
  return (
    <Kbd size="xs" className={classes.hint}>
      {of}
    </Kbd>
  );
}
