import type { Parts } from '#platform/parts.ts';
import { json } from '#platform/store/json.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { TargetList } from '#features/targets/rules.ts';
import type { SortedAs } from '#features/inbox/rules.ts';
import type {} from '#features/campaign/tables.ts';
import type {} from '#features/inbox/tables.ts';
import type {} from '#features/targets/tables.ts';

export type Sent = {
  list: TargetList;
  on: string;
  count: number;
  state?: string;
  specialty?: string;
  answered?: SortedAs;
  answeredOn?: string;
  sequence?: 'firstSent' | 'answered' | 'needsAddress';
};

/** First mails on record as sent, each to a target of its own, and their answers. Answers the targets' ids. */
export async function sendFirstMails(
  ws: Workspace,
  parts: Parts,
  groups: readonly Sent[],
): Promise<string[]> {
  const targets: string[] = [];
  await ws.transaction(async (db) => {
    for (const {
      list,
      on,
      count,
      answered,
      answeredOn,
      sequence,
      state = 'NY',
      specialty = 'Internal Medicine',
    } of groups) {
      const sentAt = `${on}T15:00:00Z`;
      const at = { created_at: sentAt, updated_at: sentAt };
      for (let one = 0; one < count; one++) {
        const address = `${parts.newId()}@clinic.example`;
        const { id: targetId } = await db
          .insertInto('target')
          .values({
            list,
            name: `Target ${targets.length + 1}`,
            state,
            specialty,
            contact_emails: [address],
            ...at,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        const { id: outreachId } = await db
          .insertInto('outreach')
          .values({
            target_id: targetId,
            state: sequence ?? (answered ? 'answered' : 'firstSent'),
            address,
            first_sent_at: sentAt,
            last_sent_at: sentAt,
            mails_sent: 1,
            ...at,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await db
          .insertInto('message')
          .values({
            outreach_id: outreachId,
            round: 'first',
            state: 'sent',
            to_address: address,
            subject: 'Externship',
            body: 'Dear Sir or Madam,\n\nI beg you for an observership, an externship or anything. Please help me.',
            attachments: json([]),
            rendered_sha256: null,
            opened_sha256: null,
            sent_at: sentAt,
            ...at,
          })
          .execute();
        if (answered) {
          await db
            .insertInto('incoming')
            .values({
              outreach_id: outreachId,
              target_id: targetId,
              mail_key: address,
              kind: 'answer',
              matched_by: 'thread',
              sorted_as: answered,
              sorted_reason: '',
              from_address: address,
              from_name: '',
              subject: 'Re: Externship',
              body: '',
              own_text: '',
              received_at: `${answeredOn ?? on}T18:00:00Z`,
              folder: 'INBOX',
              uid_validity: '1',
              uid: targets.length + 1,
              created_at: sentAt,
            } as never)
            .execute();
        }
        targets.push(targetId);
      }
    }
  });
  return targets;
}
