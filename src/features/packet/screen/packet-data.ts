import { useQuery } from '@tanstack/react-query';
import { api, ask } from '#web/api.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import { useChange } from '#web/useAction.ts';
import type { Choices, Mask } from '../choices.ts';

const fetchPackets = () => ask(api.packets.$get());
export type PacketLine = Awaited<ReturnType<typeof fetchPackets>>['packets'][number];
export type PacketFile = PacketLine['files'][number];

export const usePackets = () => useQuery({ queryKey: ['packets'], queryFn: fetchPackets });

const fetchProposal = (thread: string | null) =>
  thread === null
    ? ask(api.packets.proposal.$get())
    : ask(api.packets.proposal[':id'].$get({ param: { id: thread } }));
export type Proposal = Awaited<ReturnType<typeof fetchProposal>>;
export type KnownPaper = Proposal['papers'][number];

export const useProposal = (thread: string | null) =>
  useQuery({ queryKey: ['packets', 'proposal', thread], queryFn: () => fetchProposal(thread) });

export const useMake = () => useChange((json: Choices) => ask(api.packets.$post({ json })), ['packets']);

export function useAttach() {
  const attach = useChange(
    (id: string) => ask(api.packets[':id'].attach.$post({ param: { id } })),
    ['packets', 'inbox', 'campaign'],
  );
  return {
    ...attach,
    attach: (id: string, onDone: (outreachId: string) => void) =>
      attach.mutate(id, {
        onError: notifyRefused,
        onSuccess: ({ outreachId, drafts }) => {
          notifyDone(
            drafts === 1
              ? 'The packet is in your answer. Read it once more, then approve it.'
              : `The packet is in ${drafts} answers, one file each. Read and approve each of them.`,
          );
          onDone(outreachId);
        },
      }),
  };
}

export function useDeletePacket() {
  const remove = useChange((id: string) => ask(api.packets[':id'].$delete({ param: { id } })), ['packets']);
  return { ...remove, remove: (id: string) => remove.mutate(id, { onError: notifyRefused }) };
}

/** A page as it would be sent, with these areas black. */
export function pageAddress(paperId: string, page: number, masks: readonly Mask[]): string {
  const areas = masks
    .filter((mask) => mask.page === page)
    .map(({ left, top, width, height }) =>
      [left, top, width, height].map((share) => share.toFixed(4)).join(','),
    )
    .join(';');
  return `/api/packets/papers/${encodeURIComponent(paperId)}/pages/${page}${areas ? `?areas=${encodeURIComponent(areas)}` : ''}`;
}

export const fileAddress = (documentId: string) => `/api/profile/documents/${encodeURIComponent(documentId)}`;
