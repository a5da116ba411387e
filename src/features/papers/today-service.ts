import { loadProfile } from '#features/profile/service.ts';
import type { Todo } from '#features/today/rules.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { dayInWords } from '#plain/in-words.ts';
import { kindFacts } from './kinds.ts';
import { toWarnOf } from './rules.ts';
import { listPapers } from './service.ts';

/** Today: papers that expire soon or have expired (PKT-1). */
export async function papersTodos(ws: Workspace, parts: Parts): Promise<Todo[]> {
  const today = todayOf(parts.clock);
  const papers = toWarnOf(await listPapers(ws, parts), await loadProfile(ws), today);
  return papers.map(({ id, kind, title, expiresOn, standing }) => ({
    id: `paper-${id}-${expiresOn}`,
    kind: 'expiring',
    title:
      standing === 'expired'
        ? `${title} expired on ${dayInWords(expiresOn ?? today)}`
        : `${title} expires on ${dayInWords(expiresOn ?? today)}`,
    why: `${kindFacts[kind].about} See to a new one now, then drop its scan and enter the new dates.`,
    minutes: 10,
    href: `/papers?paper=${id}`,
    action: 'Open the paper',
  }));
}
