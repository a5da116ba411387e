import { listOfUnwritten, toFindInWords } from '#features/targets/next-steps.ts';
import { unreadTargets, unwrittenTargets } from '#features/targets/service.ts';
import type { Todo } from '#features/today/rules.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { hostOfKey } from './fetching/addresses.ts';
import { allKeys } from './website-queries.ts';

/** The targets that cannot be written to yet, and whose website Foothold was never asked to read. */
export async function neverRead(db: WorkspaceDb) {
  return unreadTargets(db, (await allKeys(db)).map(hostOfKey));
}

/** How to get to the addresses that are missing, for Today: first by reading websites, then by looking oneself. */
export async function addressTodos(db: WorkspaceDb): Promise<Todo[]> {
  const unread = await neverRead(db);
  const read: Todo = {
    id: 'websites-to-read',
    kind: 'targets',
    title: `Let Foothold read ${unread.length === 1 ? '1 website' : `${unread.length} websites`}`,
    why: 'For targets with a website, but without an e-mail address. Foothold looks for the right office while you do other things.',
    minutes: 1,
    href: '/websites',
    action: 'Read websites',
    count: unread.length,
  };
  const find = (await unwrittenTargets(db)).flatMap(({ list, withoutAddress }): Todo[] => {
    const many = withoutAddress - unread.filter((target) => target.list === list).length;
    if (many <= 0) return [];
    return [
      {
        id: `targets-address-${list}`,
        kind: 'targets',
        ...toFindInWords(list, many),
        minutes: Math.min(30, 3 * many),
        href: listOfUnwritten(list, 'blank'),
        action: 'Find addresses',
        count: many,
      },
    ];
  });
  return unread.length > 0 ? [read, ...find] : find;
}
