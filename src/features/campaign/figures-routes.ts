import { createRoute, z } from '@hono/zod-openapi';
import { trialRowsForm } from '#features/letters/trial.ts';
import { lists } from '#features/targets/rules.ts';
import { answers, newRoutes } from '#platform/http/routes.ts';
import { logLineSchema } from './answer-routes.ts';
import { dimensions } from './figures.ts';
import { campaignFigures } from './figures-service.ts';
import { campaignLogPage, exportLog } from './log-service.ts';

const day = z.iso.date('must be a day such as 2026-11-24');
const asked = z.object({
  search: z.string().max(200).optional(),
  list: z.enum(lists).optional(),
  usState: z.string().max(2).optional(),
  specialty: z.string().max(200).optional(),
  letter: z.string().max(36).optional(),
  stage: z.enum(['mailed', 'answered', 'yes', 'waiting']).optional(),
  week: day.optional(),
  followUpOn: day.optional(),
  wording: z.string().regex(trialRowsForm, 'must name a comparison, a wording and a number').optional(),
});
const share = z.object({
  count: z.number(),
  of: z.number(),
  low: z.number(),
  high: z.number(),
  tooFew: z.boolean(),
});
const figures = z.object({
  funnel: z.object({ mailed: z.number(), answered: share, yes: share }),
  weeks: z.array(
    z.object({ monday: z.string(), first: z.number(), followUps: z.number(), goal: z.number() }),
  ),
  followUps: z.array(z.object({ on: z.string(), count: z.number() })),
  groups: z.array(
    z.object({
      dimension: z.enum(dimensions),
      left: z.number(),
      rows: z.array(
        z.object({ value: z.string(), name: z.string(), mailed: z.number(), answered: share, yes: share }),
      ),
    }),
  ),
});

const download = {
  200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.any() } } },
} as const;

/** What came of the campaign, and the rows behind each figure (CMP-2). */
export const figuresRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/campaign/figures',
      responses: answers(figures, 'Funnel, weeks, follow-ups to come, and each group, with intervals.'),
    }),
    async (c) => c.json(await campaignFigures(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/campaign/log',
      request: { query: asked.extend({ from: z.coerce.number().int().min(0).max(1_000_000).optional() }) },
      responses: answers(
        z.object({ lines: z.array(logLineSchema), more: z.boolean() }),
        'A page of the log: one line for each sequence, the latest first.',
      ),
    }),
    async (c) => {
      const { from = 0, ...filter } = c.req.valid('query');
      return c.json(await campaignLogPage(c.var.workspace, c.var.parts, filter, from), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/campaign/log/export',
      request: { query: asked.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }) },
      responses: download,
    }),
    async (c) => {
      const { format, ...filter } = c.req.valid('query');
      const file = await exportLog(c.var.workspace, c.var.parts, filter, format);
      return c.body(new Uint8Array(file), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="campaign-log.${format}"`,
      });
    },
  );
