import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import {
  acceptFinding,
  letProhibitionCount,
  overrule,
  rejectFinding,
  takeBackDecision,
} from './decide-service.ts';
import { editSchema } from './editing.ts';
import { jobRoutes } from './job-routes.ts';
import { websiteOfTarget } from './proposal-service.ts';
import { readWaiting } from './queue-service.ts';
import { targetWebsiteSchema } from './target-website.ts';
import { taskRoutes } from './task-routes.ts';
import { readWebsiteOf } from './website-service.ts';

const done = answers(z.object({ done: z.boolean() }), 'Done.');
const findingParameters = idParameter.extend({ finding: z.string() });

/** TGT-5, TGT-8: the website of one target: reading it, and deciding about what it says. */
export const websitesRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/websites/targets/{id}',
      request: { params: idParameter },
      responses: answers(targetWebsiteSchema, 'What is known of the website of a target.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await websiteOfTarget(c.var.workspace, id, c.var.parts.clock.now());
      return found ? c.json(found, 200) : c.json(notFound('target', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/websites/targets/{id}/read',
      request: { params: idParameter, ...jsonBody(z.object({ address: z.string().max(500) })) },
      responses: done,
    }),
    async (c) => {
      const { workspace, parts } = c.var;
      const { id } = c.req.valid('param');
      const queued = await readWebsiteOf(workspace, parts, id, c.req.valid('json').address.trim());
      if (!queued) return c.json(notFound('target', id), 404);
      if (!queued.ok) return c.json({ refusals: queued.refusals }, 422);
      void readWaiting(workspace, parts);
      return c.json({ done: true }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/websites/targets/{id}/findings/{finding}/accept',
      request: { params: findingParameters, ...jsonBody(z.object({ edit: editSchema.nullable() })) },
      responses: done,
    }),
    async (c) => {
      const { id, finding } = c.req.valid('param');
      const { workspace, parts } = c.var;
      const accepted = await acceptFinding(workspace, parts, id, finding, c.req.valid('json').edit);
      if (!accepted) return c.json(notFound('finding', finding), 404);
      return accepted.ok ? c.json({ done: true }, 200) : c.json({ refusals: accepted.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/websites/targets/{id}/findings/{finding}/reject',
      request: { params: findingParameters },
      responses: done,
    }),
    async (c) => {
      const { id, finding } = c.req.valid('param');
      const rejected = await rejectFinding(c.var.workspace, c.var.parts, id, finding);
      return rejected ? c.json({ done: true }, 200) : c.json(notFound('finding', finding), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/websites/targets/{id}/findings/{finding}',
      request: { params: findingParameters },
      responses: done,
    }),
    async (c) => {
      const { id, finding } = c.req.valid('param');
      const back = await takeBackDecision(c.var.workspace, c.var.parts, id, finding);
      return back ? c.json({ done: true }, 200) : c.json(notFound('finding', finding), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/websites/targets/{id}/prohibitions/{finding}/overrule',
      request: { params: findingParameters, ...jsonBody(z.object({ reason: z.string().max(2_000) })) },
      responses: done,
    }),
    async (c) => {
      const { id, finding } = c.req.valid('param');
      const { reason } = c.req.valid('json');
      const overruled = await overrule(c.var.workspace, c.var.parts, id, finding, reason);
      if (!overruled) return c.json(notFound('prohibition', finding), 404);
      return overruled.ok ? c.json({ done: true }, 200) : c.json({ refusals: overruled.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/websites/overrules/{id}',
      request: { params: idParameter },
      responses: done,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const back = await letProhibitionCount(c.var.workspace, c.var.parts, id);
      return back ? c.json({ done: true }, 200) : c.json(notFound('overrule', id), 404);
    },
  )
  .route('/', jobRoutes)
  .route('/', taskRoutes);
