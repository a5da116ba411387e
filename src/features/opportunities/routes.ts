import { createRoute, z } from '@hono/zod-openapi';
import { ownChangesSchema } from '#plain/own-changes.ts';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { boardSchema, comparisonSchema, lookedUpSchema, opportunitySchema } from './answers.ts';
import { stages } from './board.ts';
import { basedDetailsSchema, newOpportunitySchema, offerTextSchema } from './opportunity.ts';
import {
  compareOffers,
  createOpportunity,
  fromAnswer,
  lookUpPhysicians,
  moveOpportunity,
  opportunity,
  opportunityBoard,
  putInPlan,
  saveDetails,
  saveOffer,
} from './service.ts';
import { readOfferPage } from './offer-page-service.ts';

const made = answers(z.object({ id: z.string() }), 'The opportunity.');
const stage = z.enum(stages);
const offerPageSchema = z.object({
  url: z.string().trim().max(500),
  /** What stood there as the offer: it is replaced. */
  seen: offerTextSchema.partial(),
});

/** AIM-1 to AIM-3, STR-1, STR-2: opportunities, from the first interest to the last day. */
export const opportunitiesRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/opportunities',
      responses: answers(boardSchema, 'All opportunities as cards of the board.'),
    }),
    async (c) => c.json(await opportunityBoard(c.var.workspace), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/opportunities',
      request: jsonBody(newOpportunitySchema),
      responses: made,
    }),
    async (c) => c.json(await createOpportunity(c.var.workspace, c.var.parts, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/opportunities/from-answer',
      request: jsonBody(z.object({ outreachId: z.string() })),
      responses: made,
    }),
    async (c) => {
      const { outreachId } = c.req.valid('json');
      const done = await fromAnswer(c.var.workspace, c.var.parts, outreachId);
      if (!done) return c.json(notFound('outreachId', outreachId), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/opportunities/compare',
      request: { query: z.object({ ids: z.string().max(400) }) },
      responses: answers(comparisonSchema, 'STR-2: two to six offers side by side.'),
    }),
    async (c) => {
      const { ids } = c.req.valid('query');
      const done = await compareOffers(c.var.workspace, ids.split(',').filter(Boolean));
      if (!done) return c.json(notFound('ids', ids), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/opportunities/{id}',
      request: { params: idParameter },
      responses: answers(opportunitySchema, 'One opportunity with all that is read from its offer.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await opportunity(c.var.workspace, id);
      return found ? c.json(found, 200) : c.json(notFound('opportunity', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/opportunities/{id}',
      request: { params: idParameter, ...jsonBody(basedDetailsSchema) },
      responses: answers(z.object({ id: z.string(), revision: z.int() }), 'The opportunity.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await saveDetails(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!done) return c.json(notFound('opportunity', id), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/opportunities/{id}/move',
      request: { params: idParameter, ...jsonBody(z.object({ from: stage, to: stage })) },
      responses: made,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await moveOpportunity(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!done) return c.json(notFound('opportunity', id), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/opportunities/{id}/plan',
      request: { params: idParameter },
      responses: made,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await putInPlan(c.var.workspace, id);
      if (!done) return c.json(notFound('opportunity', id), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/opportunities/{id}/offer',
      request: { params: idParameter, ...jsonBody(ownChangesSchema(offerTextSchema)) },
      responses: made,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await saveOffer(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!done) return c.json(notFound('opportunity', id), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/opportunities/{id}/offer/page',
      request: { params: idParameter, ...jsonBody(offerPageSchema) },
      responses: made,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const done = await readOfferPage(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!done) return c.json(notFound('opportunity', id), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/opportunities/{id}/physicians',
      request: { params: idParameter, query: z.object({ name: z.string().trim().max(120).default('') }) },
      responses: answers(
        z.array(lookedUpSchema),
        'What federal data say of the physicians whom the offer names.',
      ),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await lookUpPhysicians(c.var.workspace, c.var.parts, id, c.req.valid('query').name);
      return found ? c.json(found, 200) : c.json(notFound('opportunity', id), 404);
    },
  );
