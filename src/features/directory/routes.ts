import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { addBest, addChosen, setApart } from './add-service.ts';
import {
  addBestSchema,
  addSchema,
  addedSchema,
  apartSchema,
  entryQuerySchema,
  entrySchema,
  searchAnswerSchema,
} from './answers.ts';
import { refusedRoutes } from './refused-routes.ts';
import { searchQuerySchema } from './search-address.ts';
import { directoryEntry, searchDirectory } from './search-service.ts';
import { updateRoutes } from './update-routes.ts';

/** TGT-3, TGT-7: searching the national directory, its entries, and putting them on the lists. */
export const directoryRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/directory/search',
      request: { query: searchQuerySchema },
      responses: answers(searchAnswerSchema, 'One page of what was found, with the counts of all.'),
    }),
    async (c) => {
      const found = await searchDirectory(c.var.workspace, c.var.parts, c.req.valid('query'));
      return found.ok ? c.json(found.value, 200) : c.json({ refusals: found.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/directory/entries/{id}',
      request: { params: idParameter, query: entryQuerySchema },
      responses: answers(entrySchema, 'Everything the directory knows of one entry.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const entry = await directoryEntry(c.var.workspace, c.var.parts, id, c.req.valid('query'));
      if (!entry) return c.json(notFound('entry', id), 404);
      return entry.ok ? c.json(entry.value, 200) : c.json({ refusals: entry.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/directory/add',
      request: jsonBody(addSchema),
      responses: answers(addedSchema, 'How many were added, and which were not and why.'),
    }),
    async (c) => {
      const added = await addChosen(c.var.workspace, c.var.parts, c.req.valid('json'));
      return added.ok ? c.json(added.value, 200) : c.json({ refusals: added.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/directory/add-best',
      request: jsonBody(addBestSchema),
      responses: answers(addedSchema, 'How many were added, and which were passed over and why.'),
    }),
    async (c) => {
      const added = await addBest(c.var.workspace, c.var.parts, c.req.valid('json'));
      return added.ok ? c.json(added.value, 200) : c.json({ refusals: added.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/directory/apart',
      request: jsonBody(apartSchema),
      responses: answers(z.object({ apart: z.boolean() }), 'Remembered for this workspace.'),
    }),
    async (c) => {
      const { id, apart } = c.req.valid('json');
      const kept = await setApart(c.var.workspace, c.var.parts, { id, apart });
      if (!kept) return c.json(notFound('id', id), 404);
      return kept.ok ? c.json(kept.value, 200) : c.json({ refusals: kept.refusals }, 422);
    },
  )
  .route('/', refusedRoutes)
  .route('/', updateRoutes);
