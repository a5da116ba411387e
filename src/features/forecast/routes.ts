import { createRoute, z } from '@hono/zod-openapi';
import { answers, newRoutes } from '#platform/http/routes.ts';
import { causes, sides } from './compared.ts';
import { historySchema } from './history.ts';
import { diagnosisNow, forecastBasis } from './service.ts';

const basis = z.object({
  today: z.string(),
  history: historySchema,
  sent: z.number(),
  arriving: z.number(),
  share: z.object({ hospital: z.number(), clinic: z.number(), physician: z.number() }),
  pace: z.number(),
  goal: z.object({ from: z.number(), to: z.number() }),
});
const diagnosis = z.object({
  due: z.number(),
  sent: z.number(),
  cameBack: z.number(),
  verdict: z.enum(['early', 'nothing', 'named', 'open']),
  luck: z.number(),
  causes: z.array(z.object({ cause: z.enum(causes), chance: z.number() })),
  suspects: z.array(
    z.object({
      suspect: z.enum([...sides, 'delivery']),
      cause: z.enum(causes),
      chance: z.number(),
      timesLuck: z.number(),
      blamed: z.array(z.string()),
      rates: z.array(z.object({ name: z.string(), sent: z.number(), due: z.number(), positive: z.number() })),
    }),
  ),
  gaps: z.array(z.string()),
  pace: z.number(),
  knownBy: z.string().nullable(),
  letterIsKind: z.boolean(),
  letterRemarks: z.array(z.object({ name: z.string(), count: z.number() })),
});

/** PLN-2, PLN-3: what the campaign's own results say. */
export const forecastRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/forecast',
      responses: answers(basis, 'What the forecast is made of.'),
    }),
    async (c) => c.json(await forecastBasis(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/diagnosis',
      responses: answers(diagnosis, 'Which explanation the answers favour.'),
    }),
    async (c) => c.json(await diagnosisNow(c.var.workspace, c.var.parts), 200),
  );
