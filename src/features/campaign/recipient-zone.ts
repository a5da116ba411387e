import { ranges, zones } from './zip-zones.ts';

/** Where a recipient works, as far as the list of targets knows it. */
export type Place = { zip: string; state: string };

const begins = ranges.trim().split(/\s+/);

/** States whose clocks differ, or differ from those of New York; the zone of most people first. */
const zonesOfStates: Readonly<Record<string, readonly string[]>> = {
  ...sameZone('America/Chicago', 'AL AR IA IL LA MN MO MS OK WI'),
  ...sameZone('America/Denver', 'CO MT NM UT WY'),
  ...sameZone('America/Los_Angeles', 'CA NV WA'),
  HI: ['Pacific/Honolulu'],
  ...sameZone('America/Puerto_Rico', 'PR VI'),
  ...sameZone('Pacific/Guam', 'GU MP'),
  AS: ['Pacific/Pago_Pago'],
  AK: ['America/Anchorage', 'America/Adak'],
  // The Navajo Nation keeps daylight saving time, the rest of Arizona does not.
  AZ: ['America/Phoenix', 'America/Denver'],
  ...sameZone('America/New_York America/Chicago', 'FL IN KY MI'),
  ...sameZone('America/Chicago America/New_York', 'TN'),
  ...sameZone('America/Chicago America/Denver', 'KS ND NE SD TX'),
  ID: ['America/Denver', 'America/Los_Angeles'],
  OR: ['America/Los_Angeles', 'America/Denver'],
  ...sameZone('America/New_York', 'CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV'),
};
const anywhere = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];

/**
 * CMP-5: the time zones a recipient may be in, the likeliest first. The ZIP code tells it exactly; a state with two
 * zones, or a place that is not known, leaves several: a mail then waits until it is office hours in all of them.
 */
export function timeZonesOf({ zip, state }: Place): readonly string[] {
  const ofState = zonesOfStates[state];
  const ofZip = zoneOfZip(zip);
  if (ofZip === null) return ofState ?? anywhere;
  // A ZIP code of another state is a slip of somebody's pen: neither is believed alone.
  return ofState && !ofState.includes(ofZip) ? [ofZip, ...ofState] : [ofZip];
}

function zoneOfZip(zip: string): string | null {
  const five = /^\d{5}(?=$|-)/.exec(zip)?.[0];
  if (!five || five < '00501' || five > '99950') return null;
  const range = begins.findLast((one) => one.slice(0, 5) <= five) ?? '';
  return zones[(range.codePointAt(5) ?? 0) - 97] ?? null;
}

function sameZone(names: string, states: string): Record<string, readonly string[]> {
  return Object.fromEntries(states.split(' ').map((state) => [state, names.split(' ')]));
}
