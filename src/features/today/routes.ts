import { createRoute, z } from '@hono/zod-openapi';
import { answers, jsonBody, newRoutes } from '#platform/http/routes.ts';
import { changeDigest, digestSetting } from './digest-service.ts';
import { todoKinds } from './rules.ts';
import { bringBack, snooze, today } from './service.ts';
import { snoozeDays } from './snooze.ts';

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
const digestSchema = z.object({ hour: z.int().min(0).max(23), timeZone: z.string().max(60) }).nullable();
const todaySchema = z.object({
  todos: z.array(todoSchema),
  later: z.array(todoSchema.extend({ until: z.string() })),
  week: z.object({ sent: z.number(), goal: z.number() }),
  paused: z.boolean(),
  ahead: z.array(z.object({ id: z.string(), on: z.string().nullable(), what: z.string() })),
  digest: digestSchema,
});
const done = z.object({ done: z.literal(true) });
const todoId = z.string().min(1).max(200);

export const todayRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/today',
      responses: answers(
        todaySchema,
        'What to do now, in order, what was put off, and how this week stands.',
      ),
    }),
    async (c) => {
      const { workspace, parts } = c.var;
      return c.json({ ...(await today(workspace, parts)), digest: await digestSetting(workspace) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/today/snoozes',
      request: jsonBody(z.object({ todoId, days: z.literal(snoozeDays) })),
      responses: answers(done, 'It is put off, and comes back by itself.'),
    }),
    async (c) => {
      const { todoId: id, days } = c.req.valid('json');
      await snooze(c.var.workspace, c.var.parts, id, days);
      return c.json({ done: true } as const, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/today/snoozes',
      request: jsonBody(z.object({ todoId })),
      responses: answers(done, 'It is back.'),
    }),
    async (c) => {
      await bringBack(c.var.workspace, c.req.valid('json').todoId);
      return c.json({ done: true } as const, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/today/digest',
      request: jsonBody(z.object({ digest: digestSchema })),
      responses: answers(done, 'The morning mail is switched on or off.'),
    }),
    async (c) => {
      const changed = await changeDigest(c.var.workspace, c.req.valid('json').digest);
      return changed.ok ? c.json({ done: true } as const, 200) : c.json({ refusals: changed.refusals }, 422);
    },
  );
