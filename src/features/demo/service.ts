import { changeProfile } from '#features/profile/service.ts';
import { addAsOne } from '#features/targets/add-many-service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { addDays, dayOf } from '#plain/time.ts';
import { seeded } from './chance.ts';
import { fillDesk } from './desk-service.ts';
import { inventedApplicant, inventedTargets } from './invented.ts';
import { type Heard, fillBoard } from './board-service.ts';
import { hasTargets } from './queries.ts';
import { fillPapers } from './papers-service.ts';
import { fillStays } from './stays-service.ts';
import { tenWeeks } from './story.ts';
import { at, handleOlder, tell } from './tell-service.ts';

const seed = 20_261_126;
/** Days after which the applicant of the demo has dealt with every answer. */
const handledAfter = 24;

/**
 * Fills an empty workspace with an invented campaign of ten weeks that ends today: lists, mails and answers, places on the
 * board, a stay that is over and one under way. false: the workspace held something already, and nothing was touched.
 */
export async function fillDemo(ws: Workspace, parts: Parts): Promise<boolean> {
  if (await ws.transaction(hasTargets)) return false;
  const today = todayOf(parts.clock);
  const profile = inventedApplicant(today);
  const kept = await changeProfile(ws, parts, { profile, revision: 0 });
  if (!kept.ok) throw new Error(kept.refusals.map(({ reason }) => reason).join(' '));
  const chance = seeded(seed);
  const stories = tenWeeks(inventedTargets().length, today, chance);
  const begun = at(parts, stories.flatMap(({ mails }) => mails.map((mail) => mail.at)).toSorted()[0]);
  const targets = await ws.transaction((db) => addAsOne(db, begun, inventedTargets(), 'Demo lists'));
  // Lists in the order in which they are written to: hospitals, clinics and physicians mixed.
  const mixed = targets.toSorted((one, other) =>
    one.contactEmails.join().localeCompare(other.contactEmails.join()),
  );
  const heard: Heard[] = [];
  for (const [index, story] of stories.entries()) {
    const target = mixed[(index * 7) % mixed.length];
    const address = target?.contactEmails[0];
    if (!target || !address) continue;
    const told = { targetId: target.id, address, from: profile.email };
    const outreachId = await tell(ws, parts, told, story, index);
    if (outreachId && story.answer) heard.push({ outreachId, kind: story.answer.kind });
  }
  await fillDesk(ws, parts, dayOf(begun.clock.now(), 'UTC'), today);
  await fillBoard(ws, parts, today, heard);
  await fillStays(ws, parts, today, profile.email);
  await fillPapers(ws, parts, today);
  await handleOlder(ws, parts, addDays(today, -handledAfter));
  return true;
}
