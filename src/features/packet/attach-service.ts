import { discardDraft } from '#features/campaign/draft-edit-service.ts';
import { draftAnswer } from '#features/inbox/answer-service.ts';
import type { SentMail } from '#features/inbox/answers.ts';
import { inboxThread } from '#features/inbox/thread-service.ts';
import { listPapers } from '#features/papers/service.ts';
import { loadProfile } from '#features/profile/service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { letterWith } from './contents.ts';
import { proposalFor } from './proposal.ts';
import { packetsOverview } from './overview-service.ts';

/**
 * PKT-2, CMP-11: puts a packet into the answer to its thread: a draft for each of its files, to be read and approved. What
 * the applicant wrote there already stays in the first one. Null: there is no such packet.
 */
export async function attachPacket(
  ws: Workspace,
  parts: Parts,
  packetId: string,
): Promise<Result<{ outreachId: string; drafts: number }> | null> {
  if (!isUuid(packetId)) return null;
  const [packet] = await packetsOverview(ws, { id: packetId });
  if (!packet) return null;
  const { outreachId, files } = packet;
  const thread = outreachId === null ? null : await inboxThread(ws, outreachId);
  if (outreachId === null || !thread?.answer) return refuse(noThread);
  const { mailId } = thread.answer;
  const answered = thread.items.find((item) => item.id === mailId);
  const { name } = await loadProfile(ws);
  const text = answered?.kind === 'answer' ? answered.ownText : '';
  const held = new Set(files.flatMap(({ contents }) => contents.map(({ paperId }) => paperId)));
  const missing = missingOf(text, await listPapers(ws, parts), held.has(null));
  const recipient = answered && answered.kind !== 'sent' && !answered.from.includes('@') ? answered.from : '';
  const ofPapers = await filesOfPapers(ws, outreachId, packetId);
  const drafts = thread.items.filter(
    (item): item is SentMail =>
      item.kind === 'sent' &&
      item.round === 'answer' &&
      item.waits === 'draft' &&
      item.packetFiles.every(({ documentId }) => ofPapers.has(documentId)),
  );
  const [first] = drafts;
  const later = drafts.slice(1).filter(({ packetFiles }) => packetFiles.length > 0);
  for (const [index, file] of files.entries()) {
    const draft = index === 0 ? first : later.shift();
    const letter = letterWith(
      { recipient, name, fileName: file.fileName, part: file.part, parts: files.length },
      missing,
    );
    const written = draft && (draft.packetFiles.length === 0 || files.length === 1) ? draft.body : letter;
    const drafted = await draftAnswer(ws, parts, outreachId, {
      body: written,
      attachCv: false,
      packetFiles: [file.documentId],
      mailId,
      draftId: draft?.id ?? null,
    });
    if (!drafted?.ok) return drafted;
  }
  // Parts of an earlier packet that is replaced by this one.
  for (const { id } of later) await discardDraft(ws, parts, id);
  return ok({ outreachId, drafts: files.length });
}

/** The files of this packet and of others with papers; a draft with another PDF, such as the packet for a letter's writer, stays as it is. */
async function filesOfPapers(ws: Workspace, outreachId: string, packetId: string): Promise<Set<string>> {
  const packets = await packetsOverview(ws, { outreachId });
  const withPapers = packets.filter(
    ({ id, files }) =>
      id === packetId || files.some(({ contents }) => contents.some(({ paperId }) => paperId !== null)),
  );
  return new Set(withPapers.flatMap(({ files }) => files.map(({ documentId }) => documentId)));
}

/** What they asked for and nobody has yet, as it is named in a letter. */
function missingOf(text: string, papers: Awaited<ReturnType<typeof listPapers>>, hasCv: boolean): string[] {
  return proposalFor(text, papers, hasCv)
    .wanted.filter(({ quote, state }) => quote !== null && state === 'missing')
    .map((one) => one.name.toLowerCase().replace(/\b(ecfmg|bls|acls|cv)\b/g, (word) => word.toUpperCase()));
}

const noThread: Refusal = {
  field: 'thread',
  value: '',
  reason: 'This packet belongs to no mail that could be answered.',
  mend: 'Open the packet from a thread of the inbox, or save the file and upload it yourself.',
};
