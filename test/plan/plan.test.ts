import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { addBlock, changeBlock, withdrawBlock } from '#features/availability/service.ts';
import {
  addPlanFact,
  calendarOfLink,
  changePlanFact,
  confirmedPlaces,
  endCalendarLink,
  movePlanItem,
  newCalendarLink,
  planFile,
  planOverview,
  releasePlanItem,
  removePlanFact,
  startPlan,
  stepThroughPlan,
} from '#features/plan/service.ts';
import { addTarget } from '#features/targets/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';

const start = { startOn: '2026-03-02', timeZone: 'Asia/Karachi' };
const exam = {
  kind: 'exam' as const,
  title: 'Step 2 CK',
  from: '2026-03-20',
  to: '2026-03-20',
  time: null,
  timeZone: 'UTC',
  targetId: null,
};

onBothEngines('The plan', (opened) => {
  let ws: Workspace;
  beforeEach(async () => {
    ws = await opened().newWorkspace();
    await startPlan(ws, parts(), start);
  });
  const parts = () => opened().parts;
  const overview = () => planOverview(ws, parts());
  const days = async (key: string) => {
    const found = (await overview()).items.find((item) => item.key === key);
    return found && `${found.from} ${found.to}`;
  };
  const token = (path: string) => path.slice('/calendar/'.length, -'.ics'.length);
  const read = (path: string) => calendarOfLink(opened().store.workspace, parts(), token(path));

  test('PLN-1: is not there before it is started, and then holds the sixteen weeks beside what was done', async () => {
    const empty = await planOverview(await opened().newWorkspace(), parts());
    expect(empty).toMatchObject({ plan: null, items: [], undo: null });
    const { items, actual } = await overview();
    expect(items).toHaveLength(6);
    expect(actual.find(({ key }) => key === 'lists')?.text).toBe('0 first mails (plan: 60 to 80)');
    expect(actual.find(({ key }) => key === 'profile')?.text).toBe('0 of 5 checks passed');
  });

  test('each change can be undone and done again', async () => {
    await movePlanItem(ws, parts(), 'more', { from: '2026-04-06', to: '2026-04-19' });
    await addPlanFact(ws, parts(), exam);
    expect(await days('more')).toBe('2026-04-06 2026-04-19');
    expect((await overview()).undo).toBe('Add exam “Step 2 CK”');
    await stepThroughPlan(ws, parts(), 'undo');
    expect((await overview()).items).toHaveLength(6);
    await stepThroughPlan(ws, parts(), 'undo');
    expect(await days('more')).toBe('2026-03-30 2026-04-12');
    expect(await overview()).toMatchObject({ undo: null, redo: 'Move “More mails, follow-ups”' });
    expect(await stepThroughPlan(ws, parts(), 'undo')).toMatchObject({ ok: false });
    await stepThroughPlan(ws, parts(), 'redo');
    expect(await days('more')).toBe('2026-04-06 2026-04-19');
    await releasePlanItem(ws, parts(), 'more');
    expect(await days('more')).toBe('2026-03-30 2026-04-12');
    expect(await stepThroughPlan(ws, parts(), 'redo')).toMatchObject({ ok: false });
  });

  test('a date is changed and taken away; one that is not there is not found', async () => {
    await addPlanFact(ws, parts(), exam);
    const id = (await overview()).plan?.facts[0]?.id ?? '';
    await changePlanFact(ws, parts(), id, { ...exam, title: 'Step 1' });
    expect((await overview()).items.at(-1)?.title).toBe('Exam: Step 1');
    await movePlanItem(ws, parts(), `fact-${id}`, { from: '2026-03-21', to: '2026-03-21' });
    expect(await days(`fact-${id}`)).toBe('2026-03-21 2026-03-21');
    const other = await opened().newWorkspace();
    await startPlan(other, parts(), start);
    expect(await changePlanFact(other, parts(), id, exam)).toBeNull();
    expect(await removePlanFact(other, parts(), id)).toBeNull();
    expect(
      await movePlanItem(other, parts(), `fact-${id}`, { from: '2026-03-21', to: '2026-03-21' }),
    ).toBeNull();
    expect(await removePlanFact(ws, parts(), id)).toMatchObject({ ok: true });
  });

  test('a confirmed place names a target of this workspace only', async () => {
    const added = await addTarget(ws, parts(), { name: 'Bay Clinic', list: 'clinic' });
    const targetId = added.ok ? added.value.id : '';
    const place = { ...exam, kind: 'place' as const, from: '2026-06-01', to: '2026-06-26', targetId };
    const other = await opened().newWorkspace();
    await startPlan(other, parts(), start);
    expect(await addPlanFact(other, parts(), place)).toBeNull();
    expect(await addPlanFact(ws, parts(), place)).toMatchObject({ ok: true });
    expect(await confirmedPlaces(ws)).toMatchObject([{ targetId, from: '2026-06-01' }]);
    expect(await days('externship')).toBe('2026-06-01 2026-06-26');
  });

  test('the private link is read without a session, until it is ended or replaced', async () => {
    const first = await newCalendarLink(ws, parts());
    expect(await read(first.path)).toContain('SUMMARY:Externship');
    expect((await overview()).link?.lastReadAt).not.toBeNull();
    const second = await newCalendarLink(ws, parts());
    expect(await read(first.path)).toBeNull();
    expect(await read(second.path)).not.toBeNull();
    expect(await endCalendarLink(ws, parts())).toBe(true);
    expect(await read(second.path)).toBeNull();
    expect((await overview()).link).toBeNull();
  });

  test('a link opens its own workspace only', async () => {
    const { path } = await newCalendarLink(ws, parts());
    const other = await opened().newWorkspace();
    const [, secret] = token(path).split('.');
    const tokens = [
      `${other.id}.${secret}`,
      `${ws.id}.wrong`,
      `${ws.id}.`,
      `.${secret}`,
      'x.y.z',
      '',
      "' or 1=1.x",
    ];
    for (const wrong of tokens) {
      expect(await calendarOfLink(opened().store.workspace, parts(), wrong)).toBeNull();
    }
  });

  test('PKT-4: the blocks of the availability stand in the file, and one that is taken away is cancelled', async () => {
    const added = await addBlock(ws, parts(), {
      from: '2026-09-07',
      to: '2026-10-04',
      state: 'free',
      keptFor: '',
    });
    const { path } = await newCalendarLink(ws, parts());
    expect(await read(path)).toMatch(/SUMMARY:Free for an externship/);
    parts().clock.set('2026-03-03T15:01:00Z');
    await withdrawBlock(ws, parts(), added.ok ? added.value.id : '');
    const gone = (await read(path))?.split('BEGIN:VEVENT').find((event) => event.includes('Free for an'));
    expect(gone).toMatch(/SEQUENCE:1[^]*STATUS:CANCELLED/);
    parts().clock.set('2026-03-03T15:00:00Z');
  });

  test('PKT-4: the place of a confirmed block follows the block, and leaves with it', async () => {
    const block = { from: '2026-09-07', to: '2026-10-04', state: 'confirmed' as const, keptFor: 'Mercy' };
    const places = async () => (await confirmedPlaces(ws)).map(({ title, from }) => `${title} ${from}`);
    const added = await addBlock(ws, parts(), block);
    const id = added.ok ? added.value.id : '';
    expect(await places()).toEqual(['Mercy 2026-09-07']);
    const moved = await changeBlock(ws, parts(), id, { ...block, from: '2026-09-14', to: '2026-10-11' });
    expect(await places()).toEqual(['Mercy 2026-09-14']);
    const later = moved?.ok ? moved.value.id : '';
    const held = { ...block, from: '2026-09-14', to: '2026-10-11', state: 'held' as const };
    await changeBlock(ws, parts(), later, held);
    expect(await places()).toEqual([]);
    await changeBlock(ws, parts(), later, { ...held, state: 'confirmed' });
    expect(await places()).toEqual(['Mercy 2026-09-14']);
    await withdrawBlock(ws, parts(), later);
    expect(await places()).toEqual([]);
  });

  test('PKT-4: a block that was told before 0041 goes on from its sequence', async () => {
    const block = { from: '2026-09-07', to: '2026-10-04' };
    const added = await addBlock(ws, parts(), { ...block, state: 'free', keptFor: '' });
    parts().clock.set('2026-03-03T15:01:00Z');
    const id = added.ok ? added.value.id : '';
    await changeBlock(ws, parts(), id, { ...block, state: 'held', keptFor: 'Mercy' });
    await opened().store.executeAsProgram(await readFile('migrations/0041-told-of-blocks.sql', 'utf8'));
    expect(await planFile(ws, parts())).toMatch(/SEQUENCE:61[^]*SUMMARY:Held for Mercy/);
    parts().clock.set('2026-03-03T15:00:00Z');
  });

  test('PKT-4: a confirmed block gives way to its place in the plan, and comes back with a higher sequence', async () => {
    const block = { from: '2026-09-07', to: '2026-10-04' };
    await addBlock(ws, parts(), { ...block, state: 'confirmed', keptFor: 'Mercy' });
    const told = async (title: string) =>
      (await planFile(ws, parts())).split('BEGIN:VEVENT').find((event) => event.includes(`SUMMARY:${title}`));
    expect(await told('Confirmed place: Mercy')).toContain('STATUS:CONFIRMED');
    expect(await told('Confirmed: Mercy')).toBeUndefined();
    await removePlanFact(ws, parts(), (await overview()).plan?.facts[0]?.id ?? '');
    expect(await told('Confirmed place: Mercy')).toMatch(/SEQUENCE:1[^]*STATUS:CANCELLED/);
    expect(await told('Confirmed: Mercy')).toMatch(/SEQUENCE:0[^]*STATUS:CONFIRMED/);
    await addPlanFact(ws, parts(), { ...exam, kind: 'place', title: 'Another', ...block });
    expect(await told('Confirmed: Mercy')).toMatch(/SEQUENCE:1[^]*STATUS:CANCELLED/);
  });

  test('the file tells changes with a higher sequence and what was taken away as cancelled, for ninety days', async () => {
    await addPlanFact(ws, parts(), exam);
    expect(await planFile(ws, parts())).not.toContain('STATUS:CANCELLED');
    expect(await planFile(ws, parts())).not.toMatch(/SEQUENCE:[1-9]/);
    const id = (await overview()).plan?.facts[0]?.id ?? '';
    await removePlanFact(ws, parts(), id);
    const file = await planFile(ws, parts());
    expect(file.split('BEGIN:VEVENT').find((event) => event.includes('Step 2 CK'))).toMatch(
      /SEQUENCE:1[^]*STATUS:CANCELLED/,
    );
    parts().clock.set('2026-07-15T15:00:00Z');
    expect(await planFile(ws, parts())).not.toContain('STATUS:CANCELLED');
    parts().clock.set('2026-03-03T15:00:00Z');
  });
});
