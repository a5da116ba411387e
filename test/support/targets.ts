import { liveTargets } from '#features/targets/queries.ts';
import type { Workspace } from '#platform/store/workspace.ts';

/** Every target on the lists, by name. */
export const allTargets = (ws: Workspace) => ws.transaction((db) => liveTargets(db));
