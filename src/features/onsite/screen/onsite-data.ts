import { useQuery } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { z } from 'zod';
import { api, ask } from '#web/api.ts';
import { useChange } from '#web/useAction.ts';
import type { Agreement } from '../agreement.ts';
import type { RedFlag } from '../check-in.ts';

/** What the address of the page says, so that a view can be kept and shared. */
export const searchSchema = z.object({
  externship: z.string().optional().catch(undefined),
  /** The sheet for the first talk, to print. */
  sheet: z.literal(true).optional().catch(undefined),
});

export type OnSite = InferResponseType<(typeof api.onsite)[':id']['$get'], 200>;

export const useExternships = () =>
  useQuery({ queryKey: ['onsite', 'all'], queryFn: () => ask(api.onsite.$get()) });

export const useOnSite = (id: string) =>
  useQuery({
    queryKey: ['onsite', 'one', id],
    queryFn: () => ask(api.onsite[':id'].$get({ param: { id } })),
  });

export const useSaveAgreement = (id: string) =>
  useChange(
    (json: { agreement: Agreement; revision: number }) =>
      ask(api.onsite[':id'].agreement.$put({ param: { id }, json })),
    ['onsite', 'today'],
  );

export const useCheckIn = (id: string) =>
  useChange(
    (json: { monday: string; flags: RedFlag[] | null }) =>
      ask(api.onsite[':id']['check-ins'].$put({ param: { id }, json })),
    ['onsite', 'today'],
  );
