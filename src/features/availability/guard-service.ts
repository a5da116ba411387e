import { loadProfile } from '#features/profile/service.ts';
import type { Profile } from '#features/profile/facts.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { knownBlocks } from './known-service.ts';
import { namedButNotFree } from './named-days.ts';

/** RDY-7: the facts that letters may state today. Their time to come is the block that is free, or none. */
export async function profileForLetters(ws: Workspace, parts: Parts): Promise<Profile> {
  const profile = await loadProfile(ws);
  const today = todayOf(parts.clock);
  const { named } = await ws.transaction((db) => knownBlocks(db, today));
  return { ...profile, availability: named ?? { from: null, to: null } };
}

/**
 * RDY-7, PKT-4: why each of these mails may not go because of the days it names: a block that was held, confirmed, moved or
 * taken away since. Asked at approval, and again when the mail is about to leave.
 */
export async function blocksNotFree(
  db: WorkspaceDb,
  mails: readonly { round: string; subject: string; body: string }[],
  today: IsoDate,
): Promise<Refusal[][]> {
  const { standings, withdrawn, window, named: forLetters } = await knownBlocks(db, today);
  const blocks = [
    ...standings.map(({ block: { from, to }, nameable }) => ({ from, to, nameable })),
    ...withdrawn.map(({ from, to }) => ({ from, to, nameable: false })),
    ...(window ? [{ ...window, nameable: false }] : []),
    ...(forLetters ? [{ ...forLetters, nameable: true }] : []),
  ];
  const namedIn = namedButNotFree(blocks);
  return mails.map(({ round, subject, body }) =>
    // In an answer the applicant agrees on days with one place: they are held for it, or confirmed.
    round === 'answer' ? [] : namedIn(`${subject}\n${body}`).map(notFree),
  );
}

function notFree({ quote }: { quote: string }): Refusal {
  return {
    field: 'body',
    value: quote,
    reason: `The mail says that you can come “${quote}”, and these days are not free any more.`,
    mend: 'Write the letter again: it takes the block that is free now. You see your blocks in Logistics.',
  };
}
