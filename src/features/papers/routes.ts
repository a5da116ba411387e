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
import { ownChangesSchema } from '#plain/own-changes.ts';
import { addPaper, addToPaper } from './add-service.ts';
import { arrangePages } from './arrange-service.ts';
import { cropSchema, pageWishSchema } from './arrangement.ts';
import { changeFacts, deletePaper, forgetPaper, letOriginalsGo, mergePapers } from './keep-service.ts';
import { paperKinds } from './kinds.ts';
import { paperFieldsSchema, standings } from './rules.ts';
import { allPapers, openScan, pagePicture, paperDetails, paperPdf } from './service.ts';

const done = z.object({ done: z.literal(true) });
const isDone = { done: true } as const;
const paperSchema = z.object({
  id: z.string(),
  kind: z.enum(paperKinds),
  title: z.string(),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
});
const listedSchema = paperSchema.extend({
  standing: z.enum(standings),
  pages: z.number(),
  size: z.number(),
  firstPageId: z.string(),
  deletedAt: z.string().nullable(),
});
const scanForms = z.enum(['pdf', 'jpeg', 'png', 'heic']);
const detailsSchema = paperSchema.extend({
  revision: z.number(),
  pages: z.array(
    z.object({
      id: z.string(),
      scanId: z.string(),
      page: z.number(),
      turn: pageWishSchema.shape.turn,
      crop: cropSchema.nullable(),
      width: z.number(),
      height: z.number(),
      size: z.number(),
    }),
  ),
  scans: z.array(
    z.object({
      id: z.string(),
      form: scanForms,
      pages: z.number(),
      size: z.number(),
      reduced: z.boolean(),
      addedAt: z.string(),
    }),
  ),
});
const addedSchema = z.object({ paperId: z.string(), pages: z.number(), scripts: z.boolean() });
const binary = (type: string, description: string) => ({
  200: { description, content: { [type]: { schema: z.string().openapi({ format: 'binary' }) } } },
  404: refusalAnswer('There is no such paper in this workspace.'),
});
const sizeParameter = idParameter.extend({ size: z.enum(['picture', 'thumbnail']) });
const mediaTypes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
} as const;

export const papersRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/papers',
      responses: answers(z.object({ papers: z.array(listedSchema) }), 'The papers, also those deleted.'),
    }),
    async (c) => c.json({ papers: await allPapers(c.var.workspace, c.var.parts) }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/papers',
      request: formBody({ file: fileSchema, kind: z.enum(paperKinds), title: paperFieldsSchema.shape.title }),
      responses: answers(addedSchema, 'The scan is kept as a new paper.'),
    }),
    async (c) => {
      const { file, kind, title } = c.req.valid('form');
      const facts = { kind, title, issuedOn: null, expiresOn: null };
      const added = await addPaper(c.var.workspace, c.var.parts, facts, await uploaded(file));
      return added.ok ? c.json(added.value, 200) : c.json({ refusals: added.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/papers/merge',
      request: jsonBody(z.object({ ids: z.array(z.string()).min(2, 'must name two papers').max(60) })),
      responses: answers(z.object({ id: z.string() }), 'One paper was made of several.'),
    }),
    async (c) => {
      const { ids } = c.req.valid('json');
      const merged = await mergePapers(c.var.workspace, c.var.parts, ids);
      if (!merged) return c.json(notFound('paper', ids.join(' ')), 404);
      return merged.ok ? c.json(merged.value, 200) : c.json({ refusals: merged.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/papers/{id}',
      request: { params: idParameter },
      responses: answers(detailsSchema, 'One paper with its pages and scans.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const paper = await paperDetails(c.var.workspace, id);
      return paper ? c.json(paper, 200) : c.json(notFound('paper', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/papers/{id}',
      request: { params: idParameter, ...jsonBody(ownChangesSchema(paperFieldsSchema)) },
      responses: answers(done, 'Kind, title and dates were kept.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const kept = await changeFacts(c.var.workspace, id, c.req.valid('json'));
      if (!kept) return c.json(notFound('paper', id), 404);
      return kept.ok ? c.json(isDone, 200) : c.json({ refusals: kept.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/papers/{id}/scans',
      request: { params: idParameter, ...formBody({ file: fileSchema }) },
      responses: answers(addedSchema, 'The pages of the scan stand behind those of the paper.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const file = await uploaded(c.req.valid('form').file);
      const added = await addToPaper(c.var.workspace, c.var.parts, id, file);
      if (!added) return c.json(notFound('paper', id), 404);
      return added.ok ? c.json(added.value, 200) : c.json({ refusals: added.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/papers/{id}/pages',
      request: {
        params: idParameter,
        ...jsonBody(z.object({ revision: z.int(), pages: z.array(pageWishSchema) })),
      },
      responses: answers(z.object({ revision: z.number() }), 'The pages stand as they were told.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const arranged = await arrangePages(c.var.workspace, c.var.parts, id, c.req.valid('json'));
      if (!arranged) return c.json(notFound('paper', id), 404);
      return arranged.ok ? c.json(arranged.value, 200) : c.json({ refusals: arranged.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/papers/{id}/let-go',
      request: { params: idParameter },
      responses: answers(done, 'The original scans are gone; the pages as they are mailed stay.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const gone = await letOriginalsGo(c.var.workspace, c.var.parts, id);
      return gone ? c.json(isDone, 200) : c.json(notFound('paper', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/papers/{id}/deleted',
      request: { params: idParameter, ...jsonBody(z.object({ deleted: z.boolean() })) },
      responses: answers(done, 'The paper was deleted, or brought back.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { deleted } = c.req.valid('json');
      const found = await deletePaper(c.var.workspace, c.var.parts, id, deleted);
      return found ? c.json(isDone, 200) : c.json(notFound('paper', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/papers/{id}',
      request: { params: idParameter },
      responses: answers(done, 'A deleted paper is gone for good.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const gone = await forgetPaper(c.var.workspace, id);
      return gone ? c.json(isDone, 200) : c.json(notFound('paper', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/papers/{id}/file.pdf',
      request: { params: idParameter },
      responses: binary('application/pdf', 'The paper as it is mailed.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const paper = await paperPdf(c.var.workspace, c.var.parts, id);
      if (!paper) return c.json(notFound('paper', id), 404);
      return c.body(new Uint8Array(paper.bytes), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': disposition('attachment', `${paper.title}.pdf`),
      });
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/papers/pages/{id}/{size}',
      request: { params: sizeParameter },
      responses: binary('image/jpeg', 'One page as a picture.'),
    }),
    async (c) => {
      const { id, size } = c.req.valid('param');
      const picture = await pagePicture(c.var.workspace, c.var.parts, id, size);
      if (!picture) return c.json(notFound('page', id), 404);
      return c.body(new Uint8Array(picture), 200, { 'Content-Type': 'image/jpeg' });
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/papers/scans/{id}',
      request: { params: idParameter },
      responses: binary('application/octet-stream', 'A scan as it was dropped.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const scan = await openScan(c.var.workspace, c.var.parts, id);
      if (!scan) return c.json(notFound('scan', id), 404);
      return c.body(new Uint8Array(scan.bytes), 200, {
        'Content-Type': mediaTypes[scan.form],
        'Content-Disposition': disposition(
          'attachment',
          `${scan.title}.${scan.form === 'jpeg' ? 'jpg' : scan.form}`,
        ),
      });
    },
  );
