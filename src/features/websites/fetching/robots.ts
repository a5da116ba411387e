import robotsParser from 'robots-parser';
import type { Refusal } from '#plain/refusal.ts';

/** The package is one function, but its types tell of a module with a default export. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The name under which robots.txt speaks to this program (RFC 9309, section 2.2.1). */
const ROBOT = 'Foothold';

/** What the robots.txt of one host says to us. */
export type RobotRules = {
  isAllowed(address: string): boolean;
  /** Seconds that it asks to wait between two requests. */
  delay: number;
  /** Why the host is not read at all. */
  refusal: Refusal | null;
};

/** Section 2.3.1.3: no such file, or one that is not given out, allows everything. */
export const everythingAllowed: RobotRules = { isAllowed: () => true, delay: 0, refusal: null };

/** Section 2.3.1.4: a server that cannot say what it allows is not read. */
export const nothingAllowed = (refusal: Refusal): RobotRules => ({
  isAllowed: () => false,
  delay: 0,
  refusal,
});

export function robotRules(address: string, text: string, longestDelay: number): RobotRules {
  const parsed = parseRobots(address, text);
  const delay = Math.max(0, Number(parsed.getCrawlDelay(ROBOT) ?? 0) || 0);
  const host = new URL(address).hostname;
  if (delay > longestDelay) return nothingAllowed(tooSlow(host, delay));
  // The library answers undefined for addresses of another host, which this file does not speak of.
  return { isAllowed: (page) => parsed.isAllowed(page, ROBOT) ?? false, delay, refusal: null };
}

const tooSlow = (host: string, delay: number): Refusal => ({
  field: 'robots',
  value: host,
  reason: `robots.txt of ${host} asks programs to wait ${delay} seconds between two pages.`,
  mend: 'Foothold does not read this website. Open it in your browser and copy what you need.',
});
