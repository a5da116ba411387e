import { Temporal } from 'temporal-polyfill';
import { recordEvent } from '#features/campaign/service.ts';
import { connectMailbox } from '#features/mailbox/service.ts';
import type { Parts } from '#platform/parts.ts';
import { json } from '#platform/store/json.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { TestMailServer } from '#test/support/mail-server.ts';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/inbox/tables.ts';
import type {} from '#features/targets/tables.ts';

export const me = 'amara@abroad.test';

/** A mailbox connected to the test server, as the Settings page does it. */
export async function connectTestMailbox(
  ws: Workspace,
  parts: Parts,
  server: TestMailServer,
  address = me,
): Promise<void> {
  const connected = await connectMailbox(ws, parts, {
    address,
    displayName: 'Amara Obi',
    password: 'secret',
    provider: 'other',
    smtp: { host: server.smtp.host, port: server.smtp.port, security: 'starttls' },
    imap: { host: server.imap.host, port: server.imap.port, security: 'tls' },
  });
  if (!connected.ok) throw new Error(JSON.stringify(connected.refusals));
}

/** One target written to an hour ago (by the servers' clock), on record as sent; really sent where a server is given. */
export async function writeTo(
  ws: Workspace,
  parts: Parts,
  address: string,
  server?: TestMailServer,
): Promise<{ outreachId: string; targetId: string; messageId: string }> {
  const messageId = `<first-${parts.newId()}@abroad.test>`;
  const hourAgo = Temporal.Now.instant().subtract({ hours: 1 }).round('second').toString();
  const at = { created_at: hourAgo, updated_at: hourAgo };
  const { outreachId, targetId } = await ws.transaction(async (db) => {
    const target = await db
      .insertInto('target')
      .values({ list: 'clinic', name: `Clinic of ${address}`, contact_emails: [address], ...at })
      .returning('id')
      .executeTakeFirstOrThrow();
    const outreach = await db
      .insertInto('outreach')
      .values({ target_id: target.id, state: 'firstQueued', address, ...at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('message')
      .values({
        outreach_id: outreach.id,
        round: 'first',
        state: 'sent',
        to_address: address,
        from_address: me,
        subject: 'Externship in internal medicine',
        body: 'Dear office,\n\nmay I join your clinic for four weeks?',
        message_id: messageId,
        attachments: json([]),
        rendered_sha256: null,
        opened_sha256: null,
        sending_at: hourAgo,
        sent_at: hourAgo,
        ...at,
      })
      .execute();
    return { outreachId: outreach.id, targetId: target.id };
  });
  await recordEvent(ws, { ...parts, clock: { now: () => hourAgo } }, outreachId, {
    kind: 'sent',
    round: 'first',
  });
  await server?.sendAs(me, {
    to: address,
    subject: 'Externship in internal medicine',
    text: 'Dear office,',
    messageId,
  });
  return { outreachId, targetId, messageId };
}

export async function stateOf(ws: Workspace, outreachId: string) {
  return ws.transaction((db) =>
    db
      .selectFrom('outreach')
      .select(['state', 'resume_on', 'address'])
      .where('id', '=', outreachId)
      .executeTakeFirstOrThrow(),
  );
}

export function allIncoming(ws: Workspace) {
  return ws.transaction((db) => db.selectFrom('incoming').selectAll().orderBy('received_at').execute());
}

/** A “yes” in a thread, as the inbox keeps it after reading a mailbox. */
export function answerYes(
  ws: Workspace,
  { outreachId, targetId }: { outreachId: string; targetId: string },
  said: { address: string; name: string; text: string; at: string },
) {
  return ws.transaction((db) =>
    db
      .insertInto('incoming')
      .values({
        outreach_id: outreachId,
        target_id: targetId,
        mail_key: said.address,
        kind: 'answer',
        matched_by: 'thread',
        sorted_as: 'yes',
        sorted_reason: 'there is a place',
        from_address: said.address,
        from_name: said.name,
        subject: 'Re: Externship',
        body: said.text,
        own_text: said.text,
        received_at: said.at,
        folder: 'INBOX',
        uid_validity: '1',
        uid: 1,
        created_at: said.at,
      })
      .execute(),
  );
}
