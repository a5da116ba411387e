// Answer times of the pages' API with 300 and with 100,000 targets on the lists, a third of them written to and a tenth of
// those with an answer, on the embedded store. What grows with the campaign shows here. Run: npm run bench:scale [TARGETS]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pino from 'pino';
import { startFoothold } from '#app/foothold.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { settableClock } from '#test/support/settable-clock.ts';

const few = 300;
const many = Number(process.argv[2] ?? 100_000);
const rounds = 15;
const paths = [
  '/api/today',
  '/api/campaign',
  '/api/campaign/figures',
  '/api/campaign/log?stage=answered',
  '/api/inbox',
  '/api/inbox/threads',
  '/api/inbox/threads?search=Clinic%201',
  '/api/targets',
];

const times = new Map<number, Map<string, number>>();
for (const targets of [few, many]) {
  const folder = mkdtempSync(join(tmpdir(), 'foothold-bench-scale-'));
  const foothold = await startFoothold({
    folder,
    port: 0,
    log: pino({ level: 'silent' }),
    clock: settableClock('2026-11-24T15:00:00Z'),
    mailAuthorities: [],
  });
  try {
    await fill(foothold.store.workspace(foothold.ownWorkspace), targets);
    const opened = await fetch(foothold.oneTimeLink(), { redirect: 'manual' });
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const found = new Map<string, number>();
    for (const path of paths) {
      const taken: number[] = [];
      for (let round = 0; round < (path === '/api/targets' ? 3 : rounds); round++) {
        const begun = performance.now();
        const answer = await fetch(foothold.address + path, { headers: { cookie } });
        await answer.arrayBuffer();
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
        taken.push(performance.now() - begun);
      }
      found.set(path, taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? 0);
    }
    times.set(targets, found);
  } finally {
    await foothold.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(
  `${'median of each, ms'.padEnd(40)} ${String(few).padStart(9)} ${String(many).padStart(9)}   times (limit 1.5)`,
);
for (const path of paths) {
  const [a = 0, b = 0] = [few, many].map((targets) => times.get(targets)?.get(path));
  console.log(
    `${path.padEnd(40)} ${a.toFixed(1).padStart(9)} ${b.toFixed(1).padStart(9)}   ${(b / a).toFixed(2)}`,
  );
}

async function fill(ws: Workspace, targets: number): Promise<void> {
  await ws.transaction(async (db) => {
    await sql`insert into target (list, name, city, state, specialty, contact_emails, status, created_at, updated_at)
      select (array['hospital', 'clinic', 'physician'])[1 + n % 3], 'Clinic ' || n, 'City ' || n % 900,
        (array['NY', 'NJ', 'TX', 'FL', 'IL', 'OH'])[1 + n % 6], (array['Internal medicine', 'Pediatrics'])[1 + n % 2],
        array['office@clinic' || n || '.example'], 'new', now(), now()
      from generate_series(1, ${targets}::integer) as n`.execute(db);
    await sql`insert into outreach (target_id, state, address, first_sent_at, last_sent_at, mails_sent, created_at, updated_at)
      select id, case when n % 10 = 0 then 'answered' when n % 50 = 1 then 'firstSent' else 'noAnswer' end, contact_emails[1],
        timestamptz '2026-08-03 15:00Z' + (n * 110.0 / ${targets}) * interval '1 day',
        timestamptz '2026-08-03 15:00Z' + (n * 110.0 / ${targets}) * interval '1 day',
        1, now(), timestamptz '2026-08-03 15:00Z' + (n * 110.0 / ${targets}) * interval '1 day'
      from (select *, row_number() over (order by name) as n from target) as numbered where n % 3 = 0`.execute(
      db,
    );
    await sql`insert into message (outreach_id, round, state, to_address, subject, body, message_id, sending_at, sent_at,
        created_at, updated_at)
      select id, 'first', 'sent', address, 'Externship', 'May I?', '<' || id || '@x.test>', first_sent_at, first_sent_at,
        first_sent_at, first_sent_at from outreach`.execute(db);
    await sql`insert into incoming (outreach_id, target_id, mail_key, kind, matched_by, sorted_as, sorted_reason, from_address,
        from_name, subject, body, own_text, received_at, folder, uid_validity, uid, created_at)
      select id, target_id, 'k' || id, 'answer', 'thread', (array['yes', 'no', 'question'])[1 + (random() * 2)::integer],
        'So they wrote', address, '', 'Re: Externship', 'Yes', 'Yes', first_sent_at + interval '1 day', 'INBOX', '1', 1, now()
      from outreach where state = 'answered'`.execute(db);
    await sql`insert into inbox_thread (outreach_id, mail_id, work, rank, sorted_as, received_at, mails)
      select outreach_id, id, 'answer', 1, sorted_as, received_at, 1 from incoming`.execute(db);
  });
}
