import { join } from 'node:path';
import { createRoute } from '@hono/zod-openapi';
import { answers, newRoutes } from '#platform/http/routes.ts';
import type { Parts } from '#platform/parts.ts';
import { directoryFacts } from './status-service.ts';
import { type DirectoryStatus, directoryStatusSchema, downloadPlan } from './status.ts';
import { cancelUpdate, startUpdate, updateStatus } from './update-service.ts';

const status = answers(directoryStatusSchema, 'The directory in use, and how far an update is.');

/** TGT-3: what the directory was built from, and its update with progress. The same for every workspace. */
export const updateRoutes = newRoutes()
  .openapi(createRoute({ method: 'get', path: '/api/directory', responses: status }), async (c) =>
    c.json(await statusNow(c.var.parts), 200),
  )
  .openapi(createRoute({ method: 'post', path: '/api/directory/update', responses: status }), async (c) => {
    const started = startUpdate(c.var.parts);
    if (!started.ok) return c.json({ refusals: started.refusals }, 422);
    return c.json(await statusNow(c.var.parts), 200);
  })
  .openapi(
    createRoute({ method: 'post', path: '/api/directory/update/cancel', responses: status }),
    async (c) => {
      await cancelUpdate(c.var.parts);
      return c.json(await statusNow(c.var.parts), 200);
    },
  );

async function statusNow(parts: Parts): Promise<DirectoryStatus> {
  const directory = parts.kept ? await directoryFacts(join(parts.kept.folder, 'directory')) : null;
  return { directory, update: updateStatus(parts), download: downloadPlan() };
}
