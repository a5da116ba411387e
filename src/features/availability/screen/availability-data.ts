import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { useAction } from '#web/useAction.ts';
import type { BlockInput } from '../block.ts';

const fetchAvailability = () => ask(api.availability.$get());

export type Availability = Awaited<ReturnType<typeof fetchAvailability>>;
export type BlockLine = Availability['blocks'][number];

export const useAvailability = () => useQuery({ queryKey: ['availability'], queryFn: fetchAvailability });

/** Changes the blocks, then shows anew what depends on them: letters, the plan, drafts. */
function useBlockChange<Input, Output>(change: (input: Input) => Promise<Output>, said: string) {
  const dependent = ['availability', 'plan', 'forecast', 'letters', 'campaign', 'malpractice', 'visa'];
  return useAction(change, dependent, said);
}

export const useKeepBlock = () =>
  useBlockChange(
    ({ id, block }: { id: string | null; block: BlockInput }) =>
      id === null
        ? ask(api.availability.blocks.$post({ json: block }))
        : ask(api.availability.blocks[':id'].$put({ param: { id }, json: block })),
    'The block is kept. Letters follow it.',
  );

export const useWithdrawBlock = () =>
  useBlockChange(
    (id: string) => ask(api.availability.blocks[':id'].$delete({ param: { id } })),
    'The block is taken away. A letter that names it cannot be sent.',
  );
