import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, newRoutes, notFound } from '#platform/http/routes.ts';
import { doneSchema } from './answer-routes.ts';
import { handingOver, mailFile, sentByHand } from './by-hand-service.ts';
import { deletedByHand } from './left-drafts-service.ts';

/** CMP-7: mails that the applicant sends in the own mail program. */
export const byHandRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/campaign/mails/{id}/eml',
      request: { params: idParameter },
      responses: {
        200: {
          description: 'The approved mail as a file that mail programs open ready to send (X-Unsent).',
          content: { 'message/rfc822': { schema: z.string() } },
        },
        404: answers(doneSchema, '')[404],
        422: answers(doneSchema, '')[422],
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const file = await mailFile(c.var.workspace, c.var.parts, id);
      if (!file) return c.json(notFound('mail', id), 404);
      if (!file.ok) return c.json({ refusals: file.refusals }, 422);
      c.header('content-type', 'message/rfc822');
      c.header('content-disposition', `attachment; filename="${file.value.fileName}"`);
      return c.body(new Uint8Array(file.value.bytes));
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/campaign/mails/{id}/by-hand',
      request: { params: idParameter },
      responses: answers(
        z.object({ mailto: z.string(), papers: z.array(z.string()) }),
        'The link that opens the mail in the mail program, and the papers that it cannot carry.',
      ),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await handingOver(c.var.workspace, c.var.parts, id);
      if (!found) return c.json(notFound('mail', id), 404);
      return found.ok ? c.json(found.value, 200) : c.json({ refusals: found.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/mails/{id}/sent-by-hand',
      request: { params: idParameter },
      responses: answers(doneSchema, 'The mail counts as sent, and its follow-up is reckoned from now.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await sentByHand(c.var.workspace, c.var.parts, id);
      if (result === null) return c.json(notFound('mail', id), 404);
      return result.ok ? c.json({ done: true as const }, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/left-drafts/{id}/deleted',
      request: { params: idParameter },
      responses: answers(doneSchema, 'The applicant has deleted it from the Drafts folder.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const deleted = await deletedByHand(c.var.workspace, c.var.parts, id);
      return deleted ? c.json({ done: true as const }, 200) : c.json(notFound('draft', id), 404);
    },
  );
