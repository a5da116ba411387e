import { getCACertificates } from 'node:tls';

/** Who may vouch for a mail server: the usual authorities and, in tests and companies, extra ones (PEM). */
export function trusted(authorities: readonly string[]) {
  // A list of one's own replaces the usual one, so the usual ones are put in again.
  const ca = authorities.length === 0 ? {} : { ca: [...getCACertificates('default'), ...authorities] };
  return { rejectUnauthorized: true, minVersion: 'TLSv1.2' as const, ...ca };
}
