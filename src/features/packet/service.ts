import { cvOverview } from '#features/dossier/service.ts';
import { draftAnswer } from '#features/inbox/answer-service.ts';
import type { SentMail } from '#features/inbox/answers.ts';
import { inboxThread } from '#features/inbox/thread-service.ts';
import { listPapers, paperPictures } from '#features/papers/service.ts';
import { currentCv, loadProfile } from '#features/profile/service.ts';
import type { Parts } from '#platform/parts.ts';
import { blacken } from '#platform/pictures/mask.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { Mask } from './choices.ts';
import { letterWith } from './contents.ts';
import { proposalFor } from './proposal.ts';
import { deleteUnnamed, mailsWith, selectFiles, selectPackets } from './queries.ts';

export { makePacket } from './make-service.ts';

/** PKT-2: every packet with its files, and which mail carried each to whom and when. */
export async function packetsOverview(ws: Workspace, only?: { id: string } | { outreachId: string }) {
  return ws.transaction(async (db) => {
    const packets = await selectPackets(db, only);
    const files = await selectFiles(
      db,
      packets.map(({ id }) => id),
    );
    const mails = await mailsWith(
      db,
      files.map(({ document_id }) => document_id),
    );
    return packets.map((packet) => ({
      id: packet.id,
      outreachId: packet.outreach_id,
      site: packet.name,
      madeAt: packet.created_at,
      files: files
        .filter((file) => file.packet_id === packet.id)
        .map((file) => ({
          part: file.part,
          documentId: file.document_id,
          fileName: file.file_name,
          size: file.size,
          pages: file.pages,
          sha256: file.sha256,
          contents: file.contents,
          mails: mails
            .filter((mail) => mail.document_id === file.document_id && mail.state !== 'withdrawn')
            .map(({ id, state, sent_at, to_address }) => ({
              id,
              state,
              sentAt: sent_at,
              toAddress: to_address,
            })),
        })),
    }));
  });
}

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

/**
 * PKT-2, CMP-11: puts a file of a packet into the answer to its thread, as a draft to be read and approved. What was
 * written there already stays. Null: there is no such file.
 */
export async function attachPacket(
  ws: Workspace,
  parts: Parts,
  packetId: string,
  part: number,
): Promise<Result<{ outreachId: string }> | null> {
  if (!isUuid(packetId)) return null;
  const [packet] = await packetsOverview(ws, { id: packetId });
  const file = packet?.files.find((one) => one.part === part);
  if (!packet || !file) return null;
  const { outreachId } = packet;
  const thread = outreachId === null ? null : await inboxThread(ws, outreachId);
  if (outreachId === null || !thread?.answer) return refuse(noThread);
  const draft = thread.items.find(
    (item): item is SentMail => item.kind === 'sent' && item.round === 'answer' && item.waits === 'draft',
  );
  const answered = thread.items.find((item) => item.id === thread.answer?.mailId);
  const { name } = await loadProfile(ws);
  const text = answered?.kind === 'answer' ? answered.ownText : '';
  const papers = await listPapers(ws, parts);
  const held = new Set(packet.files.flatMap(({ contents }) => contents.map(({ paperId }) => paperId)));
  const missing = proposalFor(text, papers, held.has(null))
    .wanted.filter(({ quote, state }) => quote !== null && state === 'missing')
    .map((one) => one.name.toLowerCase().replace(/\b(ecfmg|bls|acls|cv)\b/g, (word) => word.toUpperCase()));
  const recipient = answered && answered.kind !== 'sent' && !answered.from.includes('@') ? answered.from : '';
  const drafted = await draftAnswer(ws, parts, outreachId, {
    body:
      draft?.body ??
      letterWith({ recipient, name, fileName: file.fileName, part, parts: packet.files.length }, missing),
    attachCv: false,
    packetFiles: [file.documentId],
    mailId: thread.answer.mailId,
  });
  if (!drafted) return null;
  return drafted.ok ? ok({ outreachId }) : drafted;
}

/** Takes a packet away. Refused when a mail carries it; null: there is none. */
export async function deletePacket(ws: Workspace, id: string): Promise<Result<null> | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    if ((await selectPackets(db, { id })).length === 0) return null;
    return (await deleteUnnamed(db, [id])).length > 0 ? ok(null) : refuse(wasSent);
  });
}

const noThread: Refusal = {
  field: 'thread',
  value: '',
  reason: 'This packet belongs to no mail that could be answered.',
  mend: 'Open the packet from a thread of the inbox, or save the file and upload it yourself.',
};
const wasSent: Refusal = {
  field: 'packet',
  value: '',
  reason: 'A mail carries this packet, so it is kept as it was sent.',
  mend: 'Throw the draft away first, if the mail did not leave yet.',
};
