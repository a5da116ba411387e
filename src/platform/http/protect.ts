import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** Answers only requests that name one of these hosts: a foreign page cannot reach us by DNS rebinding. */
export function onlyHosts(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    if (!hosts().has(c.req.header('host') ?? '')) return c.text('This address is not served here.', 403);
    return next();
  };
}

/** Changes are taken only from our own pages: a foreign page cannot make the browser send them. */
export function onlyOwnOrigin(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const safe = c.req.method === 'GET' || c.req.method === 'HEAD';
    const origin = c.req.header('origin');
    const ours = origin !== undefined && URL.canParse(origin) && hosts().has(new URL(origin).host);
    if (!safe && !ours) return c.text('Changes are taken from Foothold’s own pages only.', 403);
    return next();
  };
}

export type NonceEnv = { Variables: { nonce: string } };

/** Strict security headers with a fresh nonce for each answer; nothing remote, nothing inline without it. */
export const securityHeaders: MiddlewareHandler<NonceEnv> = async (c, next) => {
  const nonce = randomBytes(16).toString('base64');
  c.set('nonce', nonce);
  await next();
  c.header(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "frame-src 'self' blob:",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; '),
  );
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
};
