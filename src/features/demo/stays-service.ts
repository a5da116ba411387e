import type { Facts } from '#features/externship/facts.ts';
import { saveFacts } from '#features/externship/service.ts';
import {
  askIntroduction,
  receiveIntroduction,
  recordConsent,
  takeUp,
} from '#features/introductions/service.ts';
import { syncLogbook } from '#features/logbook/service.ts';
import { usualAgreement } from '#features/onsite/agreement.ts';
import type { RedFlag } from '#features/onsite/check-in.ts';
import { saveAgreement, saveCheckIn } from '#features/onsite/service.ts';
import { createOpportunity } from '#features/opportunities/service.ts';
import { addLetter, saveLetter, takeStep } from '#features/recommendation/service.ts';
import type { StepKind } from '#features/recommendation/status.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type IsoDate, addDays, mondayOf } from '#plain/time.ts';
import { certain, grown, moveTo, settle } from './board-service.ts';
import { inventedEntries, stayDays } from './invented-days.ts';
import { firstStay, runningStay } from './invented-places.ts';
import { at, tell } from './tell-service.ts';

const evening = (parts: Parts, day: IsoDate) => at(parts, `${day}T20:00:00Z`);

/**
 * SIT, LOR, NXT: two stays with logbook, check-ins and letter. The physician of the first may be named and led to the
 * second; the one of the second named somebody too, and was not asked yet whether mails may say so.
 */
export async function fillStays(ws: Workspace, parts: Parts, today: IsoDate, from: string): Promise<void> {
  const days = stayDays(today);
  const { startsOn, endsOn } = days.first;
  const on = (day: number) => evening(parts, addDays(startsOn, day));

  const title = firstStay.title;
  const first = (await createOpportunity(ws, on(-20), { origin: 'offer', title, introducedBy: '' })).id;
  await begin(ws, parts, first, { ...firstStay, days: days.first });
  await lookBack(ws, on(11), first, [
    [startsOn, ['watching']],
    [addDays(startsOn, 7), []],
  ]);
  await letter(ws, parts, first, firstStay.facts.supervisor, [
    ['ask', addDays(startsOn, 8)],
    ['agree', addDays(startsOn, 9)],
    ['send', endsOn],
    ['upload', addDays(endsOn, 12)],
  ]);
  await moveTo(ws, on(11), first, 'done');
  certain(
    await recordConsent(ws, on(11), first, {
      physician: firstStay.facts.supervisor,
      audiences: ['physician', 'clinic', 'cv'],
      onlyTargetId: null,
      until: null,
      words: 'Of course, write to them that you worked with me.',
      saidOn: addDays(startsOn, 10),
    }),
  );
  const targetId = await introduced(ws, parts, first, {
    introducer: firstStay.facts.supervisor,
    person: { introduced: runningStay.facts.supervisor, address: runningStay.address, organisation: '' },
    on: endsOn,
  });
  certain(await takeUp(ws, evening(parts, addDays(endsOn, 1)), first));

  const story = {
    mails: [{ round: 'first' as const, at: `${addDays(endsOn, 4)}T14:12:00Z` }],
    answer: { kind: 'yes' as const, at: `${addDays(endsOn, 5)}T19:30:00Z`, text: yes },
  };
  const outreachId = await tell(ws, parts, { targetId, address: runningStay.address, from }, story, 900);
  const running = await grown(ws, evening(parts, addDays(endsOn, 6)), outreachId ?? '');
  await begin(ws, parts, running, { ...runningStay, days: days.running });
  const { startsOn: begunOn } = days.running;
  await lookBack(ws, parts, running, [
    [begunOn, []],
    [addDays(begunOn, 7), []],
  ]);
  await letter(ws, parts, running, runningStay.facts.supervisor, [['ask', addDays(begunOn, 11)]]);
  await introduced(ws, parts, running, {
    introducer: runningStay.facts.supervisor,
    person: { introduced: 'Cleo Demoway', address: 'cleo@demoway.example', organisation: 'Demoway Clinic' },
    on: addDays(begunOn, 13),
  });
}

const yes =
  'Yes, you are welcome to work with me for four weeks. Ada told me how well you worked with her patients.';

type Begun = Parameters<typeof settle>[3] & { facts: Facts };

/** A place from the confirmation to the last evening before today: agreed on, and written down day by day. */
async function begin(ws: Workspace, parts: Parts, id: string, { days, costs, text, facts }: Begun) {
  const { startsOn, endsOn } = days;
  const before = evening(parts, addDays(startsOn, -14));
  await settle(ws, before, id, { days, costs, text });
  await moveTo(ws, before, id, 'confirmed');
  await saveFacts(ws, before, id, { written: facts, basedOn: {} });
  await moveTo(ws, evening(parts, startsOn), id, 'running');
  const usual = usualAgreement(costs.weeks ?? 4);
  const duties = usual.duties.map((duty) => ({
    ...duty,
    standing: duty.fromWeek < 3 ? ('yes' as const) : duty.standing,
  }));
  const agreement = { ...usual, duties, agreedOn: addDays(startsOn, 1) };
  certain(await saveAgreement(ws, id, { agreement, revision: 0 }));
  const today = parts.clock.now().slice(0, 10);
  const changes = inventedEntries(startsOn, endsOn < today ? addDays(endsOn, 1) : today).map((content) => ({
    id: parts.newId(),
    entryId: parts.newId(),
    at: `${content.day}T22:00:00Z`,
    content,
  }));
  const answer = await syncLogbook(ws, id, { workspaceId: ws.id, since: 0, changes });
  if (answer === null || answer.refused.length > 0) throw new Error('The logbook refuses an invented entry.');
}

async function lookBack(ws: Workspace, parts: Parts, id: string, weeks: [IsoDate, RedFlag[]][]) {
  for (const [day, flags] of weeks)
    certain(await saveCheckIn(ws, parts, id, { monday: mondayOf(day), flags }));
}

async function letter(
  ws: Workspace,
  parts: Parts,
  opportunityId: string,
  writer: string,
  steps: [StepKind, IsoDate][],
) {
  const id = (await addLetter(ws, parts, { opportunityId, writer }))?.id ?? '';
  await saveLetter(ws, parts, id, { written: { waiver: 'waived' }, basedOn: {} });
  for (const [kind, on] of steps) certain(await takeStep(ws, parts, id, { kind, on }));
}

type Introduced = {
  introducer: string;
  person: { introduced: string; address: string; organisation: string };
  on: IsoDate;
};

async function introduced(
  ws: Workspace,
  parts: Parts,
  opportunityId: string,
  { introducer, person, on }: Introduced,
) {
  const asked = { opportunityId, introducer, askedOn: addDays(on, -1) };
  const id = (await askIntroduction(ws, evening(parts, addDays(on, -1)), asked))?.id ?? '';
  const received = { ...person, list: 'physician' as const, city: 'Newark', state: 'NJ', receivedOn: on };
  return certain(await receiveIntroduction(ws, evening(parts, on), id, received)).targetId;
}
