import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { type IsoInstant, secondsBetween } from '#plain/time.ts';
import { type QueuedMail, changeMail, lockMail, lockSettings } from './sender-queries.ts';
import { type HoursName, approvalEnds, slotAt } from './sending-hours.ts';
import type { Place } from './recipient-zone.ts';

/** Where the recipient of a mail works. */
export const placeOf = ({ zip, target_state: state }: QueuedMail): Place => ({ zip, state });

/** CMP-5, CMP-8: an approved mail waits for the recipient's morning, and holds a few of them. */
export function leavingPlan(place: Place, from: IsoInstant, hours: HoursName) {
  const slot = slotAt(place, from, hours).from;
  const leave_from = secondsBetween(from, slot) > 0 ? slot : from;
  return { leave_from, leave_until: approvalEnds(place, from, hours) };
}

/** Puts down when a mail that was just approved leaves. */
export async function planLeaving(db: WorkspaceDb, id: string, now: IsoInstant): Promise<void> {
  const { sending_hours: hours } = await lockSettings(db);
  const mail = await lockMail(db, id);
  if (!mail) return;
  const plan = leavingPlan(placeOf(mail), now, hours);
  // A person who wrote waits for the answer: it leaves whatever the hour.
  await changeMail(db, id, mail.round === 'answer' ? { ...plan, leave_from: now } : plan, now);
}
