import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { type Foothold, type FootholdOptions, startFoothold } from '#app/foothold.ts';
import type { WorkspaceId } from '#platform/store/workspace.ts';
import { withPreparedStore } from './prepared.ts';
import { type SettableClock, settableClock } from './settable-clock.ts';

export type RunningFoothold = Foothold & {
  clock: SettableClock;
  folder: string;
  /** A client of the API with a session of its own, in the given workspace. */
  signIn(workspace?: WorkspaceId): Promise<ApiClient>;
  /** Stops it and deletes its folder. */
  remove(): Promise<void>;
};

export type ApiClient = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: unknown }>;

/** Starts the whole program in this process on a free port, with a clock that the test sets. */
export async function runFoothold(
  options: {
    start?: string;
    folder?: string;
    port?: number;
    publicAddress?: string;
    webFolder?: string;
    databaseUrl?: string | undefined;
    mailAuthorities?: string[];
    websites?: FootholdOptions['websites'];
    demo?: boolean;
    passphrase?: string;
  } = {},
): Promise<RunningFoothold> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'foothold-app-'));
  const clock = settableClock(options.start ?? '2026-03-03T15:00:00Z');
  const {
    databaseUrl,
    port = 0,
    mailAuthorities = [],
    websites = {},
    demo = false,
    publicAddress,
    webFolder,
    passphrase,
  } = options;
  if (!databaseUrl) withPreparedStore(folder);
  const log = pino({ level: 'silent' });
  const running = await startFoothold({
    folder,
    port,
    publicAddress,
    webFolder,
    log,
    clock,
    databaseUrl,
    mailAuthorities,
    websites,
    demo,
    passphrase,
  });
  return {
    ...running,
    clock,
    folder,
    signIn: (workspace) => signIn(running, workspace),
    async remove() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function cookieOf(running: Foothold, workspace?: WorkspaceId): Promise<string> {
  const opened = await fetch(running.oneTimeLink(workspace), { redirect: 'manual' });
  return opened.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function signIn(running: Foothold, workspace?: WorkspaceId): Promise<ApiClient> {
  const cookie = await cookieOf(running, workspace);
  return async (method, path, body) => {
    const form = body instanceof FormData;
    const answer = await fetch(running.address + path, {
      method,
      headers: {
        cookie,
        origin: running.address,
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: parsed(text) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
