import { createRoute, z } from '@hono/zod-openapi';
import { answers, jsonBody, newRoutes, notFound, refusalSchema } from '#platform/http/routes.ts';
import { signInSchema } from './sign-in-rules.ts';
import { beginSignIn, giveUpSignIn, notePublished, signInState } from './sign-in-service.ts';

/** Where a sign-in at the provider's page stands. There is no field for a token: none ever comes out. */
const stateSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('none') }),
    z.object({ state: z.literal('done') }),
    z.object({ state: z.literal('waiting'), url: z.string(), userCode: z.string().nullable() }),
    z.object({ state: z.literal('refused'), refusals: z.array(refusalSchema) }),
  ])
  .openapi('SignIn');

/** CMP-9: sign-in at Google's or Microsoft's own page, with the applicant's own client id. */
export const signInRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/mailbox/sign-in',
      request: jsonBody(signInSchema),
      responses: answers(stateSchema, 'The page to open, with a code to type there if that way was chosen.'),
    }),
    async (c) => {
      const begun = await beginSignIn(c.var.workspace, c.var.parts, c.req.valid('json'));
      return begun.ok ? c.json(begun.value, 200) : c.json({ refusals: begun.refusals }, 422);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/mailbox/sign-in',
      responses: answers(stateSchema, 'How the sign-in went so far.'),
    }),
    (c) => c.json(signInState(c.var.workspace), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/mailbox/sign-in',
      responses: answers(stateSchema, 'The sign-in is given up.'),
    }),
    (c) => {
      giveUpSignIn(c.var.workspace);
      return c.json({ state: 'none' as const }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/api/mailbox/sign-in/published',
      request: jsonBody(z.object({ published: z.boolean() })),
      responses: answers(
        z.object({ published: z.boolean() }),
        'Whether the app at Google is published is on record.',
      ),
    }),
    async (c) => {
      const { published } = c.req.valid('json');
      const noted = await notePublished(c.var.workspace, published);
      return noted ? c.json({ published }, 200) : c.json(notFound('mailbox', ''), 404);
    },
  );
