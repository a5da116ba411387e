import { Anchor, Badge, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Found } from '../rules.ts';
import { whatItIs } from './places.ts';
import classes from './results.module.css';

/** The name, which opens everything that is known, and what it is. */
export function ResultName({ found, onOpen }: { found: Found; onOpen: (id: string) => void }) {
  return (
    <>
      <Anchor
        component="button"
        type="button"
        ta="left"
        fw={600}
        className={classes.name}
        onClick={() => onOpen(found.id)}
      >
        {found.name}
      </Anchor>
      <Text size="sm" c="dimmed" className={classes.name}>
        {whatItIs(found)}
      </Text>
      {found.onList && (
        <Badge variant="light" tt="none" mt={4} leftSection={<IconCheck size={12} aria-hidden />}>
          On your list
        </Badge>
      )}
    </>
  );
}
