import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import { openDirectory } from '#features/directory/open-directory.ts';
import { cancelUpdate } from '#features/directory/update-service.ts';
import { type ReaderOptions, websiteReader } from '#features/websites/fetching/reader-service.ts';
import { stopReading } from '#features/websites/queue-service.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { sessions as openSessions } from '#platform/http/session.ts';
import type { Parts } from '#platform/parts.ts';
import { lockFolder } from '#platform/folder-lock.ts';
import { type Store, openStore } from '#platform/store/store.ts';
import type { WorkspaceId } from '#platform/store/workspace.ts';
import { openVault } from '#platform/vault/folder-vault.ts';
import type { Result } from '#plain/refusal.ts';
import { duties } from './duties.ts';
import { linkPath, server } from './server.ts';
import { directoryProgram, webFolder } from './settings.ts';
import { unwind } from './unwind.ts';
import { type Worker, startWorker } from './worker.ts';

export type FootholdOptions = {
  folder: string;
  port: number;
  databaseUrl?: string | undefined;
  /** The https origin under which a proxy or tunnel brings other devices here (decision 27). */
  publicAddress?: string | undefined;
  /** The built pages; usually those of this checkout. */
  webFolder?: string | undefined;
  log: Logger;
  mailAuthorities?: string[];
  clock?: Clock;
  /** Unlocks the key at the start, where one protects it. */
  passphrase?: string | undefined;
  /** An invented campaign: no mailbox can be connected, and every page says so. */
  demo?: boolean;
  /** How websites are reached; tests name their own servers. */
  websites?: Omit<ReaderOptions, 'cacheFolder'>;
};

/** A running Foothold. */
export interface Foothold {
  address: string;
  store: Store;
  parts: Parts;
  worker: Worker;
  ownWorkspace: WorkspaceId;
  /** A link that opens a session of this workspace once. */
  oneTimeLink(workspace?: WorkspaceId): string;
  /** The same for another device; null where no address is known under which it could come. */
  linkForOtherDevice(): string | null;
  stop(): Promise<void>;
}

/** Opens the store, starts the server on 127.0.0.1 and the worker. Tests hand over a clock that they can set. */
export async function startFoothold(options: FootholdOptions): Promise<Foothold> {
  const lock = lockFolder(options.folder);
  const undo: (() => unknown)[] = [() => lock.release()];
  try {
    const vault = await openVault(options.folder);
    if (options.passphrase !== undefined) mustUnlock(await vault.unlock(options.passphrase));
    const clock = options.clock ?? systemClock;
    const directory = openDirectory(join(options.folder, 'directory'), options.log);
    undo.push(() => directory.close());
    const parts: Parts = {
      clock,
      vault,
      ...(options.demo ? {} : { key: vault }),
      log: options.log,
      newId: randomUUID,
      mailAuthorities: options.mailAuthorities ?? [],
      kept: { folder: options.folder, engine: options.databaseUrl ? 'postgresql' : 'embedded' },
      directoryProgram,
      directory,
      demo: options.demo ?? false,
      websites: websiteReader({ cacheFolder: join(options.folder, 'websites'), ...options.websites }),
    };
    undo.push(() => cancelUpdate(parts));
    const store = await openStore({ ...options, clock, vault, newId: randomUUID });
    undo.push(() => store.close());
    const ownWorkspace = await store.firstWorkspace('My campaign');

    const worker = startWorker(store, parts, duties(parts));
    undo.push(() => worker.stop());
    undo.push(() => stopReading(parts));
    const sessions = openSessions(store, clock);
    const linkSecret = randomBytes(32).toString('base64url');
    const { publicAddress } = options;
    const publicHost = publicAddress && new URL(publicAddress).host;
    const hosts = new Set<string>(publicHost ? [publicHost] : []);
    const app = server({
      parts,
      sessions,
      hosts: () => hosts,
      publicAddress,
      webFolder: options.webFolder ?? webFolder,
      ownWorkspace,
      linkSecret,
      workspace: store.workspace,
    });
    const listener = createAdaptorServer({ fetch: app.fetch }) as Server;
    const port = await listen(listener, options.port);
    undo.push(() => closed(listener));
    hosts.add(`127.0.0.1:${port}`).add(`localhost:${port}`);
    const address = `http://127.0.0.1:${port}`;
    lock.announce({ address, linkSecret });
    return {
      address,
      store,
      parts,
      worker,
      ownWorkspace,
      oneTimeLink: (workspace = ownWorkspace) => address + linkPath(sessions.oneTimeLink(workspace)),
      linkForOtherDevice: () =>
        publicAddress ? publicAddress + linkPath(sessions.oneTimeLink(ownWorkspace)) : null,
      stop: () => unwind(undo),
    };
  } catch (error) {
    await unwind(undo).catch((fault: unknown) =>
      options.log.error({ err: fault }, 'what was opened could not be closed'),
    );
    throw error;
  }
}

function mustUnlock(unlocked: Result<null>) {
  if (!unlocked.ok)
    throw new Error(unlocked.refusals.map(({ reason, mend }) => `${reason} ${mend}`).join(' '));
}

/** Listens on the wished port, or on any free one when somebody else has it. Returns the port. */
async function listen(listener: Server, wished: number): Promise<number> {
  for (const port of [wished, 0]) {
    listener.listen(port, '127.0.0.1');
    const busy = await Promise.race([
      once(listener, 'listening').then(() => false),
      once(listener, 'error').then(([error]) => {
        if (error.code === 'EADDRINUSE' && port !== 0) return true;
        throw error;
      }),
    ]);
    const address = listener.address();
    if (!busy && address && typeof address === 'object') return address.port;
  }
  throw new Error('No port on 127.0.0.1 is free.');
}

function closed(listener: Server): Promise<void> {
  return new Promise((resolve) => {
    listener.close(() => resolve());
    listener.closeAllConnections();
  });
}
