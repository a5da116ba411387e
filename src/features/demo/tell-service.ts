import { recordEvent } from '#features/campaign/service.ts';
import { knownOutreaches } from '#features/inbox/known.ts';
import { markHandled } from '#features/inbox/sorting-service.ts';
import { takeInBytes } from '#features/inbox/take-in-service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type IsoDate, type IsoInstant, addSeconds } from '#plain/time.ts';
import { answersBefore, insertOutreach, insertSentMail } from './queries.ts';
import { answerBytes, returnedBytes } from './raw-mails.ts';
import type { TargetStory } from './story.ts';

export type Told = { targetId: string; address: string; from: string };

/** Puts on record what is told of one target. The answer goes through the same understanding as a real one. */
export async function tell(
  ws: Workspace,
  parts: Parts,
  { targetId, address, from }: Told,
  story: TargetStory,
  index: number,
): Promise<string | null> {
  const [first] = story.mails;
  if (!first) return null;
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
  if (!story.answer) return outreachId;
  const { at: moment, kind, text } = story.answer;
  const written = { outreachId, targetId, address, firstSentAt: first.at };
  const messageId = `<first-${index}@demo.example>`;
  const known = knownOutreaches([{ ...written, messageId, sent: true }], [written], [subject]);
  const raw = { from: address, to: from, subject, text, at: moment, messageId, number: index };
  const bytes = kind === 'gone' ? returnedBytes(raw) : answerBytes(raw, kind === 'away');
  const place = { folder: 'INBOX', uid_validity: '1', uid: index + 1 };
  await takeInBytes(ws, moment, bytes, known, place);
  return outreachId;
}

/** Marks the answers that came before a day as handled, each two days after it came. */
export async function handleOlder(ws: Workspace, parts: Parts, before: IsoDate): Promise<void> {
  for (const { id, receivedAt } of await ws.transaction((db) => answersBefore(db, before)))
    await markHandled(ws, at(parts, addSeconds(receivedAt, 2 * 86_400)), id, true);
}

/** The same parts at another moment. */
export const at = (parts: Parts, moment: IsoInstant = parts.clock.now()): Parts => ({
  ...parts,
  clock: { now: () => moment },
});
