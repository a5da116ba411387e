import { beforeEach, expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { cvOverview } from '#features/dossier/service.ts';
import { saveFacts as saveStay } from '#features/externship/service.ts';
import { syncLogbook } from '#features/logbook/service.ts';
import { noFacts } from '#features/recommendation/letter.ts';
import {
  addLetter,
  draftLetterMail,
  lettersOverview,
  saveLetter,
  setLetterDeleted,
  takeStep,
  undoStep,
  writersPacket,
} from '#features/recommendation/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { graduateProfile, saveFacts } from '#test/campaign/ready-applicant.ts';
import { addStay } from '#test/externship/stays.ts';
import { onBothEngines } from '#test/support/stores.ts';

onBothEngines('LOR: a letter of recommendation', (opened) => {
  let ws: Workspace;
  let stay: string;
  let letter: string;
  const parts = () => opened().parts;
  beforeEach(async () => {
    ws = await opened().newWorkspace();
    await ws.transaction((db) => saveFacts(db, graduateProfile, parts().clock.now()));
    stay = await addStay(ws, parts(), { startsOn: '2026-02-16', endsOn: '2026-03-13' });
    letter = (await addLetter(ws, parts(), { opportunityId: stay, writer: 'Maria Chen' }))?.id ?? '';
  });
  const shown = async () => (await lettersOverview(ws, parts())).stays[0];
  const step = (kind: 'ask' | 'agree' | 'send') => takeStep(ws, parts(), letter, { kind, on: '2026-03-02' });

  test('goes its way step by step, also from two windows, and one step back', async () => {
    expect((await shown())?.days).toMatchObject({ askFrom: '2026-02-27', askBy: '2026-03-04' });
    const both = await Promise.all([step('ask'), step('ask')]);
    expect(both.map((one) => one?.ok).toSorted()).toEqual([false, true]);
    await step('agree');
    expect(await step('send')).toMatchObject({ refusals: [{ field: 'waiver' }] });
    const decided = { waiver: 'waived' as const, goals: 'To learn.' };
    await saveLetter(ws, parts(), letter, { written: decided, basedOn: {} });
    expect((await step('send'))?.ok).toBe(true);
    expect((await shown())?.letters[0]).toMatchObject({
      state: 'writing',
      reminder: { on: '2026-03-16', sent: 0 },
    });
    await undoStep(ws, letter);
    expect((await shown())?.letters[0]?.state).toBe('agreed');
    await setLetterDeleted(ws, parts(), letter, true);
    expect((await shown())?.letters).toEqual([]);
  });

  test('what two windows change of a letter or a stay stays, unless it is the same field', async () => {
    const waived = { written: { waiver: 'waived' as const }, basedOn: { waiver: 'undecided' as const } };
    const goals = (text: string, was = '') => ({ written: { goals: text }, basedOn: { goals: was } });
    const [, , other] = [
      await saveLetter(ws, parts(), letter, waived),
      await saveLetter(ws, parts(), letter, goals('To learn.')),
      await saveLetter(ws, parts(), letter, goals('To heal.')),
    ];
    expect(other).toMatchObject({ refusals: [{ field: 'goals' }] });
    expect((await shown())?.letters[0]?.facts).toMatchObject({ waiver: 'waived', goals: 'To learn.' });
    const certified = { written: { certifiedIn: 'pediatrics' }, basedOn: { certifiedIn: 'family medicine' } };
    const both = await Promise.all([
      saveStay(ws, parts(), stay, certified),
      saveStay(ws, parts(), stay, { ...certified, written: { certifiedIn: 'psychiatry' } }),
    ]);
    expect(both.map((one) => one?.ok).toSorted()).toEqual([false, true]);
  });

  test('the packet counts the logbook, and holds goals and CV; what is unfinished is not sent', async () => {
    const { versions } = await cvOverview(ws, parts());
    const content = { activity: 'history' as const, about: 'chest pain' };
    const entry = (day: string, count: number) => ({
      id: parts().newId(),
      entryId: parts().newId(),
      at: `${day}T20:00:00Z`,
      content: { ...content, day, count },
    });
    await syncLogbook(ws, stay, {
      workspaceId: ws.id,
      since: 0,
      changes: [entry('2026-02-17', 3), entry('2026-02-24', 4)],
    });
    const facts = {
      ...noFacts,
      cvVersionId: versions[0]?.id ?? null,
      goals: 'To become an internist. [why]',
    };
    await saveLetter(ws, parts(), letter, { written: facts, basedOn: {} });
    expect(await writersPacket(ws, parts(), letter)).toMatchObject({
      refusals: [{ field: 'goals', value: '[why]' }],
    });
    const goals = 'To become an internist.';
    await saveLetter(ws, parts(), letter, { written: { goals }, basedOn: { goals: facts.goals } });
    const made = await writersPacket(ws, parts(), letter);
    if (!made?.ok) throw new Error(JSON.stringify(made));
    const { text } = await extractText(await getDocumentProxy(made.value.bytes.slice()));
    expect(text[0]).toContain('For Dr. Maria Chen');
    expect(text[1]).toMatch(/Histories taken\s+3\s+4\s+7/);
    expect(text[1]).toContain('To become an internist.');
    expect(text.at(-1)).toContain('University of Ibadan');
    expect(made.value.fileName).toBe('Amara Nwosu for the letter.pdf');
  });

  test('without a thread the text is copied, and it says so', async () => {
    expect(await draftLetterMail(ws, parts(), letter, 'question')).toMatchObject({
      refusals: [{ field: 'thread' }],
    });
  });

  test('LOR-3: nowhere in the store is a place for a letter itself', async () => {
    const columns = await ws.transaction((db) =>
      db.selectFrom('recommendation').selectAll().executeTakeFirstOrThrow(),
    );
    expect(Object.keys(columns).toSorted()).toEqual(
      [
        'created_at',
        'deleted_at',
        'facts',
        'id',
        'opportunity_id',
        'updated_at',
        'workspace_id',
        'writer',
      ].toSorted(),
    );
    expect(Object.keys(columns.facts).toSorted()).toEqual(['cvVersionId', 'goals', 'neededBy', 'waiver']);
  });
});
