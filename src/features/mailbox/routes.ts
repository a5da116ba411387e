import { createRoute, z } from '@hono/zod-openapi';
import { answers, jsonBody, newRoutes, notFound, refusalSchema } from '#platform/http/routes.ts';
import { providerIds } from './providers.ts';
import { connectSchema, serverSchema } from './rules.ts';
import {
  connectMailbox,
  connectedMailbox,
  disconnectMailbox,
  replacePassword,
  testMailbox,
} from './service.ts';

/** There is no field for the password: it goes in, and never comes out. */
const mailboxSchema = z
  .object({
    id: z.string(),
    address: z.string(),
    displayName: z.string(),
    provider: z.enum(providerIds),
    username: z.string(),
    smtp: serverSchema,
    imap: serverSchema,
    filesSentItself: z.boolean(),
    sentFolder: z.string(),
    state: z.enum(['connected', 'troubled']),
    trouble: z
      .object({ what: z.enum(['sending', 'reading']), reason: z.string(), mend: z.string() })
      .nullable(),
    lastCheckedAt: z.string(),
    connectedAt: z.string(),
    page: z.object({ clientId: z.string(), signedInAt: z.string(), published: z.boolean() }).nullable(),
  })
  .openapi('Mailbox');
const settingsSchema = z.object({
  mailbox: mailboxSchema.nullable(),
  kept: z.object({ folder: z.string(), engine: z.enum(['embedded', 'postgresql']) }).nullable(),
});
const testSchema = z.object({ mailbox: mailboxSchema, refusals: z.array(refusalSchema) });
const nothing = () => notFound('mailbox', '');

export const mailboxRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/mailbox',
      responses: answers(
        settingsSchema,
        'The connected mailbox, if there is one, and where the data is kept.',
      ),
    }),
    async (c) => {
      const mailbox = await connectedMailbox(c.var.workspace);
      return c.json({ mailbox, kept: c.var.parts.kept ?? null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/mailbox',
      request: jsonBody(connectSchema),
      responses: answers(mailboxSchema, 'Connected: both servers let us in. Nothing was sent.'),
    }),
    async (c) => {
      const connected = await connectMailbox(c.var.workspace, c.var.parts, c.req.valid('json'));
      return connected.ok ? c.json(connected.value, 200) : c.json({ refusals: connected.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/mailbox/password',
      request: jsonBody(z.object({ password: z.string().min(1).max(500) })),
      responses: answers(mailboxSchema, 'The new password works and is kept in the place of the old one.'),
    }),
    async (c) => {
      const { password } = c.req.valid('json');
      const replaced = await replacePassword(c.var.workspace, c.var.parts, password);
      if (replaced === null) return c.json(nothing(), 404);
      return replaced.ok ? c.json(replaced.value, 200) : c.json({ refusals: replaced.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/mailbox/test',
      responses: answers(testSchema, 'How the mailbox is right now: empty refusals mean that all works.'),
    }),
    async (c) => {
      const tested = await testMailbox(c.var.workspace, c.var.parts);
      return tested ? c.json(tested, 200) : c.json(nothing(), 404);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/mailbox',
      responses: answers(z.object({ mailbox: z.null() }), 'The mailbox and its password are forgotten.'),
    }),
    async (c) => {
      await disconnectMailbox(c.var.workspace);
      return c.json({ mailbox: null }, 200);
    },
  );
