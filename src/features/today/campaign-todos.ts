import type { Todo } from './rules.ts';

/** What Today needs to know of the campaign. */
export type CampaignNow = {
  drafts: readonly unknown[];
  unknown: readonly { id: string; subject: string; target: { name: string } }[];
  followUpsDue: number;
};

/** CMP-3, CMP-6, TPL-4: mails whose fate is unknown, follow-ups that are due, drafts that wait to be read. */
export function campaignTodos({ drafts, unknown, followUpsDue }: CampaignNow): Todo[] {
  return [
    ...unknown.map((mail): Todo => ({
      id: `unknown-${mail.id}`,
      kind: 'unknown',
      title: `Did the mail to ${mail.target.name} leave?`,
      why: `The connection broke while “${mail.subject}” was leaving. Nothing more goes to them until you decide.`,
      minutes: 3,
      href: '/campaign',
      action: 'Look and decide',
    })),
    ...(followUpsDue > 0 ? [followUps(followUpsDue)] : []),
    ...(drafts.length > 0 ? [approvals(drafts.length)] : []),
  ];
}

const followUps = (count: number): Todo => ({
  id: 'follow-ups',
  kind: 'followUp',
  title: count === 1 ? 'A follow-up is due' : `${count} follow-ups are due`,
  why: 'They have not answered for 7 days or more. Most places are found by a follow-up.',
  minutes: count,
  href: '/campaign',
  action: count === 1 ? 'Write the follow-up' : 'Write the follow-ups',
  count,
});

const approvals = (count: number): Todo => ({
  id: 'drafts',
  kind: 'approve',
  title: count === 1 ? 'A draft waits for you' : `${count} drafts wait for you`,
  why: 'A mail leaves only after you have read and approved it.',
  minutes: count,
  href: '/campaign',
  action: count === 1 ? 'Read the draft' : 'Read the drafts',
  count,
});
