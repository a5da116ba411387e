import { connectedMailbox, mailAccount } from '#features/mailbox/service.ts';
import { type ImapReader, openImap } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { addSeconds } from '#plain/time.ts';
import { composedOrRefused, papersOf, sha256Of } from './final-form-service.ts';
import { changeMail, sentWithoutCopy } from './sender-queries.ts';

/** A copy that could not be put into Sent for so long is not tried any more. */
const triedForSeconds = 3 * 24 * 60 * 60;

/**
 * CMP-9: puts the copy of each sent mail into Sent, where the provider does not do it itself. Looks first, so that a
 * copy made before a crash is not made twice. A failure changes nothing about the mail; it is tried again next time.
 */
export async function fileCopies(ws: Workspace, parts: Parts): Promise<void> {
  const mailbox = await connectedMailbox(ws);
  if (!mailbox || mailbox.filesSentItself) return;
  const since = addSeconds(parts.clock.now(), -triedForSeconds);
  const waiting = await ws.transaction((db) => sentWithoutCopy(db, since));
  const account = waiting.length > 0 ? await mailAccount(ws, parts) : null;
  if (!account) return;
  const papers = papersOf(ws, parts);
  let reader: ImapReader | undefined;
  try {
    reader = await openImap(account, parts.mailAuthorities);
    for (const mail of waiting) {
      if (mail.from_address !== account.address || !mail.message_id || !mail.mail_date) continue;
      const { message_id: messageId, mail_date: date, from_name: name } = mail;
      const from = { address: mail.from_address, name: name ?? '' };
      const composed = await composedOrRefused(parts, papers, mail, { messageId, date, from });
      if (!composed.ok) continue;
      const bytes = composed.value;
      // Only what really left may lie in Sent (CMP-11).
      if (sha256Of(bytes) !== mail.mail_sha256) {
        parts.log.error({ message: mail.id }, 'The copy for Sent differs from the mail that left.');
        continue;
      }
      await reader.appendToSent(bytes, mail.message_id);
      const now = parts.clock.now();
      await ws.transaction((db) => changeMail(db, mail.id, { filed_at: now }, now));
    }
  } catch (error) {
    parts.log.warn({ err: error }, 'The copy of a sent mail could not be put into Sent.');
  } finally {
    await reader?.close();
  }
}
