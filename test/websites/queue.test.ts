import { beforeEach, expect, test } from 'vitest';
import { jobs, steerJob } from '#features/websites/job-service.ts';
import { claimItem } from '#features/websites/queue-queries.ts';
import { readWaiting } from '#features/websites/queue-service.ts';
import { readWebsitesOf } from '#features/websites/website-service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { addTarget } from '../campaign/ready-applicant.ts';
import { coordinator, readerOf, readingOf } from './readings.ts';

onBothEngines('TGT-5: many websites are read from a queue of rows', (opened) => {
  let ws: Workspace;
  let targets: string[];
  beforeEach(async () => {
    opened().parts.clock.set('2026-03-03T15:00:00Z');
    ws = await opened().newWorkspace();
    targets = [];
    for (let number = 0; number < 8; number++) {
      const id = await addTarget(ws, opened().parts, { name: `Hospital ${number}`, emails: [] });
      const website = `https://hospital${number % 7}.example/`;
      await ws.transaction((db) => db.updateTable('target').set({ website }).where('id', '=', id).execute());
      targets.push(id);
    }
  });
  const withReader = (find: Parameters<typeof readerOf>[0]) => ({
    ...opened().parts,
    websites: readerOf(find),
  });
  const queue = async (parts: ReturnType<typeof withReader>) => {
    await readWebsitesOf(ws, parts, targets);
    return job();
  };
  const job = async () => {
    const [found] = (await jobs(ws)).jobs;
    if (!found) throw new Error('There is no job.');
    return found;
  };
  const states = async () => (await job()).items.map(({ state }) => state);

  test('one row for each website, however many targets have it; those without one are named', async () => {
    const parts = withReader(() => readingOf({ routes: [coordinator] }));
    const bare = await addTarget(ws, parts, { name: 'Bare', emails: [] });
    expect(await readWebsitesOf(ws, parts, [...targets, bare])).toEqual({
      ok: true,
      value: { queued: 7, already: 0, withoutWebsite: [bare] },
    });
    expect(await readWebsitesOf(ws, parts, targets)).toMatchObject({ value: { queued: 0, already: 7 } });
    await readWaiting(ws, parts);
    const { items } = await job();
    expect(items).toMatchObject(Array.from({ length: 7 }, () => ({ state: 'done', pages: 1 })));
    expect(items[0]?.targets).toMatchObject([{ name: 'Hospital 0', toDecide: 1 }, { name: 'Hospital 7' }]);
  });

  test('a website that cannot be read, or breaks the reading, stops no other', async () => {
    const parts = withReader((address) => {
      if (address.includes('hospital2')) throw new Error('Broken on purpose.');
      return address.includes('hospital4') ? null : readingOf();
    });
    const { id } = await queue(parts);
    await readWaiting(ws, parts);
    expect(await states()).toEqual(['done', 'done', 'failed', 'done', 'failed', 'done', 'done']);
    expect((await job()).items[4]?.refusal).toMatchObject({ reason: 'It cannot be read.' });
    await steerJob(ws, parts, id, 'retry');
    expect((await states()).filter((state) => state === 'waiting')).toHaveLength(2);
  });

  test('a slow website holds up its own lane only', async () => {
    const gate = Promise.withResolvers<null>();
    const parts = withReader((address) => (address.includes('hospital0') ? gate.promise : readingOf()));
    await queue(parts);
    const reading = readWaiting(ws, parts);
    while ((await states()).filter((state) => state === 'done').length < 6)
      await new Promise((resolve) => setTimeout(resolve, 5));
    gate.resolve(null);
    await reading;
    expect(await states()).toEqual(['failed', ...Array(6).fill('done')]);
  });

  test('paused: what is under way may end, nothing new begins; resumed, all is read', async () => {
    const gate = Promise.withResolvers<void>();
    const parts = withReader(async () => gate.promise.then(() => readingOf()));
    const { id } = await queue(parts);
    const reading = readWaiting(ws, parts);
    // A pause ends a reading with its next page; here each has had its only one.
    while ((await job()).items.filter(({ state, pages }) => state === 'reading' && pages === 1).length < 4)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await steerJob(ws, parts, id, 'pause');
    gate.resolve();
    await reading;
    expect((await states()).filter((state) => state === 'done')).toHaveLength(4);
    expect((await states()).filter((state) => state === 'waiting')).toHaveLength(3);
    await steerJob(ws, parts, id, 'resume');
    await readWaiting(ws, parts);
    expect(new Set(await states())).toEqual(new Set(['done']));
  });

  test('cancelled: nothing of it is read any more, and a reading under way is not kept', async () => {
    const gate = Promise.withResolvers<void>();
    const parts = withReader(async () => gate.promise.then(() => readingOf({ routes: [coordinator] })));
    const { id } = await queue(parts);
    const reading = readWaiting(ws, parts);
    while ((await states()).filter((state) => state === 'reading').length < 4)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await steerJob(ws, parts, id, 'cancel');
    gate.resolve();
    await reading;
    expect(new Set(await states())).toEqual(new Set(['cancelled']));
    expect((await job()).items[0]?.targets[0]?.toDecide).toBe(0);
  });

  test('a cancelled list stays cancelled, and its websites can be read again', async () => {
    const parts = withReader(() => null);
    const { id } = await queue(parts);
    await readWaiting(ws, parts);
    await steerJob(ws, parts, id, 'cancel');
    await steerJob(ws, parts, id, 'retry');
    expect(new Set(await states())).toEqual(new Set(['failed']));
    expect(await readWebsitesOf(ws, parts, targets)).toMatchObject({ value: { queued: 7, already: 0 } });
  });

  test('what a dead process held is free when its lease ends, and at once where no other process can be', async () => {
    const parts = withReader(() => readingOf());
    await queue(parts);
    const claim = (owner: string, alone: boolean) =>
      ws.transaction((db) => claimItem(db, { owner, alone }, parts.clock.now()));
    const first = await claim('dead', false);
    expect((await claim('other', false))?.websiteId).not.toBe(first?.websiteId);
    expect((await claim('alone', true))?.websiteId).toBe(first?.websiteId);
    parts.clock.advance({ minutes: 6 });
    expect(await claim('late', false)).toMatchObject({ websiteId: first?.websiteId, attempts: 3 });
  });

  test('a website that ended the program three times is not tried again', async () => {
    const parts = withReader(() => readingOf());
    await queue(parts);
    for (let life = 0; life < 3; life++) {
      await ws.transaction((db) => claimItem(db, { owner: `life ${life}`, alone: false }, parts.clock.now()));
      parts.clock.advance({ minutes: 6 });
    }
    await ws.transaction((db) =>
      db.updateTable('website_job_item').set({ attempts: 3 }).where('position', '=', 0).execute(),
    );
    await readWaiting(ws, parts);
    expect((await job()).items[0]).toMatchObject({
      state: 'failed',
      refusal: { reason: expect.stringContaining('stopped 3 times') },
    });
  });
});
