import { getCookie, setCookie } from 'hono/cookie';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { OpenAPIHono } from '@hono/zod-openapi';
import { clockIn } from '#platform/clock.ts';
import { type NonceEnv, onlyHosts, onlyOwnOrigin, securityHeaders } from '#platform/http/protect.ts';
import { deviceName } from '#platform/http/device-name.ts';
import type { RouteEnv } from '#platform/http/routes.ts';
import { type Sessions, sessionCookie } from '#platform/http/session.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace, WorkspaceId } from '#platform/store/workspace.ts';
import { isTimeZone } from '#plain/time.ts';
import { api } from './api.ts';
import { calendarLinks } from './calendar-links.ts';
import { describeFault } from './faults.ts';
import { webClient } from './web-client.ts';

/** No request is larger than this; single routes allow less. */
const largestRequest = 25 * 1024 * 1024;

export type ServerOptions = {
  parts: Parts;
  sessions: Sessions;
  hosts: () => ReadonlySet<string>;
  /** The https origin under which other devices come: its cookie never goes without https. */
  publicAddress: string | undefined;
  webFolder: string;
  /** The workspace of this laptop, for which a second start may ask a new one-time link. */
  ownWorkspace: WorkspaceId;
  linkSecret: string;
  /** Opens a workspace by its id, for a calendar program with a private link. */
  workspace(id: WorkspaceId): Workspace;
};

/** The whole HTTP side: protection, the session, the API, the web client. */
export function server(options: ServerOptions) {
  const { parts, sessions, publicAddress } = options;
  const publicHost = publicAddress && new URL(publicAddress).host;
  const app = new OpenAPIHono<RouteEnv & NonceEnv>();
  app.use(securityHeaders, onlyHosts(options.hosts));

  app.post('/link', async (c) => {
    if (c.req.header('x-foothold-link-secret') !== options.linkSecret) return c.text('Not allowed.', 403);
    return c.json({ path: linkPath(sessions.oneTimeLink(options.ownWorkspace)) });
  });
  app.get('/open', async (c) => {
    const cookie = await sessions.openWith(
      c.req.query('link') ?? '',
      deviceName(c.req.header('user-agent') ?? ''),
    );
    if (!cookie) return c.redirect('/?link=used');
    setCookie(c, sessionCookie, cookie, {
      httpOnly: true,
      secure: c.req.header('host') === publicHost,
      sameSite: 'Lax',
      path: '/',
      maxAge: 90 * 24 * 60 * 60,
    });
    return c.redirect(c.req.query('to') === 'logbook' ? '/logbook' : '/');
  });

  app.route('/', calendarLinks(parts, options.workspace));

  app.use('/api/*', onlyOwnOrigin(options.hosts));
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: largestRequest,
      onError: (c) =>
        c.json(
          {
            refusals: [
              {
                field: 'file',
                value: '',
                reason: 'This is larger than 25 MB.',
                mend: 'Choose a smaller file.',
              },
            ],
          },
          413,
        ),
    }),
  );
  app.use('/api/*', async (c, next) => {
    const session = await sessions.find(getCookie(c, sessionCookie));
    if (!session) return c.json({ refusals: [noSession] }, 401);
    const { workspace, id } = session;
    c.set('workspace', workspace);
    c.set('device', {
      id,
      linkForAnother() {
        if (!publicAddress) return { address: null, until: null };
        const { secret, until } = sessions.linkForOtherDevice(workspace.id);
        return { address: `${publicAddress}${linkPath(secret)}&to=logbook`, until };
      },
    });
    const zone = c.req.header('x-time-zone') ?? '';
    c.set('parts', isTimeZone(zone) ? { ...parts, clock: clockIn(zone, parts.clock) } : parts);
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use('/api/*', async (c, next) => {
    const always = ['/api/session', '/api/vault/unlock'].includes(c.req.path);
    if (parts.key?.locked && !always) return c.json({ refusals: [lockedKey] }, 423);
    await next();
  });
  // The key protects every workspace of this folder: it belongs to whoever runs the program.
  app.use('/api/vault/*', async (c, next) => {
    const owner = c.var.workspace.id === options.ownWorkspace && parts.key;
    return owner ? next() : c.json({ refusals: [noRoute] }, 404);
  });
  // Without a mailbox nothing leaves: this is all that keeps a demo from writing to anyone.
  app.use('/api/mailbox/*', async (c, next) => {
    if (parts.demo && c.req.method !== 'GET') return c.json({ refusals: [noMailboxInDemo] }, 422);
    await next();
  });
  app.route('/', api);
  app.doc('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Foothold', version: '0.1.0' } });
  app.all('/api/*', (c) => c.json({ refusals: [noRoute] }, 404));
  app.route('/', webClient(options.webFolder));

  app.onError((error, c) => {
    if (error instanceof HTTPException) {
      return c.json({ refusals: [{ ...badRequest, reason: error.message }] }, error.status);
    }
    const fault = describeFault(error);
    parts.log.error({ err: error, path: c.req.path }, 'request failed');
    return c.json({ refusals: [fault.refusal] }, fault.status);
  });
  return app;
}

export const linkPath = (secret: string) => `/open?link=${secret}`;

const noSession = {
  field: 'session',
  value: '',
  reason: 'This browser is not signed in to Foothold.',
  mend: 'Open the link that "npm start" prints in the terminal, or "npm run demo" for the demo.',
};
const lockedKey = {
  field: 'passphrase',
  value: '',
  reason: 'Foothold was started again and is locked by your passphrase.',
  mend: 'Reload the page and enter it.',
};
const noMailboxInDemo = {
  field: 'mailbox',
  value: '',
  reason: 'In the demo no mailbox can be connected, so nothing can be sent.',
  mend: 'Start your own campaign with "npm start".',
};
const noRoute = {
  field: 'address',
  value: '',
  reason: 'There is nothing at this address.',
  mend: 'Reload the page.',
};
const badRequest = { field: 'request', value: '', mend: 'Reload the page and try again.' };
