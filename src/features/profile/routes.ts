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
import { profileSchema } from './rules.ts';
import {
  changeProfile,
  endOverride,
  openDocument,
  overrideCheck,
  profileOverview,
  uploadCv,
} from './service.ts';

const checkIds = z.enum(['RDY-1', 'RDY-2', 'RDY-3', 'RDY-4', 'RDY-5']);
const checkSchema = z.object({
  id: checkIds,
  title: z.string(),
  passed: z.boolean(),
  why: z.string(),
  nextAction: z.string(),
  href: z.string(),
  blocking: z.boolean(),
});
const claimSchema = z.object({ quote: z.string(), reason: z.string(), mend: z.string() });
const cvReportSchema = z.object({
  pages: z.number(),
  rightLength: z.boolean(),
  parts: z.array(z.object({ id: z.string(), title: z.string(), found: z.boolean(), mend: z.string() })),
  claims: z.array(claimSchema),
});
const overviewSchema = z.object({
  profile: profileSchema,
  revision: z.number(),
  checks: z.array(checkSchema),
  gate: z.object({ open: z.boolean(), blockedBy: z.array(checkSchema) }),
  overrides: z.array(
    z.object({
      id: z.string(),
      checkId: z.string(),
      reason: z.string(),
      createdAt: z.string(),
      withdrawnAt: z.string().nullable(),
    }),
  ),
  cv: z.object({ documentId: z.string(), report: cvReportSchema }).nullable(),
  cvVersions: z.array(
    z.object({
      documentId: z.string(),
      fileName: z.string(),
      size: z.number(),
      pages: z.number(),
      uploadedAt: z.string(),
    }),
  ),
});
const done = z.object({ done: z.literal(true) });

export const profileRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/profile',
      responses: answers(overviewSchema, 'The facts, the readiness gate with its reasons, and the CV.'),
    }),
    async (c) => c.json(await profileOverview(c.var.workspace, c.var.parts), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/profile',
      request: jsonBody(z.object({ profile: profileSchema, revision: z.int().min(0) })),
      responses: answers(z.object({ revision: z.number() }), 'The facts were kept.'),
    }),
    async (c) => {
      const result = await changeProfile(c.var.workspace, c.var.parts, c.req.valid('json'));
      return result.ok ? c.json(result.value, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/profile/cv',
      request: formBody({ file: fileSchema }),
      responses: answers(z.object({ pages: z.number() }), 'The CV was read and kept.'),
    }),
    async (c) => {
      const file = await uploaded(c.req.valid('form').file);
      const result = await uploadCv(c.var.workspace, c.var.parts, file);
      return result.ok ? c.json(result.value, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/profile/documents/{id}',
      request: { params: idParameter },
      responses: {
        200: {
          description: 'The paper itself.',
          content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        404: refusalAnswer('There is no such paper in this workspace.'),
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const document = await openDocument(c.var.workspace, c.var.parts, id);
      if (!document) return c.json(notFound('document', id), 404);
      return c.body(new Uint8Array(document.bytes), 200, {
        'Content-Type': document.mediaType,
        'Content-Disposition': disposition('inline', document.fileName),
      });
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/profile/overrides',
      request: jsonBody(z.object({ checkId: checkIds, reason: z.string().max(2000) })),
      responses: answers(done, 'The check is overridden, with the reason on record.'),
    }),
    async (c) => {
      const { checkId, reason } = c.req.valid('json');
      const result = await overrideCheck(c.var.workspace, c.var.parts, checkId, reason);
      return result.ok ? c.json({ done: true } as const, 200) : c.json({ refusals: result.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/profile/overrides/{id}',
      request: { params: idParameter },
      responses: answers(done, 'The check counts again.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const ended = await endOverride(c.var.workspace, c.var.parts, id);
      return ended ? c.json({ done: true } as const, 200) : c.json(notFound('override', id), 404);
    },
  );
