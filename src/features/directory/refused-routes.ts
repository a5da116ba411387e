import { createRoute } from '@hono/zod-openapi';
import { answers, newRoutes, refusalAnswer } from '#platform/http/routes.ts';
import { refusedAnswerSchema, refusedQuerySchema } from './refused-rows.ts';
import { refusedFile, refusedPage } from './refused-service.ts';

/** TGT-3: what of the official files was not taken, and why. The same for every workspace. */
export const refusedRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/directory/refused',
      request: { query: refusedQuerySchema },
      responses: answers(
        refusedAnswerSchema,
        'One page of the values that were not taken, with the reasons.',
      ),
    }),
    async (c) => {
      const { source, page } = c.req.valid('query');
      const refused = await refusedPage(c.var.parts, source, page);
      return refused.ok ? c.json(refused.value, 200) : c.json({ refusals: refused.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/directory/refused/file',
      request: { query: refusedQuerySchema.pick({ source: true }) },
      responses: {
        200: { description: 'All of them as a CSV file.', content: { 'text/csv': {} } },
        422: refusalAnswer('There is no directory to read them from.'),
      },
    }),
    async (c) => {
      const { source } = c.req.valid('query');
      const file = await refusedFile(c.var.parts, source);
      if (!file.ok) return c.json({ refusals: file.refusals }, 422);
      return c.body(new Uint8Array(file.value), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="not-taken-${source}.csv"`,
      });
    },
  );
