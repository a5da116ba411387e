/** A process for durability tests: commits rows one by one and writes a line for each acknowledged commit. */
import { openTestStore } from '#test/support/stores.ts';

const [folder, commits] = process.argv.slice(2);
if (!folder || !commits) throw new Error('usage: commit-forever FOLDER COMMITS');
const { store, parts, newWorkspace } = await openTestStore(folder);
const workspace = await newWorkspace();
for (let made = 0; made < Number(commits); made++) {
  await workspace.transaction((db) =>
    db
      .insertInto('session')
      .values({ token_hash: parts.newId(), created_at: parts.clock.now(), expires_at: parts.clock.now() })
      .execute(),
  );
  process.stdout.write('committed\n');
}
await store.close();
