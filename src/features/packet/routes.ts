import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound, refusalAnswer } from '#platform/http/routes.ts';
import { paperKinds } from '#features/papers/kinds.ts';
import { choicesSchema, maskSchema } from './choices.ts';
import { contentSchema } from './contents.ts';
import {
  attachPacket,
  deletePacket,
  makePacket,
  maskedPage,
  packetsOverview,
  proposePacket,
} from './service.ts';

const packetSchema = z.object({
  id: z.string(),
  outreachId: z.string().nullable(),
  site: z.string(),
  madeAt: z.string(),
  files: z.array(
    z.object({
      part: z.number(),
      documentId: z.string(),
      fileName: z.string(),
      size: z.number(),
      pages: z.number(),
      sha256: z.string(),
      contents: z.array(contentSchema),
      mails: z.array(
        z.object({
          id: z.string(),
          state: z.string(),
          sentAt: z.string().nullable(),
          toAddress: z.string(),
        }),
      ),
    }),
  ),
});
const proposalSchema = z.object({
  site: z.string(),
  canAnswer: z.boolean(),
  vague: z.string().nullable(),
  wanted: z.array(
    z.object({
      kind: z.enum([...paperKinds, 'cv', 'malpractice']),
      name: z.string(),
      quote: z.string().nullable(),
      identityOnly: z.boolean(),
      paperIds: z.array(z.string()),
      state: z.enum(['ready', 'expired', 'missing']),
    }),
  ),
  papers: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(paperKinds),
      title: z.string(),
      expiresOn: z.string().nullable(),
      standing: z.enum(['none', 'valid', 'soon', 'expired']),
      pages: z.number(),
      size: z.number(),
    }),
  ),
  cv: z.object({
    current: z.object({ fileName: z.string(), pages: z.number() }).nullable(),
    versions: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  before: z.array(packetSchema),
});
const done = z.object({ done: z.literal(true) });

/** `0.1,0.2,0.3,0.05;…`: left, top, width and height of each area, in fractions of the page. */
const areas = z
  .string()
  .max(4000)
  .transform((text) => text.split(';').filter(Boolean))
  .pipe(
    z.array(
      z
        .string()
        .transform((one) => one.split(',').map(Number))
        .transform(([left, top, width, height]) => ({ page: 0, left, top, width, height }))
        .pipe(maskSchema),
    ),
  );

/** PKT-2: packets of papers. */
export const packetRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/packets',
      responses: answers(
        z.object({ packets: z.array(packetSchema) }),
        'Every packet, and which mail carried it to whom and when.',
      ),
    }),
    async (c) => c.json({ packets: await packetsOverview(c.var.workspace) }, 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/packets/proposal',
      responses: answers(proposalSchema, 'The usual packet, for no site yet.'),
    }),
    async (c) => {
      const proposal = await proposePacket(c.var.workspace, c.var.parts, null);
      return proposal ? c.json(proposal, 200) : c.json(notFound('thread', ''), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/packets/proposal/{id}',
      request: { params: idParameter },
      responses: answers(proposalSchema, 'What to send to a site, from what its answers ask for.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const proposal = await proposePacket(c.var.workspace, c.var.parts, id);
      return proposal ? c.json(proposal, 200) : c.json(notFound('thread', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/packets',
      request: jsonBody(choicesSchema),
      responses: answers(
        z.object({ id: z.string(), remarks: z.array(z.string()) }),
        'The packet is made and kept sealed.',
      ),
    }),
    async (c) => {
      const made = await makePacket(c.var.workspace, c.var.parts, c.req.valid('json'));
      if (!made) return c.json(notFound('paper', ''), 404);
      return made.ok ? c.json(made.value, 200) : c.json({ refusals: made.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/packets/{id}/attach',
      request: { params: idParameter },
      responses: answers(
        z.object({ outreachId: z.string(), drafts: z.number() }),
        'Its files are in answers, one each, which wait to be read and approved.',
      ),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const attached = await attachPacket(c.var.workspace, c.var.parts, id);
      if (!attached) return c.json(notFound('packet', id), 404);
      return attached.ok ? c.json(attached.value, 200) : c.json({ refusals: attached.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/packets/{id}',
      request: { params: idParameter },
      responses: answers(done, 'The packet is gone.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const deleted = await deletePacket(c.var.workspace, id);
      if (!deleted) return c.json(notFound('packet', id), 404);
      return deleted.ok ? c.json({ done: true } as const, 200) : c.json({ refusals: deleted.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/packets/papers/{id}/pages/{page}',
      request: {
        params: idParameter.extend({ page: z.coerce.number().int().min(0).max(100) }),
        query: z.object({ areas: areas.optional() }),
      },
      responses: {
        200: {
          description: 'A page as it would be sent, with these areas black.',
          content: { 'image/jpeg': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        404: refusalAnswer('There is no such page in this workspace.'),
      },
    }),
    async (c) => {
      const { id, page } = c.req.valid('param');
      const { areas: masks = [] } = c.req.valid('query');
      const picture = await maskedPage(c.var.workspace, c.var.parts, id, page, masks);
      if (!picture) return c.json(notFound('page', id), 404);
      return c.body(new Uint8Array(picture), 200, { 'Content-Type': 'image/jpeg' });
    },
  );
