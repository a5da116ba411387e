import { recordEvent } from '#features/campaign/service.ts';
import { knownOutreaches } from '#features/inbox/known.ts';
import { takeInBytes } from '#features/inbox/take-in-service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { insertOutreach, insertSentMail } from './queries.ts';
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

/** The same parts at another moment. */
export const at = (parts: Parts, moment: IsoInstant = parts.clock.now()): Parts => ({
  ...parts,
  clock: { now: () => moment },
});
