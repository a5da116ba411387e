import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { useAction } from '#web/useAction.ts';
import { usualLimits } from '../compare.ts';

export type Asked = { perClaim: number; aggregate: number; handsOn: boolean };
export const usualNeed: Asked = { ...usualLimits, handsOn: true };

const fetchQuotes = ({ perClaim, aggregate, handsOn }: Asked) =>
  ask(
    api.malpractice.$get({
      query: {
        perClaim: String(perClaim),
        aggregate: String(aggregate),
        handsOn: handsOn ? 'yes' : 'no',
      },
    }),
  );
type Quotes = Awaited<ReturnType<typeof fetchQuotes>>;
export type QuoteLine = Quotes['quotes'][number];

export const useQuotes = (asked: Asked) =>
  useQuery({
    queryKey: ['malpractice', asked],
    queryFn: () => fetchQuotes(asked),
    placeholderData: (before) => before,
  });

export function useQuoteChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  return useAction(change, ['malpractice']);
}
