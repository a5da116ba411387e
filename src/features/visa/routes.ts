import { createRoute, z } from '@hono/zod-openapi';
import { answers, jsonBody, newRoutes } from '#platform/http/routes.ts';
import { chooseWay, tickItem, visaOverview } from './service.ts';
import { ways } from './ways.ts';

const source = z.object({
  name: z.string(),
  address: z.string(),
  readOn: z.string().nullable(),
  restsOn: z.string(),
});
const overview = z.object({
  today: z.string(),
  way: z.enum(ways).nullable(),
  standing: z.enum(['student', 'graduate']).nullable(),
  permits: z
    .object({ sentences: z.array(z.string()), grayZone: z.boolean(), sources: z.array(source) })
    .nullable(),
  firstDay: z.string().nullable(),
  items: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      why: z.string(),
      doneOn: z.string().nullable(),
      dueOn: z.string().nullable(),
      state: z.enum(['done', 'late', 'soon', 'later', 'open']),
      sources: z.array(source),
    }),
  ),
  hasPlan: z.boolean(),
  appointments: z.array(
    z.object({ id: z.string(), title: z.string(), on: z.string(), time: z.string().nullable() }),
  ),
});
const done = z.object({ done: z.literal(true) });

/** PKT-5: the visa. */
export const visaRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/visa',
      responses: answers(overview, 'What the status permits, and the checklist with its sources.'),
    }),
    async (c) => c.json(await visaOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/visa/way',
      request: jsonBody(z.object({ way: z.enum(ways).nullable() })),
      responses: answers(done, 'The checklist is for this way in now.'),
    }),
    async (c) => {
      await chooseWay(c.var.workspace, c.var.parts, c.req.valid('json').way);
      return c.json({ done: true } as const, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/visa/items',
      request: jsonBody(z.object({ item: z.string().max(40), done: z.boolean() })),
      responses: answers(done, 'The item is ticked, or no longer.'),
    }),
    async (c) => {
      const { item, done: isDone } = c.req.valid('json');
      await tickItem(c.var.workspace, c.var.parts, item, isDone);
      return c.json({ done: true } as const, 200);
    },
  );
