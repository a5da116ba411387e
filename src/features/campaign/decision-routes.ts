import { createRoute, z } from '@hono/zod-openapi';
import { ownChangesSchema } from '#plain/own-changes.ts';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { doneSchema, outcomeSchema, overviewSchema, proposalSchema, storySchema } from './answer-routes.ts';
import {
  closeByHand,
  decideHeld,
  giveAnotherAddress,
  neverWriteAgain,
  setOutcome,
  setPace,
  setPaused,
  settleUnknown,
} from './decision-service.ts';
import { paceSchema } from './pace-settings.ts';
import { campaignOverview, outreachStory } from './overview-service.ts';

const done = { done: true } as const;

/** The campaign as a whole, its log, and what only the applicant can decide (CMP-2 to CMP-8). */
export const decisionRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/campaign',
      responses: answers(
        overviewSchema,
        'The campaign: its switch, the week, what waits, what is on its way.',
      ),
    }),
    async (c) => c.json(await campaignOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/campaign/pause',
      request: jsonBody(z.object({ paused: z.boolean() })),
      responses: answers(
        z.object({ leaving: z.array(z.string()) }),
        'Sending is stopped, or goes on; the address whose mail had its last bytes on the wire already.',
      ),
    }),
    async (c) => {
      return c.json(await setPaused(c.var.workspace, c.var.parts, c.req.valid('json').paused), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/campaign/pace',
      request: jsonBody(ownChangesSchema(paceSchema)),
      responses: answers(doneSchema, 'The pace is kept.'),
    }),
    async (c) => {
      const kept = await setPace(c.var.workspace, c.var.parts, c.req.valid('json'));
      return kept.ok ? c.json(done, 200) : c.json({ refusals: kept.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/mails/{id}/settle',
      request: { params: idParameter, ...jsonBody(z.object({ arrived: z.boolean() })) },
      responses: answers(doneSchema, 'What the applicant found about a mail of unknown fate is on record.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await settleUnknown(c.var.workspace, c.var.parts, id, c.req.valid('json').arrived);
      if (result === null) return c.json(notFound('mail', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/campaign/outreach/{id}',
      request: { params: idParameter },
      responses: answers(storySchema, 'Everything of one sequence, as it was sent and as it happened.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const story = await outreachStory(c.var.workspace, id);
      return story ? c.json(story, 200) : c.json(notFound('outreach', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/campaign/outreach/{id}/outcome',
      request: {
        params: idParameter,
        ...jsonBody(
          z.object({ outcome: outcomeSchema, note: z.string().max(2000, 'must be at most 2000 characters') }),
        ),
      },
      responses: answers(doneSchema, 'What came of it is on record.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await setOutcome(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (result === null) return c.json(notFound('outreach', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/outreach/{id}/close',
      request: { params: idParameter },
      responses: answers(doneSchema, 'The sequence is ended.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await closeByHand(c.var.workspace, c.var.parts, id);
      if (result === null) return c.json(notFound('outreach', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/outreach/{id}/held',
      request: { params: idParameter, ...jsonBody(z.object({ goesOn: z.boolean() })) },
      responses: answers(doneSchema, 'A sequence that waits because a colleague answered goes on, or ends.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await decideHeld(c.var.workspace, c.var.parts, id, c.req.valid('json').goesOn);
      if (result === null) return c.json(notFound('outreach', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/outreach/{id}/never-again',
      request: { params: idParameter, ...jsonBody(z.object({ wholeOrganisation: z.boolean() })) },
      responses: answers(doneSchema, 'Nobody there is written to again.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { wholeOrganisation } = c.req.valid('json');
      const result = await neverWriteAgain(c.var.workspace, c.var.parts, id, wholeOrganisation);
      if (result === null) return c.json(notFound('outreach', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/outreach/{id}/address',
      request: { params: idParameter, ...jsonBody(z.object({ address: z.string().max(254) })) },
      responses: answers(proposalSchema, 'The first mail to the other address is drafted.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await giveAnotherAddress(c.var.workspace, c.var.parts, id, c.req.valid('json').address);
      if (result === null) return c.json(notFound('outreach', id), 404);
      return result.ok ? c.json(result.value, 200) : c.json({ refusals: result.refusals }, 422);
    },
  );
