import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  idParameter,
  jsonBody,
  newRoutes,
  notFound,
  refusalSchema,
  refusalsSchema,
} from '#platform/http/routes.ts';
import { mostChosen } from './row-view.ts';
import { rowsRoutes } from './rows-routes.ts';
import { lists, targetFields, targetSchema } from './rules.ts';
import {
  addTarget,
  deleteTargets,
  duplicatePairs,
  editMany,
  editTarget,
  keepApart,
  mergePair,
  stepInTime,
  targetLists,
} from './service.ts';
import { transferRoutes } from './transfer-routes.ts';

const target = targetSchema;
const ids = z.array(z.string()).min(1).max(mostChosen);
const writtenFacts = z.partialRecord(z.enum(targetFields), z.string().max(30_000));
const outcome = z.object({ changed: z.number(), kept: z.array(refusalSchema) });
const stepped = outcome.extend({ label: z.string() });
const progress = z.object({
  list: z.enum(lists),
  count: z.number(),
  minimum: z.number(),
  upTo: z.number(),
  missing: z.number(),
});
const mergeSide = z.enum(['one', 'other', 'both']);
const pair = z.object({ one: z.string(), other: z.string() });
const duplicates = z.object({
  all: z.number(),
  pairs: z.array(
    z.object({
      one: target,
      other: target,
      why: z.array(z.string()),
      fields: z.array(
        z.object({
          field: z.enum(targetFields),
          one: z.string(),
          other: z.string(),
          proposed: mergeSide,
          canBeBoth: z.boolean(),
        }),
      ),
    }),
  ),
});
const edited = answers(target, 'The target as it is now.');
const outdated = {
  description: 'The target was changed meanwhile.',
  content: { 'application/json': { schema: refusalsSchema } },
} as const;

/** TGT-1, TGT-2: the lists, their changes with undo, and duplicates. */
export const targetsRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/targets',
      responses: answers(
        z.object({
          progress: z.array(progress),
          undo: z.string().nullable(),
          redo: z.string().nullable(),
        }),
        'How full the three lists are, and what undo and redo would do.',
      ),
    }),
    async (c) => c.json(await targetLists(c.var.workspace), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/targets',
      request: jsonBody(writtenFacts),
      responses: answers(target, 'The new target.'),
    }),
    async (c) => {
      const added = await addTarget(c.var.workspace, c.var.parts, c.req.valid('json'));
      return added.ok ? c.json(added.value, 200) : c.json({ refusals: added.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/api/targets/{id}',
      request: {
        params: idParameter,
        ...jsonBody(z.object({ written: writtenFacts, basedOn: writtenFacts })),
      },
      responses: { 200: edited[200], 404: edited[404], 409: outdated, 422: edited[422] },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await editTarget(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!result) return c.json(notFound('target', id), 404);
      if (result.kind === 'done') return c.json(result.target, 200);
      if (result.kind === 'outdated') return c.json({ refusals: result.refusals }, 409);
      return c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/targets/bulk',
      request: jsonBody(z.object({ ids, field: z.enum(targetFields), value: z.string().max(30_000) })),
      responses: answers(outcome, 'How many changed.'),
    }),
    async (c) => {
      const { ids: chosen, field, value } = c.req.valid('json');
      const done = await editMany(c.var.workspace, c.var.parts, chosen, field, value);
      if (!done) return c.json(notFound('targets', ''), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/targets/delete',
      request: jsonBody(z.object({ ids })),
      responses: answers(outcome, 'How many were deleted, and which were kept.'),
    }),
    async (c) => {
      const done = await deleteTargets(c.var.workspace, c.var.parts, c.req.valid('json').ids);
      if (!done) return c.json(notFound('targets', ''), 404);
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/targets/undo',
      responses: answers(stepped, 'What was undone.'),
    }),
    async (c) => {
      const done = await stepInTime(c.var.workspace, c.var.parts, 'undo');
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/targets/redo',
      responses: answers(stepped, 'What was done again.'),
    }),
    async (c) => {
      const done = await stepInTime(c.var.workspace, c.var.parts, 'redo');
      return done.ok ? c.json(done.value, 200) : c.json({ refusals: done.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/targets/duplicates',
      responses: answers(duplicates, 'Pairs that may be the same.'),
    }),
    async (c) => c.json(await duplicatePairs(c.var.workspace), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/targets/duplicates/merge',
      request: jsonBody(pair.extend({ choices: z.partialRecord(z.enum(targetFields), mergeSide) })),
      responses: answers(target, 'The merged target.'),
    }),
    async (c) => {
      const { choices, ...both } = c.req.valid('json');
      const merged = await mergePair(c.var.workspace, c.var.parts, both, choices);
      if (!merged) return c.json(notFound('target', both.one), 404);
      return merged.ok ? c.json(merged.value, 200) : c.json({ refusals: merged.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/targets/duplicates/apart',
      request: jsonBody(pair.extend({ apart: z.boolean() })),
      responses: answers(z.object({ apart: z.boolean() }), 'Remembered.'),
    }),
    async (c) => {
      const { one, other, apart } = c.req.valid('json');
      const kept = await keepApart(c.var.workspace, c.var.parts, one, other, apart);
      return kept ? c.json({ apart }, 200) : c.json(notFound('target', one), 404);
    },
  )
  .route('/', rowsRoutes)
  .route('/', transferRoutes);
