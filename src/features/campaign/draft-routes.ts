import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { approvalsSchema, doneSchema, draftSchema, factsSchema, proposalSchema } from './answer-routes.ts';
import { draftFacts } from './draft-facts-service.ts';
import { draftView } from './draft-view-service.ts';
import { approveDrafts, withdrawApproval } from './approve-service.ts';
import { discardDraft, editDraft, openDraft, rewriteDraft, sendBack } from './draft-edit-service.ts';
import { proposeFollowUps } from './follow-up-service.ts';
import { proposeFirstMails } from './propose-service.ts';

const done = { done: true } as const;
/** What the window showed: a change of another window in between is not written over. */
const seenSchema = z.object({ subject: z.string().max(1000), body: z.string().max(20_000) });
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal');

/** Drafts: propose, read, change, approve, take back (TPL-4). */
export const draftRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/drafts',
      request: jsonBody(z.object({ targetIds: z.array(z.string()).min(1, 'must name a target').max(500) })),
      responses: answers(
        proposalSchema,
        'How many first mails were drafted, and for which targets not and why.',
      ),
    }),
    async (c) => {
      const { targetIds } = c.req.valid('json');
      const proposal = await proposeFirstMails(c.var.workspace, c.var.parts, targetIds);
      return proposal ? c.json(proposal, 200) : c.json(notFound('targetId', targetIds[0] ?? ''), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/follow-ups',
      responses: answers(proposalSchema, 'The follow-ups that are due today, drafted.'),
    }),
    async (c) => c.json(await proposeFollowUps(c.var.workspace, c.var.parts, { again: true }), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/drafts/approve',
      request: jsonBody(
        z.object({
          drafts: z
            .array(z.object({ id: z.string(), textSha256: sha256Schema, confirmed: z.boolean().optional() }))
            .min(1, 'must name a draft')
            .max(500),
        }),
      ),
      responses: answers(approvalsSchema, 'Which drafts were approved, and which not and why.'),
    }),
    async (c) => {
      const { drafts } = c.req.valid('json');
      const approvals = await approveDrafts(c.var.workspace, c.var.parts, drafts);
      return approvals ? c.json(approvals, 200) : c.json(notFound('draft', drafts[0]?.id ?? ''), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/campaign/drafts/{id}',
      request: { params: idParameter },
      responses: answers(draftSchema, 'A draft as its recipient would see it.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const draft = await draftView(c.var.workspace, c.var.parts, id);
      return draft ? c.json(draft, 200) : c.json(notFound('draft', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/campaign/drafts/{id}',
      request: {
        params: idParameter,
        ...jsonBody(seenSchema.extend({ seen: seenSchema })),
      },
      responses: answers(doneSchema, 'The draft is changed.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { seen, ...text } = c.req.valid('json');
      const result = await editDraft(c.var.workspace, c.var.parts, id, text, seen);
      if (result === null) return c.json(notFound('draft', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/drafts/{id}/rewrite',
      request: {
        params: idParameter,
        ...jsonBody(
          z.object({
            personalLine: z.string().max(600, 'must be at most 600 characters').nullable(),
            seen: seenSchema,
          }),
        ),
      },
      responses: answers(doneSchema, 'The draft is written again from the letter, with the personal line.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { personalLine, seen } = c.req.valid('json');
      const result = await rewriteDraft(c.var.workspace, c.var.parts, id, personalLine, seen);
      if (result === null) return c.json(notFound('draft', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/drafts/{id}/opened',
      request: { params: idParameter, ...jsonBody(z.object({ textSha256: sha256Schema })) },
      responses: answers(doneSchema, 'It is on record that this text was on the screen.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await openDraft(c.var.workspace, c.var.parts, id, c.req.valid('json').textSha256);
      if (result === null) return c.json(notFound('draft', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/campaign/drafts/{id}/facts',
      request: { params: idParameter },
      responses: answers(factsSchema, 'What is known of the recipient, to be named in the personal line.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const facts = await draftFacts(c.var.workspace, c.var.parts, id);
      return facts ? c.json({ facts }, 200) : c.json(notFound('draft', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/drafts/{id}/send-back',
      request: {
        params: idParameter,
        ...jsonBody(z.object({ note: z.string().max(500, 'must be at most 500 characters').nullable() })),
      },
      responses: answers(
        doneSchema,
        'The draft is put aside to be changed; without a note (null) it is taken up again.',
      ),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { note } = c.req.valid('json');
      const result = await sendBack(c.var.workspace, c.var.parts, id, note === null ? null : { note });
      if (result === null) return c.json(notFound('draft', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/campaign/drafts/{id}',
      request: { params: idParameter },
      responses: answers(doneSchema, 'The draft is thrown away.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await discardDraft(c.var.workspace, c.var.parts, id);
      if (result === null) return c.json(notFound('draft', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/campaign/mails/{id}/withdraw',
      request: { params: idParameter },
      responses: answers(doneSchema, 'The approval is taken back; the mail is a draft again.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await withdrawApproval(c.var.workspace, c.var.parts, id);
      if (result === null) return c.json(notFound('mail', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  );
