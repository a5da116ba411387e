import { targetById } from '#features/targets/service.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '#platform/store/workspace.ts';
import type { BlockInput } from '#features/availability/block.ts';
import { blocksNotFree } from '#features/availability/guard-service.ts';
import {
  addBlock,
  availabilityOverview,
  changeBlock,
  withdrawBlock,
} from '#features/availability/service.ts';
import { claimNext } from '#features/campaign/claim-service.ts';
import { confirmedPlaces, startPlan } from '#features/plan/service.ts';
import { approveDrafts, withdrawApproval } from '#features/campaign/approve-service.ts';
import {
  closeByHand,
  giveAnotherAddress,
  neverWriteAgain,
  settleUnknown,
} from '#features/campaign/decision-service.ts';
import {
  discardDraft,
  editDraft,
  openDraft,
  rewriteDraft,
  sendBack,
} from '#features/campaign/draft-edit-service.ts';
import { draftFacts } from '#features/campaign/draft-facts-service.ts';
import { draftView } from '#features/campaign/draft-view-service.ts';
import { proposeFollowUps } from '#features/campaign/follow-up-service.ts';
import { campaignLogPage } from '#features/campaign/log-service.ts';
import { campaignOverview } from '#features/campaign/overview-service.ts';
import { proposeFirstMails } from '#features/campaign/propose-service.ts';
import { reviewTodos } from '#features/campaign/review-service.ts';
import { recordEvent } from '#features/campaign/service.ts';
import { saveLetter } from '#features/letters/service.ts';
import { fullPlan } from '#test/plan/full-plan.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { mailNow } from './queued-mails.ts';
import { addCv, addTarget, graduateProfile, makeReady, saveFacts } from './ready-applicant.ts';

onBothEngines('Reading and approving', (opened) => {
  let ws: Workspace;
  const parts = () => opened().parts;
  beforeEach(async () => {
    parts().clock.set('2026-11-24T15:00:00Z');
    ws = await opened().newWorkspace();
    await makeReady(ws, parts());
  });

  const hospital = (emails = ['gme@mercy.example']) =>
    addTarget(ws, parts(), { name: 'Mercy Hospital', emails });
  const log = async () => (await campaignLogPage(ws, parts(), {}, 0)).lines;
  const drafts = async () => (await campaignOverview(ws, parts())).drafts;
  const firstDraft = async () => {
    const [draft] = await drafts();
    if (!draft) throw new Error('There is no draft.');
    return draft.id;
  };
  const view = async (id: string) => {
    const draft = await draftView(ws, parts(), id);
    if (!draft) throw new Error('There is no such draft.');
    return draft;
  };
  const read = async (id: string) => {
    const { textSha256 } = await view(id);
    await openDraft(ws, parts(), id, textSha256);
    return { id, textSha256 };
  };
  const edit = async (id: string, text: { subject: string; body: string }) =>
    editDraft(ws, parts(), id, text, await view(id));
  const rewrite = async (id: string, line: string | null) =>
    rewriteDraft(ws, parts(), id, line, await view(id));
  const reasons = async (id: string) => (await view(id)).refusals.map((refusal) => refusal.reason);
  /** Lets a mail have left, as the sender would record it. */
  const leave = async (id: string, messageId: string) => {
    const mail = await ws.transaction((db) =>
      db
        .updateTable('message')
        .set({ state: 'sent', sent_at: parts().clock.now(), message_id: messageId })
        .where('id', '=', id)
        .returning(['outreach_id', 'round'])
        .executeTakeFirstOrThrow(),
    );
    await recordEvent(ws, parts(), mail.outreach_id, { kind: 'sent', round: mail.round });
    return mail.outreach_id;
  };
  const approveFirst = async () => {
    const mail = await read(await firstDraft());
    expect(await approveDrafts(ws, parts(), [mail])).toEqual({ approved: [mail.id], refused: [] });
    return mail.id;
  };

  describe('RDY-7: the days that a letter names', () => {
    const block = { from: '2027-02-01', to: '2027-02-28', state: 'free' as const, keptFor: '' };
    const add = async (change: Partial<BlockInput> = {}) => {
      const added = await addBlock(ws, parts(), { ...block, ...change });
      if (!added.ok) throw new Error(JSON.stringify(added.refusals));
      return added.value.id;
    };
    const claim = () =>
      ws.transaction((db) =>
        claimNext(db, '2026-12-01T15:30:00Z', {
          owner: 'a test',
          alone: true,
          from: { address: 'amara@example.org', limits: null },
        }),
      );

    test('are those of the first free block; a block that is held takes the letter back', async () => {
      const id = await add();
      await proposeFirstMails(ws, parts(), [await hospital()]);
      const mail = await read(await firstDraft());
      expect((await view(mail.id)).body).toContain('February 2027');
      await changeBlock(ws, parts(), id, { ...block, state: 'held', keptFor: 'Another clinic' });
      const refused = await approveDrafts(ws, parts(), [mail]);
      expect(refused?.approved).toEqual([]);
      expect((await reasons(mail.id)).join(' ')).toContain('“February 2027”');
      await add({ from: '2027-04-01', to: '2027-04-28' });
      await rewrite(mail.id, 'I read about your clinic.');
      expect((await view(mail.id)).body).toContain('April 2027');
      expect(await reasons(mail.id)).toEqual([]);
    });

    test('are looked at again when the mail leaves, after it was approved', async () => {
      const id = await add();
      await proposeFirstMails(ws, parts(), [await hospital()]);
      const mail = await approveFirst();
      await withdrawBlock(ws, parts(), id);
      expect(await claim()).toMatchObject({ kind: 'none' });
      const [draft] = await drafts();
      expect(draft?.id).toBe(mail);
      const { failure } = await mailNow(ws, mail);
      expect(failure).toContain('not free any more');
    });

    test('of a block that moved are the old block’s, and letters that name them are held', async () => {
      const id = await add();
      await changeBlock(ws, parts(), id, { ...block, from: '2027-05-03', to: '2027-05-30' });
      const { blocks, named } = await availabilityOverview(ws, parts());
      expect(blocks.map(({ from }) => from)).toEqual(['2027-05-03']);
      expect(named?.words).toBe('May 2027');
      const mail = { round: 'first', subject: '', body: 'I can come in February 2027.' };
      expect(await ws.transaction((db) => blocksNotFree(db, [mail], '2026-12-01'))).toMatchObject([
        [{ field: 'body' }],
      ]);
      expect(
        await ws.transaction((db) => blocksNotFree(db, [{ ...mail, round: 'answer' }], '2026-12-01')),
      ).toEqual([[]]);
    });

    test('a confirmed block becomes a place of the plan, and overlaps no other', async () => {
      await startPlan(ws, parts(), { startOn: '2026-11-30', timeZone: 'UTC' });
      await add({ state: 'confirmed', keptFor: 'Mercy Hospital' });
      expect(await confirmedPlaces(ws)).toMatchObject([{ title: 'Mercy Hospital', from: '2027-02-01' }]);
      expect((await addBlock(ws, parts(), block)).ok).toBe(false);
      expect((await availabilityOverview(ws, parts())).named).toBeNull();
    });

    test('a confirmed block for which the plan has no room is refused, and not kept', async () => {
      await fullPlan(ws, parts());
      const confirmed = { ...block, state: 'confirmed' as const, keptFor: 'Mercy Hospital' };
      expect(await addBlock(ws, parts(), confirmed)).toMatchObject({ refusals: [{ field: 'facts' }] });
      expect((await availabilityOverview(ws, parts())).blocks).toEqual([]);
    });
  });

  describe('proposing', () => {
    test('drafts one mail for each target, and names the others with reason and mend', async () => {
      const [one, without] = [
        await hospital(),
        await addTarget(ws, parts(), { name: 'St. Ann', emails: [] }),
      ];
      const same = await addTarget(ws, parts(), { name: 'Mercy Clinic', emails: ['gme@mercy.example'] });
      const proposal = await proposeFirstMails(ws, parts(), [one, without, same, one]);
      expect(proposal).toMatchObject({
        created: 1,
        refused: [
          { targetId: without, reason: expect.stringContaining('no e-mail address') },
          { targetId: same, reason: expect.stringContaining('for Mercy Hospital') },
        ],
      });
      expect(await proposeFirstMails(ws, parts(), [one])).toMatchObject({
        created: 0,
        refused: [{ targetId: one }],
      });
    });

    test('finds no targets of another workspace', async () => {
      const foreign = await opened().newWorkspace();
      expect(await proposeFirstMails(foreign, parts(), [await hospital()])).toBeNull();
    });

    test('of a thrown-away draft is possible again; Today asks whom to choose until a draft waits', async () => {
      const target = await hospital();
      const toChoose = async () => (await reviewTodos(ws, parts())).map(({ id }) => id);
      expect(await toChoose()).toEqual(['campaign-write-hospital']);
      await proposeFirstMails(ws, parts(), [target]);
      expect(await toChoose()).toEqual(['campaign-drafts']);
      await discardDraft(ws, parts(), await firstDraft());
      expect(await toChoose()).toEqual(['campaign-write-hospital']);
      expect(await proposeFirstMails(ws, parts(), [target])).toEqual({ created: 1, refused: [] });
    });
  });

  describe('TPL-4: approving', () => {
    beforeEach(async () => {
      await proposeFirstMails(ws, parts(), [await hospital()]);
    });

    test('shows the mail as it will be sent', async () => {
      expect(await view(await firstDraft())).toMatchObject({
        from: 'Amara Nwosu <amara@example.org>',
        to: 'Mercy Hospital <gme@mercy.example>',
        subject: 'Applying for a hands-on externship in internal medicine',
        attachments: ['CV Amara Nwosu.pdf'],
        missing: [],
        refusals: [],
        opened: false,
      });
    });

    test('keeps the text and the very CV that were seen', async () => {
      const id = await approveFirst();
      const row = await ws.transaction((db) =>
        db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
      );
      expect(row).toMatchObject({ state: 'approved', attachments: [{ sha256: 'c'.repeat(64) }] });
      expect(row.approved_text_sha256).toMatch(/^[0-9a-f]{64}$/);
      expect((await log())[0]).toMatchObject({ state: 'firstQueued' });
    });

    test('is refused for a mail that was not opened', async () => {
      const id = await firstDraft();
      const { textSha256 } = await view(id);
      const answer = await approveDrafts(ws, parts(), [{ id, textSha256 }]);
      expect(answer?.refused[0]?.refusals[0]?.reason).toContain('not opened');
    });

    test('is refused when the text or the CV is another one than the one read', async () => {
      const mail = await read(await firstDraft());
      const sealed = await parts().vault.seal('new');
      parts().clock.set('2026-11-24T15:01:00Z');
      await ws.transaction((db) => addCv(db, parts(), sealed, 'd'.repeat(64)));
      const answer = await approveDrafts(ws, parts(), [mail]);
      expect(answer?.refused[0]?.refusals[0]?.reason).toContain('no longer the one');
    });

    test('RDY-7: is blocked by a fact that is gone, and says where to enter it', async () => {
      await ws.transaction((db) => saveFacts(db, { ...graduateProfile, school: '' }, parts().clock.now()));
      expect((await view(await firstDraft())).missing).toMatchObject([{ field: 'applicant.school' }]);
      expect(await reasons(await firstDraft())).toEqual([expect.stringContaining('medical school')]);
    });

    test('RDY-7: is blocked when the profile changed since, until the draft is written again', async () => {
      const step2ck = { ...graduateProfile.step2ck, score: 251 };
      await ws.transaction((db) => saveFacts(db, { ...graduateProfile, step2ck }, parts().clock.now()));
      const id = await firstDraft();
      expect(await reasons(id)).toContainEqual(expect.stringContaining('changed since'));
      await rewrite(id, null);
      expect(await reasons(id)).toEqual([]);
      expect((await view(id)).body).toContain('251');
    });

    test('RDY-7: is blocked by a false statement written by hand', async () => {
      const id = await firstDraft();
      const { subject, body } = await view(id);
      await edit(id, { subject, body: body.replace('248', '262') });
      expect(await reasons(id)).toEqual([expect.stringContaining('262')]);
    });

    test('of a text changed by hand needs it to be read again', async () => {
      const id = await firstDraft();
      await read(id);
      const { subject, body } = await view(id);
      await edit(id, { subject, body: `${body}\nThank you.` });
      expect(await view(id)).toMatchObject({ changedByHand: true, opened: false, refusals: [] });
    });

    test('two windows: a text is not written over by one that was begun before it', async () => {
      const id = await firstDraft();
      const seen = await view(id);
      const { subject, body } = seen;
      const texts = ['Thank you.', 'With thanks.'].map((end) => ({ subject, body: `${body}\n${end}` }));
      const kept = await Promise.all(texts.map((text) => editDraft(ws, parts(), id, text, seen)));
      expect(kept.map((one) => one?.ok).toSorted()).toEqual([false, true]);
      const now = (await view(id)).body;
      expect(now).toBe(texts.find((_text, at) => kept[at]?.ok)?.body);
      expect(await rewriteDraft(ws, parts(), id, 'I read about your clinic.', seen)).toMatchObject({
        refusals: [{ reason: expect.stringContaining('another window') as string }],
      });
      expect((await view(id)).body).toBe(now);
    });

    test('can be taken back before the mail is on its way', async () => {
      const id = await approveFirst();
      expect(await withdrawApproval(ws, parts(), id)).toEqual({ ok: true, value: true });
      expect(await drafts()).toMatchObject([{ id, openedSha256: null }]);
      expect(await withdrawApproval(ws, parts(), id)).toMatchObject({ ok: false });
    });
  });

  describe('TPL-2: what the coach says', () => {
    const begging = 'Please give me a chance. You are my last hope.';
    beforeEach(async () => {
      await proposeFirstMails(ws, parts(), [await hospital()]);
      const { subject, body } = await view(await firstDraft());
      await edit(await firstDraft(), {
        subject,
        body: body.replace('My CV', `${begging} My CV`),
      });
    });

    test('stands beside the draft, with its places', async () => {
      const { remarks, body, toConfirm, refusals } = await view(await firstDraft());
      const [first] = remarks;
      expect(first).toMatchObject({ rule: 'begging', severity: 'serious', part: 'body' });
      expect(body.slice(first?.start, first?.end)).toBe('give me a chance');
      expect([toConfirm, refusals]).toEqual([2, []]);
    });

    test('is confirmed before the approval, also in a batch, where it is serious', async () => {
      const mail = await read(await firstDraft());
      const answer = await approveDrafts(ws, parts(), [mail]);
      expect(answer?.refused[0]?.refusals).toMatchObject([{ field: 'remarks' }]);
      const approved = await approveDrafts(ws, parts(), [{ ...mail, confirmed: true }]);
      expect(approved).toEqual({ approved: [mail.id], refused: [] });
    });
  });

  test('TPL-4: a mail that was sent back cannot be approved until it is changed or taken up again', async () => {
    await proposeFirstMails(ws, parts(), [await hospital()]);
    const mail = await read(await firstDraft());
    await sendBack(ws, parts(), mail.id, { note: 'Name the clinic.' });
    expect(await view(mail.id)).toMatchObject({ sentBack: { note: 'Name the clinic.' } });
    expect(await reasons(mail.id)).toEqual([expect.stringContaining('sent this mail back')]);
    expect((await approveDrafts(ws, parts(), [mail]))?.approved).toEqual([]);
    await sendBack(ws, parts(), mail.id, null);
    expect(await reasons(mail.id)).toEqual([]);
    await sendBack(ws, parts(), mail.id, { note: '' });
    const { subject, body } = await view(mail.id);
    await edit(mail.id, { subject, body: `${body} ` });
    expect((await view(mail.id)).sentBack).toBeNull();
  });

  test('TPL-3: two mails to one organisation that read alike are told, and one line for two readers', async () => {
    const one = await addTarget(ws, parts(), { name: 'Mercy Hospital', emails: ['gme@mercy.example'] });
    const two = await addTarget(ws, parts(), { name: 'Mercy Clinic', emails: ['office@east.mercy.example'] });
    const third = await addTarget(ws, parts(), { name: 'St. Ann', emails: ['gme@ann.example'] });
    await proposeFirstMails(ws, parts(), [one, two, third]);
    const written = await drafts();
    const draftTo = (name: string) => written.find((draft) => draft.target.name === name)?.id ?? '';
    const [first, second, other] = [draftTo('Mercy Hospital'), draftTo('Mercy Clinic'), draftTo('St. Ann')];
    expect((await view(first)).alike).toMatchObject([{ id: second, because: 'organisation' }]);
    expect((await view(other)).alike).toEqual([]);
    const line = 'Your evening clinic for people without insurance is what I want to learn from.';
    await rewrite(other, line);
    await rewrite(first, line);
    expect((await view(other)).alike).toMatchObject([{ id: first, because: 'personalLine' }]);
  });

  test('TPL-3: what is known of the recipient stands beside the personal line', async () => {
    await proposeFirstMails(ws, parts(), [await hospital()]);
    expect(await draftFacts(ws, parts(), await firstDraft())).toMatchObject([
      { what: 'Where', text: 'Toledo, OH' },
    ]);
    expect(await draftFacts(await opened().newWorkspace(), parts(), await firstDraft())).toBeNull();
  });

  test('TPL-3: a personal line stands in the mail, and is asked of the letter', async () => {
    await proposeFirstMails(ws, parts(), [await hospital()]);
    const id = await firstDraft();
    await rewrite(id, 'Your teaching clinic on the east side caught my eye.');
    expect((await view(id)).body).toContain('caught my eye');
    await saveLetter(ws, parts(), {
      audience: 'office',
      round: 'first',
      subject: 'S',
      body: 'No place for it.',
    });
    expect(await rewrite(id, 'Another line')).toMatchObject({ ok: false });
  });

  describe('CMP-3: follow-ups', () => {
    beforeEach(async () => {
      await proposeFirstMails(ws, parts(), [await hospital()]);
      await leave(await approveFirst(), '<first@x>');
    });

    test('are not proposed before the seventh day', async () => {
      parts().clock.set('2026-11-30T15:00:00Z');
      expect(await proposeFollowUps(ws, parts())).toEqual({ created: 0, refused: [] });
    });

    test('stand in the thread of the first mail and name its day', async () => {
      parts().clock.set('2026-12-02T15:00:00Z');
      expect(await proposeFollowUps(ws, parts())).toEqual({ created: 1, refused: [] });
      expect(await proposeFollowUps(ws, parts())).toEqual({ created: 0, refused: [] });
      const id = await firstDraft();
      expect(await view(id)).toMatchObject({
        round: 'followUp',
        inThread: true,
        subject: 'Re: Applying for a hands-on externship in internal medicine',
        body: expect.stringContaining('On November 24, 2026'),
        refusals: [],
      });
      const row = await ws.transaction((db) =>
        db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
      );
      expect(row).toMatchObject({ in_reply_to: '<first@x>', mail_references: '<first@x>' });
    });

    test('that were thrown away come back only when asked for', async () => {
      parts().clock.set('2026-12-02T15:00:00Z');
      await proposeFollowUps(ws, parts());
      await discardDraft(ws, parts(), await firstDraft());
      expect((await proposeFollowUps(ws, parts())).created).toBe(0);
      expect((await proposeFollowUps(ws, parts(), { again: true })).created).toBe(1);
    });

    test('carry the whole thread, and stop at an answer', async () => {
      parts().clock.set('2026-12-02T15:00:00Z');
      await proposeFollowUps(ws, parts());
      const outreach = await leave(await approveFirst(), '<second@x>');
      parts().clock.set('2026-12-10T15:00:00Z');
      await proposeFollowUps(ws, parts());
      const rows = await ws.transaction((db) =>
        db.selectFrom('message').selectAll().where('round', '=', 'finalFollowUp').execute(),
      );
      expect(rows).toMatchObject([{ in_reply_to: '<second@x>', mail_references: '<first@x> <second@x>' }]);
      await recordEvent(ws, parts(), outreach, { kind: 'answered', from: 'gme@mercy.example' });
      expect(await drafts()).toEqual([]);
    });
  });

  test('CMP-6: a mail of unknown fate goes on, or goes back to the queue, by the applicant’s word', async () => {
    await proposeFirstMails(ws, parts(), [await hospital()]);
    const id = await approveFirst();
    await ws.transaction((db) =>
      db.updateTable('message').set({ state: 'unknown' }).where('id', '=', id).execute(),
    );
    const [line] = await log();
    await recordEvent(ws, parts(), line?.id ?? '', { kind: 'uncertain', round: 'first' });
    expect((await reviewTodos(ws, parts()))[0]?.kind).toBe('unknown');
    expect(await settleUnknown(ws, parts(), id, false)).toEqual({ ok: true, value: true });
    expect((await campaignOverview(ws, parts())).onTheWay).toMatchObject([{ id, state: 'approved' }]);
    expect(await settleUnknown(ws, parts(), id, true)).toMatchObject({ ok: false });
  });

  test('CMP-4: after a hard bounce another address gets a first mail of its own', async () => {
    const targetId = await hospital();
    await proposeFirstMails(ws, parts(), [targetId]);
    const outreach = await leave(await approveFirst(), '<first@x>');
    await recordEvent(ws, parts(), outreach, { kind: 'bouncedHard', address: 'gme@mercy.example' });
    expect((await log())[0]).toMatchObject({ needsAddress: true });
    const give = (address: string) => giveAnotherAddress(ws, parts(), outreach, address);
    expect(await give('not an address')).toMatchObject({ ok: false });
    expect(await give('gme@mercy.example')).toMatchObject({ ok: false });
    expect(await give(' Office@Mercy.example ')).toEqual({ ok: true, value: { created: 1, refused: [] } });
    expect(await drafts()).toMatchObject([{ toAddress: 'office@mercy.example', round: 'first' }]);
    expect((await log()).filter((line) => line.needsAddress)).toEqual([]);
    expect((await targetById(ws, targetId))?.contactEmails).toEqual([
      'office@mercy.example',
      'gme@mercy.example',
    ]);
  });

  test('CMP-4: “do not write” closes the organisation for other targets too', async () => {
    await proposeFirstMails(ws, parts(), [await hospital()]);
    const outreach = await leave(await approveFirst(), '<first@x>');
    await neverWriteAgain(ws, parts(), outreach, true);
    const other = await addTarget(ws, parts(), { name: 'Mercy East', emails: ['east@mercy.example'] });
    expect(await proposeFirstMails(ws, parts(), [other])).toMatchObject({ created: 0 });
  });

  test('CMP-3: closing by hand withdraws what was not sent', async () => {
    await proposeFirstMails(ws, parts(), [await hospital()]);
    await approveFirst();
    const [line] = await log();
    await closeByHand(ws, parts(), line?.id ?? '');
    expect(await campaignOverview(ws, parts())).toMatchObject({ drafts: [], onTheWay: [] });
  });
});
