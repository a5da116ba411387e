import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-ports.ts';

const run = promisify(execFile);

export type PostgresServer = {
  /** Makes an empty database and returns its address. */
  newDatabase(): Promise<string>;
  /** The address of a database for the owner of all. */
  address(database: string): string;
  stop(): Promise<void>;
};

/** The folder of the newest PostgreSQL programs, or null where none is installed. */
export function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(root, version, 'bin'));
  return found.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Starts a PostgreSQL of its own, on a free loopback port: in a temporary folder, or in one that is kept for the next time. */
export async function startPostgres(
  options: { durable?: boolean; keptIn?: string } = {},
): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql).');
  const folder = options.keptIn ?? mkdtempSync(join(tmpdir(), 'foothold-postgres-'));
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  // PostgreSQL refuses to run as root; the package brings the user postgres.
  const asRoot = process.getuid?.() === 0;
  const as = (program: string, ...values: string[]): [string, string[]] =>
    asRoot ? ['runuser', ['-u', 'postgres', '--', program, ...values]] : [program, values];
  if (asRoot) await run('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  const encoding = ['--encoding=UTF8', '--locale=C.UTF-8'];
  if (!existsSync(data))
    await run(...as(join(programs, 'initdb'), '-D', data, '-A', 'trust', '-U', 'owner', ...encoding, '-N'));
  const safety = options.durable ? [] : ['-F'];
  const server = spawn(
    ...as(
      join(programs, 'postgres'),
      '-D',
      data,
      '-p',
      `${port}`,
      '-h',
      '127.0.0.1',
      '-k',
      folder,
      ...safety,
    ),
    { stdio: 'ignore' },
  );
  const ended = once(server, 'exit');
  const address = (database: string) => `postgresql://owner@127.0.0.1:${port}/${database}`;
  await untilReady(address('postgres'));
  let databases = 0;
  return {
    address,
    async newDatabase() {
      const name = `test_${process.pid}_${++databases}`;
      const client = new pg.Client(address('postgres'));
      await client.connect();
      // Not a superuser: forced row-level security must bind the owner of the tables as well.
      await client.query(`create role ${name} login createrole`);
      await client.query(`create database ${name} owner ${name}`);
      await client.end();
      return address(name).replace('owner@', `${name}@`);
    },
    async stop() {
      const how = options.keptIn === undefined ? 'immediate' : 'fast';
      await run(...as(join(programs, 'pg_ctl'), '-D', data, '-m', how, 'stop')).catch(() => undefined);
      await ended;
      if (options.keptIn === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(address: string) {
  for (let attempt = 0; attempt < 600; attempt++) {
    const client = new pg.Client(address);
    try {
      await client.connect();
      return await client.end();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL did not start within a minute.');
}
