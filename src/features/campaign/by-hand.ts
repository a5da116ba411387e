/** CMP-7: who presses "Send": Foothold, the applicant on a draft that Foothold put into the mailbox, or wholly by hand. */
export const leavesByNames = ['mailbox', 'drafts', 'hand'] as const;
export type LeavesBy = (typeof leavesByNames)[number];
