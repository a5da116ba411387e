import type { Workspace } from '#platform/store/workspace.ts';
import { mailsWith, selectFiles, selectPackets } from './queries.ts';

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
