import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { useChange } from '#web/useAction.ts';
import type { Scope } from '../consent.ts';
import type { Asked, Received } from '../introduction.ts';

const { introductions, consents, externships } = api;

const fetchOverview = () => ask(introductions.$get());
export const useIntroductions = () =>
  useQuery({ queryKey: ['next', 'introductions'], queryFn: fetchOverview });
type Overview = Awaited<ReturnType<typeof fetchOverview>>;
export type StayWithPeople = Overview['stays'][number];

/** Does something, then shows everything anew that depends on it. */
const usePeopleChange = <Input, Output>(act: (input: Input) => Promise<Output>) =>
  useChange(act, ['next', 'today', 'targets', 'profile', 'cv', 'campaign']);

export const useAskIntroduction = () => usePeopleChange((json: Asked) => ask(introductions.$post({ json })));
export const useReceive = (id: string) =>
  usePeopleChange((json: Received) => ask(introductions[':id'].received.$put({ param: { id }, json })));
export const useReopen = (id: string) =>
  usePeopleChange(() => ask(introductions[':id'].received.$delete({ param: { id } })));
export const useDeleteIntroduction = (id: string) =>
  usePeopleChange((deleted: boolean) =>
    ask(introductions[':id'].deleted.$put({ param: { id }, json: { deleted } })),
  );
export const useRecordConsent = (id: string) =>
  usePeopleChange((json: Scope) => ask(externships[':id'].consents.$post({ param: { id }, json })));
export const useWithdraw = () =>
  usePeopleChange(({ id, withdrawn }: { id: string; withdrawn: boolean }) =>
    ask(consents[':id'].withdrawn.$put({ param: { id }, json: { withdrawn } })),
  );
export const useTakeUp = (id: string) =>
  usePeopleChange((into: boolean) =>
    into
      ? ask(externships[':id']['taken-up'].$post({ param: { id } }))
      : ask(externships[':id']['taken-up'].$delete({ param: { id } })),
  );
