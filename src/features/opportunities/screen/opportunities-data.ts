import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import type { OwnChanges } from '#plain/own-changes.ts';
import { todayHere } from '#web/dates.ts';
import { useChange, useRefreshOf } from '#web/useAction.ts';
import { type Stage, move } from '../board.ts';
import type { BasedDetails, NewOpportunity, OfferText } from '../opportunity.ts';

const boardQuery = { queryKey: ['opportunities', 'board'], queryFn: () => ask(api.opportunities.$get()) };
type BoardCards = Awaited<ReturnType<typeof boardQuery.queryFn>>;

export const useBoard = () => useQuery(boardQuery);

export const useOpportunity = (id: string) =>
  useQuery({
    queryKey: ['opportunities', 'one', id],
    queryFn: () => ask(api.opportunities[':id'].$get({ param: { id } })),
  });

export const useComparison = (ids: readonly string[]) =>
  useQuery({
    queryKey: ['opportunities', 'compare', ids],
    queryFn: () => ask(api.opportunities.compare.$get({ query: { ids: ids.join(',') } })),
    enabled: ids.length >= 2,
  });

/** The board, the plan and the forecast. */
const dependent = ['opportunities', 'plan', 'forecast'];
const useBoardChange = <Input, Output>(act: (input: Input) => Promise<Output>) => useChange(act, dependent);

export const useCreate = () =>
  useBoardChange((json: NewOpportunity) => ask(api.opportunities.$post({ json })));

export const useFromAnswer = () =>
  useBoardChange((outreachId: string) =>
    ask(api.opportunities['from-answer'].$post({ json: { outreachId } })),
  );

export const useSaveDetails = (id: string) =>
  useBoardChange((json: BasedDetails) => ask(api.opportunities[':id'].$put({ param: { id }, json })));

export type Move = { id: string; from: Stage; to: Stage };

/** Moves a card, one after the other; the board shows it at once where the rules allow it. */
export function useMoveCard() {
  const client = useQueryClient();
  const refresh = useRefreshOf(dependent);
  const mutationKey = ['opportunities', 'move'];
  return useMutation({
    mutationKey,
    scope: { id: 'opportunities-move' },
    mutationFn: ({ id, ...json }: Move) => ask(api.opportunities[':id'].move.$post({ param: { id }, json })),
    onMutate: async ({ id, to }) => {
      await client.cancelQueries({ queryKey: boardQuery.queryKey });
      client.setQueryData<BoardCards>(boardQuery.queryKey, (before) => before && afterMove(before, id, to));
    },
    // While another move waits, an answer would show the board without it.
    onSettled: () => (client.isMutating({ mutationKey }) > 1 ? undefined : refresh()),
  });
}

function afterMove({ cards }: BoardCards, id: string, to: Stage): BoardCards {
  const moved = cards.map((card) =>
    card.id === id && move(card, to, todayHere()).ok ? { ...card, stage: to } : card,
  );
  return { cards: moved };
}

export const usePutInPlan = (id: string) =>
  useBoardChange(() => ask(api.opportunities[':id'].plan.$post({ param: { id } })));

export const useSaveOffer = (id: string) =>
  useBoardChange((json: OwnChanges<OfferText>) =>
    ask(api.opportunities[':id'].offer.$put({ param: { id }, json })),
  );

export const useReadPage = (id: string) =>
  useBoardChange((json: { url: string; seen: OfferText }) =>
    ask(api.opportunities[':id'].offer.page.$post({ param: { id }, json })),
  );
