import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { blockInputSchema, blockStates } from './block.ts';
import { addBlock, availabilityOverview, changeBlock, withdrawBlock } from './service.ts';

const span = z.object({ from: z.string(), to: z.string() });
const block = span.extend({
  id: z.string(),
  keptFor: z.string(),
  state: z.enum([...blockStates, 'past']),
  weeks: z.number(),
  remarks: z.array(z.object({ text: z.string(), mend: z.string(), blocks: z.boolean() })),
  nameable: z.boolean(),
});
const overview = z.object({
  today: z.string(),
  blocks: z.array(block),
  named: span.extend({ words: z.string() }).nullable(),
  window: span.nullable(),
});
const kept = answers(z.object({ id: z.string() }), 'The block was written down.');

/** PKT-4: when the applicant can come. */
export const availabilityRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/availability',
      responses: answers(overview, 'The blocks with where they stand today, and what letters name.'),
    }),
    async (c) => c.json(await availabilityOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/availability/blocks',
      request: jsonBody(blockInputSchema),
      responses: kept,
    }),
    async (c) => {
      const added = await addBlock(c.var.workspace, c.var.parts, c.req.valid('json'));
      return added.ok ? c.json(added.value, 200) : c.json({ refusals: added.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/availability/blocks/{id}',
      request: { params: idParameter, ...jsonBody(blockInputSchema) },
      responses: kept,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const changed = await changeBlock(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!changed) return c.json(notFound('block', id), 404);
      return changed.ok ? c.json(changed.value, 200) : c.json({ refusals: changed.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/availability/blocks/{id}',
      request: { params: idParameter },
      responses: answers(z.object({ done: z.literal(true) }), 'The block was taken away.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await withdrawBlock(c.var.workspace, c.var.parts, id);
      return done ? c.json({ done: true } as const, 200) : c.json(notFound('block', id), 404);
    },
  );
