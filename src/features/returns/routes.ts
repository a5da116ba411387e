import { createRoute, z } from '@hono/zod-openapi';
import { costNames } from '#features/opportunities/costs.ts';
import { answers, newRoutes } from '#platform/http/routes.ts';
import { returnOverview } from './service.ts';

const goal = z.object({ from: z.number(), to: z.number() });
const usd = z.number().nullable();
const returnSchema = z.object({
  sites: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      money: z.object({
        total: z.number(),
        unknown: z.array(z.enum(costNames)),
        perWeek: usd,
        perHandsOnWeek: usd,
      }),
      perStrongLetter: usd,
      strongLetters: z.number(),
      introductions: z.number(),
      handsOnWeeks: z.number().nullable(),
      handsOnDone: z.number().nullable(),
      verdict: z.object({
        worth: z.enum(['yes', 'no', 'too early']),
        reasons: z.array(z.string()),
        instead: z.array(z.string()),
      }),
    }),
  ),
  money: z.number(),
  unknown: z.number(),
  hours: z.number(),
  handsOnWeeks: z.number(),
  months: z.number(),
  strongLetters: z.number(),
  introductions: z.number(),
  perStrongLetter: usd,
  hoursPerStrongLetter: usd,
  letterGoal: goal,
  monthGoal: goal,
  words: z.string(),
});

export const returnsRoutes = newRoutes().openapi(
  createRoute({
    method: 'get',
    path: '/api/return',
    responses: answers(returnSchema, 'ROI-1: money and hours in; weeks, letters and introductions out.'),
  }),
  async (c) => c.json(await returnOverview(c.var.workspace, c.var.parts), 200),
);
