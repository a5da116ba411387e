import type { Parts } from '#platform/parts.ts';
import type { Store } from '#platform/store/store.ts';
import type { Workspace } from '#platform/store/workspace.ts';

/** One kind of work that is done for each workspace again and again. */
export type Duty = { name: string; everySeconds: number; run(workspace: Workspace): Promise<unknown> };

export interface Worker {
  /** Does a duty for all workspaces now, without waiting for its turn. Returns when it is done. */
  wake(dutyName: string): Promise<void>;
  /** Stops after what is under way. */
  stop(): Promise<void>;
}

/**
 * Wakes up each duty in its rhythm. A wake-up only makes somebody look: what is due stands in the store, so a
 * lost or doubled wake-up changes nothing but time. One failing workspace does not keep the others waiting.
 */
export function startWorker(store: Store, parts: Parts, duties: Duty[]): Worker {
  const rounds = new Map<string, Promise<void>>();
  /** Rounds that were asked for and have not begun. */
  const further = new Map<string, Promise<void>>();
  let stopped = false;
  const round = async (duty: Duty) => {
    // While it is locked, mailbox and papers cannot be opened: everything waits as it stands in the store.
    if (stopped || parts.key?.locked) return;
    for (const id of await store.workspaceIds()) {
      await duty.run(store.workspace(id)).catch((error: unknown) => {
        parts.log.error({ err: error, duty: duty.name, workspace: id }, 'duty failed');
      });
    }
  };
  /** Rounds of one duty never overlap: however many wake-ups come during one, a single further round answers them. */
  const wake = (duty: Duty) => {
    const waiting = further.get(duty.name);
    if (waiting) return waiting;
    const next = (rounds.get(duty.name) ?? Promise.resolve()).then(() => {
      further.delete(duty.name);
      return round(duty);
    });
    further.set(duty.name, next);
    rounds.set(
      duty.name,
      next.catch(() => undefined),
    );
    return next;
  };
  const timers = duties.map((duty) =>
    setInterval(() => {
      wake(duty).catch((error: unknown) => parts.log.error({ err: error, duty: duty.name }, 'round failed'));
    }, duty.everySeconds * 1000),
  );
  return {
    async wake(dutyName) {
      const duty = duties.find((one) => one.name === dutyName);
      if (!duty) throw new Error(`There is no duty named ${dutyName}.`);
      await wake(duty);
    },
    async stop() {
      stopped = true;
      timers.forEach(clearInterval);
      await Promise.all(rounds.values());
    },
  };
}
