import { knownOutreaches } from '#features/inbox/known.ts';
import { outreachesByMessageId, outreachesWrittenTo } from '#features/inbox/queries.ts';
import { readMail } from '#features/inbox/reading.ts';
import { takeIn } from '#features/inbox/take-in-service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { allIncoming } from './campaign.ts';

export type Came = { from: string; text: string; answers?: string; headers?: string; html?: string };

/** A mail comes in as the sync would take it in; answers its id. */
export async function comesIn(
  ws: Workspace,
  parts: Parts,
  uid: number,
  { from, text, answers, headers = '', html }: Came,
): Promise<string> {
  const head = [
    `From: Ann Miller <${from}>`,
    'Subject: Re: Externship in internal medicine',
    `Message-ID: <came-${uid}@elsewhere.test>`,
    ...(answers ? [`In-Reply-To: ${answers}`, `References: <older@x.test> ${answers}`] : []),
    `Content-Type: text/${html ? 'html' : 'plain'}; charset=utf-8`,
    ...(headers ? [headers] : []),
  ];
  const mail = await readMail(Buffer.from(`${head.join('\r\n')}\r\n\r\n${html ?? text}`), parts.clock.now());
  const known = await ws.transaction(async (db) =>
    knownOutreaches(await outreachesByMessageId(db), await outreachesWrittenTo(db)),
  );
  await ws.transaction((db) =>
    takeIn(db, parts.clock.now(), [{ mail, place: { folder: 'INBOX', uid_validity: '1', uid } }], known),
  );
  const mails = await allIncoming(ws);
  return mails.find((one) => one.message_id === `<came-${uid}@elsewhere.test>`)?.id ?? '';
}
