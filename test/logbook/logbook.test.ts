import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { changesOn } from '#features/logbook/device.ts';
import type { Change, Content } from '#features/logbook/entries.ts';
import { externships, logbookCountsOf, syncLogbook } from '#features/logbook/service.ts';
import { entriesOf } from '#features/logbook/sync.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { confirmedPlace } from '../onsite/confirmed-place.ts';
import { type LogbookServer, play, steps } from './two-devices.ts';

onBothEngines('The logbook', (opened) => {
  let ws: Workspace;
  let id: string;
  beforeEach(async () => {
    ws = await opened().newWorkspace();
    id = await confirmedPlace(ws, opened().parts, { startsOn: '2026-03-02', endsOn: '2026-03-27' });
  });
  const sync = (changes: Change[], since = 0, to = ws) =>
    syncLogbook(to, id, { workspaceId: to.id, since, changes });
  const counts = () => ws.transaction((db) => logbookCountsOf(db, id));
  const newId = () => opened().parts.newId();

  test('LOR-2: the counts add up to the entries; a correction and a taken-away entry count as they stand now', async () => {
    const one = wrote(newId(), newId(), { activity: 'history', count: 4 });
    const other = wrote(newId(), newId(), { activity: 'exam', count: 2, day: '2026-03-10' });
    await sync([one, other]);
    expect(await counts()).toMatchObject({ entries: 2, days: 2, counts: { history: 4, exam: 2, note: 0 } });
    await sync([
      { ...wrote(newId(), one.entryId, { activity: 'history', count: 5 }), at: '2026-03-03T13:00:00.000Z' },
      { ...other, id: newId(), at: '2026-03-03T13:00:00.000Z', content: null },
    ]);
    const now = await counts();
    expect(now).toMatchObject({ entries: 1, counts: { history: 5, exam: 0 } });
    expect(now.weeks.map(({ monday, counts: { history } }) => [monday, history])).toEqual([
      ['2026-03-02', 5],
    ]);
  });

  test('SIT-2: what arrives twice, or from two devices at once, is kept once, and numbered without gaps', async () => {
    const changes = Array.from({ length: 6 }, () => wrote(newId(), newId(), {}));
    await Promise.all([sync(changes.slice(0, 4)), sync(changes.slice(2)), sync(changes)]);
    const all = await sync([]);
    expect(all?.seq).toBe(6);
    expect(all?.changes.map((change) => change.id).toSorted()).toEqual(
      changes.map((change) => change.id).toSorted(),
    );
    expect((await sync([], 4))?.changes).toEqual(all?.changes.slice(4));
  });

  test('SIT-2: two devices with the page’s own rules, any cut: the server and both hold the same', async () => {
    await fc.assert(
      fc.asyncProperty(steps(12), async (played) => {
        id = await confirmedPlace(ws, opened().parts, { startsOn: '2026-03-02', endsOn: '2026-03-27' });
        const server: LogbookServer = async (since, changes) => {
          const answer = await sync(changes, since);
          if (!answer) throw new Error('The logbook is not there.');
          return answer;
        };
        const { devices, made } = await play(server, played);
        const kept = (await sync([]))?.changes ?? [];
        expect(kept.map((one) => one.id).toSorted()).toEqual(made.map((one) => one.id).toSorted());
        for (const device of devices) expect(entriesOf(changesOn(device))).toEqual(entriesOf(kept));
      }),
      { numRuns: 12 },
    );
  });

  test('SIT-2: the server refuses an identifier with the reason, and keeps what came with it', async () => {
    const good = wrote(newId(), newId(), { about: '54 y, male, chest pain' });
    const bad = wrote(newId(), newId(), { about: 'Mrs. Alvarez, chest pain' });
    const odd = { ...wrote(newId(), newId(), {}), content: { day: 'x' } } as unknown as Change;
    const answer = await sync([bad, odd, good]);
    expect(answer?.changes).toMatchObject([{ id: good.id, content: good.content }]);
    expect(answer?.refused).toMatchObject([
      { id: bad.id, refusals: [{ field: 'about', value: 'Alvarez' }] },
      { id: odd.id, refusals: expect.arrayContaining([expect.objectContaining({ field: 'day' })]) },
    ]);
    expect(JSON.stringify(await counts())).not.toContain('Alvarez');
  });

  test('another workspace sees nothing of it, and a device of another takes nothing with it', async () => {
    const other = await opened().newWorkspace();
    await sync([wrote(newId(), newId(), {})]);
    expect(await sync([wrote(newId(), newId(), {})], 0, other)).toBeNull();
    expect(await syncLogbook(ws, id, { workspaceId: other.id, since: 0, changes: [] })).toBeNull();
    expect(await externships(other)).toEqual([]);
    expect(await externships(ws)).toMatchObject([{ id, title: 'A clinic', startsOn: '2026-03-02' }]);
  });
});

const wrote = (id: string, entryId: string, content: Partial<Content>): Change => ({
  id,
  entryId,
  at: '2026-03-03T12:00:00.000Z',
  content: { day: '2026-03-03', activity: 'history', count: 1, about: '', ...content },
});
