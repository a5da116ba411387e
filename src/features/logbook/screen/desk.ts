import type { IsoDate } from '#plain/time.ts';
import { Refused, api, ask } from '#web/api.ts';
import { todayHere } from '#web/dates.ts';
import { type DeviceLogbook, changesOn, mostSent, received, waitingOn, written } from '../device.ts';
import type { Content } from '../entries.ts';
import { momentAfter } from '../sync.ts';
import type { Reach } from '../sync-status.ts';
import {
  type LogbookStore,
  lastWorkspace,
  openLogbooks,
  rememberWorkspace,
  waitingElsewhere,
} from './logbook-store.ts';

export type DeskState = {
  /** null while the browser is asked what it has. */
  logbooks: DeviceLogbook[] | null;
  /** On this device's clock; a page may stay open over midnight. */
  today: IsoDate;
  reach: Reach;
  /** Changes of other workspaces that wait in this browser. */
  elsewhere: number;
  /** What the server shows is invented. */
  demo: boolean;
  /** The browser keeps nothing, so nothing may be written. */
  keepsNothing: boolean;
};

const millisecondsToWait = 15_000;
/** More than any logbook needs: it only keeps a fault from asking for ever. */
const mostRounds = 50;

/** SIT-2: the logbooks of this browser, written without network and brought together with the server when there is one. */
export function openDesk() {
  let state: DeskState = {
    logbooks: null,
    today: todayHere(),
    reach: { kind: 'asking' },
    elsewhere: 0,
    demo: false,
    keepsNothing: false,
  };
  let store: LogbookStore | null = null;
  let syncing: Promise<void> | null = null;
  let again = false;
  const listeners = new Set<() => void>();

  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const show = async () => {
    if (!store) return;
    set({ logbooks: await store.all(), elsewhere: await waitingElsewhere(store.workspaceId) });
  };
  const use = async (workspaceId: string) => {
    if (store?.workspaceId === workspaceId) return;
    try {
      store = await openLogbooks(workspaceId);
      rememberWorkspace(workspaceId);
    } catch (error) {
      set({ keepsNothing: true });
      throw error;
    }
    await show();
  };

  const exchange = async (from: LogbookStore, id: string) => {
    for (let round = 0; round < mostRounds; round++) {
      const logbook = await from.one(id);
      if (!logbook) return;
      const json = {
        workspaceId: from.workspaceId,
        since: logbook.since,
        changes: waitingOn(logbook).slice(0, mostSent),
      };
      const answer = await ask(api.logbook[':id'].changes.$post({ param: { id }, json }, inTime()));
      await from.change(id, (now) => received(now, answer));
      const after = await from.one(id);
      if (!after || waitingOn(after).length === 0) return;
    }
  };
  const attempt = async (): Promise<Reach> => {
    try {
      const { workspaceId, demo, externships } = await ask(api.logbook.$get(undefined, inTime()));
      set({ demo });
      await use(workspaceId);
      if (!store) return state.reach;
      await store.know(externships);
      for (const { externship } of await store.all()) await exchange(store, externship.id);
      await show();
      return { kind: 'reached' };
    } catch (error) {
      await show().catch(() => {});
      return reachOf(error);
    }
  };
  const rounds = async (quietly: boolean) => {
    do {
      again = false;
      set({ today: todayHere(), ...(!quietly && { reach: { kind: 'asking' } }) });
      const reach = await attempt();
      set({ reach, logbooks: state.logbooks ?? [] });
    } while (again);
    syncing = null;
  };
  /** `quietly`: nobody asked for it, so the bar keeps its words until there is something new to say. */
  const sync = (quietly = false) => {
    if (syncing) again = true;
    else syncing = rounds(quietly);
    return syncing;
  };
  const begin = async () => {
    const known = lastWorkspace();
    if (known) await use(known).catch(() => {});
    await sync();
  };

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin,
    sync,
    /** Keeps a line on the device, and sends it when it can. `content` null takes the entry away. */
    async write(id: string, entryId: string, content: Content | null) {
      try {
        if (!store) throw new Error('There is no place to keep it.');
        await store.change(id, (logbook) => {
          const at = momentAfter(changesOn(logbook), entryId, new Date());
          return written(logbook, { id: crypto.randomUUID(), entryId, at, content });
        });
      } catch {
        throw new Refused(0, [notKept]);
      }
      await show();
      void sync();
    },
  };
}

const inTime = () => ({ init: { signal: AbortSignal.timeout(millisecondsToWait) } });

function reachOf(error: unknown): Reach {
  if (!(error instanceof Refused)) return { kind: 'failed', refusal: notKept };
  if (error.status === 0) return { kind: 'noNetwork' };
  if (error.status === 401) return { kind: 'signedOut' };
  return { kind: 'failed', refusal: error.refusals[0] ?? notKept };
}

const notKept = {
  field: 'logbook',
  value: '',
  reason: 'This browser could not keep that.',
  mend: 'Free some space on the device, then try again. What you typed still stands in the form.',
};
