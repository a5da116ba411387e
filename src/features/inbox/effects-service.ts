import type { SequenceEvent } from '#features/campaign/sequence-words.ts';
import { recordEventIn, takeBackChange } from '#features/campaign/service.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import type { IsoInstant } from '#plain/time.ts';
import { keepEffect, takeEffects } from './effects-queries.ts';
import { eventOfSorting } from './events.ts';
import { type IncomingRow, incomingOf } from './queries.ts';

/**
 * CMP-4: tells the campaign what a mail means, and keeps what it changed. An event that the sequence's table refuses
 * in this state changes nothing; the mail is kept and shown all the same.
 */
export async function carryOut(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: { id: string; outreachId: string },
  event: SequenceEvent,
): Promise<void> {
  await recordEventIn(db, now, mail.outreachId, event, (change) =>
    keepEffect(db, {
      incoming_id: mail.id,
      outreach_id: change.outreachId,
      state_before: change.before.state,
      state_after: change.after,
      resume_before: change.before.resumeOn,
      withdrawn: change.withdrawn,
      suppressed: change.suppressed,
      target_before: change.before.target,
    }),
  );
}

/**
 * CMP-10: takes back all that a mail did, in every outreach it touched. Where another mail of those outreaches stops them
 * as well, they are stopped again at once. Answers which sequences do not wait any more.
 */
export async function takeBack(db: WorkspaceDb, now: IsoInstant, mail: IncomingRow): Promise<string[]> {
  const effects = await takeEffects(db, mail.id);
  const released: string[] = [];
  for (const effect of effects) {
    const taken = await takeBackChange(db, now, {
      outreachId: effect.outreach_id,
      before: { state: effect.state_before, resumeOn: effect.resume_before, target: effect.target_before },
      after: effect.state_after,
      withdrawn: effect.withdrawn,
      suppressed: effect.suppressed,
    });
    if (taken && effect.state_after === 'held') released.push(effect.outreach_id);
  }
  for (const outreachId of new Set(effects.map((effect) => effect.outreach_id))) {
    for (const other of await incomingOf(db, outreachId)) {
      if (other.id !== mail.id) await stopAgain(db, now, other);
    }
  }
  return released;
}

async function stopAgain(db: WorkspaceDb, now: IsoInstant, mail: IncomingRow): Promise<void> {
  const event = eventOfRow(mail, mail.sorted_as);
  const ends = event !== null && ['answered', 'doNotWrite', 'bouncedHard', 'leftJob'].includes(event.kind);
  if (ends) await carryOut(db, now, { id: mail.id, outreachId: mail.outreach_id }, event);
}

/** Whether a mail is one that ends a sequence as answered (CMP-4). */
export function isAnswer(mail: IncomingRow): boolean {
  const event = eventOfRow(mail, mail.sorted_as);
  return event?.kind === 'answered' || event?.kind === 'doNotWrite';
}

/** What the campaign is told of a mail on record, sorted so. */
export function eventOfRow(
  mail: IncomingRow,
  sortedAs: IncomingRow['sorted_as'],
  until = mail.return_on,
): SequenceEvent | null {
  const writtenTo = mail.bounced_address ?? mail.from_address;
  // A report that closes nothing: the address may be right.
  if (sortedAs === 'bounce' && mail.kind === 'bounce' && mail.bounce_kind !== 'hard') {
    return mail.bounce_kind === 'delayed' ? null : { kind: 'bouncedSoft', address: writtenTo };
  }
  return eventOfSorting(sortedAs, {
    kind: mail.kind,
    from: mail.from_address,
    writtenTo,
    until,
    reason: mail.sorted_reason,
    wholeOrganisation: mail.whole_organisation,
  });
}
