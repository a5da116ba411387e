import { Alert, Stack } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { fitting, spans } from '../fitting.ts';
import { ComingUp } from './ComingUp.tsx';
import { Digest } from './Digest.tsx';
import { NothingToDo } from './NothingToDo.tsx';
import { PutOff } from './PutOff.tsx';
import { TimeAtHand } from './TimeAtHand.tsx';
import { TodoList } from './TodoList.tsx';
import { WeekCount } from './WeekCount.tsx';

const searchSchema = z.object({
  minutes: z.coerce.number().pipe(z.literal(spans)).optional().catch(undefined),
});

export default function TodayPage() {
  const { minutes } = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const today = useQuery({
    queryKey: ['today'],
    queryFn: () => ask(api.today.$get()),
    refetchInterval: 15_000,
  });
  const all = today.data?.todos ?? [];
  const todos = minutes ? fitting(all, minutes) : all;
  return (
    <>
      <PageHeader
        title="Today"
        about="What to do now, the most important first. Each step is one click away."
      />
      {today.isPending && <Loading what="what to do now" />}
      <RefusalList error={today.error} title="Today could not be loaded" onRetry={() => today.refetch()} />
      {today.data && (
        <Stack gap="lg" maw={860}>
          {today.data.paused && (
            <Alert color="yellow" icon={<IconPlayerPause aria-hidden />} title="All sending is paused">
              No mail leaves until you switch sending on again in Campaign.
            </Alert>
          )}
          <WeekCount {...today.data.week} />
          {all.length > 1 && (
            <TimeAtHand
              minutes={minutes}
              chosen={todos}
              all={all.length}
              onChange={(span) => void navigate({ to: '/', search: { minutes: span }, replace: true })}
            />
          )}
          {all.length > 0 ? <TodoList todos={todos} /> : <NothingToDo week={today.data.week} />}
          <PutOff later={today.data.later} />
          <ComingUp ahead={today.data.ahead} />
          <Digest digest={today.data.digest} />
        </Stack>
      )}
    </>
  );
}
