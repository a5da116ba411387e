import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setPace, setPaused as pressSwitch } from '#features/campaign/decision-service.ts';
import { recordEvent, runSenderOnce, settleByEvidence } from '#features/campaign/service.ts';
import { usualPatience } from '#platform/mailbox/index.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type SmtpScript, startScriptedSmtp } from '#test/support/scripted-smtp.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { addPaper, change, mailNow, makeSender, queueMail } from './queued-mails.ts';

const one = { owner: 'one', alone: true };
const unreachable = { host: '127.0.0.1', port: 1, security: 'tls' as const };

onBothEngines('CMP-6: the sender', (opened) => {
  let ws: Workspace;
  let server: Awaited<ReturnType<typeof startScriptedSmtp>>;
  const parts = () => opened().parts;
  const begin = async (script: SmtpScript = {}) => {
    server = await startScriptedSmtp(script);
    // Tuesday, 9:00 in Toledo, Ohio.
    parts().clock.set('2026-03-03T14:00:00Z');
    ws = await opened().newWorkspace();
    await makeSender(ws, parts(), { smtp: server.smtp, imap: unreachable });
  };
  const run = (process = one, given: Parts = parts(), chance = () => 0, answer = 20_000) =>
    runSenderOnce(ws, given, { ...process, chance, patience: { ...usualPatience, answer } });
  const queue = (address = 'office@clinic.example', more = {}) =>
    queueMail(ws, parts(), { address, ...more });
  const answersWereRead = () => {
    const now = parts().clock.now();
    const check = { started_at: now, finished_at: now, looked_at: 0, found: 0, failure: null };
    return ws.transaction(async (db) => {
      await db.deleteFrom('inbox_check').execute();
      await db.insertInto('inbox_check').values(check).execute();
    });
  };
  const setPaused = (paused_at: string | null) =>
    ws.transaction((db) => db.updateTable('campaign_settings').set({ paused_at }).execute());
  beforeEach(() => begin());
  afterEach(() => server.stop());

  describe('a mail that is due', () => {
    test('leaves once, with its papers; what the server said and every byte are on record (CMP-11)', async () => {
      const { id } = await queue('office@clinic.example', { attachments: [await addPaper(ws, parts())] });
      expect(await run()).toMatchObject({ sent: 1, stoppedBy: 'nothing-due' });
      expect(await run()).toMatchObject({ sent: 0 });
      expect(server.mails).toHaveLength(1);
      const mail = await mailNow(ws, id);
      expect(mail).toMatchObject({ state: 'sent', outreach: 'firstSent', mailsSent: 1 });
      expect(mail.server_reply).toContain('queued as 1');
      expect(mail.message_id).toMatch(/^<[0-9a-f-]{36}@example\.org>$/);
      expect(server.mails[0]).toContain(`Message-ID: ${mail.message_id}`);
      expect(server.mails[0]).toContain(Buffer.from('This is the CV.').toString('base64'));
      expect(mail.mail_sha256).toMatch(/^[0-9a-f]{64}$/);
    });

    test('leaves in its turn: one now, the next after the pause between two mails', async () => {
      await ws.transaction((db) =>
        db.updateTable('campaign_settings').set({ seconds_between_mails: 60 }).execute(),
      );
      await queue('a@clinic.example');
      await queue('b@clinic.example');
      await queue('c@clinic.example');
      expect(await run(one, parts(), () => 0.5)).toMatchObject({ sent: 1, stoppedBy: 'pace' });
      // Chance made the pause half as long again.
      parts().clock.advance({ seconds: 89 });
      expect(await run()).toMatchObject({ sent: 0, stoppedBy: 'pace' });
      parts().clock.advance({ seconds: 1 });
      expect(await run()).toMatchObject({ sent: 1, stoppedBy: 'pace' });
    });

    test('leaves once also when two processes look for work at the same time', async () => {
      for (let number = 0; number < 8; number++) await queue(`p${number}@clinic.example`);
      const runs = await Promise.all(['one', 'two'].map((owner) => run({ owner, alone: false })));
      const more = await run({ owner: 'one', alone: false });
      const sent = runs.reduce((sum, report) => sum + report.sent, more.sent);
      expect({ sent, arrived: server.mails.length }).toEqual({ sent: 8, arrived: 8 });
    });
  });

  describe('CMP-8: nothing leaves', () => {
    test('while the one switch is on', async () => {
      const { id } = await queue();
      await setPaused(parts().clock.now());
      expect(await run()).toMatchObject({ sent: 0, stoppedBy: 'paused' });
      expect((await mailNow(ws, id)).state).toBe('approved');
      await setPaused(null);
      expect(await run()).toMatchObject({ sent: 1 });
    });

    test('when the switch is pressed while the mail is being composed', async () => {
      const { id } = await queue('office@clinic.example', { attachments: [await addPaper(ws, parts())] });
      const { vault } = parts();
      let unsealed = 0;
      const open = async (sealed: Uint8Array) => {
        unsealed += 1;
        // The password is opened first, then the paper: by then the mail is claimed.
        if (unsealed === 2) await setPaused(parts().clock.now());
        return vault.open(sealed);
      };
      expect(
        await run(undefined, { ...parts(), vault: { ...vault, seal: vault.seal.bind(vault), open } }),
      ).toMatchObject({
        sent: 0,
        stoppedBy: 'paused',
      });
      expect(server.mails).toHaveLength(0);
      expect((await mailNow(ws, id)).state).toBe('approved');
    });

    test('that missed its three mornings while the computer was off: it waits for a new look', async () => {
      const { id } = await queue();
      parts().clock.set('2026-03-05T17:00:00Z');
      expect(await run()).toMatchObject({ sent: 0 });
      expect(await mailNow(ws, id)).toMatchObject({ state: 'draft', outreach: 'idle', approved_at: null });
      parts().clock.set('2026-03-10T14:00:00Z');
      expect(await run()).toMatchObject({ sent: 0 });
    });

    test('when the clock jumped ahead for a while: what seemed late waits for a new look, nothing doubles', async () => {
      const { id } = await queue();
      expect(await run()).toMatchObject({ sent: 1 });
      const later = await queue('b@clinic.example');
      parts().clock.set('2027-03-03T14:00:00Z');
      expect(await run()).toMatchObject({ sent: 0 });
      parts().clock.set('2026-03-03T14:10:00Z');
      expect(await run()).toMatchObject({ sent: 0 });
      expect(await mailNow(ws, id)).toMatchObject({ state: 'sent' });
      expect(await mailNow(ws, later.id)).toMatchObject({ state: 'draft' });
    });

    test('a clock set back keeps nothing waiting for the time that was', async () => {
      parts().clock.set('2027-03-03T14:00:00Z');
      await ws.transaction((db) =>
        db.updateTable('campaign_settings').set({ seconds_between_mails: 60 }).execute(),
      );
      await queue('a@clinic.example');
      expect(await run()).toMatchObject({ sent: 1 });
      parts().clock.set('2026-03-03T14:00:00Z');
      await queue('b@clinic.example');
      expect(await run({ owner: 'two', alone: false })).toMatchObject({ sent: 1 });
    });

    test('that reads differently from what was approved (TPL-4)', async () => {
      const { id } = await queue();
      await change(ws, id, { body: 'Something else' });
      expect(await run()).toMatchObject({ sent: 0 });
      expect(await mailNow(ws, id)).toMatchObject({ state: 'draft', outreach: 'idle' });
    });

    test('to an address that is not written to any more (CMP-4)', async () => {
      const { id } = await queue();
      await ws.transaction((db) =>
        db
          .insertInto('suppression')
          .values({
            address: '@clinic.example',
            reason: 'do-not-write',
            note: null,
            created_at: parts().clock.now(),
          })
          .execute(),
      );
      expect(await run()).toMatchObject({ sent: 0 });
      expect(await mailNow(ws, id)).toMatchObject({ state: 'withdrawn', outreach: 'idle' });
    });

    test('to a person who answered after the approval (CMP-4)', async () => {
      const { id, outreachId } = await queue();
      await recordEvent(ws, parts(), outreachId, { kind: 'answered', from: 'office@clinic.example' });
      expect(await run()).toMatchObject({ sent: 0 });
      expect(await mailNow(ws, id)).toMatchObject({ state: 'withdrawn', outreach: 'answered' });
    });

    test('before seven days have passed since the mail before it (CMP-3)', async () => {
      const { id } = await queue('office@clinic.example', {
        round: 'followUp',
        lastSentAt: '2026-02-26T10:00:00Z',
      });
      expect(await run()).toMatchObject({ sent: 0 });
      expect((await mailNow(ws, id)).state).toBe('approved');
      // Thursday the 5th: seven days.
      parts().clock.set('2026-03-05T14:00:00Z');
      expect(await run()).toMatchObject({ sent: 0 });
      expect((await mailNow(ws, id)).failure).toContain('answers in your mailbox');
      parts().clock.advance({ minutes: 1 });
      await answersWereRead();
      expect(await run()).toMatchObject({ sent: 1 });
    });

    test('while the readiness gate is closed (RDY-6)', async () => {
      await queue();
      await ws.transaction((db) =>
        db.updateTable('gate_override').set({ withdrawn_at: parts().clock.now() }).execute(),
      );
      expect(await run()).toMatchObject({ sent: 0, stoppedBy: 'gate' });
    });
  });

  describe('CMP-5: the recipient’s hours', () => {
    const place = (targetId: string, where: { zip: string; state: string }) =>
      ws.transaction((db) => db.updateTable('target').set(where).where('id', '=', targetId).execute());

    test('a mail waits for the morning of its own recipient, and later ones pass it', async () => {
      const west = await queue('west@clinic.example');
      await place(west.targetId, { zip: '97201', state: 'OR' });
      const east = await queue('east@clinic.example');
      expect(await run()).toMatchObject({ sent: 1 });
      expect(await mailNow(ws, east.id)).toMatchObject({ state: 'sent' });
      expect(await mailNow(ws, west.id)).toMatchObject({
        state: 'approved',
        leave_from: '2026-03-03T16:00:00Z',
      });
      parts().clock.set('2026-03-03T16:00:00Z');
      expect(await run()).toMatchObject({ sent: 1 });
    });

    test('nothing leaves in the evening, on a Monday or on Veterans Day', async () => {
      const { id } = await queue();
      for (const moment of ['2026-11-09T15:00:00Z', '2026-11-10T23:00:00Z', '2026-11-11T15:00:00Z']) {
        parts().clock.set(moment);
        await change(ws, id, { approved_at: moment });
        expect(await run(), moment).toMatchObject({ sent: 0 });
      }
      parts().clock.set('2026-11-12T15:00:00Z');
      expect(await run()).toMatchObject({ sent: 1 });
    });

    const queueTwoOfAPractice = async (more = {}) => {
      const here = { list: 'physician' as const, street: '12 Maple St', zip: '43604' };
      const two = [await queue('ana@maple.example', more), await queue('ben@maple.example', more)];
      for (const { targetId } of two) {
        await ws.transaction((db) => db.updateTable('target').set(here).where('id', '=', targetId).execute());
      }
      return two;
    };

    test('a second person of a small practice gets the first mail when the follow-up to the other has had its days', async () => {
      await queueTwoOfAPractice();
      expect(await run()).toMatchObject({ sent: 1 });
      const waiting = await ws.transaction((db) =>
        db.selectFrom('message').selectAll().where('state', '=', 'approved').execute(),
      );
      expect(waiting).toMatchObject([{ failure: expect.stringContaining('Somebody else of this practice') }]);
      parts().clock.set('2026-03-13T15:59:00Z');
      expect(await run()).toMatchObject({ sent: 0 });
      // The Tuesday after those days, in the morning.
      parts().clock.set('2026-03-17T11:59:00Z');
      expect(await run()).toMatchObject({ sent: 0 });
      parts().clock.set('2026-03-17T12:00:00Z');
      expect(await run()).toMatchObject({ sent: 1 });
    });

    test('follow-ups to two people of one small practice leave a week apart', async () => {
      await queueTwoOfAPractice({ round: 'followUp', lastSentAt: '2026-02-23T15:00:00Z' });
      await answersWereRead();
      expect(await run()).toMatchObject({ sent: 1 });
      parts().clock.set('2026-03-10T13:59:00Z');
      await answersWereRead();
      expect(await run()).toMatchObject({ sent: 0 });
      parts().clock.set('2026-03-10T14:00:00Z');
      expect(await run()).toMatchObject({ sent: 1 });
    });
  });

  describe('a refusal', () => {
    const again = async (script: SmtpScript) => {
      server.stop();
      await begin(script);
      return queue();
    };

    test('for now (4xx) is tried again later, with the same Message-ID', async () => {
      const { id } = await again({ RCPT: '451 4.7.1 come back later' });
      expect(await run()).toMatchObject({ postponed: 1, sent: 0 });
      const first = await mailNow(ws, id);
      expect(first).toMatchObject({ state: 'approved', outreach: 'firstQueued', attempts: 1 });
      expect(first.retry_at).toBe('2026-03-03T14:05:00Z');
      expect(await run()).toMatchObject({ postponed: 0 });
      parts().clock.advance({ minutes: 5 });
      expect(await run()).toMatchObject({ postponed: 1 });
      expect(await mailNow(ws, id)).toMatchObject({ attempts: 2, message_id: first.message_id });
    });

    test('because the address does not exist closes it for good and asks for another (CMP-4)', async () => {
      const { id } = await again({ RCPT: '550 5.1.1 <office@clinic.example>: user unknown' });
      expect(await run()).toMatchObject({ refused: 1 });
      expect(await mailNow(ws, id)).toMatchObject({ state: 'refused', outreach: 'needsAddress' });
      const kept = await ws.transaction((db) => db.selectFrom('suppression').selectAll().execute());
      expect(kept).toMatchObject([{ address: 'office@clinic.example', reason: 'hard-bounce' }]);
    });

    test('for another reason does not close the address: the mail is a draft again, with the reason', async () => {
      const { id } = await again({ content: '554 5.7.1 message refused by policy' });
      expect(await run()).toMatchObject({ refused: 1 });
      expect(await mailNow(ws, id)).toMatchObject({
        state: 'draft',
        outreach: 'idle',
        failure: expect.stringContaining('refused by policy'),
      });
    });

    test('of the password stops everything, and says so', async () => {
      const { id } = await again({ AUTH: '535 5.7.8 wrong' });
      expect(await run()).toMatchObject({ sent: 0, stoppedBy: 'mailbox-trouble' });
      expect((await mailNow(ws, id)).state).toBe('approved');
      const mailbox = await ws.transaction((db) =>
        db.selectFrom('mailbox').selectAll().executeTakeFirstOrThrow(),
      );
      expect(mailbox).toMatchObject({ state: 'troubled', last_error: { what: 'sending' } });
    });
  });

  describe('a connection lost between the mail and the answer', () => {
    const cutOff = async () => {
      server.stop();
      await begin({ content: 'cut' });
      const { id } = await queue();
      expect(await run()).toMatchObject({ sent: 0, uncertain: 1 });
      return id;
    };

    test('is never guessed: the applicant decides, and nothing more goes to that target meanwhile', async () => {
      const id = await cutOff();
      expect((await mailNow(ws, id)).state).toBe('sending');
      parts().clock.advance({ hours: 2 });
      await run();
      const mail = await mailNow(ws, id);
      expect(mail).toMatchObject({ state: 'unknown', outreach: 'undecided', mailsSent: 0 });
      expect(
        await recordEvent(ws, parts(), mail.outreach_id, { kind: 'approved', round: 'followUp' }),
      ).toMatchObject({
        ok: false,
      });
      await run();
      expect(server.mails).toHaveLength(1);
    });

    test('is settled when an answer or a bounce names its Message-ID', async () => {
      const id = await cutOff();
      const { message_id: messageId } = await mailNow(ws, id);
      const settled = (named: string) =>
        ws.transaction((db) => settleByEvidence(db, parts().clock.now(), named));
      expect(await settled(messageId ?? '')).toBe(true);
      expect(await mailNow(ws, id)).toMatchObject({ state: 'sent', outreach: 'firstSent', mailsSent: 1 });
      expect(await settled(messageId ?? '')).toBe(false);
    });
  });

  describe('between the mail and its last bytes', () => {
    /** Runs with something that happens when the server has asked for the mail. */
    const meanwhile = async (happening: () => unknown, script: SmtpScript = {}) => {
      server.stop();
      await begin({ ...script, DATA: async () => (await happening(), '354 go on') });
      return queue('office@clinic.example', { attachments: [await addPaper(ws, parts())] });
    };

    test('CMP-8: the switch is pressed: the mail that was claimed is not finished, and stays approved', async () => {
      const { id } = await meanwhile(() => setPaused(parts().clock.now()));
      expect(await run()).toMatchObject({ sent: 0, postponed: 1, stoppedBy: 'paused' });
      expect(server.mails).toHaveLength(0);
      expect(await mailNow(ws, id)).toMatchObject({ state: 'approved', outreach: 'firstQueued' });
      await setPaused(null);
      server.stop();
      expect(server.mails).toHaveLength(0);
    });

    test('CMP-4: an answer comes: the mail is not finished', async () => {
      const mail = await meanwhile(() =>
        recordEvent(ws, parts(), mail.outreachId, { kind: 'answered', from: 'office@clinic.example' }),
      );
      expect(await run()).toMatchObject({ sent: 0 });
      expect(server.mails).toHaveLength(0);
      expect(await mailNow(ws, mail.id)).toMatchObject({ state: 'withdrawn', outreach: 'answered' });
    });

    test('CMP-6: the laptop sleeps longer than the claim: the mail is not finished, and leaves once after a new claim', async () => {
      let slept = false;
      const { id } = await meanwhile(() => {
        if (!slept) parts().clock.advance({ hours: 1 });
        slept = true;
      });
      const report = await run({ owner: 'one', alone: false });
      expect(report).toMatchObject({ sent: 1, postponed: 1 });
      expect(server.mails).toHaveLength(1);
      expect(await mailNow(ws, id)).toMatchObject({ state: 'sent' });
    });

    test('CMP-6: another process took the mail over while this one slept: only that one finishes it', async () => {
      const other = await startScriptedSmtp({});
      const { id } = await meanwhile(async () => {
        parts().clock.advance({ hours: 1 });
        await ws.transaction((db) =>
          sql`update mailbox set smtp = ${JSON.stringify(other.smtp)}::jsonb`.execute(db),
        );
        expect(await run({ owner: 'two', alone: false })).toMatchObject({ sent: 1 });
      });
      expect(await run({ owner: 'one', alone: false })).toMatchObject({ sent: 0 });
      expect([server.mails.length, other.mails.length]).toEqual([0, 1]);
      expect(await mailNow(ws, id)).toMatchObject({ state: 'sent', claimed_by: null });
      other.stop();
    });

    test('CMP-6: the server takes the mail and answers late: it is sent, not sent again', async () => {
      server.stop();
      await begin({ content: async () => (await pause(250), '250 2.0.0 at last') });
      await queue();
      expect(await run()).toMatchObject({ sent: 1 });
      expect(server.mails).toHaveLength(1);
    });

    test('CMP-6: the server takes the mail and answers later than anybody waits: nothing is guessed', async () => {
      server.stop();
      const late = Promise.withResolvers<void>();
      await begin({ content: async () => (await late.promise, '250 2.0.0 at last') });
      const { id } = await queue();
      expect(await run(one, parts(), () => 0, 8000)).toMatchObject({ sent: 0, uncertain: 1 });
      late.resolve();
      parts().clock.advance({ hours: 2 });
      await run();
      expect(await mailNow(ws, id)).toMatchObject({ state: 'unknown' });
      expect(server.mails).toHaveLength(1);
    });
  });

  describe('without a pause between mails, five connections carry all mails of a run', () => {
    const many = 12;
    const queueMany = async (count = many) => {
      const queued = [];
      for (let at = 0; at < count; at++) queued.push(await queue(`office@clinic-${at}.example`));
      return queued;
    };
    const states = async () => {
      const mails = await ws.transaction((db) =>
        db.selectFrom('message').select(['to_address', 'state', 'claimed_by', 'attempts']).execute(),
      );
      return Map.groupBy(mails, (mail) => mail.state);
    };
    const arrived = () => server.mails.map((mail) => /^To: (\S+)/m.exec(mail)?.[1]);

    test('and a connection that the server has ended costs nothing', async () => {
      server.stop();
      let ended = false;
      const MAIL = (_mails: number, here: number) => {
        if (here === 0 || ended) return '250 fine';
        ended = true;
        return '421 4.4.2 idle too long';
      };
      await begin({ MAIL });
      await queueMany();
      expect(await run()).toMatchObject({ sent: many, postponed: 0 });
      expect(new Set(arrived()).size).toBe(many);
      expect({ mails: server.mails.length, connections: server.connections() }).toEqual({
        mails: many,
        connections: 6,
      });
    });

    test('CMP-8: the switch in the middle of a batch: only what had its last bytes on the wire arrives', async () => {
      server.stop();
      const batch = 20;
      let asked = 0;
      let wire: Promise<{ arrived: number; leaving: string[] }> | undefined;
      const press = async () => {
        const { leaving } = await pressSwitch(ws, parts(), true);
        return { arrived: server.mails.length, leaving };
      };
      // From the eighth mail on all wait for the switch: of 20 mails on five connections at most 12 are begun before it.
      const DATA = async () => {
        asked += 1;
        if (asked >= 8) await (wire ??= press());
        return '354 go on';
      };
      await begin({ DATA });
      await queueMany(batch);
      expect(await run()).toMatchObject({ stoppedBy: 'paused', uncertain: 0 });
      const pressed = await wire;
      expect(pressed?.leaving).toEqual(expect.arrayContaining(arrived().slice(pressed?.arrived)));
      const now = await states();
      expect(now.get('sent')?.length).toBe(server.mails.length);
      expect(now.get('approved')?.length).toBe(batch - server.mails.length);
      // Those that were not begun are as they were before they were claimed.
      expect(now.get('approved')?.every(({ claimed_by: holder }) => holder === null)).toBe(true);
      expect(now.get('approved')?.some(({ attempts }) => attempts === 0)).toBe(true);
      await setPaused(null);
      await run();
      expect([server.mails.length, new Set(arrived()).size]).toEqual([batch, batch]);
    });

    test('CMP-5: another pace in the middle of a batch counts from the next mail on', async () => {
      server.stop();
      const pace = { mailsPerDay: 500, sendingHours: 'mornings', ramp: false, leavesBy: 'mailbox' } as const;
      let slower: Promise<unknown> | undefined;
      const DATA = async () => {
        await (slower ??= setPace(ws, parts(), {
          written: { ...pace, secondsBetweenMails: 60 },
          basedOn: {},
        }));
        return '354 go on';
      };
      await begin({ DATA });
      await queueMany();
      expect(await run()).toMatchObject({ stoppedBy: 'pace' });
      // None had its last bytes on the wire yet; then one may leave.
      expect(server.mails).toHaveLength(1);
    });

    test('another mailbox in the middle of a batch: nothing more leaves from the one before', async () => {
      server.stop();
      const move = () =>
        ws.transaction((db) => db.updateTable('mailbox').set({ address: 'new@example.org' }).execute());
      let moved: Promise<unknown> | undefined;
      const DATA = async () => {
        await (moved ??= move());
        return '354 go on';
      };
      await begin({ DATA });
      await queueMany();
      await run();
      expect(server.mails).toHaveLength(many);
      expect(server.mails.every((mail) => mail.includes('From: Amara'))).toBe(true);
      expect(server.mails.every((mail) => mail.includes('new@example.org'))).toBe(true);
    });

    test('CMP-5: no more leave at once than the day allows', async () => {
      await ws.transaction((db) => db.updateTable('campaign_settings').set({ mails_per_day: 7 }).execute());
      await queueMany();
      expect(await run()).toMatchObject({ sent: 7, stoppedBy: 'pace' });
    });

    test('a refusal for now of one mail ends the batch, and the others leave with the next', async () => {
      server.stop();
      let refused = false;
      const RCPT = () => {
        if (refused) return '250 fine';
        refused = true;
        return '451 4.7.1 come back later';
      };
      await begin({ RCPT });
      await queueMany();
      expect(await run()).toMatchObject({ sent: many - 1, postponed: 1 });
      expect((await states()).get('approved')).toMatchObject([{ attempts: 1 }]);
    });

    test('CMP-6: cut off after DATA, each mail that was begun is in doubt, and none is sent again', async () => {
      server.stop();
      await begin({ content: 'cut' });
      await queueMany();
      const { sent, uncertain, stoppedBy } = await run();
      expect([sent, uncertain, stoppedBy]).toEqual([0, server.mails.length, 'mailbox-trouble']);
      expect(uncertain).toBeGreaterThan(0);
      expect(uncertain).toBeLessThanOrEqual(5);
      const inDoubt = new Set(arrived());
      expect(inDoubt.size).toBe(server.mails.length);
      parts().clock.advance({ hours: 2 });
      await run();
      expect(new Set(arrived()).size).toBe(server.mails.length);
    });

    test('CMP-6: a server that cuts every connection after DATA gets one mail more at each try, and each later', async () => {
      server.stop();
      let broken = true;
      await begin({ content: () => (broken ? 'cut' : '250 2.0.0 queued') });
      await queueMany();
      const { uncertain } = await run();
      const health = async () =>
        (await ws.transaction((db) => db.selectFrom('mailbox').selectAll().executeTakeFirst()))?.last_error;
      expect(await health()).toMatchObject({
        what: 'sending',
        reason: expect.stringContaining('taking a mail'),
      });
      for (const [tried, minutes] of [5, 15, 45].entries()) {
        parts().clock.advance({ minutes: minutes - 1, seconds: 59 });
        expect(await run()).toMatchObject({ uncertain: 0, stoppedBy: 'in-doubt' });
        parts().clock.advance({ seconds: 1 });
        if (tried === 2) broken = false;
        else expect(await run()).toMatchObject({ uncertain: 1, stoppedBy: 'mailbox-trouble' });
      }
      expect(server.mails).toHaveLength(uncertain + 2);
      expect(await run()).toMatchObject({ sent: many - uncertain - 2, stoppedBy: 'nothing-due' });
      expect(await health()).toBeNull();
    });

    test('a password changed in the middle stops it, says so, and loses nothing', async () => {
      server.stop();
      await begin({
        MAIL: (_mails: number, here: number) => (here > 0 ? 'cut' : '250 fine'),
        AUTH: (mails: number) => (mails > 0 ? '535 5.7.8 wrong password' : '235 fine'),
      });
      await queueMany();
      const report = await run();
      expect(report).toMatchObject({ stoppedBy: 'mailbox-trouble', uncertain: 0 });
      expect(report.sent).toBe(server.mails.length);
      const now = await states();
      expect(now.get('sent')?.length).toBe(server.mails.length);
      expect(now.get('approved')?.length).toBe(many - server.mails.length);
      expect(now.size).toBe(2);
      const mailbox = await ws.transaction((db) => db.selectFrom('mailbox').selectAll().executeTakeFirst());
      expect(mailbox?.last_error?.reason).toContain('password');
    });
  });

  describe('a full disk', () => {
    const fullDisk = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    /** A store that keeps nothing any more from the n-th transaction on. */
    const fullFrom = (transactions: number): Workspace => {
      let begun = 0;
      return {
        ...ws,
        transaction: (work) => {
          begun += 1;
          return ws.transaction(async (db) => {
            const result = await work(db);
            if (begun >= transactions) throw fullDisk();
            return result;
          });
        },
      };
    };

    test('at any commit leaves nothing half-done: no mail is lost, none leaves twice', async () => {
      let transactions = 1;
      for (; transactions < 30; transactions++) {
        server.stop();
        await begin();
        const { id } = await queue();
        const failed = await runSenderOnce(fullFrom(transactions), parts(), {
          owner: 'one',
          alone: true,
        }).then(
          () => null,
          (error: Error) => error.message,
        );
        if (failed === null) break;
        expect(failed).toContain('no space left');
        // The disk has room again.
        parts().clock.advance({ hours: 2 });
        await run();
        const { state } = await mailNow(ws, id);
        expect({ transactions, state, arrived: server.mails.length }).toEqual({
          transactions,
          state: state === 'unknown' ? 'unknown' : 'sent',
          arrived: state === 'unknown' ? expect.any(Number) : 1,
        });
        expect(server.mails.length).toBeLessThanOrEqual(1);
      }
      // It was full before the mail was claimed, while it left, and after it had left; and then nothing was to be kept.
      expect(transactions).toBeGreaterThan(4);
      expect(transactions).toBeLessThan(30);
    });
  });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
