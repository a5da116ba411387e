import { Button, Group, Stack } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { CalendarLinks } from './CalendarLinks.tsx';
import { FactForm } from './FactForm.tsx';
import { PlanChart } from './PlanChart.tsx';
import { SpanForm } from './SpanForm.tsx';
import { StartForm } from './StartForm.tsx';
import { type PlanOverview, usePlan, useStep } from './plan-data.ts';

/** PLN-1: the plan's calendar. */
export default function CalendarTab() {
  const plan = usePlan();
  return (
    <>
      {plan.isPending && <Loading what="the plan" />}
      <RefusalList
        error={plan.error}
        title="The plan could not be loaded"
        onRetry={() => void plan.refetch()}
      />
      {plan.data &&
        (plan.data.plan ? <Calendar overview={plan.data} /> : <StartForm today={plan.data.today} />)}
    </>
  );
}

function Calendar({ overview }: { overview: PlanOverview }) {
  const [opened, open] = useState<string | 'new' | null>(null);
  const step = useStep();
  const { items, undo, redo } = overview;
  const item = items.find(({ key }) => key === opened);
  const close = () => open(null);
  return (
    <Stack maw={1000}>
      <Group gap="xs">
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
          Add a date
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={undo === null || step.isPending}
          onClick={() => step.mutate('undo')}
          title={undo ?? undefined}
        >
          Undo
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          disabled={redo === null || step.isPending}
          onClick={() => step.mutate('redo')}
          title={redo ?? undefined}
        >
          Redo
        </Button>
      </Group>
      <PlanChart overview={overview} onOpen={open} />
      {/* Undo gives the form its dates anew. */}
      <StartForm
        key={`${overview.plan?.startOn} ${overview.plan?.timeZone}`}
        today={overview.today}
        plan={overview.plan}
      />
      <CalendarLinks link={overview.link} />
      {opened === 'new' && <FactForm overview={overview} item={null} onClose={close} />}
      {item && item.kind === 'phase' && (
        <SpanForm item={item} moved={isMoved(overview, item.key)} onClose={close} />
      )}
      {item && item.kind !== 'phase' && <FactForm overview={overview} item={item} onClose={close} />}
    </Stack>
  );
}

const isMoved = ({ plan }: PlanOverview, key: string) => Object.hasOwn(plan?.moves ?? {}, key);
