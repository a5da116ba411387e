import { createRoute, z } from '@hono/zod-openapi';
import { answers, fromJson, idParameter, newRoutes, notFound } from '#platform/http/routes.ts';
import { rowViewSchema } from './row-view.ts';
import { targetSchema } from './rules.ts';
import { allThatFit, rowsOf, targetById } from './service.ts';

const view = rowViewSchema.extend({
  list: rowViewSchema.shape.list.default('hospital'),
  q: rowViewSchema.shape.q.default(''),
  filters: z.string().max(10_000).default('{}').transform(fromJson).pipe(rowViewSchema.shape.filters),
  sort: z.string().max(100).default('null').transform(fromJson).pipe(rowViewSchema.shape.sort),
});

/** TGT-2: the rows of a list as they are looked at, page by page. */
export const rowsRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/targets/rows',
      request: { query: view.extend({ from: z.coerce.number().int().min(0).default(0) }) },
      responses: answers(
        z.object({ rows: z.array(targetSchema), more: z.boolean() }),
        'A page of rows. more: there are others behind it.',
      ),
    }),
    async (c) => {
      const { from, ...asked } = c.req.valid('query');
      return c.json(await rowsOf(c.var.workspace, asked, from), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/targets/fitting',
      request: { query: view },
      responses: answers(
        z.object({ targets: z.array(z.object({ id: z.string(), name: z.string() })), more: z.boolean() }),
        'All that fit, as far as they can be changed at once.',
      ),
    }),
    async (c) => c.json(await allThatFit(c.var.workspace, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/targets/one/{id}',
      request: { params: idParameter },
      responses: answers(targetSchema, 'One target of the lists.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await targetById(c.var.workspace, id);
      return found ? c.json(found, 200) : c.json(notFound('target', id), 404);
    },
  );
