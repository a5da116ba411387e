import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { connectedMailbox } from '#features/mailbox/service.ts';
import type { Clock } from '#platform/clock.ts';
import { type Store, openStore, pendingChanges } from '#platform/store/store.ts';
import { NewerStore } from '#platform/store/migrate.ts';
import { lockedVault } from '#platform/vault/vault.ts';
import { type Finding, errorText, notice, well, wrong } from './finding.ts';

type Where = { folder: string; databaseUrl: string | undefined; clock: Clock };

/** The store, and through it the mailbox. A store that still has to be changed by a start is left as it is. */
export async function storeFindings(where: Where): Promise<Finding[]> {
  if (!where.databaseUrl && !existsSync(join(where.folder, 'store')))
    return [well('Store', 'it is made at the first start')];
  try {
    const pending = await pendingChanges(where);
    if (pending.length > 0) {
      return [
        notice(
          'Store',
          `it was last opened by an older Foothold (${pending.length} changes to come).`,
          'The next “npm start” writes a backup, then brings it up to date.',
        ),
      ];
    }
    const store = await openStore({ ...where, vault: lockedVault(null), newId: crypto.randomUUID });
    try {
      return [well('Store', `${store.engine}, up to date`), ...(await mailFindings(store))];
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof NewerStore)
      return [wrong('Store', error.message, 'Get the newest Foothold with git, then type “npm start”.')];
    return [
      wrong(
        'Store',
        `it cannot be opened. ${errorText(error)}`,
        where.databaseUrl
          ? 'Check DATABASE_URL, and that PostgreSQL runs and lets you in.'
          : 'Keep a copy of the whole data folder before you try anything. Its folder “backups” holds sealed backups.',
      ),
    ];
  }
}

async function mailFindings(store: Store): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const id of await store.workspaceIds()) {
    const mailbox = await connectedMailbox(store.workspace(id));
    if (!mailbox) {
      found.push(
        notice(
          'Mailbox',
          'none is connected yet.',
          'The page Settings of Foothold shows how to connect yours.',
        ),
      );
      continue;
    }
    if (mailbox.trouble)
      found.push(
        wrong('Mailbox', `${mailbox.address} did not work the last time.`, 'Open the page Settings.'),
      );
    for (const { host, port } of [mailbox.smtp, mailbox.imap]) found.push(await reaches(host, port));
  }
  return found;
}

/** Whether a mail server can be reached at all. No password leaves: Settings tests that. */
export async function reaches(host: string, port: number): Promise<Finding> {
  const socket = connect({ host, port, timeout: 8000 });
  const fault = await new Promise<string | null>((resolve) => {
    socket.once('connect', () => resolve(null));
    socket.once('timeout', () => resolve('It did not answer within 8 seconds.'));
    socket.once('error', (error) => resolve(errorText(error)));
  });
  socket.destroy();
  if (fault === null) return well('Mail server', `${host}:${port} can be reached`);
  return wrong(
    'Mail server',
    `${host}:${port} cannot be reached. ${fault}`,
    'Check the network. Some hospital and hotel networks block mail: try another network, or your phone’s.',
  );
}
