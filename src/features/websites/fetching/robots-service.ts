import { type Answer, type Reach, ask } from './page-service.ts';
import { refusalsOf } from './refusals.ts';
import { type RobotRules, everythingAllowed, nothingAllowed, robotRules } from './robots.ts';

/** RFC 9309, section 2.4: robots.txt is asked for again after a day at the latest. */
const MILLISECONDS_KEPT = 24 * 60 * 60 * 1000;

/** What robots.txt of each host says, asked for once a day. */
export interface Robots {
  of(reach: Reach, address: string): Promise<RobotRules>;
}

export function robotsOfHosts(): Robots {
  const known = new Map<string, { at: number; rules: RobotRules }>();
  return {
    async of(reach, address) {
      const { origin } = new URL(address);
      const found = known.get(origin);
      if (found && reach.waiter.now() - found.at < MILLISECONDS_KEPT) return found.rules;
      const rules = await fetchRules(reach, origin);
      // What could not be read is asked for again by the next reading.
      if (rules.refusal === null) known.set(origin, { at: reach.waiter.now(), rules });
      return rules;
    },
  };
}

async function fetchRules(reach: Reach, origin: string): Promise<RobotRules> {
  const { limits } = reach;
  const address = `${origin}/robots.txt`;
  const asked = await ask(
    { ...reach, cache: null },
    {
      address,
      // A longer file is read as far as the limit goes, not refused.
      mostBytes: limits.bytesOfPage,
      permission: async () => ({ refusal: null, secondsBetween: limits.secondsBetween }),
    },
  );
  const say = refusalsOf(address);
  if (!asked.ok) return nothingAllowed(say.robotsUnreachable(asked.refusals[0]?.reason ?? ''));
  const { status } = asked.value;
  // Too many requests is “not now”, and no permission, although its number begins with 4.
  if (status === 429 || status >= 500)
    return nothingAllowed(say.robotsUnreachable(`The server is busy or out of order (answer ${status}).`));
  if (status !== 200) return everythingAllowed;
  return robotRules(address, textOf(asked.value, limits.bytesOfRobots), limits.longestDelay);
}

const textOf = ({ bytes }: Answer, most: number) => new TextDecoder('utf-8').decode(bytes.subarray(0, most));
