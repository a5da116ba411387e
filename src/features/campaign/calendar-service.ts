import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { dayOf } from '#plain/time.ts';
import { dueStep } from './follow-up.ts';
import { hasUnsettledMail } from './queries.ts';
import { waitingForTheCalendar } from './sender-queries.ts';
import { roundAfter } from './sequence.ts';
import { recordEventIn } from './events-service.ts';

/** CMP-3, CMP-4: ends pauses whose day has come, and closes targets that did not answer three mails. */
export function letTimePass(ws: Workspace, parts: Parts): Promise<void> {
  const now = parts.clock.now();
  const today = dayOf(now, 'UTC');
  return ws.transaction(async (db) => {
    for (const outreach of await waitingForTheCalendar(db)) {
      const { id, state, last_sent_at: lastSentAt, resume_on: resumeOn } = outreach;
      const lastSentOn = lastSentAt === null ? null : dayOf(lastSentAt, 'UTC');
      const due = dueStep({ state, lastSentOn, resumeOn }, today);
      const lastSent = roundAfter(outreach.mails_sent);
      if (due === 'giveUp') await recordEventIn(db, now, id, { kind: 'waitedInVain' });
      // A mail still on the wire decides first where the sequence stands.
      if (due === 'resume' && lastSent && !(await hasUnsettledMail(db, id))) {
        await recordEventIn(db, now, id, { kind: 'resumed', lastSent });
      }
    }
  });
}
