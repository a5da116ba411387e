import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';

/** The browser that asks, and the way in for another one: null where no address leads here from elsewhere. */
export type Device = {
  id: string;
  linkForAnother(): { address: string; until: IsoInstant } | { address: null; until: null };
};

/** What every handler finds in `c.var`: the workspace of the session, its browser, and the parts of the program. */
export type RouteEnv = { Variables: { workspace: Workspace; device: Device; parts: Parts } };

/** An empty set of routes whose inputs are checked by their schemas; what does not fit is refused by field. */
export function newRoutes() {
  return new OpenAPIHono<RouteEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      return c.json({ refusals: result.error.issues.map((issue) => refusalOf(issue)) }, 422);
    },
  });
}

function refusalOf(issue: z.core.$ZodIssue): Refusal {
  const field = issue.path.join('.') || 'request';
  const given = issue.input === undefined ? '' : JSON.stringify(issue.input).slice(0, 80);
  return { field, value: given, reason: issue.message, mend: 'Correct this field and try again.' };
}

export const refusalSchema = z
  .object({ field: z.string(), value: z.string(), reason: z.string(), mend: z.string() })
  .openapi('Refusal');

export const refusalsSchema = z.object({ refusals: z.array(refusalSchema) }).openapi('Refusals');

/** The `responses` of a route that answers with `schema`, or refuses (422), or does not find (404). */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    404: refusalAnswer('There is no such thing in this workspace.'),
    422: refusalAnswer('Not taken: what is wrong, field by field, and how to mend it.'),
  } as const;
}

/** The `request.body` of a route that takes JSON. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } } as const;
}

/** What a text field of a query or a form says as JSON. */
export function fromJson(text: string, context: z.core.$RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', message: 'This is not given as JSON.', input: text });
    return z.NEVER;
  }
}

/** An uploaded file in a form. */
export const fileSchema = z.instanceof(File).openapi({ type: 'string', format: 'binary' });

/** The `request.body` of a route that takes a form with a file. */
export const formBody = <Shape extends z.ZodRawShape>(shape: Shape) => ({
  body: { required: true, content: { 'multipart/form-data': { schema: z.object(shape) } } },
});

/** An uploaded file with its bytes in memory. */
export const uploaded = async (file: File) => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** The header `Content-Disposition` with a file name in any script (RFC 6266). */
export const disposition = (how: 'attachment' | 'inline', name: string) =>
  `${how}; filename*=UTF-8''${encodeURIComponent(name)}`;

/** The path parameter `{id}`. An id that is none of ours is simply not found. */
export const idParameter = z.object({ id: z.string() });

/** The body of a 404. Says the same for what never was and for what belongs to somebody else. */
export function notFound(field: string, id: string): { refusals: Refusal[] } {
  const mend = 'Go back and reload the page. It may have been deleted.';
  return { refusals: [{ field, value: id.slice(0, 80), reason: 'There is no such item here.', mend }] };
}

export function refusalAnswer(description: string) {
  return { description, content: { 'application/json': { schema: refusalsSchema } } } as const;
}
