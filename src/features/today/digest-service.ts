import { openMailbox } from '#features/mailbox/service.ts';
import { clockIn, todayOf } from '#platform/clock.ts';
import { MailFault, composeMail, submitMail } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { hourOf, isTimeZone } from '#plain/time.ts';
import { digestOf } from './digest.ts';
import { deleteDigest, keepDigest, selectDigest, takeDigestDay } from './queries.ts';
import { today } from './service.ts';

export type DigestSetting = { hour: number; timeZone: string };

/** When the morning mail is wanted, or null when it is not. */
export async function digestSetting(ws: Workspace): Promise<DigestSetting | null> {
  const row = await ws.transaction(selectDigest);
  return row ? { hour: row.hour, timeZone: row.time_zone } : null;
}

/** Switches the morning mail on, at an hour of the applicant's day, or off. */
export async function changeDigest(ws: Workspace, setting: DigestSetting | null): Promise<Result<null>> {
  if (setting && !isTimeZone(setting.timeZone))
    return refuse({
      field: 'timeZone',
      value: setting.timeZone,
      reason: 'This is no time zone that this computer knows.',
      mend: 'Set the time zone of your computer, then try again.',
    });
  await ws.transaction((db) => (setting ? keepDigest(db, setting.hour, setting.timeZone) : deleteDigest(db)));
  return ok(null);
}

/**
 * Sends Today to the applicant's own address once a day, from its hour on. The day is taken before anything is sent: a
 * mail to oneself may rather be missing than come twice.
 */
export async function sendDigest(
  ws: Workspace,
  parts: Parts,
): Promise<'sent' | 'not due' | 'nothing to do' | 'no mailbox' | 'did not leave'> {
  const setting = await digestSetting(ws);
  const now = parts.clock.now();
  if (!setting || hourOf(now, setting.timeZone) < setting.hour) return 'not due';
  const there = { ...parts, clock: clockIn(setting.timeZone, parts.clock) };
  const day = todayOf(there.clock);
  if (!(await ws.transaction((db) => takeDigestDay(db, day)))) return 'not due';
  const digest = digestOf(await today(ws, there), day);
  if (!digest) return 'nothing to do';
  const opened = await openMailbox(ws, parts);
  if (opened === null || opened instanceof MailFault) return 'no mailbox';
  const { account } = opened;
  const { address } = account;
  const bytes = await composeMail({
    messageId: `<${parts.newId()}@${address.split('@')[1] ?? 'localhost'}>`,
    date: now,
    from: { name: 'Foothold', address },
    to: { address },
    ...digest,
  });
  const submission = await submitMail(account, { from: address, to: address }, bytes, parts.mailAuthorities);
  if (submission.kind === 'accepted') return 'sent';
  parts.log.warn({ kind: submission.kind }, 'the morning mail did not leave');
  return 'did not leave';
}
