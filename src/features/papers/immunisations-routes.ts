import { createRoute, z } from '@hono/zod-openapi';
import { answers, jsonBody, newRoutes } from '#platform/http/routes.ts';
import { changeImmunisations, immunisationsOverview } from './immunisations-service.ts';
import { immunisationsSchema, titres, vaccines } from './immunisations/record.ts';

const day = z.string();
const stepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dose'), vaccine: z.enum(vaccines), on: day }),
  z.object({ kind: z.literal('titre'), of: z.enum(titres), on: day }),
  z.object({ kind: z.literal('test'), test: z.enum(['igra', 'xray']), on: day }),
]);
const needSchema = z.object({
  id: z.enum(['mmr', 'varicella', 'hepatitisB', 'tdap', 'influenza', 'covid', 'tuberculosis']),
  name: z.string(),
  complete: z.boolean(),
  why: z.string(),
  steps: z.array(stepSchema),
  completeOn: day.nullable(),
});
const overviewSchema = z.object({
  record: immunisationsSchema,
  revision: z.number(),
  outlook: z.object({ needs: z.array(needSchema), completeOn: day.nullable() }),
});

export const immunisationsRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/immunisations',
      responses: answers(
        overviewSchema,
        'The record, what is missing, and the first day on which all is complete.',
      ),
    }),
    async (c) => c.json(await immunisationsOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/immunisations',
      request: jsonBody(z.object({ record: immunisationsSchema, revision: z.int().min(0) })),
      responses: answers(z.object({ revision: z.number() }), 'The record was kept.'),
    }),
    async (c) => {
      const kept = await changeImmunisations(c.var.workspace, c.var.parts, c.req.valid('json'));
      return kept.ok ? c.json(kept.value, 200) : c.json({ refusals: kept.refusals }, 422);
    },
  );
