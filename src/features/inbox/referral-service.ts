import { giveAnotherAddress } from '#features/campaign/decision-service.ts';
import { addTargetIn, deleteTargets, targetById, targetsByIdsIn } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { type IsoInstant, dayOf } from '#plain/time.ts';
import { organisationDomain } from './matching.ts';
import { type IncomingRow, incomingById, outreachWithTarget } from './queries.ts';
import {
  type ReferralRow,
  decideReferral,
  insertReferral,
  lockReferral,
  referralById,
  targetHolding,
} from './referral-queries.ts';
import { referralIn } from './referral.ts';
import { NAMES_OTHERS } from './understanding.ts';

/** CMP-10: a mail that sends the applicant on to somebody proposes that person; one sorted otherwise proposes nobody. */
export async function proposeNamed(
  db: WorkspaceDb,
  now: IsoInstant,
  mail: Pick<IncomingRow, 'id' | 'outreach_id' | 'sorted_as' | 'own_text' | 'from_address'>,
  writtenTo: string,
): Promise<void> {
  if (!NAMES_OTHERS.includes(mail.sorted_as)) return;
  const known = new Set([mail.from_address, writtenTo.toLowerCase()]);
  const named = referralIn(mail.own_text, known);
  if (named === null) return;
  const address = named.address ?? '';
  await insertReferral(db, {
    incoming_id: mail.id,
    outreach_id: mail.outreach_id,
    kind: mail.sorted_as === 'leftJob' ? 'another-address' : 'referral',
    name: named.name ?? nameIn(address),
    address,
    organisation: address === '' ? '' : (organisationDomain(address) ?? ''),
    sentence: named.sentence,
    state: 'proposed',
    target_id: null,
    decided_at: null,
    created_at: now,
  });
}

/** "dana.whitfield@…" says a name; "office@…" does not. */
function nameIn(address: string): string {
  const parts = address.slice(0, Math.max(0, address.indexOf('@'))).split(/[._]/);
  if (parts.length !== 2 || !parts.every((part) => /^[a-z]{2,}$/.test(part))) return '';
  return parts.map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`).join(' ');
}

/** What the applicant corrects before accepting. */
export type Accepted = { name: string; address: string };

/**
 * CMP-10: the named person becomes a target that says who referred the applicant; after “left the job” the address is the
 * target's next one, with a draft to it. Null: no such proposal.
 */
export async function acceptReferral(
  ws: Workspace,
  parts: Parts,
  id: string,
  accepted: Accepted,
): Promise<Result<{ targetId: string }> | null> {
  const written = { name: accepted.name.trim(), address: accepted.address.trim().toLowerCase() };
  const found = await proposal(ws, id);
  if (found === null) return null;
  return found.referral.kind === 'another-address'
    ? acceptAddress(ws, parts, found, written)
    : ws.transaction((db) => acceptPerson(db, parts, id, written));
}

async function acceptAddress(
  ws: Workspace,
  parts: Parts,
  { referral, targetId }: Found,
  accepted: Accepted,
): Promise<Result<{ targetId: string }>> {
  if (referral.state === 'accepted') return refuse(decidedAlready);
  const target = await asAnotherAddress(ws, parts, referral, targetId, accepted.address);
  if (target.ok) await ws.transaction((db) => keepAccepted(db, parts, referral.id, targetId, accepted));
  return target;
}

/** The proposal is locked: accepted twice at the same moment it makes one target, and both are told of it. */
async function acceptPerson(
  db: WorkspaceDb,
  parts: Parts,
  id: string,
  accepted: Accepted,
): Promise<Result<{ targetId: string }> | null> {
  await lockReferral(db, id);
  const found = await proposalIn(db, id);
  if (found === null) return null;
  const { state, target_id, name, address } = found.referral;
  if (state === 'accepted') {
    const same = target_id !== null && name === accepted.name && address === accepted.address;
    return same ? ok({ targetId: target_id }) : refuse(decidedAlready);
  }
  const target = await asTarget(db, parts, found, accepted);
  if (target.ok) await keepAccepted(db, parts, id, target.value.targetId, accepted);
  return target;
}

const keepAccepted = (db: WorkspaceDb, parts: Parts, id: string, targetId: string, accepted: Accepted) =>
  decideReferral(db, id, {
    state: 'accepted',
    target_id: targetId,
    decided_at: parts.clock.now(),
    ...accepted,
  });

async function asAnotherAddress(
  ws: Workspace,
  parts: Parts,
  referral: ReferralRow,
  targetId: string,
  address: string,
): Promise<Result<{ targetId: string }>> {
  const given = await giveAnotherAddress(ws, parts, referral.outreach_id, address);
  if (given === null) return refuse(decidedAlready);
  if (!given.ok) return given;
  const [notDrafted] = given.value.refused;
  return notDrafted
    ? refuse({ field: 'address', value: address, reason: notDrafted.reason, mend: notDrafted.mend })
    : ok({ targetId });
}

async function asTarget(
  db: WorkspaceDb,
  parts: Parts,
  { referral, mail, referrer, targetId }: Found,
  { name, address }: Accepted,
): Promise<Result<{ targetId: string }>> {
  const known = address === '' ? null : await targetHolding(db, address);
  if (known !== null) return ok({ targetId: known });
  const [theirs] = await targetsByIdsIn(db, [targetId]);
  const isPerson = /^(?:dr|prof)\b/i.test(name) || theirs?.list === 'physician';
  const sameSite =
    referral.organisation !== '' && organisationDomain(mail.from_address) === referral.organisation;
  const on = dayOf(mail.received_at, 'UTC');
  const added = await addTargetIn(db, parts, {
    list: isPerson ? 'physician' : (theirs?.list ?? 'clinic'),
    name: (isPerson ? name : sameSite ? theirs?.name : referral.organisation) || name || address,
    contactPerson: name,
    contactEmails: address,
    ...(sameSite && theirs ? { city: theirs.city, state: theirs.state, website: theirs.website } : {}),
    specialty: theirs?.specialty ?? '',
    source: `Referred by ${mail.from_name || mail.from_address} (${referrer}) on ${on}`,
    notes: `They wrote: ${referral.sentence}`,
  });
  return added.ok ? ok({ targetId: added.value.id }) : added;
}

/** Refuses a proposal. Null: no such proposal. */
export async function refuseReferral(ws: Workspace, parts: Parts, id: string): Promise<true | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    if ((await referralById(db, id))?.state !== 'proposed') return null;
    await decideReferral(db, id, { state: 'refused', target_id: null, decided_at: parts.clock.now() });
    return true;
  });
}

/** Takes the decision back; a target that came of it goes, unless it was written to meanwhile. Null: no such proposal. */
export async function reopenReferral(ws: Workspace, parts: Parts, id: string): Promise<Result<true> | null> {
  const found = await proposal(ws, id);
  if (found === null || found.referral.state === 'proposed') return null;
  const { referral } = found;
  if (referral.kind === 'another-address' && referral.state === 'accepted') return refuse(draftedAlready);
  const target = referral.target_id === null ? null : await targetById(ws, referral.target_id);
  if (target?.source.startsWith('Referred by ')) {
    const deleted = await deleteTargets(ws, parts, [target.id]);
    if (deleted && !deleted.ok) return deleted;
    if (deleted?.ok && deleted.value.kept.length > 0) return refuse(deleted.value.kept);
  }
  await ws.transaction((db) =>
    decideReferral(db, id, { state: 'proposed', target_id: null, decided_at: null }),
  );
  return ok(true);
}

type Found = { referral: ReferralRow; mail: IncomingRow; referrer: string; targetId: string };

async function proposal(ws: Workspace, id: string): Promise<Found | null> {
  return isUuid(id) ? ws.transaction((db) => proposalIn(db, id)) : null;
}

async function proposalIn(db: WorkspaceDb, id: string): Promise<Found | null> {
  const referral = await referralById(db, id);
  const mail = referral && (await incomingById(db, referral.incoming_id));
  const outreach = referral && (await outreachWithTarget(db, referral.outreach_id));
  if (!referral || !mail || !outreach) return null;
  return { referral, mail, referrer: outreach.name, targetId: outreach.target_id };
}

const decidedAlready = {
  field: 'referral',
  value: '',
  reason: 'This proposal was decided already.',
  mend: 'Reload the page.',
};
const draftedAlready = {
  field: 'referral',
  value: '',
  reason: 'A mail to the new address was drafted already.',
  mend: 'Throw the draft away in Campaign.',
};
