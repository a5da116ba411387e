import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { choosableSchema, unmatchedSchema } from './answers.ts';
import {
  acceptReferral,
  choosableOutreaches,
  leaveUnmatched,
  matchByHand,
  refuseReferral,
  reopenReferral,
  reopenUnmatched,
  unmatched,
} from './service.ts';

const doneSchema = z.object({ done: z.literal(true) });
const done = { done: true } as const;
const matchTo = z.object({ outreachId: z.string() });
const accepted = z.object({
  name: z.string().max(200),
  address: z.union([z.literal(''), z.email('must be an e-mail address, or empty').max(254)]),
});

/** CMP-9, CMP-10: what only the applicant can match, and the people whom answers name. */
export const matchingRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/inbox/unmatched',
      responses: answers(
        unmatchedSchema,
        'Mails that could not be matched, and what was decided of them last.',
      ),
    }),
    async (c) => c.json(await unmatched(c.var.workspace), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/inbox/outreaches',
      request: { query: z.object({ search: z.string().max(200).optional() }) },
      responses: answers(choosableSchema, 'Targets that were written to, to match a mail to.'),
    }),
    async (c) => {
      const outreaches = await choosableOutreaches(c.var.workspace, c.req.valid('query').search ?? '');
      return c.json({ outreaches }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/inbox/unmatched/{id}/match',
      request: { params: idParameter, ...jsonBody(matchTo) },
      responses: answers(doneSchema, 'The mail belongs to this target, and its sequence follows.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { outreachId } = c.req.valid('json');
      const matched = await matchByHand(c.var.workspace, c.var.parts, id, outreachId);
      if (matched === null) return c.json(notFound('mail', id), 404);
      return matched.ok ? c.json(done, 200) : c.json({ refusals: matched.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/inbox/unmatched/{id}/leave',
      request: { params: idParameter },
      responses: answers(doneSchema, 'The mail is not about the campaign.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const left = await leaveUnmatched(c.var.workspace, id);
      return left ? c.json(done, 200) : c.json(notFound('mail', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/inbox/unmatched/{id}/reopen',
      request: { params: idParameter },
      responses: answers(doneSchema, 'The decision is taken back.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const reopened = await reopenUnmatched(c.var.workspace, c.var.parts, id);
      return reopened ? c.json(done, 200) : c.json(notFound('mail', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/inbox/referrals/{id}/accept',
      request: { params: idParameter, ...jsonBody(accepted) },
      responses: answers(z.object({ targetId: z.string() }), 'The named person is a target.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await acceptReferral(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (result === null) return c.json(notFound('referral', id), 404);
      return result.ok ? c.json(result.value, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/inbox/referrals/{id}/refuse',
      request: { params: idParameter },
      responses: answers(doneSchema, 'The named person does not become a target.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const refused = await refuseReferral(c.var.workspace, c.var.parts, id);
      return refused ? c.json(done, 200) : c.json(notFound('referral', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/inbox/referrals/{id}/reopen',
      request: { params: idParameter },
      responses: answers(doneSchema, 'The decision is taken back.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await reopenReferral(c.var.workspace, c.var.parts, id);
      if (result === null) return c.json(notFound('referral', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  );
