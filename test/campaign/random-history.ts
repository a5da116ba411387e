import fc from 'fast-check';
import { sql } from 'kysely';
import { recordEvent } from '#features/campaign/service.ts';
import { refreshThread } from '#features/inbox/list-service.ts';
import { deleteTargets, editTarget, mergePair, stepInTime } from '#features/targets/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { addSeconds } from '#plain/time.ts';
import type { OpenedStore } from '#test/support/stores.ts';
import { sendFirstMails } from '../forecast/sent-mails.ts';
import { addTarget } from './ready-applicant.ts';

const who = fc.nat({ max: 7 });
const step = fc.oneof(
  fc.record({ do: fc.constant('send' as const), who }),
  fc.record({ do: fc.constant('follow up' as const), who }),
  fc.record({ do: fc.constant('take back' as const), who }),
  fc.record({
    do: fc.constant('hear' as const),
    who,
    as: fc.constantFrom('yes', 'question', 'no', 'doNotWrite', 'outOfOffice', 'bounce'),
  }),
  fc.record({
    do: fc.constant('sort anew' as const),
    who,
    as: fc.constantFrom('yes', 'maybeLater', 'no', 'outOfOffice'),
  }),
  fc.record({ do: fc.constant('forget what came in' as const), who }),
  fc.record({
    do: fc.constant('decide' as const),
    who,
    outcome: fc.constantFrom('yes', 'maybe-later', 'no', null),
  }),
  fc.record({ do: fc.constant('bounce' as const), who }),
  fc.record({ do: fc.constant('answer' as const), who }),
  fc.record({
    do: fc.constant('edit' as const),
    who,
    list: fc.constantFrom('Hospitals', 'Clinics', 'Physicians'),
  }),
  fc.record({ do: fc.constant('merge' as const), who }),
  fc.record({ do: fc.constant('delete' as const), who }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
  fc.record({ do: fc.constant('sum up' as const) }),
  fc.record({ do: fc.constant('set the clock' as const), days: fc.integer({ min: -20, max: 40 }) }),
);
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What may happen in a campaign of eight targets, in any order. */
export const histories = fc.array(step, { minLength: 10, maxLength: 30 });

/** Eight targets, three of them written to, and what happens to them. */
export async function play(
  ws: Workspace,
  parts: OpenedStore['parts'],
  history: readonly Step[],
): Promise<string[]> {
  const targets = await sendFirstMails(ws, parts, [
    { list: 'clinic', on: '2026-03-03', count: 3, answered: 'no' },
  ]);
  for (let more = targets.length; more < 8; more++)
    targets.push(
      await addTarget(ws, parts, { name: `Target ${more}`, emails: [`one@target${more}.example`] }),
    );
  let now = '2026-03-03T15:00:00Z';
  for (const one of history) {
    now = addSeconds(now, (one.do === 'set the clock' ? one.days : 3) * 86_400);
    parts.clock.set(now);
    const id = 'who' in one ? (targets[one.who] ?? '') : '';
    await happen(ws, parts, one, { id, next: targets[('who' in one ? one.who + 1 : 0) % 8] ?? '', now });
  }
  return targets;
}

async function happen(
  ws: Workspace,
  parts: OpenedStore['parts'],
  one: Step,
  { id, next, now }: { id: string; next: string; now: string },
) {
  const outreachId = () =>
    ws.transaction(async (db) => {
      const found = await db
        .selectFrom('outreach')
        .select('id')
        .where('target_id', '=', id)
        .executeTakeFirst();
      return found?.id ?? '00000000-0000-0000-0000-000000000000';
    });
  const run = (query: ReturnType<typeof sql>) => ws.transaction((db) => query.execute(db));
  switch (one.do) {
    case 'send':
      await run(sql`insert into outreach (target_id, state, address, created_at, updated_at)
        select id, 'firstQueued', contact_emails[1], ${now}, ${now} from target where id = ${id}
          and deleted_at is null and not exists (select from outreach where target_id = ${id})`);
      await run(sql`insert into message (outreach_id, round, state, template_id, to_address, subject, body, created_at, updated_at)
        select id, 'first', 'sending', ${one.who % 2 ? id : null}::uuid, address, '', '', ${now}, ${now} from outreach
        where target_id = ${id} and state = 'firstQueued'`);
      await run(sql`update message set state = 'sent', sent_at = ${now} where state = 'sending'`);
      return run(
        sql`update outreach set state = 'firstSent', first_sent_at = ${now} where state = 'firstQueued'`,
      );
    case 'follow up':
      return run(sql`insert into message (outreach_id, round, state, to_address, subject, body, sent_at, created_at, updated_at)
        select outreach_id, 'followUp', 'sent', to_address, '', '', ${now}, ${now}, ${now} from message
        where outreach_id = ${await outreachId()} and round = 'first' and state = 'sent'
        on conflict do nothing`);
    case 'take back':
      await run(sql`update message set state = 'withdrawn' where outreach_id = ${await outreachId()}`);
      return run(sql`update outreach set first_sent_at = null, state = 'idle' where target_id = ${id}`);
    case 'hear': {
      await run(sql`insert into incoming (outreach_id, target_id, mail_key, kind, matched_by, sorted_as, sorted_reason,
          from_address, from_name, subject, body, own_text, received_at, folder, uid_validity, uid, created_at)
        select id, target_id, gen_random_uuid()::text, ${one.as === 'bounce' ? 'bounce' : 'answer'}, 'thread', ${one.as}, '', address,
          '', '', '', '', ${now}, 'INBOX', '1', 1, ${now} from outreach where target_id = ${id}`);
      const outreach = await outreachId();
      return ws.transaction((db) => refreshThread(db, outreach));
    }
    case 'sort anew':
      return run(sql`update incoming set sorted_as = ${one.as} where target_id = ${id}`);
    case 'forget what came in':
      return run(sql`delete from incoming where target_id = ${id}`);
    case 'decide':
      return run(
        sql`update outreach set outcome = ${one.outcome}, updated_at = ${now} where target_id = ${id}`,
      );
    case 'bounce':
      return recordEvent(ws, parts, await outreachId(), { kind: 'bouncedHard', address: 'a@b.example' });
    case 'answer':
      return recordEvent(ws, parts, await outreachId(), { kind: 'answered', from: 'a@b.example' });
    case 'edit':
      return editTarget(ws, parts, id, {
        written: { list: one.list, state: one.who % 2 ? 'TX' : 'OH', specialty: one.list },
        basedOn: {},
      });
    case 'merge':
      return mergePair(ws, parts, { one: id, other: next }, { list: 'other', state: 'other' });
    case 'delete':
      return deleteTargets(ws, parts, [id]);
    case 'sum up':
      return ws.tidy();
    case 'set the clock':
      return undefined;
    default:
      return stepInTime(ws, parts, one.do);
  }
}
