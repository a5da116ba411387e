import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposeFollowUps } from '#features/campaign/follow-up-service.ts';
import { campaignDay } from '#features/campaign/pace.ts';
import type { SequenceEvent } from '#features/campaign/sequence-words.ts';
import { recordEvent, runSenderOnce } from '#features/campaign/service.ts';
import { federalCalendar } from '#features/campaign/work-calendar.ts';
import { mergePair } from '#features/targets/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { addSeconds, secondsBetween } from '#plain/time.ts';
import { startScriptedSmtp } from '#test/support/scripted-smtp.ts';
import { type OpenedStore, openTestStore } from '#test/support/stores.ts';
import { countedFigures, keptFigures } from './counted-figures.ts';
import { approveDrafts, makeSender, queueMail } from './queued-mails.ts';
import { addTarget } from './ready-applicant.ts';

const people = ['ana@one.example', 'ben@two.example', 'eve@three.example'];
const dayLimit = 4;
/** What the mail server does with the next mail. */
const fates = ['takes it', 'takes it', 'takes it', 'cut after the mail', 'not now', 'not wanted'] as const;
const replies: Record<(typeof fates)[number], string> = {
  'takes it': '250 fine',
  'cut after the mail': 'cut',
  'not now': '451 4.3.0 later',
  'not wanted': '554 5.7.1 no',
};
const person = fc.integer({ min: 0, max: people.length - 1 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), fate: fc.constantFrom(...fates) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('approve' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 20, 24, 72, 192) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock jumps' as const),
      hours: fc.constantFrom(-400, -30, -1, 2000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('switch' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), who: person }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('hear' as const),
      who: person,
      what: fc.constantFrom(
        'answered',
        'bouncedHard',
        'bouncedSoft',
        'outOfOffice',
        'outOfOffice',
        'leftJob',
        'doNotWrite',
      ),
    }),
  },
);

const folder = mkdtempSync(join(tmpdir(), 'foothold-histories-'));
let opened: OpenedStore;
beforeAll(async () => {
  opened = await openTestStore(folder);
});
afterAll(async () => {
  await opened?.store.close();
  rmSync(folder, { recursive: true, force: true });
});

type Arrival = {
  to: string;
  id: string;
  at: string;
  paused: boolean;
  silent: boolean;
  /** Before the day on which the person said to be back. */
  away: boolean;
  whileUnknown: boolean;
};

test('CMP-3 to CMP-8 hold in every history, with the real sender', { timeout: 240_000 }, async () => {
  let arrived = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 45 }), async (history) => {
      const { ws, arrivals, jumped } = await play(history);
      arrived += arrivals.length;
      expect(await keptFigures(ws), 'CMP-2: the figures are kept as they are').toEqual(
        await countedFigures(ws),
      );
      const count = (holds: (one: Arrival) => boolean) => arrivals.filter(holds).length;
      expect(
        count((one) => one.paused),
        'CMP-8: nothing leaves while the switch is on',
      ).toBe(0);
      expect(
        count((one) => one.silent),
        'CMP-4: nothing after an answer, a no or a dead address',
      ).toBe(0);
      if (!jumped) {
        expect(
          count((one) => one.away),
          'CMP-4: nothing before the day of return',
        ).toBe(0);
      }
      expect(
        count((one) => one.whileUnknown),
        'CMP-6: nothing while a mail is unknown',
      ).toBe(0);
      expect(new Set(arrivals.map((one) => one.id)).size, 'CMP-6: no mail twice').toBe(arrivals.length);
      for (const address of people) {
        const own = arrivals.filter((one) => one.to === address);
        expect(own.length, 'CMP-3: three mails at most').toBeLessThanOrEqual(3);
        own.forEach((one, at) => {
          const before = own[at - 1];
          if (!before || jumped) return;
          expect(secondsBetween(before.at, one.at), 'CMP-3: a week apart').toBeGreaterThan(6 * 24 * 60 * 60);
        });
      }
      for (const { at } of arrivals) {
        const there = Temporal.Instant.from(at).toZonedDateTimeISO('America/New_York');
        expect([2, 3, 4], 'CMP-5: Tuesday to Thursday').toContain(there.dayOfWeek);
        expect(there.hour >= 8 && there.hour < 12, 'CMP-5: in the morning').toBe(true);
        expect(federalCalendar.isWorkday(there.toPlainDate().toString())).toBe(true);
        const today = arrivals.filter((other) => campaignDay(other.at) === campaignDay(at));
        expect(today.length, 'CMP-5: the limit of the day').toBeLessThanOrEqual(dayLimit);
      }
    }),
    { numRuns: Number(process.env['FOOTHOLD_HISTORIES'] ?? 8) },
  );
  expect(arrived, 'mails left: where none does, every rule holds').toBeGreaterThan(0);
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Plays a history with the store, the sender and an SMTP server; keeps what arrived and what was known by then. */
async function play(history: readonly Step[]) {
  const { parts } = opened;
  let fate: string = replies['takes it'];
  let paused = false;
  let jumped = false;
  const silent = new Set<string>();
  const backOn = new Map<string, string>();
  const arrivals: Arrival[] = [];
  const server = await startScriptedSmtp({ content: () => fate });
  parts.clock.set('2026-03-03T14:00:00Z');
  const ws = await opened.newWorkspace();
  await makeSender(ws, parts, { smtp: server.smtp, imap: { host: '127.0.0.1', port: 1, security: 'tls' } });
  await ws.transaction((db) =>
    db.updateTable('campaign_settings').set({ mails_per_day: dayLimit }).execute(),
  );
  const outreach: { id: string; target: string }[] = [];
  for (const address of people) {
    const { outreachId, targetId } = await queueMail(ws, parts, { address, draft: true });
    outreach.push({ id: outreachId, target: targetId });
  }
  const send = async () => {
    const unknownBefore = await unknownAddresses(ws);
    const before = server.mails.length;
    await answersRead(ws, parts.clock.now());
    await runSenderOnce(ws, parts, { owner: 'one', alone: true, chance: () => 0 });
    for (const mail of server.mails.slice(before)) {
      const to = /^To: (?:.*<)?([^\s<>]+)>?/im.exec(mail)?.[1] ?? '';
      const id = /^Message-ID: (\S+)/im.exec(mail)?.[1] ?? '';
      // What a server refused after the mail, it does not deliver.
      if (fate.startsWith('4') || fate.startsWith('5')) continue;
      const at = parts.clock.now();
      const away = at.slice(0, 10) < (backOn.get(to) ?? '');
      const whileUnknown = unknownBefore.has(to);
      arrivals.push({ to, id, at, paused, silent: silent.has(to), away, whileUnknown });
    }
  };
  for (const one of history) {
    if (one.do === 'send') {
      fate = replies[one.fate];
      await send();
    } else if (one.do === 'approve') {
      await proposeFollowUps(ws, parts);
      await approveDrafts(ws, parts, 5);
    } else if (one.do === 'wait' || one.do === 'clock jumps') {
      jumped ||= one.do === 'clock jumps';
      parts.clock.set(morningNear(addSeconds(parts.clock.now(), one.hours * 3600)));
    } else if (one.do === 'switch') {
      paused = !paused;
      const paused_at = paused ? parts.clock.now() : null;
      await ws.transaction((db) => db.updateTable('campaign_settings').set({ paused_at }).execute());
    } else if (one.do === 'merge') {
      const other = await addTarget(ws, parts, {
        name: 'The same once more',
        emails: [people[one.who] ?? ''],
      });
      await mergePair(ws, parts, { one: other, other: outreach[one.who]?.target ?? '' }, {});
    } else {
      const address = people[one.who] ?? '';
      const event = heard(one.what, address, parts.clock.now());
      await recordEvent(ws, parts, outreach[one.who]?.id ?? '', event);
      // Who is away before the first mail left said nothing about ours.
      const written = arrivals.some(({ to }) => to === address);
      if (event.kind === 'outOfOffice' && written) backOn.set(address, event.until);
      if (one.what !== 'bouncedSoft' && one.what !== 'outOfOffice') silent.add(address);
    }
  }
  server.stop();
  return { ws, arrivals, jumped };
}

/** Random hours would seldom be office hours: every other moment is moved into the morning of its day. */
function morningNear(moment: string): string {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO('America/New_York');
  return there.epochMilliseconds % 2 === 0 && there.day % 3 !== 0
    ? there.with({ hour: 9, minute: there.minute }).toInstant().toString()
    : moment;
}

function heard(what: string, address: string, now: string): SequenceEvent {
  if (what === 'answered') return { kind: 'answered', from: address };
  if (what === 'outOfOffice')
    return { kind: 'outOfOffice', until: addSeconds(now, 12 * 24 * 3600).slice(0, 10) };
  if (what === 'doNotWrite') return { kind: 'doNotWrite', wholeOrganisation: false };
  if (what === 'leftJob') return { kind: 'leftJob', address };
  return { kind: what === 'bouncedHard' ? 'bouncedHard' : 'bouncedSoft', address };
}

function answersRead(ws: Workspace, now: string) {
  const check = { started_at: now, finished_at: now, looked_at: 0, found: 0, failure: null };
  return ws.transaction((db) =>
    db
      .insertInto('inbox_check')
      .values(check)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

async function unknownAddresses(ws: Workspace): Promise<Set<string>> {
  const rows = await ws.transaction((db) =>
    db.selectFrom('message').select('to_address').where('state', '=', 'unknown').execute(),
  );
  return new Set(rows.map((row) => row.to_address));
}
