import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { notifyRefused } from '#web/notify.ts';

export const papersQuery = { queryKey: ['papers'], queryFn: () => ask(api.papers.$get()) };
export type Paper = Awaited<ReturnType<typeof papersQuery.queryFn>>['papers'][number];

export const paperQuery = (id: string) => ({
  queryKey: ['papers', id],
  queryFn: () => ask(api.papers[':id'].$get({ param: { id } })),
});
export type PaperDetails = Awaited<ReturnType<ReturnType<typeof paperQuery>['queryFn']>>;

/** Does something with papers, then asks for them anew. */
export function usePaperAction<Input, Output>(
  action: (input: Input) => Promise<Output>,
  then?: (output: Output, input: Input) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: action,
    onSuccess: async (output, input) => {
      await queries.invalidateQueries({ queryKey: papersQuery.queryKey });
      then?.(output, input);
    },
    onError: notifyRefused,
  });
}

export const setDeleted = (id: string, deleted: boolean) =>
  ask(api.papers[':id'].deleted.$put({ param: { id }, json: { deleted } }));

export const pictureOf = (pageId: string, size: 'picture' | 'thumbnail') =>
  `/api/papers/pages/${pageId}/${size}`;

/** A file's size as people read it. */
export const sizeInWords = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const pagesInWords = (pages: number) => (pages === 1 ? '1 page' : `${pages} pages`);
