import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import type { Facts } from '../letter.ts';
import type { Step } from '../status.ts';
import type { TextKind } from '../wording.ts';

const letters = api.recommendations;

const fetchLetters = () => ask(letters.$get());
export const useLetters = () => useQuery({ queryKey: ['next', 'letters'], queryFn: fetchLetters });
export type Overview = Awaited<ReturnType<typeof fetchLetters>>;
export type StayWithLetters = Overview['stays'][number];
export type Letter = StayWithLetters['letters'][number];

/** Does something, then shows everything anew that depends on it. */
function useChange<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(['next', 'today', 'inbox'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

export const useAddLetter = () =>
  useChange((json: { opportunityId: string; writer: string }) => ask(letters.$post({ json })));
export const useSaveLetter = (id: string) =>
  useChange((json: { writer: string; facts: Facts }) => ask(letters[':id'].$put({ param: { id }, json })));
export const useTakeStep = (id: string) =>
  useChange((json: Step) => ask(letters[':id'].steps.$post({ param: { id }, json })));
export const useUndoStep = (id: string) =>
  useChange(() => ask(letters[':id'].steps.$delete({ param: { id } })));
export const useDeleteLetter = (id: string) =>
  useChange((deleted: boolean) => ask(letters[':id'].deleted.$put({ param: { id }, json: { deleted } })));
export const useDraftMail = (id: string) =>
  useChange((kind: TextKind) => ask(letters[':id'].mails.$post({ param: { id }, json: { kind } })));
