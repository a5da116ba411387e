import type { Fact } from '#features/plan/document.ts';
import { tellPlanOfBlocks } from '#features/availability/service.ts';
import { withdrawPlace, writePlace } from '#features/plan/place-service.ts';
import { confirmedPlaces, planIsBegun } from '#features/plan/service.ts';
import { loadProfile } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, type WorkspaceDb, isUuid } from '#platform/store/workspace.ts';
import { type OwnChanges, acceptChanges } from '#plain/own-changes.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import type { Card, OpportunitySeen } from './answers.ts';
import { type Stage, isPlace, move, stageWords } from './board.ts';
import { noCosts } from './costs.ts';
import { type BasedDetails, type NewOpportunity, type OfferText, offerNames } from './opportunity.ts';
import {
  type NewRow,
  allOpportunities,
  answeredThread,
  confirmedBlocksOn,
  insertOpportunity,
  oneMoveAtATime,
  opportunityById,
  opportunityOfThread,
  updateDetails,
  updateOffer,
  updateStage,
} from './queries.ts';
import { type Opportunity, countSigns, seen } from './seen.ts';

export { compareOffers } from './compare-service.ts';
export { lookUpPhysicians } from './physician-service.ts';

/** All opportunities, as cards of the board. */
export async function opportunityBoard(ws: Workspace): Promise<{ cards: Card[] }> {
  const { standing } = await loadProfile(ws);
  const rows = await ws.transaction(allOpportunities);
  const cards = rows.map((one) => {
    const { reading, classified, disagreement } = seen(one, standing);
    return {
      id: one.id,
      title: one.title,
      stage: one.stage,
      origin: one.origin,
      outreachId: one.outreachId,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      type: classified.type,
      disagrees: disagreement !== null,
      hasOffer: one.offer.text !== '',
      ...countSigns(reading.findings),
    };
  });
  return { cards };
}

/** One opportunity with everything that is read from its offer; null where there is none of this id. */
export async function opportunity(ws: Workspace, id: string): Promise<OpportunitySeen | null> {
  if (!isUuid(id)) return null;
  const one = await ws.transaction((db) => opportunityById(db, id));
  if (!one) return null;
  const { standing } = await loadProfile(ws);
  const { reading, ...rest } = seen(one, standing);
  const { audience: _, ...shown } = reading;
  const planBegun = await planIsBegun(ws);
  const places = await confirmedPlaces(ws);
  return {
    ...one,
    seen: { ...shown, ...rest },
    planBegun,
    inPlan: isPlace(one.stage) && planBegun ? places.some((place) => isItsDate(place, one)) : null,
  };
}

/** An offer that was found, or an introduction. */
export async function createOpportunity(ws: Workspace, parts: Parts, input: NewOpportunity) {
  const id = parts.newId();
  const { title, origin, introducedBy } = input;
  const stage = origin === 'offer' ? 'offered' : 'asked';
  await ws.transaction((db) =>
    insert(db, parts, {
      id,
      title,
      origin,
      stage,
      introduced_by: introducedBy,
      outreach_id: null,
      target_id: null,
    }),
  );
  return { id };
}

/** The opportunity that an answer grows into: the same one however often. Null: no such thread. Refused: nobody answered. */
export function fromAnswer(
  ws: Workspace,
  parts: Parts,
  outreachId: string,
): Promise<Result<{ id: string }> | null> {
  if (!isUuid(outreachId)) return Promise.resolve(null);
  return ws.transaction(async (db) => {
    await oneMoveAtATime(db);
    const thread = await answeredThread(db, outreachId);
    if (!thread) return null;
    const known = await opportunityOfThread(db, outreachId);
    if (known) return ok({ id: known });
    if (thread.sortedAs === null) {
      const [reason, mend] = [
        'Nobody answered in this thread yet.',
        'Wait for an answer, or add an offer by hand.',
      ];
      return refuse({ field: 'outreachId', value: thread.name, reason, mend });
    }
    const id = parts.newId();
    await insert(db, parts, {
      id,
      title: thread.name,
      origin: 'answer',
      stage: thread.sortedAs === 'yes' ? 'offered' : 'asked',
      introduced_by: '',
      outreach_id: outreachId,
      target_id: thread.targetId,
    });
    return ok({ id });
  });
}

const insert = (db: WorkspaceDb, parts: Parts, row: Omit<NewRow, 'costs'>) =>
  insertOpportunity(db, { ...row, costs: noCosts }, parts.clock.now());

/** Keeps what the applicant wrote. A place keeps its days, and the plan follows them. */
export function saveDetails(
  ws: Workspace,
  parts: Parts,
  id: string,
  details: BasedDetails,
): Promise<Result<{ id: string; revision: number }> | null> {
  return change(ws, id, async (db, one) => {
    const { startsOn, endsOn, revision } = details;
    if (revision !== one.revision) return refuse(changedElsewhere(revision));
    if (isPlace(one.stage) && (startsOn === null || endsOn === null)) {
      const reason = `It stands in ${stageWords[one.stage].name}, so it needs its first and its last day.`;
      const mend = 'Enter both days, or move it back first.';
      return refuse({ field: startsOn === null ? 'startsOn' : 'endsOn', value: '', reason, mend });
    }
    const told = await tellPlan(db, { ...one, ...details }, one);
    if (!told.ok) return told;
    await updateDetails(db, id, details, parts.clock.now());
    return ok({ id, revision: revision + 1 });
  });
}

/** Moves a card. `from`: where the page saw it; moved meanwhile in another window, it stays. The plan learns of places. */
export function moveOpportunity(
  ws: Workspace,
  parts: Parts,
  id: string,
  { from, to }: { from: Stage; to: Stage },
): Promise<Result<{ id: string }> | null> {
  return change(ws, id, async (db, one) => {
    if (one.stage !== from) {
      const reason = `“${one.title}” stands in ${stageWords[one.stage].name} by now.`;
      return refuse({ field: 'from', value: from, reason, mend: 'Look at the board again, then move it.' });
    }
    const now = parts.clock.now();
    const moved = move(one, to, todayOf(parts.clock));
    if (!moved.ok) return moved;
    const told = await tellPlan(db, { ...one, stage: to }, one);
    if (told.ok) await updateStage(db, id, to, now);
    return told;
  });
}

/** Puts the weeks of a place into the plan once more, where they are not: the plan began later, or somebody took them out. */
export function putInPlan(ws: Workspace, id: string) {
  return change(ws, id, async (db, one) => {
    if (isPlace(one.stage)) return tellPlan(db, one);
    const [reason, mend] = ['It is not confirmed.', 'Move it to Confirmed first.'];
    return refuse({ field: 'stage', value: one.stage, reason, mend });
  });
}

/** Keeps the text of an offer; what it says is read from it at each look. */
export function saveOffer(ws: Workspace, parts: Parts, id: string, changes: OwnChanges<OfferText>) {
  return change(ws, id, async (db, one) => {
    const { text, url } = one.offer;
    const offer = acceptChanges({ text, url }, changes, offerNames);
    if (!offer.ok) return offer;
    const kept = { text: offer.value.text.trim(), url: offer.value.url };
    const readOn = kept.text === '' ? null : todayOf(parts.clock);
    await updateOffer(db, id, { ...kept, readOn }, parts.clock.now());
    return ok({ id });
  });
}

/** Runs one change at a time. `work` writes nothing before it is sure not to refuse. */
async function change<Done>(
  ws: Workspace,
  id: string,
  work: (db: WorkspaceDb, one: Opportunity) => Promise<Result<Done>>,
): Promise<Result<Done> | null> {
  if (!isUuid(id)) return null;
  return ws.transaction(async (db) => {
    await oneMoveAtATime(db);
    const one = await opportunityById(db, id);
    return one && work(db, one);
  });
}

/** The plan holds the weeks of a place, on the days that were confirmed: in the plan they can be moved and taken out. */
const isItsDate = (fact: Fact, { id, startsOn, endsOn }: Opportunity) =>
  fact.id === id && fact.from === startsOn && fact.to === endsOn;

/**
 * The plan's fact of a place has the place's own id: one for each, however often it is told. The same stay may be confirmed in
 * Logistics as well: it is one place, and whichever is left of the two stands in the plan. `before`: as it was until now.
 */
async function tellPlan(
  db: WorkspaceDb,
  one: Opportunity,
  before: Opportunity = one,
): Promise<Result<{ id: string }>> {
  const { id, title, targetId } = one;
  const [days, left] = [placeDays(one), placeDays(before)];
  if (days) {
    const told = await writePlace(db, { id, title: title.slice(0, 120), ...days, targetId });
    if (!told.ok) return told;
    for (const block of await confirmedBlocksOn(db, days)) await withdrawPlace(db, block);
  } else {
    await withdrawPlace(db, id);
  }
  if (left) await tellPlanOfBlocks(db, left);
  return ok({ id });
}

function placeDays({ stage, startsOn: from, endsOn: to }: Opportunity) {
  return isPlace(stage) && from !== null && to !== null ? { from, to } : null;
}

const changedElsewhere = (revision: number) => ({
  field: 'revision',
  value: String(revision),
  reason: 'Days and costs were changed in another window meanwhile.',
  mend: 'Copy what you typed, show what is kept now, then make your change again.',
});
