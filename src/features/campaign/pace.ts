import { addSeconds, dayOf, secondsBetween, type IsoInstant } from '#plain/time.ts';

/** How fast mails may leave: like a person writes, and within what mailbox providers accept. */
export type Pace = { secondsBetweenMails: number; mailsPerDay: number };

export const defaultPace: Pace = { secondsBetweenMails: 60, mailsPerDay: 40 };

/** CMP-8: an approval older than this is stale; the mail waits for a new look instead of leaving. */
export const approvalHolds = { days: 3 } as const;

/** Whether a mail may leave now, given when the last mails left (latest first is not required). */
export function mayLeaveNow(sentAt: readonly IsoInstant[], pace: Pace, now: IsoInstant): boolean {
  const today = dayOf(now, 'UTC');
  const sentToday = sentAt.filter((moment) => dayOf(moment, 'UTC') === today).length;
  if (sentToday >= pace.mailsPerDay) return false;
  return sentAt.every((moment) => secondsBetween(moment, now) >= pace.secondsBetweenMails);
}

export function isStale(approvedAt: IsoInstant, now: IsoInstant): boolean {
  return secondsBetween(approvedAt, now) > approvalHolds.days * 24 * 60 * 60;
}

/** Waits between tries after a temporary refusal (4xx): 5, 15, 45 minutes, then every two hours. */
export function retryAt(attempts: number, now: IsoInstant): IsoInstant {
  return addSeconds(now, Math.min(5 * 60 * 3 ** Math.max(0, attempts - 1), 2 * 60 * 60));
}
