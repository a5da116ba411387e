import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import pino from 'pino';
import { type Foothold, startFoothold } from '#app/foothold.ts';
import { jobs } from '#features/websites/job-service.ts';
import { readWebsitesOf } from '#features/websites/website-service.ts';
import { type WebSite, pageWithLinks, webSite } from '#test/support/web-site.ts';
import { withPreparedStore } from '#test/support/prepared.ts';
import { addTarget } from '../campaign/ready-applicant.ts';

const websites = 6;
const child = new URL('../support/read-until-killed.ts', import.meta.url).pathname;

/** Works in the program while no other process has it open. */
async function inFoothold<T>(work: (app: Foothold) => Promise<T>): Promise<T> {
  const app = await startFoothold({
    folder,
    port: 0,
    log: pino({ level: 'silent' }),
    websites: site.reach,
  });
  try {
    return await work(app);
  } finally {
    await app.stop();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'foothold-reading-'));
let site: WebSite;
beforeAll(async () => {
  site = await webSite('one.example', {
    '/': pageWithLinks('Medical education', '/contact', '/residency', '/observership'),
    '/contact': 'Contact',
    '/residency': 'Residency',
    '/observership': 'Observership',
  });
  withPreparedStore(folder);
  await inFoothold(async ({ store, ownWorkspace, parts }) => {
    const ws = store.workspace(ownWorkspace);
    const ids: string[] = [];
    for (let number = 0; number < websites; number++) {
      const id = await addTarget(ws, parts, { name: `Hospital ${number}`, emails: [] });
      const website = `http://hospital${number}.example:${new URL(site.address).port}/`;
      await ws.transaction((db) => db.updateTable('target').set({ website }).where('id', '=', id).execute());
      ids.push(id);
    }
    await readWebsitesOf(ws, parts, ids);
  });
});
afterAll(() => {
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One life of the program: killed after so many more pages were asked for, or left to finish. */
async function live(pages: number | null): Promise<string> {
  const before = site.asked.length;
  const program = spawn(process.execPath, [child, folder, site.reach.allowed[0] ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  program.stdout.on('data', (chunk) => (said += chunk));
  const end = once(program, 'close');
  if (pages !== null) {
    while (program.exitCode === null && site.asked.length < before + pages)
      await new Promise((resolve) => setTimeout(resolve, 5));
    program.kill('SIGKILL');
  }
  await end;
  return said;
}

test(
  'TGT-5: kill -9 in the middle of reading loses no website; the next life reads the rest',
  { timeout: 180_000 },
  async () => {
    expect(await live(6)).not.toContain('done');
    expect(await live(null)).toContain('done');
    await inFoothold(async ({ store, ownWorkspace }) => {
      const ws = store.workspace(ownWorkspace);
      const [job] = (await jobs(ws)).jobs;
      expect(job?.items).toMatchObject(
        Array.from({ length: websites }, () => ({ state: 'done', refusal: null })),
      );
      const rows = await ws.transaction((db) =>
        db.selectFrom('website').select(['read_at', 'pages']).execute(),
      );
      expect(rows.every(({ read_at, pages }) => read_at !== null && pages.length > 0)).toBe(true);
    });
  },
);
