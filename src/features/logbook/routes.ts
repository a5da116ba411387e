import { createRoute, z } from '@hono/zod-openapi';
import { stages } from '#features/opportunities/board.ts';
import {
  answers,
  idParameter,
  jsonBody,
  newRoutes,
  notFound,
  refusalAnswer,
  refusalSchema,
} from '#platform/http/routes.ts';
import { sentSchema } from './arriving.ts';
import { mostSent } from './device.ts';
import { changeSchema } from './entries.ts';
import { exportLogbook } from './export-service.ts';
import { externships, syncLogbook } from './service.ts';

const day = z.string().nullable();
const logbooks = z.object({
  workspaceId: z.string(),
  /** The campaign is invented. */
  demo: z.boolean(),
  externships: z.array(
    z.object({ id: z.string(), title: z.string(), stage: z.enum(stages), startsOn: day, endsOn: day }),
  ),
});
const arriving = z.object({
  workspaceId: z.string(),
  since: z.int().min(0),
  changes: z.array(sentSchema).max(mostSent),
});
const answer = z.object({
  seq: z.int(),
  changes: z.array(changeSchema),
  refused: z.array(z.object({ id: z.string(), refusals: z.array(refusalSchema) })),
});

/** SIT-2: the logbook, as its page asks for it. */
export const logbookRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/logbook',
      responses: answers(logbooks, 'The externships that have, or may have, a logbook, and whose they are.'),
    }),
    async (c) => {
      const { workspace } = c.var;
      const { demo = false } = c.var.parts;
      return c.json({ workspaceId: workspace.id, demo, externships: await externships(workspace) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/logbook/{id}/changes',
      request: { params: idParameter, ...jsonBody(arriving) },
      responses: answers(answer, 'What the device does not have yet, and what of its changes was not taken.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await syncLogbook(c.var.workspace, id, c.req.valid('json'));
      return done ? c.json(done, 200) : c.json(notFound('externship', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/logbook/{id}/export',
      request: {
        params: idParameter,
        query: z.object({ what: z.enum(['weeks', 'entries']), format: z.enum(['csv', 'xlsx']) }),
      },
      responses: {
        404: refusalAnswer('There is no such externship in this workspace.'),
        200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.any() } } },
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { what, format } = c.req.valid('query');
      const file = await exportLogbook(c.var.workspace, id, what, format);
      if (!file) return c.json(notFound('externship', id), 404);
      return c.body(new Uint8Array(file), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="logbook-${what}.${format}"`,
      });
    },
  );
