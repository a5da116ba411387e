import { getDomain } from 'tldts';
import { type Result, ok, refuse } from '#plain/refusal.ts';

/** A web address as a person types it, brought to the form in which it is asked for. */
export function webAddress(typed: string): Result<string> {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  const url = URL.parse(whole);
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  if (!isWeb || /\s|@/.test(text) || !url.hostname.includes('.')) {
    return refuse({
      field: 'website',
      value: text.slice(0, 80),
      reason: 'This is no web address.',
      mend: 'Copy the address from the browser, such as https://www.example.org.',
    });
  }
  url.hash = '';
  return ok(url.href);
}

/** One address for all the ways in which a page is linked: what differs without meaning is left out. */
export function pageKey(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/(?:index\.\w{3,5})?$/, '')}${search}`;
}

/** The host in a key of `pageKey`. */
export const hostOfKey = (key: string) => key.split(/[/?]/, 1)[0] ?? key;

/** Hosts that carry pages of very many organisations, without a domain for each. */
const sharedHosts =
  /(?:^|\.)(?:facebook|instagram|linkedin|x|twitter|youtube|tiktok|yelp|healthgrades|doximity|zocdoc|webmd|vitals|linktr)\.(?:com|ee)$|^(?:sites|docs|drive)\.google\.com$|(?:^|\.)(?:va\.gov|health\.mil)$/;

/**
 * TGT-8: the organisation behind a web address: its domain, or null where a host is shared by many. Domains under
 * which everybody gets a name of their own (wixsite.com) count as what they are.
 */
export function organisationOf(address: string): string | null {
  const host = URL.parse(address)?.hostname.toLowerCase() ?? '';
  return sharedHosts.test(host) ? null : getDomain(host, { allowPrivateDomains: true });
}

/** Whether a link stays with the organisation whose website is read. */
export function isSameSite(address: string, other: string): boolean {
  const organisation = organisationOf(address);
  if (organisation !== null) return organisation === organisationOf(other);
  return URL.parse(address)?.host === URL.parse(other)?.host;
}
