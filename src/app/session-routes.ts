import { createRoute, z } from '@hono/zod-openapi';
import { answers, newRoutes } from '#platform/http/routes.ts';

const sessionSchema = z.object({ workspaceId: z.string(), now: z.string() });

/** Whose desk this browser has opened, and the program's present moment. */
export const sessionRoutes = newRoutes().openapi(
  createRoute({
    method: 'get',
    path: '/api/session',
    responses: answers(sessionSchema, 'The open session.'),
  }),
  (c) => c.json({ workspaceId: c.var.workspace.id, now: c.var.parts.clock.now() }, 200),
);
