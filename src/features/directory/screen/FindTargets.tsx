import { Grid, Skeleton, Stack } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import type { ListProgress } from '#features/targets/rules.ts';
import { Refused } from '#web/api.ts';
import type { Added } from '../answers.ts';
import { ActionBar } from './ActionBar.tsx';
import { AddedNotice } from './AddedNotice.tsx';
import { BestModal, usualBest } from './BestModal.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';
import { Results } from './Results.tsx';
import { SearchForm } from './SearchForm.tsx';
import { UpdateOutcome } from './UpdateOutcome.tsx';
import { UpdateProgress } from './UpdateProgress.tsx';
import type { DirectoryStatus } from '../status.ts';
import { addChosen, useDirectoryAction, useFound } from './directory-data.ts';
import classes from './results.module.css';
import { type PageSearch, searchOf } from './search.ts';
import type { Step } from '#web/useTyped.ts';

/** The outlines of the states are large: they come after the page. */
const UsMap = lazy(() => import('./UsMap.tsx'));

type Props = {
  search: PageSearch;
  go: (change: Partial<PageSearch>, step?: Step) => void;
  isNarrow: boolean;
  status: DirectoryStatus;
  release: string;
  progress: ListProgress[];
};

/** TGT-3: the search with its map, what it finds, and what can be added. One of these for each list. */
export function FindTargets({ search, go, isNarrow, status, release, progress }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBest, setBest] = useState(false);
  const [added, setAdded] = useState<Added | null>(null);
  const found = useFound(searchOf(search), release);
  const adding = useDirectoryAction(addChosen);
  const fullness = progress.find(({ list }) => list === search.list);
  const specialty = found.data?.understood.specialty ?? search.specialty;
  const change = (part: Partial<PageSearch>, step?: Step) => go({ page: 1, ...part }, step);
  const choose = (ids: string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isChosen) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  const toggleState = (state: string) => {
    const { states } = search;
    change({ states: states.includes(state) ? states.filter((one) => one !== state) : [...states, state] });
  };
  const add = (ids: string[]) =>
    adding.mutate(
      { ids, specialty },
      {
        onSuccess: (answer) => {
          setAdded(answer);
          setChosen(new Set());
        },
      },
    );
  const map = found.data && (
    <Suspense fallback={<Skeleton h={300} aria-hidden />}>
      <UsMap answer={found.data} within={search.within} chosen={search.states} onToggle={toggleState} />
    </Suspense>
  );
  return (
    <Stack>
      {status.update?.state === 'running' && <UpdateProgress update={status.update} />}
      <UpdateOutcome status={status} />
      <Grid gap="xl">
        <Grid.Col span={isNarrow ? 12 : 7}>
          <SearchForm
            search={search}
            onChange={change}
            isNarrow={isNarrow}
            refused={refusedFields(found.error)}
            map={map}
          />
        </Grid.Col>
        {!isNarrow && <Grid.Col span={5}>{map}</Grid.Col>}
      </Grid>
      <Results
        search={search}
        found={found}
        release={release}
        onChange={change}
        chosen={chosen}
        onChosen={choose}
        onOpen={(open) => go({ open, people: 1 })}
        isNarrow={isNarrow}
      />
      {fullness && (
        <div className={classes.bar}>
          {added && <AddedNotice added={added} progress={fullness} onClose={() => setAdded(null)} />}
          {found.data && found.data.total > 0 && (
            <ActionBar
              list={search.list}
              chosen={chosen.size}
              best={usualBest(fullness)}
              isAdding={adding.isPending}
              onAdd={() => add([...chosen])}
              onClear={() => setChosen(new Set())}
              onBest={() => setBest(true)}
            />
          )}
        </div>
      )}
      {fullness && found.data && (
        <BestModal
          opened={isBest}
          search={search}
          total={found.data.total}
          progress={fullness}
          onClose={() => setBest(false)}
          onAdded={(answer) => {
            setBest(false);
            setAdded(answer);
          }}
        />
      )}
      <EntryDrawer
        id={search.open}
        specialty={specialty}
        people={search.people}
        isNarrow={isNarrow}
        isAdding={adding.isPending}
        onOpen={(open) => go({ open, people: 1 })}
        onPeople={(people) => go({ people })}
        onSpecialty={(name) => change({ specialty: name })}
        onAdd={({ ids }) => add(ids)}
        onScore={() => go({ show: 'score' })}
      />
    </Stack>
  );
}

function refusedFields(error: unknown): Record<string, string> {
  const refusals = error instanceof Refused ? error.refusals : [];
  return Object.fromEntries(refusals.map(({ field, reason, mend }) => [field, `${reason} ${mend}`]));
}
