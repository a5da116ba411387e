import type { Refusal } from '#plain/refusal.ts';

/** How the last attempt to reach the server ended. */
export type Reach =
  { kind: 'asking' | 'reached' | 'noNetwork' | 'signedOut' } | { kind: 'failed'; refusal: Refusal };

export type Known = {
  reach: Reach;
  /** Entries that the server does not have yet. */
  waiting: number;
  /** Entries that it did not take. */
  refused: number;
};

export type SyncStatus = { tone: 'good' | 'waits' | 'bad'; title: string; mend: string };

/** SIT-2: where the entries are, in one sentence, and what to do. Nothing that waits is ever lost by waiting. */
export function statusOf({ reach, waiting, refused }: Known): SyncStatus {
  const waits = waiting === 1 ? '1 entry waits' : `${waiting} entries wait`;
  if (reach.kind === 'failed') {
    const title = waiting > 0 ? `${waits} for the server. ${reach.refusal.reason}` : reach.refusal.reason;
    return { tone: 'bad', title, mend: reach.refusal.mend };
  }
  if (reach.kind === 'signedOut') {
    return {
      tone: 'bad',
      title: waiting > 0 ? `${waits} for you to sign in.` : 'This browser is not signed in to Foothold.',
      mend: 'Open a new link of Foothold in this browser. What you write meanwhile stays on this device.',
    };
  }
  if (refused > 0) {
    const title = refused === 1 ? '1 entry was not taken.' : `${refused} entries were not taken.`;
    return { tone: 'bad', title, mend: 'It is marked below with the reason. Correct it, or take it away.' };
  }
  if (reach.kind === 'noNetwork') {
    const title = waiting > 0 ? `${waits} for the network.` : 'No network. You can go on writing.';
    return { tone: 'waits', title, mend: 'Entries are kept on this device and sent as soon as it can.' };
  }
  if (reach.kind === 'asking' || waiting > 0)
    return { tone: 'waits', title: waiting > 0 ? `${waits} to be sent …` : 'Looking for news …', mend: '' };
  return { tone: 'good', title: 'Everything is on the server.', mend: '' };
}
