import { createRoute, z } from '@hono/zod-openapi';
import { staySchema } from '#features/externship/answers.ts';
import { activityKeys } from '#features/logbook/entries.ts';
import { adviceKinds } from '#features/onsite/check-in.ts';
import {
  answers,
  disposition,
  idParameter,
  jsonBody,
  newRoutes,
  notFound,
  refusalAnswer,
} from '#platform/http/routes.ts';
import { ownChangesSchema } from '#plain/own-changes.ts';
import { factsSchema, newLetterSchema } from './letter.ts';
import {
  addLetter,
  draftLetterMail,
  lettersOverview,
  saveLetter,
  setLetterDeleted,
  takeStep,
  undoStep,
  writersPacket,
} from './service.ts';
import { states, steps } from './status.ts';
import { textKinds } from './wording.ts';

const day = z.string();
const stepSchema = z.object({ kind: z.enum(steps), on: z.iso.date('must be a date') });
const letterSchema = z.object({
  id: z.string(),
  writer: z.string(),
  facts: factsSchema,
  steps: z.array(stepSchema),
  state: z.enum(states),
  next: z.array(z.enum(steps)),
  reminder: z.object({ on: day.nullable(), sent: z.number() }).nullable(),
  unfilled: z.array(z.string()),
  texts: z.array(
    z.object({
      kind: z.enum(textKinds),
      title: z.string(),
      when: z.string(),
      subject: z.string(),
      body: z.string(),
    }),
  ),
});
const overviewSchema = z.object({
  today: day,
  goal: z.object({
    there: z.number(),
    coming: z.number(),
    goal: z.object({ from: z.number(), to: z.number() }),
    words: z.string(),
  }),
  cvVersions: z.array(z.object({ id: z.string(), name: z.string() })),
  stays: z.array(
    staySchema.extend({
      doubtful: z.boolean(),
      advice: z
        .object({ kind: z.enum(adviceKinds), title: z.string(), steps: z.array(z.string()) })
        .nullable(),
      days: z.object({
        feedbackOn: day,
        askFrom: day,
        askBy: day,
        briefOn: day,
        why: z.string(),
        warning: z.string(),
      }),
      counted: z.object({
        days: z.number(),
        entries: z.number(),
        weeks: z.array(z.string()),
        rows: z.array(
          z.object({
            activity: z.enum(activityKeys),
            name: z.string(),
            byWeek: z.array(z.number()),
            total: z.number(),
          }),
        ),
      }),
      goalsDraft: z.string(),
      letters: z.array(letterSchema),
    }),
  ),
});
const done = z.object({ done: z.literal(true) });
const isDone = { done: true } as const;

/** LOR-1 to LOR-3: letters of recommendation, from the right day to the programs. */
export const recommendationRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/recommendations',
      responses: answers(overviewSchema, 'Every stay with its days, its counts and its letters.'),
    }),
    async (c) => c.json(await lettersOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/recommendations',
      request: jsonBody(newLetterSchema),
      responses: answers(z.object({ id: z.string() }), 'The letter to ask for.'),
    }),
    async (c) => {
      const letter = c.req.valid('json');
      const added = await addLetter(c.var.workspace, c.var.parts, letter);
      return added ? c.json(added, 200) : c.json(notFound('opportunityId', letter.opportunityId), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/recommendations/{id}',
      request: {
        params: idParameter,
        ...jsonBody(ownChangesSchema(factsSchema)),
      },
      responses: answers(done, 'Kept.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const kept = await saveLetter(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!kept) return c.json(notFound('letter', id), 404);
      return kept.ok ? c.json(isDone, 200) : c.json({ refusals: kept.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/recommendations/{id}/steps',
      request: { params: idParameter, ...jsonBody(stepSchema) },
      responses: answers(done, 'The step is on record.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const taken = await takeStep(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!taken) return c.json(notFound('letter', id), 404);
      return taken.ok ? c.json(isDone, 200) : c.json({ refusals: taken.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/recommendations/{id}/steps',
      request: { params: idParameter },
      responses: answers(done, 'The last step was taken back.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await undoStep(c.var.workspace, id);
      return found ? c.json(isDone, 200) : c.json(notFound('letter', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/recommendations/{id}/deleted',
      request: { params: idParameter, ...jsonBody(z.object({ deleted: z.boolean() })) },
      responses: answers(done, 'It is gone, or back.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { deleted } = c.req.valid('json');
      const found = await setLetterDeleted(c.var.workspace, c.var.parts, id, deleted);
      return found ? c.json(isDone, 200) : c.json(notFound('letter', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/recommendations/{id}/mails',
      request: { params: idParameter, ...jsonBody(z.object({ kind: z.enum(textKinds) })) },
      responses: answers(z.object({ outreachId: z.string() }), 'The text waits in its thread, to be read.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { kind } = c.req.valid('json');
      const drafted = await draftLetterMail(c.var.workspace, c.var.parts, id, kind);
      if (!drafted) return c.json(notFound('letter', id), 404);
      return drafted.ok ? c.json(drafted.value, 200) : c.json({ refusals: drafted.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/recommendations/{id}/packet.pdf',
      request: { params: idParameter },
      responses: {
        200: {
          description: 'The writer’s packet as a PDF.',
          content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        404: refusalAnswer('There is no such letter in this workspace.'),
        422: refusalAnswer('The packet cannot be made yet, and why.'),
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const made = await writersPacket(c.var.workspace, c.var.parts, id);
      if (!made) return c.json(notFound('letter', id), 404);
      if (!made.ok) return c.json({ refusals: made.refusals }, 422);
      return c.body(new Uint8Array(made.value.bytes), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': disposition('attachment', made.value.fileName),
      });
    },
  );
