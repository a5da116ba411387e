import {
  type MailAccount,
  type SmtpPatience,
  type Submitter,
  openSubmitter,
} from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';

/** Mails that leave at the same time; each has a connection of its own. */
const connections = 5;

/** Connections that stay open for all mails of a run; new ones when the password, the token or the servers have changed. */
export type Lines = {
  to(account: MailAccount): readonly Submitter[];
  close(): void;
};

export function linesToServer(parts: Parts, patience: SmtpPatience): Lines {
  let open: { account: string; submitters: Submitter[] } | undefined;
  const close = () => {
    for (const submitter of open?.submitters ?? []) submitter.close();
    open = undefined;
  };
  return {
    to(account) {
      const same = JSON.stringify(account);
      if (open?.account !== same) close();
      open ??= {
        account: same,
        // Nothing is connected before there is a mail for it.
        submitters: Array.from({ length: connections }, () =>
          openSubmitter(account, parts.mailAuthorities, patience),
        ),
      };
      return open.submitters;
    },
    close,
  };
}
