import { createRoute, z } from '@hono/zod-openapi';
import { staySchema } from '#features/externship/answers.ts';
import { answers, idParameter, jsonBody, newRoutes, notFound, refusalSchema } from '#platform/http/routes.ts';
import { scopeSchema } from './consent.ts';
import { askedSchema, receivedSchema } from './introduction.ts';
import {
  askIntroduction,
  introductionsOverview,
  receiveIntroduction,
  recordConsent,
  reopenIntroduction,
  setConsentWithdrawn,
  setIntroductionDeleted,
  takeOut,
  takeUp,
} from './service.ts';

const mail = z.object({ subject: z.string(), body: z.string() });
const overviewSchema = z.object({
  today: z.string(),
  stays: z.array(
    staySchema.extend({
      consents: z.array(
        scopeSchema.extend({
          id: z.string(),
          opportunityId: z.string(),
          withdrawnOn: z.string().nullable(),
        }),
      ),
      introductions: z.array(
        z.object({
          id: z.string(),
          introducer: z.string(),
          askedOn: z.string(),
          receivedOn: z.string().nullable(),
          introduced: z.string(),
          targetId: z.string().nullable(),
        }),
      ),
      questions: z.object({ introduction: mail, consent: mail }),
      takeUp: z.object({
        cv: z.array(z.string()),
        linkedIn: z.string(),
        letter: z.string().nullable(),
        named: z.boolean(),
        refusals: z.array(refusalSchema),
      }),
    }),
  ),
  chain: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        kind: z.enum(['place', 'person']),
        depth: z.number(),
        row: z.number(),
      }),
    ),
    edges: z.array(z.object({ from: z.string(), to: z.string() })),
  }),
});
const done = z.object({ done: z.literal(true) });
const made = z.object({ id: z.string() });
const isDone = { done: true } as const;

/** NXT-1, NXT-2: introductions, consents to be named, and what a finished stay adds to the profile. */
export const introductionsRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/introductions',
      responses: answers(overviewSchema, 'Every stay with its introductions and consents, and the chain.'),
    }),
    async (c) => c.json(await introductionsOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/introductions',
      request: jsonBody(askedSchema),
      responses: answers(made, 'An introduction was asked for.'),
    }),
    async (c) => {
      const asked = c.req.valid('json');
      const noted = await askIntroduction(c.var.workspace, c.var.parts, asked);
      return noted ? c.json(noted, 200) : c.json(notFound('opportunityId', asked.opportunityId), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/introductions/{id}/received',
      request: { params: idParameter, ...jsonBody(receivedSchema) },
      responses: answers(z.object({ targetId: z.string() }), 'The person became a target.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const taken = await receiveIntroduction(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!taken) return c.json(notFound('introduction', id), 404);
      return taken.ok ? c.json(taken.value, 200) : c.json({ refusals: taken.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/introductions/{id}/received',
      request: { params: idParameter },
      responses: answers(done, 'It is asked for, and nobody was named.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const taken = await reopenIntroduction(c.var.workspace, c.var.parts, id);
      if (!taken) return c.json(notFound('introduction', id), 404);
      return taken.ok ? c.json(isDone, 200) : c.json({ refusals: taken.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/introductions/{id}/deleted',
      request: { params: idParameter, ...jsonBody(z.object({ deleted: z.boolean() })) },
      responses: answers(done, 'It is gone, or back.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { deleted } = c.req.valid('json');
      const found = await setIntroductionDeleted(c.var.workspace, c.var.parts, id, deleted);
      return found ? c.json(isDone, 200) : c.json(notFound('introduction', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/externships/{id}/consents',
      request: { params: idParameter, ...jsonBody(scopeSchema) },
      responses: answers(made, 'The consent is on record.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const kept = await recordConsent(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!kept) return c.json(notFound('externship', id), 404);
      return kept.ok ? c.json(kept.value, 200) : c.json({ refusals: kept.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/consents/{id}/withdrawn',
      request: { params: idParameter, ...jsonBody(z.object({ withdrawn: z.boolean() })) },
      responses: answers(done, 'The consent was taken back, or stands again.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { withdrawn } = c.req.valid('json');
      const found = await setConsentWithdrawn(c.var.workspace, c.var.parts, id, withdrawn);
      return found ? c.json(isDone, 200) : c.json(notFound('consent', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/externships/{id}/taken-up',
      request: { params: idParameter },
      responses: answers(done, 'The profile holds the stay; CV, LinkedIn text and letters follow.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const taken = await takeUp(c.var.workspace, c.var.parts, id);
      if (!taken) return c.json(notFound('externship', id), 404);
      return taken.ok ? c.json(isDone, 200) : c.json({ refusals: taken.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/externships/{id}/taken-up',
      request: { params: idParameter },
      responses: answers(done, 'The profile holds the stay no more.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const taken = await takeOut(c.var.workspace, c.var.parts, id);
      if (!taken) return c.json(notFound('externship', id), 404);
      return taken.ok ? c.json(isDone, 200) : c.json({ refusals: taken.refusals }, 422);
    },
  );
