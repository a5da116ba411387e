import { createRoute, z } from '@hono/zod-openapi';
import { answers, jsonBody, newRoutes, notFound } from '#platform/http/routes.ts';

const stateSchema = z.object({ hasPassphrase: z.boolean(), locked: z.boolean() });
const passphraseSchema = z.string().max(1000);

/** Unlocking the key of the data folder, and its passphrase. The server keeps other workspaces away from these. */
export const vaultRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/vault/state',
      responses: answers(stateSchema, 'Whether a passphrase protects the key.'),
    }),
    (c) => {
      const { key } = c.var.parts;
      if (!key) return c.json(notFound('vault', ''), 404);
      return c.json({ hasPassphrase: key.hasPassphrase, locked: key.locked }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/vault/unlock',
      request: jsonBody(z.object({ passphrase: passphraseSchema })),
      responses: answers(z.null(), 'The key is open until the program stops.'),
    }),
    async (c) => {
      const unlocked = await c.var.parts.key?.unlock(c.req.valid('json').passphrase);
      if (!unlocked) return c.json(notFound('vault', ''), 404);
      return unlocked.ok ? c.json(null, 200) : c.json({ refusals: unlocked.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/vault/passphrase',
      request: jsonBody(
        z.object({ current: passphraseSchema.nullable(), wanted: passphraseSchema.nullable() }),
      ),
      responses: answers(z.null(), 'The passphrase is set, changed or (null) removed.'),
    }),
    async (c) => {
      const changed = await c.var.parts.key?.changePassphrase(c.req.valid('json'));
      if (!changed) return c.json(notFound('vault', ''), 404);
      return changed.ok ? c.json(null, 200) : c.json({ refusals: changed.refusals }, 422);
    },
  );
