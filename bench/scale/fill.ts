import { sql } from 'kysely';
import type { Workspace, WorkspaceDb } from '#platform/store/workspace.ts';

/** What is still to be done, as much in a small campaign as in a large one: nobody has more hours for a longer list. */
const open = { answers: 12, drafts: 12, followUpsDue: 12, waiting: 40, websites: 40 } as const;
const drafted = open.answers + open.drafts;
const due = drafted + open.followUpsDue;
const begun = due + open.waiting;

/**
 * Fills a campaign of two years with `targets` on the lists, a third of them written to. Beyond what is `open`
 * all mails are history: each has its events, a tenth was answered, one in 25 came back. What happened is written in the
 * order in which it did, because rows of one week lie together in a store that filled by itself.
 */
export async function fill(ws: Workspace, targets: number): Promise<void> {
  for (const step of [
    targetsOnLists,
    takenFromDirectory,
    sequences,
    mails,
    events,
    answers,
    threads,
    websites,
    mailbox,
  ]) {
    await ws.transaction((db) => step(db, targets));
  }
}

const targetsOnLists = (db: WorkspaceDb, targets: number) =>
  sql`insert into target (list, name, city, state, zip, specialty, contact_person, contact_emails, notes, status,
      created_at, updated_at)
    select (array['hospital', 'clinic', 'physician'])[1 + n % 3], 'Clinic ' || n, 'City ' || n % 900,
      (array['NY', 'NJ', 'TX', 'FL', 'IL', 'OH'])[1 + n / 3 % 6], lpad((n % 90000)::text, 5, '0'),
      (array['Internal medicine', 'Pediatrics', 'Psychiatry', 'Neurology'])[1 + n / 18 % 4],
      case when n % 2 = 0 then 'Person ' || n else '' end, array['office@clinic' || n || '.example'],
      case when n % 5 = 0 then 'Asks for a letter of the dean' else '' end,
      case when n * 3 > ${targets}::integer then 'new' else 'closed' end, now(), now()
    from generate_series(1, ${targets}::integer) as n`.execute(db);

/** Each third target, the physicians, was taken from the directory. */
const takenFromDirectory = (db: WorkspaceDb) =>
  sql`insert into directory_target (target_id, entry_id, release, at)
    select id, 'physician-' || substr(name, 8), '2026-03', now() from target where list = 'physician'`.execute(
    db,
  );

const sequences = (db: WorkspaceDb, targets: number) =>
  sql`insert into outreach (target_id, address, state, first_sent_at, last_sent_at, mails_sent, created_at, updated_at)
    select id, contact_emails[1], state, sent_at, sent_at, (sent_at is not null)::integer, began_at, began_at
    from (
      select id, contact_emails,
        case
          when nth <= ${open.answers} then 'answered'
          when nth <= ${drafted} then 'idle'
          when nth <= ${begun} then 'firstSent'
          when nth % 10 = 0 then 'answered'
          when nth % 25 = 1 then 'closed'
          else 'noAnswer'
        end as state,
        case when nth <= ${open.answers} or nth > ${drafted} then began_at end as sent_at, began_at
      from (
        select id, contact_emails, nth, case
            when nth <= ${due} then timestamptz '2026-11-12 15:00Z'
            when nth <= ${begun} then timestamptz '2026-11-23 15:00Z'
            else timestamptz '2024-11-12 15:00Z' + nth * 3.0 / ${targets}::integer * interval '720 days'
          end as began_at
        from (select id, contact_emails, substr(name, 8)::integer as nth from target) as numbered
        where nth * 3 <= ${targets}::integer
      ) as begun
    ) as one order by began_at`.execute(db);

const mails = (db: WorkspaceDb) =>
  sql`insert into message (outreach_id, round, state, to_address, from_address, subject, body, message_id, sending_at,
      sent_at, created_at, updated_at)
    select id, 'first', case when first_sent_at is null then 'draft' else 'sent' end, address, 'me@home.example',
      'Externship', repeat('May I ask for a place? ', 40), '<' || id || '@x.test>', first_sent_at, first_sent_at,
      created_at, created_at
    from outreach order by created_at`.execute(db);

const events = (db: WorkspaceDb) =>
  sql`insert into outreach_event (outreach_id, at, event, state_after)
    select id, first_sent_at, '{"kind": "sent", "round": "first"}'::jsonb, state
    from outreach where first_sent_at is not null order by first_sent_at`.execute(db);

const answers = (db: WorkspaceDb) =>
  sql`insert into incoming (outreach_id, target_id, mail_key, kind, matched_by, sorted_as, sorted_reason, from_address,
      from_name, subject, body, own_text, received_at, handled_at, folder, uid_validity, uid, created_at)
    select id, target_id, 'k' || id, case when state = 'closed' then 'bounce' else 'answer' end, 'thread',
      case when state = 'closed' then 'bounce'
        else (array['yes', 'no', 'question'])[1 + abs(hashtext(address)) % 3] end,
      'So they wrote', address, '', 'Re: Externship', 'Yes', 'Yes', first_sent_at + interval '1 day',
      case when first_sent_at < timestamptz '2026-11-12' then first_sent_at + interval '2 days' end,
      'INBOX', '1', 1, now()
    from outreach where state in ('answered', 'closed') order by first_sent_at`.execute(db);

const threads = (db: WorkspaceDb) =>
  sql`insert into inbox_thread (outreach_id, mail_id, work, rank, sorted_as, received_at, mails)
    select outreach_id, id, case when handled_at is null then 'answer' else 'handled' end,
      case when handled_at is null then 1 else 9 end, sorted_as, received_at, 1
    from incoming order by received_at`.execute(db);

/** Each has one address that nobody decided about yet. */
async function websites(db: WorkspaceDb): Promise<unknown> {
  await sql`update target set website = 'https://clinic' || substr(name, 8) || '.example'
    where substr(name, 8)::integer <= ${open.websites}`.execute(db);
  await sql`insert into website (address_key, address, organisations, read_at, created_at)
    select website_host, website, array[website_host], now(), now() from target where website_host is not null`.execute(
    db,
  );
  return sql`insert into website_finding (website_id, finding_key, kind, finding, fingerprint, first_seen_at, changed_at, last_seen_at)
    select id, 'route', 'route', '{}', address, now(), now(), now() from website`.execute(db);
}

const mailbox = (db: WorkspaceDb) =>
  sql`insert into mailbox (address, display_name, provider, smtp, imap, username, secret_sealed, files_sent_itself,
      sent_folder, state, last_checked_at, connected_at)
    values ('me@home.example', 'Me', 'other', '{"host": "127.0.0.1", "port": 9, "security": "tls"}',
      '{"host": "127.0.0.1", "port": 9, "security": "tls"}', 'me', '', false, 'Sent', 'connected', now(), now())`.execute(
    db,
  );
