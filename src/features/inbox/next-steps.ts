import type { IsoInstant } from '#plain/time.ts';
import type { SortedAs } from './rules.ts';

/** CMP-10: what a yes asks for next, in the order in which it is done. */
export const nextSteps = ['packet', 'call', 'dates'] as const;
export type NextStep = (typeof nextSteps)[number];

export const nextStepNames: Readonly<Record<NextStep, { name: string; why: string }>> = {
  packet: {
    name: 'Send the papers they need',
    why: 'Foothold reads which ones they ask for. Send all of them in one mail within a day.',
  },
  call: {
    name: 'Talk with them once',
    why: 'Offer two or three times for a short call, in their time zone.',
  },
  dates: {
    name: 'Agree on the weeks',
    why: 'Name one block of four to eight weeks, and ask them to confirm it in writing.',
  },
};

/** A mail of ours in a thread: its state, and when it left. */
type PacketMail = { state: string; sentAt: IsoInstant | null; carriesPacket: boolean };

/** PKT-2: since when the papers are with them; null while none left, or a part of them waits. */
export function packetLeftAt(mails: readonly PacketMail[]): IsoInstant | null {
  const carriers = mails.filter(({ carriesPacket, state }) => carriesPacket && state !== 'refused');
  if (carriers.some(({ state }) => state !== 'sent')) return null;
  return (
    carriers
      .flatMap(({ sentAt }) => sentAt ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

/** Only who is willing gets next steps; papers are asked for by people who are. */
export function hasNextSteps(sortings: readonly SortedAs[]): boolean {
  return sortings.includes('yes') || sortings.includes('asksForPapers');
}
