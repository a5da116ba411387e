import type { Parts } from '#platform/parts.ts';
import { proposeFollowUps } from '#features/campaign/follow-up-service.ts';
import { recogniseSent } from '#features/campaign/found-in-sent-service.ts';
import { clearDrafts } from '#features/campaign/left-drafts-service.ts';
import { runSenderOnce } from '#features/campaign/service.ts';
import { SECONDS_BETWEEN_CHECKS, syncMailbox } from '#features/inbox/service.ts';
import { testTroubledMailbox } from '#features/mailbox/service.ts';
import { sendDigest } from '#features/today/digest-service.ts';
import { forgetOldPapers } from '#features/papers/keep-service.ts';
import { readWaiting } from '#features/websites/queue-service.ts';
import type { Duty } from './worker.ts';

/** The work that happens by itself, with its rhythm. */
export function duties(parts: Parts): Duty[] {
  return [
    { name: 'send', everySeconds: 5, run: (ws) => runSenderOnce(ws, parts) },
    { name: 'find-sent', everySeconds: 120, run: (ws) => recogniseSent(ws, parts) },
    { name: 'clear-drafts', everySeconds: 60, run: (ws) => clearDrafts(ws, parts) },
    { name: 'propose-follow-ups', everySeconds: 600, run: (ws) => proposeFollowUps(ws, parts) },
    // Not waited for: a long list of websites takes half an hour, and stopping the program must not.
    { name: 'read-websites', everySeconds: 10, run: async (ws) => void readWaiting(ws, parts) },
    { name: 'read-mail', everySeconds: SECONDS_BETWEEN_CHECKS, run: (ws) => syncMailbox(ws, parts) },
    { name: 'test-mailbox', everySeconds: 30, run: (ws) => testTroubledMailbox(ws, parts) },
    { name: 'tidy-store', everySeconds: 60, run: (ws) => ws.tidy() },
    { name: 'morning-mail', everySeconds: 600, run: (ws) => sendDigest(ws, parts) },
    { name: 'forget-deleted-papers', everySeconds: 3600, run: (ws) => forgetOldPapers(ws, parts) },
  ];
}
