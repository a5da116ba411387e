import { openImap } from './imap.ts';
import { openSmtp } from './submit.ts';
import { MailFault, faultOf } from './trouble.ts';
import type { MailAccount } from './types.ts';

/** What a test of an account found: for sending, for reading, and which folder holds sent mail. */
export type ConnectionReport = {
  sending: 'works' | MailFault;
  reading: 'works' | MailFault;
  /** null where the mailbox could not be read, or has no such folder (then `reading` says so). */
  sentFolder: string | null;
};

/** Signs in at both servers and looks for the folder of sent mail. Sends nothing and changes nothing. */
export async function checkConnection(
  account: MailAccount,
  authorities: readonly string[] = [],
): Promise<ConnectionReport> {
  const [sending, reading] = await Promise.all([
    checkSending(account, authorities),
    findSentFolder(account, authorities).catch(faultOf),
  ]);
  return reading instanceof MailFault
    ? { sending, reading, sentFolder: null }
    : { sending, reading: 'works', sentFolder: reading };
}

async function checkSending(
  account: MailAccount,
  authorities: readonly string[],
): Promise<'works' | MailFault> {
  try {
    (await openSmtp(account, authorities)).quit();
    return 'works';
  } catch (error) {
    return faultOf(error);
  }
}

async function findSentFolder(account: MailAccount, authorities: readonly string[]): Promise<string> {
  const reader = await openImap(account, authorities);
  try {
    const sent = (await reader.folders()).find((folder) => folder.role === 'sent');
    if (!sent) throw new MailFault('no-sent-folder', 'The mailbox has no folder for sent mail.');
    return sent.path;
  } finally {
    await reader.close();
  }
}
