import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  fromJson,
  idParameter,
  jsonBody,
  newRoutes,
  notFound,
  refusalSchema,
  refusalsSchema,
} from '#platform/http/routes.ts';
import { importFields } from './header-words.ts';
import { lists, targetFactsSchema } from './rules.ts';
import { exportTargets, importReportCsv, previewImport, takeImport } from './service.ts';

const ids = z.array(z.string()).min(1).max(50_000);
const mapping = z.array(z.enum(importFields).nullable());
const counts = z.object({
  rows: z.number(),
  taken: z.number(),
  notTaken: z.number(),
  withRemarks: z.number(),
  empty: z.number(),
});
const remark = refusalSchema.extend({ row: z.number(), taken: z.boolean() });
const preview = z.object({
  readAs: z.string(),
  hasHeader: z.boolean(),
  columns: z.array(
    z.object({
      header: z.string(),
      field: z.enum(importFields).nullable(),
      confidence: z.enum(['sure', 'likely', 'guess', 'none']),
      why: z.string(),
      samples: z.array(z.string()),
    }),
  ),
  mapping,
  counts,
  examples: z.array(targetFactsSchema),
  remarks: z.array(remark),
});
const report = z.object({
  batchId: z.string().nullable(),
  counts,
  remarks: z.array(remark),
});
const flag = z.enum(['yes', 'no']);
const importForm = z.object({
  file: z.instanceof(File).optional().openapi({ type: 'string', format: 'binary' }),
  text: z.string().optional(),
  list: z.enum(lists),
  hasHeader: flag.optional(),
  leaveOutKnown: flag.optional(),
  mapping: z.string().transform(fromJson).pipe(mapping).optional(),
});
const importBody = {
  body: { required: true, content: { 'multipart/form-data': { schema: importForm } } },
} as const;
const download = {
  200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.any() } } },
  404: { description: 'Not here.', content: { 'application/json': { schema: refusalsSchema } } },
} as const;

/** TGT-2: lists come in and go out as files: import in two steps, its report, and export. */
export const transferRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/targets/imports/preview',
      request: importBody,
      responses: answers(preview, 'What an import would take.'),
    }),
    async (c) => {
      const seen = await previewImport(c.var.workspace, await importSource(c.req.valid('form')));
      return seen.ok ? c.json(seen.value, 200) : c.json({ refusals: seen.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/targets/imports',
      request: importBody,
      responses: answers(report, 'What the import took.'),
    }),
    async (c) => {
      const taken = await takeImport(c.var.workspace, c.var.parts, await importSource(c.req.valid('form')));
      return taken.ok ? c.json(taken.value, 200) : c.json({ refusals: taken.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/targets/imports/{id}/report.csv',
      request: { params: idParameter },
      responses: download,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const file = await importReportCsv(c.var.workspace, id);
      return file
        ? c.body(new Uint8Array(file), 200, asFile('import-report.csv'))
        : c.json(notFound('import', id), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/targets/export',
      request: jsonBody(
        z.object({ format: z.enum(['csv', 'xlsx']), ids: ids.nullable(), list: z.enum(lists).nullable() }),
      ),
      responses: download,
    }),
    async (c) => {
      const asked = c.req.valid('json');
      const file = await exportTargets(c.var.workspace, asked);
      if (!file) return c.json(notFound('targets', ''), 404);
      return c.body(new Uint8Array(file), 200, asFile(`targets.${asked.format}`));
    },
  );

async function importSource(form: z.output<typeof importForm>) {
  const file = form.file
    ? { name: form.file.name, bytes: new Uint8Array(await form.file.arrayBuffer()) }
    : null;
  return {
    file,
    text: form.text ?? '',
    list: form.list,
    hasHeader: form.hasHeader ? form.hasHeader === 'yes' : null,
    mapping: form.mapping ?? null,
    leaveOutKnown: form.leaveOutKnown !== 'no',
  };
}

const asFile = (name: string) => ({
  'Content-Type': 'application/octet-stream',
  'Content-Disposition': `attachment; filename="${name}"`,
});
