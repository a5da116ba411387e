import type { Workspace, WorkspaceDb } from './workspace.ts';
import type { Refusal, Result } from '#plain/refusal.ts';

/** Runs work in one transaction that is kept as a whole, or not at all when it answers with a refusal. */
export async function inOneGo(
  ws: Workspace,
  work: (db: WorkspaceDb) => Promise<Result<true>>,
): Promise<Result<true>> {
  try {
    return await ws.transaction(async (db) => {
      const result = await work(db);
      if (!result.ok) throw new Undone(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return error.refused;
    throw error;
  }
}

/** Rolls the transaction back; never leaves this file. */
class Undone extends Error {
  readonly refused: { ok: false; refusals: Refusal[] };
  constructor(refused: { ok: false; refusals: Refusal[] }) {
    super('undone');
    this.refused = refused;
  }
}
