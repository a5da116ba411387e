import type { Workspace } from '#platform/store/workspace.ts';
import type { TestMailServer } from '#test/support/mail-server.ts';

/** What became of the mails: by what the program says, held against what lies in the recipients' mailboxes. */
export type Fates = {
  /** Mails that left by the program's own word, or may have. */
  mails: number;
  firsts: number;
  followUps: number;
  answers: number;
  /** Arrived more than once, or more than one mail of the same round. */
  doubled: number;
  /** Sent by the program's word, and not arrived. */
  lost: number;
  /** Arrived, and not sent by the program's word nor asked about. */
  forgotten: number;
  /** The applicant is asked. */
  unknown: number;
  /** Follow-ups that left after the answer had been read. */
  afterAnswer: number;
};

export async function fatesOf(
  ws: Workspace,
  server: TestMailServer,
  recipients: readonly string[],
): Promise<Fates> {
  const { rows, answers } = await ws.transaction(async (db) => ({
    rows: await db
      .selectFrom('message')
      .select(['outreach_id', 'round', 'state', 'to_address', 'message_id', 'sending_at'])
      .where('state', '<>', 'withdrawn')
      .execute(),
    answers: await db
      .selectFrom('outreach_event')
      .innerJoin('outreach', (join) =>
        join
          .onRef('outreach.workspace_id', '=', 'outreach_event.workspace_id')
          .onRef('outreach.id', '=', 'outreach_event.outreach_id'),
      )
      .select(['outreach_event.outreach_id', 'outreach_event.at'])
      .where('outreach_event.state_after', '=', 'answered')
      .execute(),
  }));
  const arrived = new Map<string, number>();
  for (const address of recipients) {
    for (const mail of await server.mailbox(address).messages()) {
      const id = /^message-id:\s*(\S+)/im.exec(mail)?.[1] ?? '';
      arrived.set(id, (arrived.get(id) ?? 0) + 1);
    }
  }
  const left = rows.filter((row) => row.state === 'sent' || row.state === 'unknown');
  const known = new Set(left.map((row) => row.message_id));
  const here = (row: { message_id: string | null }) => arrived.get(row.message_id ?? '') ?? 0;
  const rounds = Map.groupBy(left, (row) => `${row.outreach_id} ${row.round}`);
  const answeredAt = new Map(answers.map((row) => [row.outreach_id, Date.parse(row.at)]));
  return {
    mails: left.length,
    firsts: left.filter((row) => row.round === 'first').length,
    followUps: left.filter((row) => row.round !== 'first').length,
    answers: new Set(answers.map((row) => row.outreach_id)).size,
    doubled:
      [...arrived.values()].filter((times) => times > 1).length +
      [...rounds.values()].filter((mails) => mails.filter((row) => here(row) > 0).length > 1).length,
    lost: left.filter((row) => row.state === 'sent' && here(row) === 0).length,
    forgotten: [...arrived.keys()].filter((id) => !known.has(id)).length,
    unknown: left.filter((row) => row.state === 'unknown').length,
    afterAnswer: left.filter((row) => {
      const answer = answeredAt.get(row.outreach_id);
      return answer !== undefined && Date.parse(row.sending_at ?? '') > answer;
    }).length,
  };
}
