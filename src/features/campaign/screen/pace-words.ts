import type { Overview } from './campaign-data.ts';

/** CMP-5: how many mails may leave today, and why not more. */
export function todayInWords({ today, pausedAt }: Pick<Overview, 'today' | 'pausedAt'>): string {
  if (pausedAt) return 'Sending is stopped.';
  const count = `Today ${today.sent} of at most ${today.limit} ${today.limit === 1 ? 'mail has' : 'mails have'} left`;
  if (today.because === 'ramp') return `${count}: the mailbox begins gently, with more each day of sending.`;
  if (today.because === 'provider')
    return `${count}: more than this, your provider may take for a mass mailing.`;
  return `${count}, as you have set it.`;
}

/** Sending hours by the recipient's clock: "Leaves Tue, Mar 3, 8:00 AM, their time, or soon after". */
export function leavesInWords(
  { leaveFrom, timeZone }: { leaveFrom: string | null; timeZone: string },
  byHand: boolean,
): string | null {
  if (leaveFrom === null || Date.parse(leaveFrom) <= Date.now()) return null;
  const there = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  const when = `${there.format(new Date(leaveFrom))}, their time`;
  return byHand ? `Best sent ${when}` : `Leaves ${when}, or soon after`;
}
