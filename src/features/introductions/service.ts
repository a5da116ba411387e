import { begunFirst } from '#features/externship/order.ts';
import { stayIn, staysIn } from '#features/externship/service.ts';
import { loadProfile } from '#features/profile/service.ts';
import { addTargetIn, deleteTargetsIn, targetById, targetsByIdsIn } from '#features/targets/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { chainOf } from './chain.ts';
import type { Scope } from './consent.ts';
import { selectConsents } from './guard-queries.ts';
import { type Asked, type Received, cameByIntroduction, sourceOf } from './introduction.ts';
import {
  insertConsent,
  insertIntroduction,
  lockIntroduction,
  selectIntroductions,
  selectPlaces,
  updateDeleted,
  updateReceived,
  updateWithdrawn,
} from './queries.ts';
import { previewTakeUp } from './take-up-service.ts';
import { consentQuestion, introductionQuestion } from './wording.ts';

export { takeOut, takeUp } from './take-up-service.ts';
export { selectIntroductions as introductionsIn } from './queries.ts';

/** NXT-1, NXT-2: every stay with its consents, its introductions and what it adds to the profile, and the chain. */
export async function introductionsOverview(ws: Workspace, parts: Parts) {
  const profile = await loadProfile(ws);
  const today = todayOf(parts.clock);
  const found = await ws.transaction(async (db) => ({
    stays: await staysIn(db),
    consents: await selectConsents(db),
    introductions: await selectIntroductions(db),
    places: await selectPlaces(db),
  }));
  const { stays, consents, introductions, places } = found;
  const supervisorOf = (id: string) => stays.find((stay) => stay.id === id)?.facts.supervisor ?? '';
  return {
    today,
    stays: begunFirst(stays, today).map((stay) => {
      const asker = { ...stay.facts, name: profile.name };
      return {
        ...stay,
        consents: consents.filter(({ opportunityId }) => opportunityId === stay.id),
        introductions: introductions.filter(({ opportunityId }) => opportunityId === stay.id),
        questions: { introduction: introductionQuestion(asker), consent: consentQuestion(asker) },
        takeUp: previewTakeUp(stay, profile, consents, today),
      };
    }),
    chain: chainOf(
      places.map(({ id, title, target_id, introduced_by }) => ({
        id,
        title,
        targetId: target_id,
        introducedBy: introduced_by,
        supervisor: supervisorOf(id),
      })),
      introductions,
    ),
  };
}

/** NXT-1: notes that an introduction was asked for. Null: there is no such stay. */
export function askIntroduction(ws: Workspace, parts: Parts, asked: Asked): Promise<{ id: string } | null> {
  return ws.transaction(async (db) => {
    if (!(await stayIn(db, asked.opportunityId))) return null;
    return { id: await insertIntroduction(db, asked, parts.clock.now()) };
  });
}

/** NXT-1: somebody was introduced: a target that says by whom and when. Null: there is no such introduction. */
export async function receiveIntroduction(
  ws: Workspace,
  parts: Parts,
  id: string,
  received: Received,
): Promise<Result<{ targetId: string }> | null> {
  return ws.transaction(async (db) => {
    const found = await introductionWithStay(db, id);
    if (!found) return null;
    const { targetId: known, ...kept } = found.introduction;
    if (kept.receivedOn !== null) {
      const same = kept.receivedOn === received.receivedOn && kept.introduced === received.introduced;
      return same && known !== null ? ok({ targetId: known }) : refuse(alreadyReceived);
    }
    const { list, introduced, organisation, address, city, state, receivedOn } = received;
    const added = await addTargetIn(db, parts, {
      list,
      name: list === 'physician' ? introduced : organisation || introduced,
      contactPerson: introduced,
      contactEmails: address,
      city,
      state,
      specialty: found.stay.facts.specialty,
      source: sourceOf(found.introduction.introducer, found.stay.facts.site, receivedOn),
    });
    if (!added.ok) return added;
    const targetId = added.value.id;
    await updateReceived(db, id, { receivedOn, introduced, targetId });
    return ok({ targetId });
  });
}

/** Takes that back; the target goes, unless it was written to meanwhile. Null: there is no such introduction. */
export async function reopenIntroduction(
  ws: Workspace,
  parts: Parts,
  id: string,
): Promise<Result<null> | null> {
  return ws.transaction(async (db) => {
    const found = await introductionWithStay(db, id);
    if (!found) return null;
    const { targetId } = found.introduction;
    const [target] = await targetsByIdsIn(db, targetId === null ? [] : [targetId]);
    if (target && cameByIntroduction(target.source)) {
      const deleted = await deleteTargetsIn(db, parts, [target.id]);
      if (deleted && !deleted.ok) return deleted;
      if (deleted?.ok && deleted.value.kept.length > 0) return refuse(deleted.value.kept);
    }
    await updateReceived(db, id, { receivedOn: null, introduced: '', targetId: null });
    return ok(null);
  });
}

async function introductionWithStay(db: WorkspaceDb, id: string) {
  if (!isUuid(id)) return null;
  // Received twice at the same moment, it makes one target.
  await lockIntroduction(db, id);
  const introduction = (await selectIntroductions(db)).find((one) => one.id === id);
  const stay = introduction && (await stayIn(db, introduction.opportunityId));
  return introduction && stay ? { introduction, stay } : null;
}

/** Takes an introduction away, or brings it back. False: there is none of this id. */
export async function setIntroductionDeleted(ws: Workspace, parts: Parts, id: string, deleted: boolean) {
  if (!isUuid(id)) return false;
  return ws.transaction((db) => updateDeleted(db, id, deleted ? parts.clock.now() : null));
}

/** NXT-1: puts on record what a physician agreed to. Null: there is no such stay. */
export async function recordConsent(
  ws: Workspace,
  parts: Parts,
  opportunityId: string,
  scope: Scope,
): Promise<Result<{ id: string }> | null> {
  const today = todayOf(parts.clock);
  if (scope.saidOn > today) return refuse(stillToCome(scope.saidOn));
  if (scope.onlyTargetId !== null && !(await targetById(ws, scope.onlyTargetId))) return null;
  return ws.transaction(async (db) => {
    if (!(await stayIn(db, opportunityId))) return null;
    return ok({ id: await insertConsent(db, opportunityId, scope, parts.clock.now()) });
  });
}

/** Takes a consent back, or lets it stand again: undo. False: there is none of this id. */
export async function setConsentWithdrawn(ws: Workspace, parts: Parts, id: string, withdrawn: boolean) {
  if (!isUuid(id)) return false;
  return ws.transaction((db) => updateWithdrawn(db, id, withdrawn ? parts.clock.now() : null));
}

const alreadyReceived: Refusal = {
  field: 'introduction',
  value: '',
  reason: 'This introduction has a name already.',
  mend: 'Take it back first, or note another introduction.',
};
const stillToCome = (value: string): Refusal => ({
  field: 'saidOn',
  value,
  reason: 'This day is still to come.',
  mend: 'Enter the day on which it was said.',
});
