import { generateX25519Identity } from 'age-encryption';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { openStore } from '#platform/store/store.ts';
import { vaultWithIdentity } from '#platform/vault/vault.ts';
import { postgresPrograms, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database that holds an empty store of this program; null where there is no PostgreSQL. */
    preparedDatabase: string | null;
  }
}

/** Once a run: a server for all files. Each copies the prepared database instead of starting a server of its own. */
export default async function prepare(project: TestProject) {
  if (!postgresPrograms()) return project.provide('preparedDatabase', null);
  const server = await startPostgres();
  const databaseUrl = await server.newDatabase();
  const vault = await vaultWithIdentity(await generateX25519Identity());
  const clock = { now: () => '2026-03-03T15:00:00Z' };
  const store = await openStore({ folder: '', databaseUrl, clock, vault, newId: () => crypto.randomUUID() });
  await store.close();
  project.provide('preparedDatabase', databaseUrl);
  return () => server.stop();
}

export type OwnDatabase = { address: string; drop(): Promise<void> };

let copies = 0;

/** A database of its own with an empty store, on the server of all. */
export async function copyPreparedDatabase(): Promise<OwnDatabase> {
  const prepared = inject('preparedDatabase');
  if (!prepared) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql).');
  const address = new URL(prepared);
  const name = `copy_${process.pid}_${++copies}`;
  const template = address.pathname.slice(1);
  await asServerOwner(prepared, `create database ${name} template ${template} owner ${address.username}`);
  address.pathname = `/${name}`;
  return {
    address: address.href,
    // Where a connection is still closing it stays, until the server goes.
    drop: () => asServerOwner(prepared, `drop database ${name}`).catch(() => undefined),
  };
}

async function asServerOwner(prepared: string, statement: string): Promise<void> {
  const address = new URL(prepared);
  address.username = 'owner';
  address.pathname = '/postgres';
  const client = new pg.Client(address.href);
  await client.connect();
  await client.query(statement);
  await client.end();
}
