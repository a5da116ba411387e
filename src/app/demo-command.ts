import { join } from 'node:path';
import { fillDemo } from '#features/demo/service.ts';
import { runProgram } from './program.ts';

/** `foothold demo`: an invented campaign in a folder of its own, beside which nobody's data is opened. */
runProgram({
  settings: (settings) => ({ ...settings, folder: join(settings.folder, 'demo'), databaseUrl: undefined }),
  started: async ({ store, ownWorkspace, parts }) => {
    await fillDemo(store.workspace(ownWorkspace), parts);
  },
  demo: true,
});
