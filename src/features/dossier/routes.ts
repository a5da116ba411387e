import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  disposition,
  fileSchema,
  formBody,
  idParameter,
  jsonBody,
  newRoutes,
  notFound,
  refusalAnswer,
  uploaded,
} from '#platform/http/routes.ts';
import { cvChoicesSchema, cvSections } from './cv-choices.ts';
import { previewImport, takeImport } from './import-service.ts';
import {
  addVersion,
  changeVersion,
  cvOverview,
  offeredTexts,
  previewCv,
  removeVersion,
  resumeJson,
  useVersion,
  versionFile,
} from './service.ts';

const entrySchema = z.object({
  id: z.string(),
  title: z.string(),
  place: z.string(),
  dates: z.string(),
  lines: z.array(z.string()),
});
const versionSchema = z.object({
  name: z.string().trim().min(1, 'must not be empty').max(60, 'must be at most 60 characters'),
  choices: cvChoicesSchema,
});
const overviewSchema = z.object({
  name: z.string(),
  versions: z.array(versionSchema.extend({ id: z.string() })),
  parts: z.array(z.object({ id: z.enum(cvSections), title: z.string(), entries: z.array(entrySchema) })),
});
const lengthSchema = z.object({
  pages: z.number(),
  fill: z.number(),
  right: z.boolean(),
  advice: z.array(z.string()),
});
const textSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  missing: z.array(z.string()),
});
const importSchema = z.object({
  readAs: z.string(),
  proposals: z.array(
    z.object({ id: z.number(), field: z.string(), title: z.string(), now: z.string(), read: z.string() }),
  ),
  notTaken: z.array(z.string()),
});
const done = z.object({ done: z.literal(true) });
const numbers = z
  .string()
  .regex(/^\d+(,\d+)*$/, 'must be numbers with commas between them')
  .transform((text) => text.split(',').map(Number));

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
} as const;

export const dossierRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/cv',
      responses: answers(overviewSchema, 'The versions of the CV, and every part that the profile fills.'),
    }),
    async (c) => c.json(await cvOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/cv/preview',
      request: jsonBody(cvChoicesSchema),
      responses: answers(
        z.object({ svg: z.string(), length: lengthSchema }),
        'The CV as it is printed, all pages as one SVG picture, and what to do about its length.',
      ),
    }),
    async (c) => c.json(await previewCv(c.var.workspace, c.var.parts, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/cv/versions',
      request: jsonBody(versionSchema),
      responses: answers(z.object({ id: z.string() }), 'The version was added.'),
    }),
    async (c) => {
      const added = await addVersion(c.var.workspace, c.var.parts, c.req.valid('json'));
      return added.ok ? c.json(added.value, 200) : c.json({ refusals: added.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/cv/versions/{id}',
      request: { params: idParameter, ...jsonBody(versionSchema) },
      responses: answers(done, 'The version was changed.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const changed = await changeVersion(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!changed) return c.json(notFound('version', id), 404);
      return changed.ok ? c.json({ done: true } as const, 200) : c.json({ refusals: changed.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/cv/versions/{id}',
      request: { params: idParameter },
      responses: answers(done, 'The version was taken away. What was sent stays.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const removed = await removeVersion(c.var.workspace, id);
      if (!removed) return c.json(notFound('version', id), 404);
      return removed.ok ? c.json({ done: true } as const, 200) : c.json({ refusals: removed.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/cv/versions/{id}/use',
      request: { params: idParameter },
      responses: answers(z.object({ pages: z.number() }), 'This version goes with mails from now on.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const used = await useVersion(c.var.workspace, c.var.parts, id);
      if (!used) return c.json(notFound('version', id), 404);
      return used.ok ? c.json(used.value, 200) : c.json({ refusals: used.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/cv/versions/{id}/file',
      request: { params: idParameter, query: z.object({ format: z.enum(['pdf', 'docx', 'txt']) }) },
      responses: {
        200: {
          description: 'The version as a file.',
          content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        404: refusalAnswer('There is no such version in this workspace.'),
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { format } = c.req.valid('query');
      const file = await versionFile(c.var.workspace, c.var.parts, id, format);
      if (!file) return c.json(notFound('version', id), 404);
      return c.body(file.bytes, 200, {
        'Content-Type': mediaTypes[format],
        'Content-Disposition': disposition('attachment', file.name),
      });
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/cv/resume.json',
      responses: {
        200: {
          description: 'The profile as JSON Resume 1.0.0.',
          content: { 'application/json': { schema: z.looseObject({}) } },
        },
      },
    }),
    async (c) => {
      return c.json(await resumeJson(c.var.workspace), 200, {
        'Content-Disposition': 'attachment; filename="resume.json"',
      });
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/cv/texts',
      responses: answers(z.object({ texts: z.array(textSchema) }), 'Texts from the same facts, to copy.'),
    }),
    async (c) => {
      return c.json({ texts: await offeredTexts(c.var.workspace, c.var.parts) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/cv/import/preview',
      request: formBody({ file: fileSchema }),
      responses: answers(importSchema, 'What the file would add to the profile. Nothing is taken yet.'),
    }),
    async (c) => {
      const preview = await previewImport(c.var.workspace, await uploaded(c.req.valid('form').file));
      return preview.ok ? c.json(preview.value, 200) : c.json({ refusals: preview.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/cv/import',
      request: formBody({ file: fileSchema, chosen: numbers, revision: z.coerce.number().int().min(0) }),
      responses: answers(z.object({ taken: z.number() }), 'The chosen facts stand in the profile.'),
    }),
    async (c) => {
      const { file, chosen, revision } = c.req.valid('form');
      const taken = await takeImport(c.var.workspace, c.var.parts, await uploaded(file), {
        chosen,
        revision,
      });
      return taken.ok ? c.json(taken.value, 200) : c.json({ refusals: taken.refusals }, 422);
    },
  );
