import { useQueryClient } from '@tanstack/react-query';
import { notifyDone } from '#web/notify.ts';
import { overviewQuery } from './overview.ts';

/** After a change of the gate or the CV: every page that shows the gate asks again. */
export function useGateChanged() {
  const queries = useQueryClient();
  return async (message: string) => {
    await queries.invalidateQueries({ queryKey: overviewQuery.queryKey });
    for (const key of ['today', 'campaign', 'letters']) void queries.invalidateQueries({ queryKey: [key] });
    notifyDone(message);
  };
}
