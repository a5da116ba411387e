import { createRoute, z } from '@hono/zod-openapi';
import { answers, newRoutes } from '#platform/http/routes.ts';

const sessionSchema = z.object({
  workspaceId: z.string(),
  now: z.string(),
  demo: z.boolean(),
  locked: z.boolean(),
});

/** Whose desk this browser has opened, and the program's present moment. */
export const sessionRoutes = newRoutes().openapi(
  createRoute({
    method: 'get',
    path: '/api/session',
    responses: answers(sessionSchema, 'The open session.'),
  }),
  (c) => {
    const { workspace, parts } = c.var;
    const { demo = false, key } = parts;
    return c.json(
      { workspaceId: workspace.id, now: parts.clock.now(), demo, locked: key?.locked ?? false },
      200,
    );
  },
);
