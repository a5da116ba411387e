import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { markTask } from './task-service.ts';

/** CMP-1: ways other than e-mail, done or still to be done. */
export const taskRoutes = newRoutes().openapi(
  createRoute({
    method: 'put',
    path: '/api/websites/tasks/{id}',
    request: {
      params: idParameter,
      ...jsonBody(z.object({ doneOn: z.iso.date().nullable(), note: z.string().trim().max(2_000) })),
    },
    responses: answers(z.object({ done: z.boolean() }), 'Noted.'),
  }),
  async (c) => {
    const { id } = c.req.valid('param');
    const marked = await markTask(c.var.workspace, c.var.parts, id, c.req.valid('json'));
    if (!marked) return c.json(notFound('task', id), 404);
    return marked.ok ? c.json({ done: true }, 200) : c.json({ refusals: marked.refusals }, 422);
  },
);
