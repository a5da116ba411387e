import { cvOverview } from '#features/dossier/service.ts';
import { inboxThread } from '#features/inbox/thread-service.ts';
import { listPapers, paperPictures } from '#features/papers/service.ts';
import { currentCv } from '#features/profile/service.ts';
import type { Parts } from '#platform/parts.ts';
import { blacken } from '#platform/pictures/mask.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { Mask } from './choices.ts';
import { proposalFor } from './proposal.ts';
import { packetsOverview } from './overview-service.ts';
import { deleteUnnamed, selectPackets } from './queries.ts';

export { attachPacket } from './attach-service.ts';
export { packetsOverview } from './overview-service.ts';
export { makePacket } from './make-service.ts';

/** PKT-2: what to send to a site, from what its answers ask for. Null: there is no such thread. */
export async function proposePacket(ws: Workspace, parts: Parts, outreachId: string | null) {
  const thread = outreachId === null ? null : await inboxThread(ws, outreachId);
  if (outreachId !== null && !thread) return null;
  const answers = (thread?.items ?? []).flatMap((item) => (item.kind === 'answer' ? [item.ownText] : []));
  const papers = await listPapers(ws, parts);
  const cv = await currentCv(ws);
  const { versions } = await cvOverview(ws, parts);
  return {
    site: thread?.targetName ?? '',
    canAnswer: thread?.answer?.refusal === null,
    ...proposalFor(answers.join('\n'), papers, cv !== null || versions.length > 0),
    papers: papers.map(({ id, kind, title, expiresOn, standing, pages, size }) => ({
      id,
      kind,
      title,
      expiresOn,
      standing,
      pages,
      size,
    })),
    cv: {
      current: cv && { fileName: cv.fileName, pages: cv.pages },
      versions: versions.map(({ id, name }) => ({ id, name })),
    },
    before: outreachId === null ? [] : await packetsOverview(ws, { outreachId }),
  };
}

/** One page of a paper as it would be sent, with these areas black. Null: there is no such page. */
export async function maskedPage(ws: Workspace, parts: Parts, paperId: string, page: number, masks: Mask[]) {
  const paper = await paperPictures(ws, parts, paperId);
  const picture = paper?.pages[page];
  if (!picture) return null;
  return masks.length > 0 ? blacken(picture.jpeg, masks) : picture.jpeg;
}

/** Takes a packet away. Refused when a mail carries it; null: there is none. */
export async function deletePacket(ws: Workspace, id: string): Promise<Result<null> | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    if ((await selectPackets(db, { id })).length === 0) return null;
    return (await deleteUnnamed(db, [id])).length > 0 ? ok(null) : refuse(wasSent);
  });
}

const wasSent: Refusal = {
  field: 'packet',
  value: '',
  reason: 'A mail carries this packet, so it is kept as it was sent.',
  mend: 'Throw the draft away first, if the mail did not leave yet.',
};
