import { recordEvent } from '#features/campaign/service.ts';
import { knownOutreaches } from '#features/inbox/known.ts';
import { takeInBytes } from '#features/inbox/take-in-service.ts';
import { changeProfile } from '#features/profile/service.ts';
import { addAsOne } from '#features/targets/add-many-service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type IsoInstant, dayOf } from '#plain/time.ts';
import { seeded } from './chance.ts';
import { fillDesk } from './desk-service.ts';
import { inventedApplicant, inventedTargets } from './invented.ts';
import { hasTargets, insertOutreach, insertSentMail } from './queries.ts';
import { answerBytes, returnedBytes } from './raw-mails.ts';
import { type TargetStory, tenWeeks } from './story.ts';

const seed = 20_261_126;

/**
 * Fills an empty workspace with an invented campaign of ten weeks that ends today. Answers go through the same
 * understanding as real ones. false: the workspace held something already, and nothing was touched.
 */
export async function fillDemo(ws: Workspace, parts: Parts): Promise<boolean> {
  if (await ws.transaction(hasTargets)) return false;
  const today = dayOf(parts.clock.now(), 'UTC');
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
  for (const [index, story] of stories.entries()) {
    const target = mixed[(index * 7) % mixed.length];
    const address = target?.contactEmails[0];
    if (target && address)
      await tell(ws, parts, { targetId: target.id, address, from: profile.email }, story, index);
  }
  await fillDesk(ws, parts, dayOf(begun.clock.now(), 'UTC'), today);
  return true;
}

type Told = { targetId: string; address: string; from: string };

async function tell(
  ws: Workspace,
  parts: Parts,
  { targetId, address, from }: Told,
  story: TargetStory,
  index: number,
) {
  const [first] = story.mails;
  if (!first) return;
  const outreachId = await ws.transaction((db) => insertOutreach(db, { targetId, address, at: first.at }));
  const subject = 'Externship in internal medicine';
  for (const { round, at: moment } of story.mails) {
    const then = at(parts, moment);
    const messageId = `<${round}-${index}@demo.example>`;
    const mail = {
      outreachId,
      round,
      address,
      from,
      subject: round === 'first' ? subject : `Re: ${subject}`,
      body: 'This mail is invented, and was never sent.',
      messageId,
      at: moment,
    };
    await recordEvent(ws, then, outreachId, { kind: 'approved', round });
    await ws.transaction((db) => insertSentMail(db, mail));
    await recordEvent(ws, then, outreachId, { kind: 'sent', round });
  }
  if (!story.answer) return;
  const { at: moment, kind, text } = story.answer;
  const written = { outreachId, targetId, address, firstSentAt: first.at };
  const messageId = `<first-${index}@demo.example>`;
  const known = knownOutreaches([{ ...written, messageId, sent: true }], [written], [subject]);
  const raw = { from: address, to: from, subject, text, at: moment, messageId, number: index };
  const bytes = kind === 'gone' ? returnedBytes(raw) : answerBytes(raw, kind === 'away');
  const place = { folder: 'INBOX', uid_validity: '1', uid: index + 1 };
  await takeInBytes(ws, moment, bytes, known, place);
}

/** The same parts at another moment. */
const at = (parts: Parts, moment: IsoInstant = parts.clock.now()): Parts => ({
  ...parts,
  clock: { now: () => moment },
});
