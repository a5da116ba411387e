import { join } from 'node:path';
import { fillDemo } from '#features/demo/service.ts';
import { forgetHalfOfDemo, makeUpDemo } from './demo-folder.ts';
import { runProgram } from './program.ts';

/** `foothold demo`: an invented campaign in a folder of its own, beside which nobody's data is opened. */
runProgram({
  settings: (settings) => ({ ...settings, folder: join(settings.folder, 'demo'), databaseUrl: undefined }),
  starting: forgetHalfOfDemo,
  started: ({ store, ownWorkspace, parts }, folder) =>
    makeUpDemo(folder, () => fillDemo(store.workspace(ownWorkspace), parts)),
  demo: true,
});
