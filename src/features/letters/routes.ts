import { createRoute, z } from '@hono/zod-openapi';
import { answers, jsonBody, newRoutes, notFound, refusalSchema } from '#platform/http/routes.ts';
import { remarkSchema } from './coach/remark.ts';
import { previewLetter, previewRecipients } from './preview.ts';
import { audiences, rounds } from './rules.ts';
import { trialRoutes } from './trial-routes.ts';
import { currentLetters, letterWithHistory, restoreLetter, saveLetter } from './service.ts';

const audienceSchema = z.enum(audiences);
const roundSchema = z.enum(rounds);
const letterParameters = z.object({ audience: audienceSchema, round: roundSchema });
const textSchema = z.object({ subject: z.string().max(1000), body: z.string().max(20_000) });
const letterSchema = textSchema
  .extend({
    audience: audienceSchema,
    round: roundSchema,
    templateId: z.string().nullable(),
    version: z.number().nullable(),
    isDefault: z.boolean(),
    changedAt: z.string().nullable(),
  })
  .openapi('Letter');
const enterAtSchema = z.object({ href: z.string(), label: z.string() });
const previewSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    subject: z.string(),
    attachment: z.string().nullable(),
    body: z.string(),
    words: z.number(),
    remarks: z.array(remarkSchema),
    missing: z.array(z.object({ field: z.string(), meaning: z.string(), enterAt: enterAtSchema })),
    refusals: z.array(refusalSchema),
    fields: z.array(
      z.object({
        name: z.string(),
        meaning: z.string(),
        enterAt: enterAtSchema,
        value: z.string().nullable(),
      }),
    ),
  })
  .openapi('LetterPreview');
const recipientsSchema = z.object({
  recipients: z.array(z.object({ id: z.string(), label: z.string() })),
});
const historySchema = z
  .object({
    current: letterSchema,
    original: textSchema,
    history: z.array(textSchema.extend({ id: z.string(), version: z.number(), createdAt: z.string() })),
  })
  .openapi('LetterHistory');

export const lettersRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/letters',
      responses: answers(
        z.object({ letters: z.array(letterSchema) }),
        'The nine letters in their newest versions.',
      ),
    }),
    async (c) => c.json({ letters: await currentLetters(c.var.workspace) }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/letters/preview',
      request: jsonBody(
        textSchema.extend({ audience: audienceSchema, round: roundSchema, targetId: z.string().nullable() }),
      ),
      responses: answers(previewSchema, 'The letter as its recipient would read it today.'),
    }),
    async (c) => {
      const asked = c.req.valid('json');
      const preview = await previewLetter(c.var.workspace, c.var.parts, asked);
      return preview ? c.json(preview, 200) : c.json(notFound('targetId', asked.targetId ?? ''), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/letters/recipients/{audience}',
      request: { params: z.object({ audience: audienceSchema }) },
      responses: answers(recipientsSchema, 'Whom the preview can be shown for.'),
    }),
    async (c) => {
      const { audience } = c.req.valid('param');
      return c.json({ recipients: await previewRecipients(c.var.workspace, audience) }, 200);
    },
  )
  .route('/', trialRoutes)
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/letters/{audience}/{round}',
      request: { params: letterParameters },
      responses: answers(historySchema, 'One letter, ours, and all versions of it.'),
    }),
    async (c) => {
      const { audience, round } = c.req.valid('param');
      return c.json(await letterWithHistory(c.var.workspace, audience, round), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/letters/{audience}/{round}',
      request: { params: letterParameters, ...jsonBody(textSchema) },
      responses: answers(letterSchema, 'The letter, kept as a new version.'),
    }),
    async (c) => {
      const letter = { ...c.req.valid('param'), ...c.req.valid('json') };
      const saved = await saveLetter(c.var.workspace, c.var.parts, letter);
      return saved.ok ? c.json(saved.value, 200) : c.json({ refusals: saved.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/letters/{audience}/{round}/restore',
      request: { params: letterParameters },
      responses: answers(letterSchema, 'Our letter, brought back as a new version.'),
    }),
    async (c) => {
      const { audience, round } = c.req.valid('param');
      const restored = await restoreLetter(c.var.workspace, c.var.parts, audience, round);
      return restored.ok ? c.json(restored.value, 200) : c.json({ refusals: restored.refusals }, 422);
    },
  );
