import type { Workspace } from '#platform/store/workspace.ts';
import {
  firstMailSentAt,
  outreachesAtAddress,
  outreachesAtDomain,
  outreachesWithMessageIds,
} from './queries.ts';

export { recordEvent, recordEventIn } from './events-service.ts';
export { type SenderReport, runSenderOnce } from './sender.ts';
export { settleByEvidence, settleByEvidenceIn } from './settle.ts';

export function outreachByMessageIds(ws: Workspace, messageIds: readonly string[]) {
  return messageIds.length === 0
    ? Promise.resolve([])
    : ws.transaction((db) => outreachesWithMessageIds(db, messageIds));
}

export function outreachByAddress(ws: Workspace, address: string) {
  return ws.transaction((db) => outreachesAtAddress(db, address));
}

export function outreachByDomain(ws: Workspace, domain: string) {
  return ws.transaction((db) => outreachesAtDomain(db, domain));
}

/** When the campaign's first mail left, or null: how far back the inbox looks. */
export function campaignStartedAt(ws: Workspace) {
  return ws.transaction(firstMailSentAt);
}
