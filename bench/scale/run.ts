// Answer times of the pages' API with 300 and with 100,000 targets on the lists, on the embedded store. Both campaigns have the
// same work to do and the same length; what was done grows (fill.ts). They are asked in turns, so that other work on the
// machine falls on both. Run: npm run bench:scale [TARGETS] [ROUNDS]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pino from 'pino';
import { startFoothold } from '#app/foothold.ts';
import { settableClock } from '#test/support/settable-clock.ts';
import { fill } from './fill.ts';
import { importTargets } from './import.ts';

const few = 300;
const many = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 15);
const inTexas = encodeURIComponent('{"state":{"type":"equals","filter":"TX"}}');
const by = (field: string) => encodeURIComponent(`{"field":"${field}","way":"asc"}`);
/** Where 300 targets fill no page, or hold nothing that is searched, a page as full as the other is compared: [with 300, with many]. */
const pages: Record<string, string | [string, string]> = {
  Today: '/api/today',
  Campaign: '/api/campaign',
  'Campaign: figures after a change': '/api/campaign/figures',
  'Campaign: log': '/api/campaign/log',
  'Campaign: log, answered': ['/api/campaign/log', '/api/campaign/log?stage=answered'],
  'Campaign: log of a state': ['/api/campaign/log', '/api/campaign/log?usState=TX'],
  'Campaign: log, many found': ['/api/campaign/log?search=clinic', '/api/campaign/log?search=Clinic%2077'],
  'Campaign: log, few found': ['/api/campaign/log?search=clinic77', '/api/campaign/log?search=clinic7701'],
  Inbox: '/api/inbox',
  'Inbox: threads': '/api/inbox/threads',
  'Inbox: threads handled': ['/api/inbox/threads', '/api/inbox/threads?work=handled'],
  'Inbox: threads, many found': ['/api/inbox/threads?search=clinic', '/api/inbox/threads?search=Clinic%2077'],
  'Inbox: threads, few found': ['/api/inbox/threads?search=clinic80', '/api/inbox/threads?search=clinic7701'],
  Targets: '/api/targets',
  'Targets: rows': '/api/targets/rows?list=hospital',
  'Targets: rows of a state': [
    '/api/targets/rows?list=hospital',
    `/api/targets/rows?list=hospital&filters=${inTexas}`,
  ],
  'Targets: rows, many found': [
    '/api/targets/rows?list=hospital&q=clinic',
    '/api/targets/rows?list=hospital&q=clinic%2077',
  ],
  'Targets: rows, few found': [
    '/api/targets/rows?list=hospital&q=clinic12',
    '/api/targets/rows?list=hospital&q=clinic7701',
  ],
  'Targets: rows by city': `/api/targets/rows?list=hospital&sort=${by('city')}`,
  'Targets: rows by ZIP code': `/api/targets/rows?list=hospital&sort=${by('zip')}`,
  'Targets: rows by notes': `/api/targets/rows?list=hospital&sort=${by('notes')}`,
  Plan: '/api/plan',
  Forecast: '/api/forecast',
  Diagnosis: '/api/diagnosis',
  'Time spent': '/api/effort',
  Return: '/api/return',
  Opportunities: '/api/opportunities',
};

/** Milliseconds; other programs change those of the processor less. */
type Taken = { clock: number; processor: number };

async function campaign(targets: number) {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-bench-scale-'));
  const clock = settableClock('2026-11-24T15:00:00Z');
  const foothold = await startFoothold({
    folder,
    port: 0,
    log: pino({ level: 'silent' }),
    clock,
    mailAuthorities: [],
  });
  const ws = foothold.store.workspace(foothold.ownWorkspace);
  const begun = performance.now();
  await fill(ws, targets);
  const filled = performance.now();
  await ws.tidy();
  console.log(
    `${targets.toLocaleString('en-US')} targets: filled in ${((filled - begun) / 1000).toFixed(1)} s, tidied in ${((performance.now() - filled) / 1000).toFixed(1)} s`,
  );
  const opened = await fetch(foothold.oneTimeLink(), { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    async ask(path: string): Promise<Taken> {
      const before = process.cpuUsage();
      const asked = performance.now();
      const answer = await fetch(foothold.address + path, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
      const { user, system } = process.cpuUsage(before);
      return { clock: performance.now() - asked, processor: (user + system) / 1000 };
    },
    /** Something happened in the campaign. */
    change: () =>
      ws.transaction((db) =>
        sql`update outreach set outcome = case when outcome is null then 'yes' end
          where id = (select id from outreach order by updated_at desc, id limit 1)`.execute(db),
      ),
    import: () => importTargets(ws, { clock, newId: randomUUID }),
    async stop() {
      await foothold.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const median = (taken: number[]) => taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? 0;

/** Both medians and their ratio, as three columns. */
function told(small: number[], large: number[]): string {
  const [one, other] = [median(small), median(large)];
  return [one.toFixed(1), other.toFixed(1), (other / one).toFixed(2)]
    .map((text) => text.padStart(9))
    .join('');
}

async function compare() {
  const columns = [few, many, 'times'].map((one) => String(one).padStart(9)).join('');
  console.log(`\n${'medians, ms (limit 1.5 times)'.padEnd(36)}${columns}   of the processor${columns}`);
  for (const [name, asked] of Object.entries(pages)) {
    const paths = typeof asked === 'string' ? [asked, asked] : asked;
    const taken: [Taken[], Taken[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      for (const [index, one] of campaigns.entries()) {
        if (name.endsWith('after a change')) await one.change();
        taken[index]?.push(await one.ask(paths[index] ?? ''));
      }
    }
    const [small, large] = taken;
    const of = (what: keyof Taken) =>
      told(
        small.map((one) => one[what]),
        large.map((one) => one[what]),
      );
    console.log(`${name.padEnd(36)}${of('clock')}${' '.repeat(19)}${of('processor')}`);
  }
}

const campaigns = [await campaign(few), await campaign(many)];
try {
  await compare();
  for (const one of campaigns)
    console.log(`Importing 5,000 targets: ${(await one.import()).toFixed(0)} ms of processor time.`);
} finally {
  for (const one of campaigns) await one.stop();
}
