import { providers } from '#features/mailbox/providers.ts';
import type { Mailbox } from '#features/mailbox/service.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoInstant, addSeconds } from '#plain/time.ts';
import { campaignDay, dayLimit } from './pace.ts';
import { campaignSettings } from './queries.ts';
import { handedOverSince, sendingDaysBefore } from './sender-queries.ts';

/** CMP-5: how many mails left today, how many may, and what sets that limit. */
export async function todaysPace(db: WorkspaceDb, now: IsoInstant, mailbox: Mailbox | null) {
  const { ramp, secondsBetweenMails, mailsPerDay } = await campaignSettings(db);
  const today = campaignDay(now);
  const handedOver = await handedOverSince(db, addSeconds(now, -25 * 60 * 60));
  const limit = dayLimit({
    pace: { secondsBetweenMails, mailsPerDay },
    provider: mailbox ? providers[mailbox.provider].limits : null,
    ramp,
    daysBefore: mailbox && ramp ? await sendingDaysBefore(db, mailbox.address, today) : 0,
  });
  const sent = handedOver.filter((moment) => campaignDay(moment) === today).length;
  return { sent, limit: limit.mails, because: limit.because };
}
