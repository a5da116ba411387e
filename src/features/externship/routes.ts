import { createRoute, z } from '@hono/zod-openapi';
import { ownChangesSchema } from '#plain/own-changes.ts';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { factsSchema } from './facts.ts';
import { saveFacts } from './service.ts';

/** LOR, NXT: who supervises a stay, and where it is. */
export const externshipRoutes = newRoutes().openapi(
  createRoute({
    method: 'put',
    path: '/api/externships/{id}',
    request: { params: idParameter, ...jsonBody(ownChangesSchema(factsSchema)) },
    responses: answers(z.object({ id: z.string() }), 'Kept.'),
  }),
  async (c) => {
    const { id } = c.req.valid('param');
    const kept = await saveFacts(c.var.workspace, c.var.parts, id, c.req.valid('json'));
    if (!kept) return c.json(notFound('externship', id), 404);
    return kept.ok ? c.json({ id }, 200) : c.json({ refusals: kept.refusals }, 422);
  },
);
