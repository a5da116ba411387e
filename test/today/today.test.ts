import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeDigest, digestSetting, sendDigest } from '#features/today/digest-service.ts';
import { startPlan } from '#features/plan/service.ts';
import { bringBack, snooze, today } from '#features/today/service.ts';
import { addTarget } from '#features/targets/service.ts';
import type { TargetList } from '#features/targets/rules.ts';
import { jobs } from '#features/websites/job-service.ts';
import { readWebsitesOf } from '#features/websites/website-service.ts';
import { connectTestMailbox, me } from '#test/inbox/campaign.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { readerOf, readingOf } from '../websites/readings.ts';
import { has } from '#test/support/missing.ts';
import { onBothEngines } from '#test/support/stores.ts';

let server: TestMailServer | undefined;
beforeAll(async () => {
  if (has.mailServers) server = await startMailServer({ users: [{ address: me, password: 'secret' }] });
});
afterAll(() => server?.stop());

onBothEngines('Today', (opened) => {
  test('what is put off is gone until its day, comes back by itself, and can be brought back at once', async () => {
    const { parts, newWorkspace } = opened();
    const ws = await newWorkspace();
    parts.clock.set('2026-03-03T15:00:00Z');
    const [first] = (await today(ws, parts)).todos;
    const id = first?.id ?? '';
    await snooze(ws, parts, id, 3);
    expect((await today(ws, parts)).todos.map((one) => one.id)).not.toContain(id);
    expect((await today(ws, parts)).later).toMatchObject([{ id, until: '2026-03-06' }]);
    expect((await today(await newWorkspace(), parts)).later).toEqual([]);
    await bringBack(ws, id);
    expect((await today(ws, parts)).todos[0]?.id).toBe(id);
    await snooze(ws, parts, id, 1);
    parts.clock.set('2026-03-04T00:00:00Z');
    expect((await today(ws, parts)).todos[0]?.id).toBe(id);
  });

  test('CMP-1, TGT-5: says which websites to read, whose address to find, and whom to choose for this week', async () => {
    const { parts, newWorkspace } = opened();
    const ws = await newWorkspace();
    const add = async (
      list: TargetList,
      name: string,
      facts: { website?: string; contactEmails?: string } = {},
    ) => addTarget(ws, parts, { list, name, ...facts });
    const steps = async () =>
      (await today(ws, parts)).todos
        .filter(({ id }) => /^(websites-to-read|targets-address|campaign-write)/.test(id))
        .map(({ id, count }) => [id, count]);
    expect(await steps()).toEqual([]);
    await add('hospital', 'Bare Hospital');
    await add('clinic', 'Clinic with a website', { website: 'https://clinic.example' });
    await add('clinic', 'Clinic with an address', { contactEmails: 'office@one.example' });
    await add('physician', 'Dr. Ada Obi', { contactEmails: 'ada@two.example' });
    expect(await steps()).toEqual([
      ['campaign-write-clinic', 1],
      ['campaign-write-physician', 1],
      ['websites-to-read', 1],
      ['targets-address-hospital', 1],
    ]);
    const { unread } = await jobs(ws);
    await readWebsitesOf(ws, { ...parts, websites: readerOf(() => readingOf()) }, unread);
    expect(await steps()).toEqual([
      ['campaign-write-clinic', 1],
      ['campaign-write-physician', 1],
      ['targets-address-hospital', 1],
      ['targets-address-clinic', 1],
    ]);
  });

  test('PLN-1: asks for the first day of the plan until there is one', async () => {
    const { parts, newWorkspace } = opened();
    const ws = await newWorkspace();
    const asks = async () => (await today(ws, parts)).todos.some(({ id }) => id === 'plan-start');
    expect(await asks()).toBe(true);
    await startPlan(ws, parts, { startOn: '2026-03-02', timeZone: 'UTC' });
    expect(await asks()).toBe(false);
  });

  test('a time zone that nobody knows is refused by name', async () => {
    const ws = await opened().newWorkspace();
    expect(await changeDigest(ws, { hour: 7, timeZone: 'Mars/Olympus' })).toMatchObject({
      ok: false,
      refusals: [{ field: 'timeZone' }],
    });
    expect(await digestSetting(ws)).toBeNull();
  });

  test.skipIf(!has.mailServers)(
    'the morning mail comes once a day, from its hour on in the applicant’s own time',
    async () => {
      const { parts: usual, newWorkspace } = opened();
      if (!server) throw new Error('The mail server did not start.');
      const parts = { ...usual, mailAuthorities: [server.ca] };
      const ws = await newWorkspace();
      await connectTestMailbox(ws, parts, server);
      const before = (await server.mailbox(me).messages()).length;
      await changeDigest(ws, { hour: 7, timeZone: 'Africa/Lagos' });
      parts.clock.set('2026-03-03T05:59:00Z');
      expect(await sendDigest(ws, parts)).toBe('not due');
      parts.clock.set('2026-03-03T06:00:00Z');
      expect(await Promise.all([sendDigest(ws, parts), sendDigest(ws, parts)])).toEqual(
        expect.arrayContaining(['sent', 'not due']),
      );
      expect(await sendDigest(ws, parts)).toBe('not due');
      const mails = await server.mailbox(me).arrived(before + 1);
      expect(mails.at(-1)).toMatch(/Subject: Today: /);
      expect(mails.at(-1)).toContain('This is your list for March 3, 2026.');
      parts.clock.set('2026-03-04T06:30:00Z');
      expect(await sendDigest(ws, parts)).toBe('sent');
      await changeDigest(ws, null);
      parts.clock.set('2026-03-05T09:00:00Z');
      expect(await sendDigest(ws, parts)).toBe('not due');
    },
  );
});
