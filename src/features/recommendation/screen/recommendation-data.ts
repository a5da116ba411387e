import { useQuery } from '@tanstack/react-query';
import type { OwnChanges } from '#plain/own-changes.ts';
import { api, ask } from '#web/api.ts';
import { useChange } from '#web/useAction.ts';
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
const useLetterChange = <Input, Output>(act: (input: Input) => Promise<Output>) =>
  useChange(act, ['next', 'today', 'inbox']);

export const useAddLetter = () =>
  useLetterChange((json: { opportunityId: string; writer: string }) => ask(letters.$post({ json })));
export const useSaveLetter = (id: string) =>
  useLetterChange((json: OwnChanges<Facts>) => ask(letters[':id'].$put({ param: { id }, json })));
export const useTakeStep = (id: string) =>
  useLetterChange((json: Step) => ask(letters[':id'].steps.$post({ param: { id }, json })));
export const useUndoStep = (id: string) =>
  useLetterChange(() => ask(letters[':id'].steps.$delete({ param: { id } })));
export const useDeleteLetter = (id: string) =>
  useLetterChange((deleted: boolean) =>
    ask(letters[':id'].deleted.$put({ param: { id }, json: { deleted } })),
  );
export const useDraftMail = (id: string) =>
  useLetterChange((kind: TextKind) => ask(letters[':id'].mails.$post({ param: { id }, json: { kind } })));
