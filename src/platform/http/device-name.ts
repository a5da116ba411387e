const browsers = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const systems = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** How a browser's User-Agent (RFC 9110, 10.1.5) reads for people: “Chrome on Android”; '' where it tells nothing known. */
export function deviceName(userAgent: string): string {
  const named = (known: typeof browsers | typeof systems) =>
    known.find(([sign]) => sign.test(userAgent))?.[1] ?? '';
  return [named(browsers), named(systems)].filter(Boolean).join(' on ');
}
