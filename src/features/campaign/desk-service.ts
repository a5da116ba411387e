import { grouped } from '#platform/grouped.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { secondsBetween } from '#plain/time.ts';
import {
  type HandedOver,
  type Outcome,
  type Ready,
  beginSending,
  keepOutcome,
  keepTaken,
} from './handover-service.ts';
import { lockFreeMails, lockSettings } from './sender-queries.ts';

/** Where mails under way ask for their last look, and where it is kept what the server said. */
export type Desk = {
  /** Whether a mail may be finished; if so, it is on record as leaving. */
  mayFinish(ready: Ready): Promise<boolean>;
  keep(handedOver: HandedOver): Promise<Outcome>;
  /** How many mails are under way at the same time, from now on: a commit waits a moment for those that are about to ask. */
  expect(mails: number): void;
};

/** A mail whose last look was longer ago is not finished any more: the laptop slept in between. */
const secondsToFinish = 60;

/** Milliseconds. Nothing is noticed of it with a real mail server, and nothing waits while one mail leaves at a time. */
const patience = 10;

type Asked = { ready: Ready } | { taken: HandedOver };

/**
 * CMP-6: what several connections ask for at the same time is one commit. Each mail is looked at, and what became of it is
 * kept, as if it were alone.
 */
export function openDesk(ws: Workspace, parts: Parts, sender: { owner: string; chance: () => number }): Desk {
  let expected = 0;
  const complete = (asked: readonly Asked[]) => asked.filter((one) => 'ready' in one).length >= expected;
  const together = (asked: readonly Asked[]) =>
    ws.transaction(async (db) => {
      const now = parts.clock.now();
      const ready = asked.flatMap((one) => ('ready' in one ? [one.ready] : []));
      const taken = asked.flatMap((one) => ('taken' in one ? [one.taken] : []));
      // The switch is locked first: nobody waits for it who holds a mail.
      const settings = ready.length > 0 ? await lockSettings(db) : null;
      const ids = [...ready, ...taken].map(({ mail }) => mail.id);
      const locked = await lockFreeMails(db, ids);
      const kept = await keepTaken(db, now, locked, taken);
      const leaving = settings && (await beginSending(db, now, { settings, locked }, ready, sender));
      return asked.map((one) => {
        if ('ready' in one) return leaving?.has(one.ready.mail.id) ?? false;
        return kept.has(one.taken.mail.id);
      });
    });
  const inOneCommit = grouped(together, { complete, patience });
  return {
    expect: (mails) => void (expected = mails),
    async mayFinish(ready) {
      const asked = parts.clock.now();
      const begun = await inOneCommit({ ready });
      // Whoever slept through the commit may have lost the mail to another process by now.
      return begun && Math.abs(secondsBetween(asked, parts.clock.now())) < secondsToFinish;
    },
    async keep(handedOver) {
      if (handedOver.submission.kind === 'accepted' && (await inOneCommit({ taken: handedOver })))
        return 'sent';
      return ws.transaction((db) => keepOutcome(db, parts.clock.now(), handedOver, sender));
    },
  };
}
