import { mailAccount } from '#features/mailbox/service.ts';
import { type ImapReader, openImap } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';

/** CMP-7: work at the mailbox, and its address. One that is out of reach is tried again next time. */
export async function withMailbox(
  ws: Workspace,
  parts: Parts,
  work: (reader: ImapReader, address: string) => Promise<number>,
): Promise<number> {
  const account = await mailAccount(ws, parts);
  if (!account) return 0;
  let reader: ImapReader | undefined;
  try {
    reader = await openImap(account, parts.mailAuthorities);
    return await work(reader, account.address);
  } catch (error) {
    parts.log.warn({ err: error }, 'The mailbox could not be used for mails that are sent by hand.');
    return 0;
  } finally {
    await reader?.close();
  }
}
