import { Alert, Stack } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { ComingUp } from './ComingUp.tsx';
import { NothingToDo } from './NothingToDo.tsx';
import { TodoList } from './TodoList.tsx';
import { WeekCount } from './WeekCount.tsx';

export default function TodayPage() {
  const today = useQuery({
    queryKey: ['today'],
    queryFn: () => ask(api.today.$get()),
    refetchInterval: 15_000,
  });
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
          {today.data.todos.length > 0 ? (
            <TodoList todos={today.data.todos} />
          ) : (
            <NothingToDo week={today.data.week} />
          )}
          <ComingUp ahead={today.data.ahead} />
        </Stack>
      )}
    </>
  );
}
