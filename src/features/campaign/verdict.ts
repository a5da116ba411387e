/** What is known about a mail that was being sent when the sender died or was cut off. */
export type Evidence = {
  /** Whether its Message-ID lies in Sent or All Mail; looking may have failed. */
  found: boolean | 'could-not-look';
  /** The provider puts sent mail into Sent itself, so a mail that left would be found there. */
  filesSentItself: boolean;
  secondsSince: number;
};

export type Verdict = 'left' | 'did-not-leave' | 'unknown' | 'wait';

/**
 * A provider files what it takes. It may take its time to answer (we wait 10 minutes, RFC 5321 4.5.3.2.6), and no server
 * waits for the rest of a mail as long as this: after an hour, what does not lie in Sent was not taken.
 */
const secondsUntilFiled = 60 * 60;
/** How long a mailbox out of reach is waited for, before the applicant is asked. */
const secondsOfPatience = 60 * 60;

/**
 * CMP-6: found: it left. Not found although the provider files sent mail itself, and long enough past: it did not. Else
 * nobody can know, and the applicant decides. Absence alone proves nothing where we file the copy ourselves.
 */
export function verdict({ found, filesSentItself, secondsSince }: Evidence): Verdict {
  if (found === true) return 'left';
  if (found === 'could-not-look') return secondsSince < secondsOfPatience ? 'wait' : 'unknown';
  if (!filesSentItself) return 'unknown';
  return secondsSince < secondsUntilFiled ? 'wait' : 'did-not-leave';
}
