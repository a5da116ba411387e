import ipaddr from 'ipaddr.js';

/** Public in form, but answered by the cloud's own machine: Microsoft Azure's host gives out secrets there. */
const hostsOfClouds = new Set(['168.63.129.16']);

const kinds: Record<string, string> = {
  loopback: 'this computer itself',
  private: 'a private network',
  uniqueLocal: 'a private network',
  linkLocal: 'the local link, where clouds keep their secrets',
  carrierGradeNat: 'the network of a provider',
  multicast: 'many computers at once',
  broadcast: 'many computers at once',
  unspecified: 'no computer',
};

/**
 * Why an IP address is not connected to, or null when it is a public one. What a web page, a redirect or a name server
 * tells us may lead to services that only this computer or its network can reach.
 */
export function addressRefusal(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'it is no internet address';
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  // Networks without IPv4 reach it by 64:ff9b::/96 (RFC 6052): what counts is the address inside.
  if (parsed instanceof ipaddr.IPv6 && parsed.toNormalizedString().startsWith('64:ff9b:0:0:0:0:'))
    return addressRefusal(new ipaddr.IPv4(parsed.toByteArray().slice(12)).toString());
  if (hostsOfClouds.has(parsed.toString())) return 'it is the secret service of a cloud';
  return range === 'unicast' ? null : `it is the address of ${kinds[range] ?? 'a reserved range'}`;
}
