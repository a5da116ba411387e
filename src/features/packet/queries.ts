import { sql } from 'kysely';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/profile/tables.ts';
import { json } from '#platform/store/json.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { Choices } from './choices.ts';
import type { Content } from './contents.ts';
import type {} from './tables.ts';

/** The packets, the newest first; with an id only this one. */
export function selectPackets(db: WorkspaceDb, only?: { id: string } | { outreachId: string }) {
  return db
    .selectFrom('packet')
    .select(['id', 'outreach_id', 'name', 'choices', 'created_at'])
    .$if(only !== undefined && 'id' in only, (query) =>
      query.where('id', '=', only && 'id' in only ? only.id : ''),
    )
    .$if(only !== undefined && 'outreachId' in only, (query) =>
      query.where('outreach_id', '=', only && 'outreachId' in only ? only.outreachId : ''),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The files of these packets, in their order. */
export async function selectFiles(db: WorkspaceDb, packetIds: readonly string[]) {
  if (packetIds.length === 0) return [];
  return db
    .selectFrom('packet_file')
    .innerJoin('document', 'document.id', 'packet_file.document_id')
    .select(['packet_id', 'part', 'document_id', 'contents'])
    .select(['document.file_name', 'document.size', 'document.pages', 'document.sha256'])
    .where('packet_id', 'in', packetIds)
    .orderBy('packet_id')
    .orderBy('part')
    .execute();
}

/** The mails that carry one of these documents, or did: to whom, and where each stands. */
export async function mailsWith(db: WorkspaceDb, documentIds: readonly string[]) {
  if (documentIds.length === 0) return [];
  return db
    .selectFrom('message')
    .innerJoin('packet_file', (join) =>
      join.on(
        sql<boolean>`message.attachments @> jsonb_build_array(jsonb_build_object('documentId', packet_file.document_id))`,
      ),
    )
    .select(['packet_file.document_id', 'message.id', 'state', 'sent_at', 'to_address'])
    .where('packet_file.document_id', 'in', documentIds)
    .orderBy('message.created_at')
    .execute();
}

export type NewFile = {
  name: string;
  mediaType: string;
  size: number;
  pages: number;
  sha256: string;
  sealed: Uint8Array;
  /** What its papers say, sealed; null: nothing that could be read, or nobody to look for. */
  sealedText: string | null;
  contents: Content[];
};

export async function insertPacket(
  db: WorkspaceDb,
  choices: Choices,
  files: readonly NewFile[],
  now: IsoInstant,
): Promise<{ id: string; documents: string[] }> {
  const documents: string[] = [];
  const { id } = await db
    .insertInto('packet')
    .values({ outreach_id: choices.outreachId, name: choices.site, choices: json(choices), created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [index, file] of files.entries()) {
    const document = await db
      .insertInto('document')
      .values({
        kind: 'packet',
        file_name: file.name,
        media_type: file.mediaType,
        size: file.size,
        pages: file.pages,
        sha256: file.sha256,
        sealed: file.sealed,
        findings: json({ sealedText: file.sealedText }),
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('packet_file')
      .values({ packet_id: id, part: index + 1, document_id: document.id, contents: json(file.contents) })
      .execute();
    documents.push(document.id);
  }
  return { id, documents };
}

/** Deletes packets with their files, unless a mail names one of them: what was sent is kept for good (CMP-11). */
export async function deleteUnnamed(db: WorkspaceDb, packetIds: readonly string[]): Promise<string[]> {
  const files = await selectFiles(db, packetIds);
  const named = new Set(
    (
      await mailsWith(
        db,
        files.map(({ document_id }) => document_id),
      )
    ).map(({ document_id }) => document_id),
  );
  const kept = new Set(files.filter((file) => named.has(file.document_id)).map(({ packet_id }) => packet_id));
  const gone = packetIds.filter((id) => !kept.has(id));
  if (gone.length === 0) return [];
  await db.deleteFrom('packet').where('id', 'in', gone).execute();
  const documents = files
    .filter(({ packet_id }) => gone.includes(packet_id))
    .map(({ document_id }) => document_id);
  if (documents.length > 0) await db.deleteFrom('document').where('id', 'in', documents).execute();
  return [...gone];
}

/** Whether there is such an outreach here. */
export async function isOutreach(db: WorkspaceDb, id: string): Promise<boolean> {
  return (await db.selectFrom('outreach').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
