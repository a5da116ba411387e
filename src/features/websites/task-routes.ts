import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound, refusalAnswer } from '#platform/http/routes.ts';
import { faxCoverOf } from './fax-service.ts';
import { markTask } from './task-service.ts';

/** CMP-1: ways other than e-mail, done or still to be done. */
export const taskRoutes = newRoutes()
  .openapi(
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
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/websites/tasks/{id}/fax.pdf',
      request: { params: idParameter },
      responses: {
        200: {
          description: 'The cover letter.',
          content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        404: refusalAnswer('There is no such task.'),
        422: refusalAnswer('Why there can be no letter yet.'),
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const letter = await faxCoverOf(c.var.workspace, c.var.parts, id);
      if (!letter) return c.json(notFound('task', id), 404);
      if (!letter.ok) return c.json({ refusals: letter.refusals }, 422);
      return c.body(new Uint8Array(letter.value), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="fax-cover-letter.pdf"',
      });
    },
  );
