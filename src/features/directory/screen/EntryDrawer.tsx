import { Divider, Drawer, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused } from '#web/api.ts';
import { EntryFacts } from './EntryFacts.tsx';
import { EntryHead } from './EntryHead.tsx';
import { EntryNames } from './EntryNames.tsx';
import { EntryPeople } from './EntryPeople.tsx';
import { EntryScore } from './EntryScore.tsx';
import { EntryWorkplaces } from './EntryWorkplaces.tsx';
import { LinkSearches } from './LinkSearches.tsx';
import { type Chosen, useEntry } from './directory-data.ts';
import classes from './results.module.css';

type Props = {
  /** '' when nothing is open. */
  id: string;
  specialty: string;
  people: number;
  isNarrow: boolean;
  isAdding: boolean;
  onOpen: (id: string) => void;
  onPeople: (page: number) => void;
  onSpecialty: (specialty: string) => void;
  onAdd: (chosen: Chosen) => void;
  onScore: () => void;
};

/** TGT-3, TGT-4, TGT-7: everything the directory knows of one place or person. Its address can be shared. */
export function EntryDrawer(props: Props) {
  const { id, specialty, people, isNarrow, onOpen, onPeople, onSpecialty, onAdd, onScore, isAdding } = props;
  const entry = useEntry(id, specialty, people);
  const isGone = entry.error instanceof Refused && entry.error.status === 404;
  return (
    <Drawer
      opened={id !== ''}
      onClose={() => onOpen('')}
      position="right"
      size={isNarrow ? '100%' : 'xl'}
      title={
        <Text span fw={650} size="lg" className={classes.name}>
          {entry.data?.found.name ?? 'One entry of the directory'}
        </Text>
      }
      // Mantine would close both at one Escape: this one closes only when the key was pressed in it.
      closeOnEscape={false}
      onKeyDown={(event) => event.key === 'Escape' && onOpen('')}
    >
      {id !== '' && entry.isPending && <Loading what="this entry" />}
      <RefusalList
        error={entry.error}
        title="This entry could not be shown"
        {...(!isGone && { onRetry: () => void entry.refetch() })}
      />
      {entry.data && (
        <Stack gap="lg">
          <ReadFromTop key={entry.data.found.id}>
            <EntryHead entry={entry.data} isAdding={isAdding} onAdd={onAdd} specialty={specialty} />
          </ReadFromTop>
          <EntryScore entry={entry.data} onSpecialty={onSpecialty} onScore={onScore} />
          <EntryNames entry={entry.data} onOpen={onOpen} />
          <EntryWorkplaces workplaces={entry.data.workplaces} onOpen={onOpen} />
          <EntryPeople
            people={entry.data.people}
            isPerson={entry.data.found.kind === 'physician'}
            onOpen={onOpen}
            onPage={onPeople}
          />
          <LinkSearches searches={entry.data.linkSearches} />
          <Divider />
          <EntryFacts entry={entry.data} />
        </Stack>
      )}
    </Drawer>
  );
}

/** From one place to a colleague and on: each is read from its top, by eye and by screen reader. */
function ReadFromTop({ children }: { children: ReactNode }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1} className={classes.heading}>
      {children}
    </div>
  );
}
