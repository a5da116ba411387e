import { createRoute, z } from '@hono/zod-openapi';
import { answers, idParameter, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';
import { audiences } from './rules.ts';
import { endTrial, startTrial, trials } from './trial-service.ts';
import { trialSides } from './trial.ts';

const sideSchema = z.enum(trialSides);
const shareSchema = z.object({ low: z.number(), high: z.number() });
const trialsSchema = z
  .object({
    trials: z.array(
      z.object({
        id: z.string(),
        audience: z.enum(audiences),
        subjectB: z.string(),
        bodyB: z.string(),
        startedAt: z.string(),
        endedAt: z.string().nullable(),
        kept: sideSchema.nullable(),
        sides: z.array(
          z.object({
            side: sideSchema,
            sent: z.number(),
            /** Of them old enough to count. */
            ripe: z.number(),
            answered: z.number(),
            yes: z.number(),
            answeredShare: shareSchema,
            yesShare: shareSchema,
          }),
        ),
        /** Null: too few to tell. */
        better: sideSchema.nullable(),
        usuallyEnough: z.number(),
      }),
    ),
  })
  .openapi('LetterTrials');
const doneSchema = z.object({ done: z.literal(true) });
const done = { done: true } as const;

/** TPL-3: two wordings of a letter, compared. */
export const trialRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/letters/trials',
      responses: answers(trialsSchema, 'The comparisons with their counts, the newest first.'),
    }),
    async (c) => c.json({ trials: await trials(c.var.workspace, c.var.parts) }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/letters/trials',
      request: jsonBody(
        z.object({
          audience: z.enum(audiences),
          subject: z.string().max(1000),
          body: z.string().max(20_000),
        }),
      ),
      responses: answers(
        doneSchema,
        'From now on first mails to this audience are written in one of two wordings.',
      ),
    }),
    async (c) => {
      const result = await startTrial(c.var.workspace, c.var.parts, c.req.valid('json'));
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/letters/trials/{id}/end',
      request: { params: idParameter, ...jsonBody(z.object({ keep: sideSchema })) },
      responses: answers(doneSchema, 'The comparison has ended; the wording kept is the letter.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const result = await endTrial(c.var.workspace, c.var.parts, id, c.req.valid('json').keep);
      if (result === null) return c.json(notFound('trial', id), 404);
      return result.ok ? c.json(done, 200) : c.json({ refusals: result.refusals }, 422);
    },
  );
