import { addressesOfLink } from './reading/addresses.ts';
import { plainAddresses } from './reading/address-shape.ts';
import type { Forbidden } from './reading/prohibitions.ts';
import type { Prohibition, Route } from './rules.ts';

/** TGT-8: the way the page offers instead: named in the same sentence or block, or else the education office's. */
export function permittedWay({ prohibition, said }: Forbidden, routes: readonly Route[]): Route | null {
  const open = routes.filter((route) => !blocks(prohibition, route));
  const named = [
    ...plainAddresses(said.block.text).map((one) => one.address),
    ...said.block.anchors.flatMap((anchor) => [
      ...addressesOfLink(anchor.href).map((one) => one.address),
      anchor.href,
    ]),
  ];
  const here = routes.find(
    (route) =>
      named.includes(route.value) && !prohibition.evidence.quote.includes(`not contact ${route.value}`),
  );
  if (here !== undefined) return here;
  const samePage = open.filter((route) => route.evidence.url === prohibition.evidence.url);
  const pool = samePage.length > 0 ? samePage : open;
  return (
    pool.find(
      (route) =>
        route.kind === 'email' && (route.role === 'education-office' || route.role === 'program-coordinator'),
    ) ??
    pool.find((route) => route.kind === 'portal' || route.kind === 'form') ??
    pool.find((route) => route.kind === 'email') ??
    null
  );
}

/** Whether a prohibition closes a way. */
function blocks(prohibition: Pick<Prohibition, 'blocks'>, route: Pick<Route, 'kind' | 'role'>): boolean {
  const { kinds, roles } = prohibition.blocks;
  return kinds.includes(route.kind) && (roles.length === 0 || roles.includes(route.role));
}
