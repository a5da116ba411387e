import { roleIn, roleOfMailbox } from './reading/roles.ts';
import type { Evidence, Prohibition, Role, Route, RouteKind } from './rules.ts';

/** Somebody who is about to be written to, called or faxed. role: null when it is not known who that is. */
export type Recipient = { kind: RouteKind; value: string; role: Role | null };

/**
 * TGT-8: whether a sentence on an organisation's website forbids this way to this person. The way that the sentence
 * itself offers is never forbidden. Somebody of unknown role may be just the one who must not be written to.
 */
export function forbids({ blocks, permitted }: Prohibition, { kind, value, role }: Recipient): boolean {
  if (permitted?.kind === kind && permitted.value.toLowerCase() === value.toLowerCase()) return false;
  if (!blocks.kinds.includes(kind)) return false;
  if (blocks.roles.length === 0) return true;
  return role === null || blocks.roles.includes(role);
}

/** The sentence that forbids a route, if one of these does. */
export function forbiddingSentence(route: Route, standing: readonly Prohibition[]): Evidence | null {
  return standing.find((prohibition) => forbids(prohibition, route))?.evidence ?? null;
}

/** What is known of a target's addressee. */
export type Addressee = {
  address: string;
  list: 'hospital' | 'clinic' | 'physician';
  contactRole: string;
  /** The routes that the website itself names. */
  routes: readonly Route[];
};

/** Who reads an address: as the website says, as the list says, as the mailbox is called; null where nothing tells. */
export function roleOfAddressee({ address, list, contactRole, routes }: Addressee): Role | null {
  const named = routes.find(({ kind, value }) => kind === 'email' && value === address.toLowerCase());
  if (named && named.role !== 'general') return named.role;
  return roleOfMailbox(address) ?? roleIn(contactRole)?.role ?? (list === 'physician' ? 'physician' : null);
}
