import { holdIfAnswered } from '#features/inbox/hold-service.ts';
import { audienceOf } from '#features/letters/rules.ts';
import { recipientPerson } from '#features/letters/salutation.ts';
import { renderLetter } from '#features/letters/service.ts';
import { drawSide } from '#features/letters/trial-service.ts';
import type { Target } from '#features/targets/rules.ts';
import { setTargetStatus, targetsByIds } from '#features/targets/service.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { addressForFirstMail } from './draft-rules.ts';
import { insertDraft, insertOutreach } from './draft-insert-queries.ts';
import { outreachTo } from './outreach-queries.ts';
import { suppressedAddresses } from './review-queries.ts';
import { renderedSha256 } from './draft-service.ts';

/** A target for which no draft was made, and what to do about it. */
export type NotDrafted = { targetId: string; reason: string; mend: string };
export type Proposal = { created: number; refused: NotDrafted[] };

/**
 * TPL-1, TPL-4: drafts the first mail to each chosen target. Nothing is sent by this: each draft waits until it was
 * read and approved. A target that cannot be written to is named with the reason; the others are drafted.
 * `newAddress`: given by the applicant after a hard bounce, it goes before those of the target (CMP-4).
 * Null: none of these targets is here.
 */
export async function proposeFirstMails(
  ws: Workspace,
  parts: Parts,
  targetIds: readonly string[],
  newAddress?: string,
): Promise<Proposal | null> {
  const wanted = [...new Set(targetIds)];
  const targets = await targetsByIds(ws, wanted.filter(isUuid));
  if (targets.length === 0) return null;
  const found = new Map(targets.map((target) => [target.id, target]));
  const proposal: Proposal = { created: 0, refused: [] };
  for (const targetId of wanted) {
    const target = found.get(targetId);
    const refusal = target ? await draftFirstMail(ws, parts, target, newAddress) : notThere;
    if (refusal) proposal.refused.push({ targetId, ...refusal });
    else proposal.created += 1;
  }
  return proposal;
}

const notThere = {
  reason: 'This target is not on your lists any more.',
  mend: 'Reload the page and choose again.',
};

async function draftFirstMail(ws: Workspace, parts: Parts, target: Target, newAddress?: string) {
  const audience = audienceOf(target.list);
  const trial = await drawSide(ws, audience, target.id, chanceOf(parts.newId()));
  const letter = await renderLetter(ws, parts, { target, audience, round: 'first', ...(trial && { trial }) });
  if (!letter.ok) {
    const [refusal] = letter.refusals;
    return {
      reason: `The letter cannot be read: ${refusal?.field ?? ''}. ${refusal?.reason ?? ''}`,
      mend: `${refusal?.mend ?? ''} Mend it in Letters.`,
    };
  }
  const now = parts.clock.now();
  return ws.transaction(async (db) => {
    const { answer, reusable } = await addressNow(db, target, newAddress);
    if (!('address' in answer)) return answer;
    const { address } = answer;
    const begun = reusable.find((one) => one.address === address)?.id;
    const outreachId = begun ?? (await insertOutreach(db, { targetId: target.id, address, now }));
    if (begun === undefined) await holdIfAnswered(db, now, outreachId);
    await insertDraft(db, {
      outreachId,
      round: 'first',
      templateId: letter.value.templateId,
      toAddress: address,
      toName: nameOfRecipient(target),
      subject: letter.value.subject,
      body: letter.value.body,
      renderedSha256: renderedSha256(letter.value),
      trial,
      inReplyTo: null,
      references: null,
      now,
    });
    if (target.status === 'new') await setTargetStatus(db, [target.id], 'ready');
    return null;
  });
}

/** A number from 0 to below 1 from a new id, which is random: chance comes from outside, as ids do. */
const chanceOf = (id: string) => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32;

async function addressNow(db: WorkspaceDb, target: Target, newAddress?: string) {
  const addresses = newAddress ? [newAddress, ...target.contactEmails] : target.contactEmails;
  const outreaches = await outreachTo(db, target.id, addresses);
  const own = outreaches.filter((one) => one.target_id === target.id);
  // A sequence whose only draft was thrown away was never begun, and may begin now.
  const reusable = own.filter((one) => (one.state === 'idle' || one.state === 'held') && !one.mails);
  const answer = addressForFirstMail({
    name: target.name,
    addresses,
    suppressed: await suppressedAddresses(db),
    inUse: new Map(
      outreaches
        .filter((one) => one.target_id !== target.id && one.mails)
        .map((one) => [one.address, one.name]),
    ),
    earlier: own
      .filter((one) => !reusable.includes(one))
      .map((one) => ({ address: one.address, bounced: one.state === 'needsAddress' })),
  });
  return { answer, reusable };
}

/** The name shown beside the address: the person's, or the organisation's. */
export function nameOfRecipient(target: Target): string | null {
  const person = recipientPerson(audienceOf(target.list), target);
  return person ? `${person.given} ${person.last}`.trim() : target.name || null;
}
