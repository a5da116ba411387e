import { api, ask } from '#web/api.ts';

/** The Profile page's only question: the facts, the gate with its reasons, and the CV. */
export const overviewQuery = { queryKey: ['profile'], queryFn: () => ask(api.profile.$get()) };

export type Overview = Awaited<ReturnType<typeof overviewQuery.queryFn>>;
