import { organisationDomain } from '#features/inbox/matching.ts';
import type { Target } from '#features/targets/rules.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { Refusal } from '#plain/refusal.ts';
import { overrulesFor } from './decision-queries.ts';
import type { Finding } from './findings.ts';
import { forbids, roleOfAddressee } from './do-not-contact.ts';
import { routeInWords } from './finding-words.ts';
import { addresseesOf } from './guard-queries.ts';
import type { Prohibition, Route } from './rules.ts';
import { organisationsOf } from './take-in-service.ts';
import { prohibitionsAt, routesAt } from './website-queries.ts';

type Addressed = { outreach_id: string; to_address: string };
type Addressee = Awaited<ReturnType<typeof addresseesOf>> extends Map<string, infer One> ? One : never;

/**
 * TGT-8: why each of these mails may not go to its address of an organisation: a sentence on its website forbids it, and
 * the applicant has not overruled that for this target. Asked at approval and once more when the mail is about to leave.
 */
export async function doNotContact(db: WorkspaceDb, mails: readonly Addressed[]): Promise<Refusal[][]> {
  const targets = await addresseesOf(
    db,
    mails.map((mail) => mail.outreach_id),
  );
  const forbidden: Refusal[][] = [];
  const everywhere = mails.flatMap(({ outreach_id: id, to_address: address }) =>
    organisationsBehind(targets.get(id)?.website ?? '', [address]),
  );
  // Most organisations forbid nothing: then nothing more is asked of the store.
  const some = everywhere.length > 0 && (await prohibitionsAt(db, everywhere)).length > 0;
  for (const { outreach_id: id, to_address: address } of mails) {
    const target = targets.get(id);
    forbidden.push(some && target ? await forbiddenTo(db, target, address) : []);
  }
  return forbidden;
}

async function forbiddenTo(db: WorkspaceDb, target: Addressee, address: string): Promise<Refusal[]> {
  const at = organisationsBehind(target.website, [address]);
  const standing = await standingProhibitions(db, target.id, at);
  if (standing.length === 0) return [];
  const { list, contact_role: contactRole } = target;
  const routes = await knownRoutes(db, at);
  const role = roleOfAddressee({ address, list, contactRole, routes });
  return standing
    .filter(({ prohibition }) => forbids(prohibition, { kind: 'email', value: address, role }))
    .map(({ prohibition }) => refusalOf(prohibition, address));
}

/** TGT-8: why a route that a website names may not be taken over for a target as things stand. */
export async function forbiddenRoute(
  db: WorkspaceDb,
  target: Pick<Target, 'id' | 'website' | 'contactEmails'>,
  finding: Finding,
): Promise<Refusal | null> {
  if (finding.kind !== 'route') return null;
  const { route } = finding;
  const at = organisationsBehind(target.website, target.contactEmails);
  const standing = await standingProhibitions(db, target.id, at);
  const forbidding = standing.find(({ prohibition }) => forbids(prohibition, route));
  return forbidding ? refusalOf(forbidding.prohibition, route.value) : null;
}

/** The organisations that a website and addresses belong to. Addresses at providers such as gmail.com belong to none. */
export function organisationsBehind(website: string, addresses: readonly string[]): string[] {
  const domains = addresses.map(organisationDomain).filter((domain) => domain !== null);
  return [...new Set([...(website ? organisationsOf(website) : []), ...domains])];
}

/** The prohibitions at these organisations that are not overruled for a target. */
async function standingProhibitions(db: WorkspaceDb, targetId: string, at: readonly string[]) {
  if (at.length === 0) return [];
  const prohibitions = prohibitionsIn(await prohibitionsAt(db, at));
  if (prohibitions.length === 0) return [];
  const overruled = new Set(
    (await overrulesFor(db, targetId))
      .filter(({ withdrawn_at }) => withdrawn_at === null)
      .map(({ finding_id }) => finding_id),
  );
  return prohibitions.filter(({ id }) => !overruled.has(id));
}

export function prohibitionsIn(rows: Awaited<ReturnType<typeof prohibitionsAt>>) {
  return rows.flatMap(({ id, finding }) =>
    finding.kind === 'prohibition' ? [{ id, prohibition: finding.prohibition }] : [],
  );
}

async function knownRoutes(db: WorkspaceDb, at: readonly string[]): Promise<Route[]> {
  const rows = await routesAt(db, at);
  return rows.flatMap(({ finding }) => (finding.kind === 'route' ? [finding.route] : []));
}

function refusalOf({ evidence, permitted }: Prohibition, address: string): Refusal {
  const offered = permitted ? `Use the way that they offer: ${routeInWords(permitted)}. ` : '';
  return {
    field: 'doNotContact',
    value: address,
    reason: `Their website forbids this: “${evidence.quote}” (${evidence.url}, read on ${dayInWords(evidence.readOn)})`,
    mend: `${offered}If you must write all the same, give a reason in writing in the part “Website” of this target.`,
  };
}
