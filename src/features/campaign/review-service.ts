import { listOfUnwritten, toWriteInWords } from '#features/targets/next-steps.ts';
import { unwrittenTargets } from '#features/targets/service.ts';
import type { Todo } from '#features/today/rules.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { targetsWithoutAddress } from './log-service.ts';
import { campaignOverview } from './overview-service.ts';

export { followUpsByDay } from './log-service.ts';
export { campaignOverview } from './overview-service.ts';

/** Reading one mail with care takes about two minutes; nobody should be told of an hour at once. */
const minutesFor = (mails: number) => Math.min(30, Math.max(2, mails * 2));
const named = (count: number, one: string, many: string) => (count === 1 ? `one ${one}` : `${count} ${many}`);

/** What the campaign asks of the applicant today: decide what is unknown, delete what must not leave, then follow-ups, new mails, dead addresses, whom to write to. */
export async function reviewTodos(ws: Workspace, parts: Parts): Promise<Todo[]> {
  const overview = await campaignOverview(ws, parts);
  const { drafts, unknown, leftInDrafts, followUpsDue } = overview;
  const withoutAddress = await targetsWithoutAddress(ws);
  const firstMails = drafts.filter((draft) => draft.round === 'first');
  const followUps = drafts.length - firstMails.length + followUpsDue;
  const todos: (Todo | false)[] = [
    unknown.length > 0 && {
      id: 'campaign-unknown',
      kind: 'unknown',
      title: `Decide whether ${named(unknown.length, 'mail', 'mails')} left`,
      why: 'The connection broke while sending. Nothing else goes to these recipients until you have decided.',
      minutes: minutesFor(unknown.length),
      href: '/campaign?tab=way',
      action: 'Decide',
      count: unknown.length,
    },
    leftInDrafts.length > 0 && {
      id: 'campaign-left-in-drafts',
      kind: 'unknown',
      title: `Delete ${named(leftInDrafts.length, 'mail', 'mails')} from your Drafts folder`,
      why: 'What Campaign names must not be sent any more: an answer has come, for example.',
      minutes: 2,
      href: '/campaign?tab=way',
      action: 'Show',
      count: leftInDrafts.length,
    },
    followUps > 0 && {
      id: 'campaign-follow-ups',
      kind: 'followUp',
      title: `Read and approve ${named(followUps, 'follow-up', 'follow-ups')}`,
      why: 'A week has passed without an answer. Follow-ups bring more answers than first mails.',
      minutes: minutesFor(followUps),
      href: '/campaign?tab=review',
      action: 'Read follow-ups',
      count: followUps,
    },
    firstMails.length > 0 && {
      id: 'campaign-drafts',
      kind: 'approve',
      title: `Read and approve ${named(firstMails.length, 'first mail', 'first mails')}`,
      why: 'Drafts wait for you. Nothing leaves before you have read it.',
      minutes: minutesFor(firstMails.length),
      href: '/campaign?tab=review',
      action: 'Read drafts',
      count: firstMails.length,
    },
    ...withoutAddress.map((line): Todo => ({
      id: `campaign-address-${line.id}`,
      kind: 'targets',
      title: `Find another address for ${line.name}`,
      why: `The mail to ${line.address} came back: that address does not work.`,
      minutes: 5,
      href: `/campaign?tab=log&outreach=${line.id}`,
      action: 'Give an address',
    })),
    ...(await toWriteTodos(ws, overview)),
  ];
  return todos.filter((todo) => todo !== false);
}

/** CMP-1: whom to choose next, while this week's goal is further than what was sent or waits for approval. */
async function toWriteTodos(ws: Workspace, { week, drafts, onTheWay }: Overview): Promise<Todo[]> {
  const begun = [...drafts, ...onTheWay].filter(({ round }) => round === 'first').length;
  const open = week.goal.mails - week.institutions - week.physicians - begun;
  const counts = await ws.transaction(unwrittenTargets);
  const institutions = counts.filter(({ list }) => list !== 'physician');
  const [most] = institutions.toSorted((one, other) => other.withAddress - one.withAddress);
  const wanted = [
    { counted: most, many: Math.min(open, week.goal.institutions - week.institutions) },
    {
      counted: counts.find(({ list }) => list === 'physician'),
      many: Math.min(open, week.goal.physicians - week.physicians),
    },
  ];
  return wanted.flatMap(({ counted, many }): Todo[] => {
    if (!counted || counted.withAddress === 0 || many <= 0) return [];
    return [
      {
        id: `campaign-write-${counted.list}`,
        kind: 'approve',
        ...toWriteInWords(counted, many),
        minutes: 5,
        href: listOfUnwritten(counted.list, 'notBlank'),
        action: 'Choose',
        count: Math.min(many, counted.withAddress),
      },
    ];
  });
}

type Overview = Awaited<ReturnType<typeof campaignOverview>>;
