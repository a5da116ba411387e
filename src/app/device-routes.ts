import { createRoute, z } from '@hono/zod-openapi';
import { devicesOf, signOut } from '#platform/http/devices.ts';
import { answers, idParameter, newRoutes, notFound } from '#platform/http/routes.ts';

const deviceSchema = z.object({
  id: z.string(),
  /** As its browser calls itself; '' where it did not. */
  device: z.string(),
  signedInAt: z.string(),
  lastSeenOn: z.string().nullable(),
  endsAt: z.string(),
  /** The one that asks. */
  current: z.boolean(),
});
const linkSchema = z.object({
  /** The address to open on the other device; null: none of this computer's can be reached from there. */
  address: z.string().nullable(),
  until: z.string().nullable(),
});

/** Decision 30: the browsers that are signed in, and the link with which another one gets in. */
export const deviceRoutes = newRoutes()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api/devices',
      responses: answers(z.array(deviceSchema), 'The browsers that are signed in, the latest first.'),
    }),
    async (c) => {
      const rows = await devicesOf(c.var.workspace, c.var.parts.clock);
      const devices = rows.map(({ id, device, created_at, last_seen_on, expires_at }) => ({
        id,
        device,
        signedInAt: created_at,
        lastSeenOn: last_seen_on,
        endsAt: expires_at,
        current: id === c.var.device.id,
      }));
      return c.json(devices, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api/devices/link',
      responses: answers(linkSchema, 'A link to the logbook that signs one other device in, once.'),
    }),
    (c) => c.json(c.var.device.linkForAnother(), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api/devices/{id}',
      request: { params: idParameter },
      responses: answers(z.object({ id: z.string() }), 'It is signed out.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return (await signOut(c.var.workspace, id)) ? c.json({ id }, 200) : c.json(notFound('device', id), 404);
    },
  );
