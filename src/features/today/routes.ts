import { createRoute, z } from '@hono/zod-openapi';
import { answers, newRoutes } from '#platform/http/routes.ts';
import { todoKinds } from './rules.ts';
import { today } from './service.ts';

const todoSchema = z.object({
  id: z.string(),
  kind: z.enum(todoKinds),
  title: z.string(),
  why: z.string(),
  minutes: z.number(),
  href: z.string(),
  action: z.string(),
  count: z.number().optional(),
});
const todaySchema = z.object({
  todos: z.array(todoSchema),
  week: z.object({ sent: z.number(), goal: z.number() }),
  paused: z.boolean(),
  ahead: z.array(z.object({ id: z.string(), on: z.string().nullable(), what: z.string() })),
});

export const todayRoutes = newRoutes().openapi(
  createRoute({
    method: 'get',
    path: '/api/today',
    responses: answers(todaySchema, 'What to do now, in order, and how this week stands.'),
  }),
  async (c) => c.json(await today(c.var.workspace, c.var.parts), 200),
);
