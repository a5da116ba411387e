import { SimpleGrid, Stack } from '@mantine/core';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { EffortChart } from './EffortChart.tsx';
import { EntryList } from './EntryList.tsx';
import { QuickEntry } from './QuickEntry.tsx';
import { Timer } from './Timer.tsx';
import { useEffort } from './effort-data.ts';

/** ROI-2: where the time goes. */
export default function EffortTab() {
  const effort = useEffort();
  return (
    <>
      {effort.isPending && <Loading what="the time spent" />}
      <RefusalList
        error={effort.error}
        title="The time could not be loaded"
        onRetry={() => void effort.refetch()}
      />
      {effort.data && (
        <Stack maw={1000}>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <Timer effort={effort.data} />
            <QuickEntry now={effort.data.now} />
          </SimpleGrid>
          <EffortChart effort={effort.data} />
          <EntryList entries={effort.data.entries} />
        </Stack>
      )}
    </>
  );
}
