import { parse as parseDomain } from 'tldts';

const PLAIN =
  /[A-Za-z0-9][A-Za-z0-9._%+'’&-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}/g;

export function plainAddresses(text: string): { address: string; start: number; end: number }[] {
  if (!text.includes('@')) return [];
  const found: { address: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(PLAIN)) {
    const address = mended(match[0]);
    if (address !== null)
      found.push({ address: address.toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The address itself, or the part of it before words that ran into it ("jane@place.orgPhone"). */
function mended(text: string): string | null {
  const clean = text.replace(/^[.'’&-]+/, '').replace('’', "'");
  if (isAddress(clean)) return clean;
  const glued = /^(.+@(?:[a-z0-9-]+\.)+(?:com|org|edu|net|gov|us|health|care|clinic|info))[A-Z]/.exec(clean);
  if (glued?.[1] && isAddress(glued[1])) return glued[1];
  return null;
}

/** A name, one @, and a domain below a public suffix that exists. */
export function isAddress(text: string): boolean {
  const [local = '', host = '', more] = text.split('@');
  if (more !== undefined || local === '' || local.length > 64 || /^\.|\.$|\.\./.test(local)) return false;
  if (!/^[A-Za-z0-9._%+'&-]+$/.test(local)) return false;
  const { domain, isIcann, isIp } = parseDomain(host, { validateHostname: true });
  return domain !== null && isIcann === true && !isIp;
}
