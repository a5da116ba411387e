import { beforeEach, expect, test } from 'vitest';
import { addBlock } from '#features/availability/service.ts';
import { readOfferPage } from '#features/opportunities/offer-page-service.ts';
import { noDetails } from '#features/opportunities/opportunity.ts';
import {
  compareOffers,
  createOpportunity,
  fromAnswer,
  moveOpportunity,
  opportunity,
  opportunityBoard,
  putInPlan,
  saveDetails,
  saveOffer,
} from '#features/opportunities/service.ts';
import {
  confirmedPlaces,
  movePlanItem,
  planFile,
  planOverview,
  removePlanFact,
  startPlan,
  stepThroughPlan,
} from '#features/plan/service.ts';
import { ok } from '#plain/refusal.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { writeTo } from '#test/inbox/campaign.ts';
import { fullPlan } from '#test/plan/full-plan.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { readerOf } from '../websites/readings.ts';
import { labelledOffers } from './labelled-offers.ts';

const days = { startsOn: '2026-05-04', endsOn: '2026-05-29' };
const [first] = labelledOffers('tuning');

onBothEngines('Opportunities', (opened) => {
  let ws: Workspace;
  beforeEach(async () => {
    ws = await opened().newWorkspace();
  });
  const parts = () => opened().parts;
  const offer = async (title = 'A clinic') =>
    (await createOpportunity(ws, parts(), { origin: 'offer', title, introducedBy: '' })).id;
  const move = (id: string, from: 'offered' | 'confirmed' | 'comparing', to: typeof from) =>
    moveOpportunity(ws, parts(), id, { from, to });
  const places = async () =>
    (await confirmedPlaces(ws)).map(({ title, from, to }) => `${title} ${from} ${to}`);

  test('an answer grows into one opportunity, linked with its thread; silence into none', async () => {
    const { outreachId, targetId } = await writeTo(ws, parts(), 'office@one.example');
    expect(await fromAnswer(ws, parts(), outreachId)).toMatchObject({ refusals: [{ field: 'outreachId' }] });
    await ws.transaction((db) =>
      db
        .insertInto('incoming')
        .values({
          outreach_id: outreachId,
          target_id: targetId,
          mail_key: 'k',
          kind: 'answer',
          matched_by: 'thread',
          sorted_as: 'yes',
          sorted_reason: 'Yes',
          from_address: 'office@one.example',
          from_name: '',
          subject: 'Re: x',
          body: 'Yes',
          own_text: 'Yes',
          received_at: '2026-03-02T10:00:00Z',
          folder: 'INBOX',
          uid_validity: '1',
          uid: 1,
          created_at: '2026-03-02T10:00:00Z',
        })
        .execute(),
    );
    const [made, again] = await Promise.all([
      fromAnswer(ws, parts(), outreachId),
      fromAnswer(ws, parts(), outreachId),
    ]);
    expect(made?.ok).toBe(true);
    expect(again).toEqual(made);
    const { cards } = await opportunityBoard(ws);
    expect(cards).toMatchObject([{ title: 'Clinic of office@one.example', stage: 'offered', outreachId }]);
  });

  test('a confirmed block stands in the plan, follows its days, and leaves when the card moves back', async () => {
    await startPlan(ws, parts(), { startOn: '2026-03-02', timeZone: 'UTC' });
    const id = await offer();
    expect(await move(id, 'offered', 'confirmed')).toMatchObject({ refusals: [{ field: 'startsOn' }] });
    await saveDetails(ws, parts(), id, { ...noDetails, title: 'A clinic', ...days });
    expect((await move(id, 'offered', 'confirmed'))?.ok).toBe(true);
    expect(await places()).toEqual(['A clinic 2026-05-04 2026-05-29']);
    const longer = { ...noDetails, title: 'A clinic', ...days, endsOn: '2026-06-05' };
    await saveDetails(ws, parts(), id, { ...longer, revision: 1 });
    expect(await places()).toEqual(['A clinic 2026-05-04 2026-06-05']);
    const refused = await saveDetails(ws, parts(), id, { ...noDetails, title: 'A clinic', revision: 2 });
    expect(refused).toMatchObject({ ok: false, refusals: [{ field: 'startsOn' }] });
    expect((await move(id, 'confirmed', 'offered'))?.ok).toBe(true);
    expect(await places()).toEqual([]);
  });

  test('undo and redo in the plan take no confirmed place away, and bring none back that is confirmed no more', async () => {
    await startPlan(ws, parts(), { startOn: '2026-03-02', timeZone: 'UTC' });
    const answers = { from: '2026-04-20', to: '2026-05-01' };
    await movePlanItem(ws, parts(), 'answers', answers);
    await movePlanItem(ws, parts(), 'letter', { from: '2026-07-01', to: '2026-07-20' });
    await stepThroughPlan(ws, parts(), 'undo');
    const id = await offer();
    await saveDetails(ws, parts(), id, { ...noDetails, title: 'A clinic', ...days });
    await move(id, 'offered', 'confirmed');
    for (const step of ['undo', 'redo', 'redo'] as const) {
      expect((await stepThroughPlan(ws, parts(), step)).ok).toBe(true);
      expect(await places()).toEqual(['A clinic 2026-05-04 2026-05-29']);
      expect(await opportunity(ws, id)).toMatchObject({ stage: 'confirmed', inPlan: true });
      expect(await planFile(ws, parts())).toMatch(/SUMMARY:Confirmed place: A clinic/);
    }
    await move(id, 'confirmed', 'offered');
    for (const step of ['undo', 'undo', 'redo'] as const) {
      await stepThroughPlan(ws, parts(), step);
      expect(await places()).toEqual([]);
    }
    const { items } = await planOverview(ws, parts());
    expect(items.find(({ key }) => key === 'answers')).toMatchObject(answers);
  });

  test('a stay that was confirmed in Logistics before is one place, not two', async () => {
    await startPlan(ws, parts(), { startOn: '2026-03-02', timeZone: 'UTC' });
    const block = { from: '2026-05-04', to: '2026-05-31', state: 'confirmed' as const, keptFor: 'A clinic' };
    await addBlock(ws, parts(), block);
    expect(await places()).toEqual(['A clinic 2026-05-04 2026-05-31']);
    const id = await offer();
    await saveDetails(ws, parts(), id, { ...noDetails, title: 'A clinic', ...days });
    await move(id, 'offered', 'confirmed');
    expect(await places()).toEqual(['A clinic 2026-05-04 2026-05-29']);
  });

  test('a block that is confirmed in Logistics is a place again when the opportunity on its days is none any more', async () => {
    await startPlan(ws, parts(), { startOn: '2026-03-02', timeZone: 'UTC' });
    const id = await offer();
    await saveDetails(ws, parts(), id, { ...noDetails, title: 'A clinic', ...days });
    await move(id, 'offered', 'confirmed');
    const block = { from: '2026-05-04', to: '2026-05-31', state: 'confirmed' as const, keptFor: 'A stay' };
    const later = { from: '2026-07-01', to: '2026-07-28', state: 'free' as const, keptFor: '' };
    await addBlock(ws, parts(), block);
    await addBlock(ws, parts(), later);
    expect(await places()).toEqual(['A clinic 2026-05-04 2026-05-29']);
    const moved = {
      ...noDetails,
      title: 'A clinic',
      startsOn: '2026-06-01',
      endsOn: '2026-06-26',
      revision: 1,
    };
    await saveDetails(ws, parts(), id, moved);
    expect(await places()).toEqual(['A clinic 2026-06-01 2026-06-26', 'A stay 2026-05-04 2026-05-31']);
    await saveDetails(ws, parts(), id, { ...moved, ...days, revision: 2 });
    expect(await places()).toEqual(['A clinic 2026-05-04 2026-05-29']);
    await move(id, 'confirmed', 'offered');
    expect(await places()).toEqual(['A stay 2026-05-04 2026-05-31']);
  });

  test('a place that was moved in the plan is not called in the plan, until it stands on its days again', async () => {
    await startPlan(ws, parts(), { startOn: '2026-03-02', timeZone: 'UTC' });
    const id = await offer();
    await saveDetails(ws, parts(), id, { ...noDetails, title: 'A clinic', ...days });
    await move(id, 'offered', 'confirmed');
    await movePlanItem(ws, parts(), `fact-${id}`, { from: '2026-05-11', to: '2026-06-05' });
    expect(await opportunity(ws, id)).toMatchObject({ inPlan: false });
    await putInPlan(ws, id);
    expect(await opportunity(ws, id)).toMatchObject({ inPlan: true });
    expect(await places()).toEqual(['A clinic 2026-05-04 2026-05-29']);
  });

  test('days and costs that were saved in another window are not written over', async () => {
    const id = await offer();
    const windows = ['From one window', 'From another'].map((note) =>
      saveDetails(ws, parts(), id, { ...noDetails, title: 'A clinic', note }),
    );
    const kept = await Promise.all(windows);
    const winner = kept.findIndex((one) => one?.ok);
    expect(kept[winner]).toEqual({ ok: true, value: { id, revision: 1 } });
    expect(kept[1 - winner]).toMatchObject({ ok: false, refusals: [{ field: 'revision' }] });
    const note = winner === 0 ? 'From one window' : 'From another';
    expect(await opportunity(ws, id)).toMatchObject({ note, revision: 1 });
    const again = { ...noDetails, title: 'A clinic', note: 'Read again', revision: 1 };
    expect(await saveDetails(ws, parts(), id, again)).toMatchObject({ ok: true, value: { revision: 2 } });
  });

  test('where the plan has no room for its weeks, a card stays where it is', async () => {
    await fullPlan(ws, parts());
    const id = await offer();
    await saveDetails(ws, parts(), id, { ...noDetails, title: 'A clinic', ...days });
    expect(await move(id, 'offered', 'confirmed')).toMatchObject({ refusals: [{ field: 'facts' }] });
    expect(await opportunity(ws, id)).toMatchObject({ stage: 'offered' });
  });

  test('a plan that begins later, or lost the weeks, gets them with one click', async () => {
    const id = await offer();
    await saveDetails(ws, parts(), id, { ...noDetails, title: 'A clinic', ...days });
    await move(id, 'offered', 'confirmed');
    expect(await opportunity(ws, id)).toMatchObject({ planBegun: false, inPlan: null });
    await startPlan(ws, parts(), { startOn: '2026-03-02', timeZone: 'UTC' });
    expect(await opportunity(ws, id)).toMatchObject({ planBegun: true, inPlan: false });
    expect((await putInPlan(ws, id))?.ok).toBe(true);
    expect(await opportunity(ws, id)).toMatchObject({ inPlan: true });
    await removePlanFact(ws, parts(), id);
    expect(await opportunity(ws, id)).toMatchObject({ inPlan: false });
  });

  test('a card that was moved in another window stays where it is', async () => {
    const id = await offer();
    await move(id, 'offered', 'comparing');
    expect(await move(id, 'offered', 'comparing')).toMatchObject({
      refusals: [{ reason: '“A clinic” stands in Comparing by now.' }],
    });
  });

  test('an offer is read with its quotes, and two are compared; one alone is not', async () => {
    const id = await offer('Agency');
    const written = { text: first?.text ?? '', url: 'https://a.example' };
    expect((await saveOffer(ws, parts(), id, { written, basedOn: {} }))?.ok).toBe(true);
    const read = await opportunity(ws, id);
    expect(read?.seen.findings.letter).toMatchObject({
      sign: 'red',
      evidence: { url: 'https://a.example', readOn: '2026-03-03' },
    });
    expect(read?.seen.classified.type).toBe('paidExternship');
    expect(await compareOffers(ws, [id, id])).toMatchObject({ refusals: [{ field: 'ids' }] });
    const compared = await compareOffers(ws, [id, await offer('Clinic')]);
    expect(compared?.ok && compared.value.offers.map(({ title, verdict }) => `${title} ${verdict}`)).toEqual([
      'Clinic ask first',
      'Agency leave',
    ]);
  });

  test('a company’s page becomes the offer, with its link and the day; one that cannot be read is refused', async () => {
    const id = await offer();
    const websites = {
      ...readerOf(() => null),
      text: async (url: string) => ok({ url, text: 'You take histories and examine patients with us.' }),
    };
    const readPage = (url: string, seen: { text?: string } = {}, with_ = parts()) =>
      readOfferPage(ws, with_, id, { url, seen });
    const reading = { ...parts(), websites };
    expect((await readPage('agency.example/rotations', { text: '' }, reading))?.ok).toBe(true);
    expect((await opportunity(ws, id))?.offer).toMatchObject({
      url: 'https://agency.example/rotations',
      readOn: '2026-03-03',
    });
    expect((await opportunity(ws, id))?.seen.findings.hands.sign).toBe('good');
    expect((await readPage('not an address'))?.ok).toBe(false);
    expect((await readPage('agency.example'))?.ok).toBe(false);
    // Pasted in another window while the page was read: it is not replaced.
    const pasted = { text: 'A text that was pasted in another window, long enough to be one.' };
    await saveOffer(ws, parts(), id, { written: pasted, basedOn: {} });
    expect(await readPage('agency.example', { text: '' }, reading)).toMatchObject({
      refusals: [{ field: 'text' }],
    });
    expect((await opportunity(ws, id))?.offer).toMatchObject(pasted);
  });

  test('of an offer that was saved in another window, what was changed there is not written over', async () => {
    const id = await offer();
    const texts = ['one', 'another'].map(
      (window) => `You take histories with us, says ${window} window of two.`,
    );
    const saved = await Promise.all(
      texts.map((text) => saveOffer(ws, parts(), id, { written: { text }, basedOn: { text: '' } })),
    );
    const winner = saved.findIndex((one) => one?.ok);
    expect(saved[1 - winner]).toMatchObject({
      refusals: [{ reason: '“Text of the offer” was changed in another window meanwhile.' }],
    });
    const url = { written: { url: 'https://a.example' }, basedOn: { url: '' } };
    expect((await saveOffer(ws, parts(), id, url))?.ok).toBe(true);
    expect((await opportunity(ws, id))?.offer).toMatchObject({
      text: texts[winner],
      url: 'https://a.example',
    });
  });
});
