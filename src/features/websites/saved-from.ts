/** The address from which a page was saved, as the browser noted it, or as the page itself names it; null when neither does. */
export function savedFrom(html: string): string | null {
  const head = html.slice(0, 100_000);
  const noted = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(head)?.[1];
  if (noted && isWeb(noted)) return noted;
  for (const [tag] of head.matchAll(/<link\b[^>]{0,1000}>|<meta\b[^>]{0,1000}>/gi)) {
    const isOwn = /\brel\s*=\s*["']?canonical\b/i.test(tag) || /\bproperty\s*=\s*["']?og:url\b/i.test(tag);
    const address = /\b(?:href|content)\s*=\s*["']?([^\s"'>]+)/i.exec(tag)?.[1];
    if (isOwn && address && isWeb(address)) return address.replaceAll('&amp;', '&');
  }
  return null;
}

const isWeb = (address: string) => /^https?:$/.test(URL.parse(address)?.protocol ?? '');
