import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  acceptReferral,
  correctSorting,
  draftAnswer,
  inboxThread,
  inboxThreads,
  reopenReferral,
  setStep,
} from '#features/inbox/service.ts';
import { decideHeld, giveAnotherAddress, neverWriteAgain } from '#features/campaign/decision-service.ts';
import { campaignOverview } from '#features/campaign/overview-service.ts';
import { proposeFirstMails } from '#features/campaign/propose-service.ts';
import { approveDrafts } from '#features/campaign/approve-service.ts';
import { readDraft } from '#features/campaign/draft-service.ts';
import { openDraft } from '#features/campaign/draft-edit-service.ts';
import { targetById } from '#features/targets/service.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { addTarget, makeReady } from '#test/campaign/ready-applicant.ts';
import { allIncoming, stateOf, writeTo } from './campaign.ts';
import { type Came, comesIn } from './coming-in.ts';

onBothEngines('CMP-4, CMP-10: what an answer does, and what the applicant decides', (opened) => {
  let ws: Workspace;
  let uid = 0;
  const parts = () => opened().parts;
  /** A Tuesday, before the days for which the letters ask: also for the mails that left an hour ago by the system's clock. */
  const today = '2026-11-24T15:00:00Z';
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(today) }));
  afterAll(() => void vi.useRealTimers());
  beforeEach(async () => {
    ws = await opened().newWorkspace();
    parts().clock.set(today);
  });

  const comes = (came: Came) => comesIn(ws, parts(), ++uid, came);
  const suppressed = () =>
    ws.transaction(async (db) =>
      (await db.selectFrom('suppression').select('address').execute()).map((row) => row.address),
    );
  const site = () => `clinic-${parts().newId().slice(0, 8)}.org`;

  test('a colleague’s answer holds the other sequences of the organisation until the applicant decides', async () => {
    const domain = site();
    const first = await writeTo(ws, parts(), `office@${domain}`);
    const second = await writeTo(ws, parts(), `dr.lee@${domain}`);
    const stranger = await writeTo(ws, parts(), `office@${site()}`);
    const shared = await writeTo(ws, parts(), `dr.lee.${domain}@gmail.com`);
    await comes({ from: `office@${domain}`, text: 'Who are you?', answers: first.messageId });
    expect(await stateOf(ws, first.outreachId)).toMatchObject({ state: 'answered' });
    expect(await stateOf(ws, second.outreachId)).toMatchObject({ state: 'held' });
    expect(await stateOf(ws, stranger.outreachId)).toMatchObject({ state: 'firstSent' });
    expect(await stateOf(ws, shared.outreachId)).toMatchObject({ state: 'firstSent' });
    expect((await inboxThread(ws, first.outreachId))?.held).toMatchObject([
      { outreachId: second.outreachId },
    ]);
    expect(await decideHeld(ws, parts(), second.outreachId, true)).toMatchObject({ ok: true });
    expect(await stateOf(ws, second.outreachId)).toMatchObject({ state: 'firstSent' });
  });

  test('targets from one entry of the directory are one site as well', async () => {
    const first = await writeTo(ws, parts(), `a.${site()}@gmail.com`);
    const second = await writeTo(ws, parts(), `b.${site()}@yahoo.com`);
    const at = parts().clock.now();
    await ws.transaction((db) =>
      db
        .insertInto('directory_target')
        .values(
          [first, second].map(({ targetId }) => ({
            target_id: targetId,
            entry_id: 'clinic-7',
            release: '2026-11',
            at,
          })),
        )
        .execute(),
    );
    await comes({ from: 'ann@elsewhere.org', text: 'Who are you?', answers: first.messageId });
    expect(await stateOf(ws, second.outreachId)).toMatchObject({ state: 'held' });
  });

  describe('CMP-4: a new first mail to an organisation that has answered', () => {
    const propose = async (address: string) => {
      const targetId = await addTarget(ws, parts(), { name: `Dr. at ${address}`, emails: [address] });
      expect(await proposeFirstMails(ws, parts(), [targetId])).toEqual({ created: 1, refused: [] });
      const { drafts } = await campaignOverview(ws, parts());
      const draft = drafts.find(({ target }) => target.id === targetId);
      return { targetId, id: draft?.id ?? '', outreachId: draft?.outreachId ?? '' };
    };
    const approve = async (id: string) => {
      const textSha256 = (await readDraft(ws, parts(), id))?.textSha256 ?? '';
      await openDraft(ws, parts(), id, textSha256);
      return (await approveDrafts(ws, parts(), [{ id, textSha256, confirmed: true }]))?.approved;
    };
    const reasons = async (id: string) =>
      (await readDraft(ws, parts(), id))?.refusals.map(({ reason }) => reason);
    beforeEach(() => makeReady(ws, parts()));

    test('waits, says why, and may leave once the applicant lets it', async () => {
      const domain = site();
      const first = await writeTo(ws, parts(), `office@${domain}`);
      await comes({ from: `ann@${domain}`, text: 'Who are you?', answers: first.messageId });
      const { id, outreachId } = await propose(`dr.lee@${domain}`);
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'held' });
      expect(await reasons(id)).toEqual([`ann@${domain}, of the same organisation, has answered already.`]);
      expect(await approve(id)).toEqual([]);
      expect((await inboxThread(ws, first.outreachId))?.held).toMatchObject([{ outreachId }]);
      expect(await decideHeld(ws, parts(), outreachId, true)).toMatchObject({ ok: true });
      expect(await reasons(id)).toEqual([]);
      expect(await approve(id)).toEqual([id]);
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'firstQueued' });
    });

    test('waits also where the draft that the answer took back is asked for again', async () => {
      const domain = site();
      const first = await writeTo(ws, parts(), `office@${domain}`);
      const { targetId, outreachId } = await propose(`dr.lee@${domain}`);
      await comes({ from: `ann@${domain}`, text: 'Who are you?', answers: first.messageId });
      expect(await proposeFirstMails(ws, parts(), [targetId])).toEqual({ created: 1, refused: [] });
      const [draft] = (await campaignOverview(ws, parts())).drafts;
      expect(draft?.outreachId).toBe(outreachId);
      expect(await reasons(draft?.id ?? '')).toHaveLength(1);
    });

    test('is withdrawn when the applicant ends the sequence', async () => {
      const domain = site();
      const first = await writeTo(ws, parts(), `office@${domain}`);
      await comes({ from: `ann@${domain}`, text: 'Who are you?', answers: first.messageId });
      const { outreachId } = await propose(`dr.lee@${domain}`);
      expect(await decideHeld(ws, parts(), outreachId, false)).toMatchObject({ ok: true });
      expect((await campaignOverview(ws, parts())).drafts).toEqual([]);
    });

    test('waits after “do not write” that the applicant put down, and not for others or after a receipt', async () => {
      const domain = site();
      const refusing = await writeTo(ws, parts(), `office@${domain}`);
      await neverWriteAgain(ws, parts(), refusing.outreachId, false);
      const { outreachId, id } = await propose(`dr.lee@${domain}`);
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'held' });
      expect(await reasons(id)).toEqual([expect.stringContaining(`office@${domain}`)]);
      const elsewhere = await propose(`dr.lee@${site()}`);
      expect(await stateOf(ws, elsewhere.outreachId)).toMatchObject({ state: 'idle' });
    });

    test('is let go when the mail turns out to be no answer, unless another one is', async () => {
      const domain = site();
      const first = await writeTo(ws, parts(), `office@${domain}`);
      const second = await writeTo(ws, parts(), `manager@${domain}`);
      const receipt = await comes({ from: `a@${domain}`, text: 'Thanks, got it.', answers: first.messageId });
      const { outreachId } = await propose(`dr.lee@${domain}`);
      await correctSorting(ws, parts(), receipt, { sortedAs: 'acknowledgement' });
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'idle' });
      await correctSorting(ws, parts(), receipt, { sortedAs: 'unclear' });
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'held' });
      await comes({ from: `manager@${domain}`, text: 'Who are you?', answers: second.messageId });
      await correctSorting(ws, parts(), receipt, { sortedAs: 'acknowledgement' });
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'held' });
    });

    test('goes at once to whom an answer of theirs named', async () => {
      const domain = site();
      const first = await writeTo(ws, parts(), `office@${domain}`);
      const text = `Please write to our coordinator, Dana Whitfield, at dana@${domain}. She decides this.`;
      const mail = await comes({ from: `office@${domain}`, text, answers: first.messageId });
      await correctSorting(ws, parts(), mail, { sortedAs: 'referral' });
      const [{ id = '', name = '', address = '' } = {}] =
        (await inboxThread(ws, first.outreachId))?.referrals ?? [];
      const accepted = await acceptReferral(ws, parts(), id, { name, address });
      await proposeFirstMails(ws, parts(), [accepted?.ok ? accepted.value.targetId : '']);
      const [draft] = (await campaignOverview(ws, parts())).drafts;
      expect(await stateOf(ws, draft?.outreachId ?? '')).toMatchObject({ state: 'idle' });
    });

    test('waits also when both happen at the same moment', async () => {
      for (let round = 0; round < 5; round += 1) {
        const domain = site();
        const first = await writeTo(ws, parts(), `office@${domain}`);
        const [{ outreachId }] = await Promise.all([
          propose(`dr.lee@${domain}`),
          comes({ from: `office@${domain}`, text: 'Who are you?', answers: first.messageId }),
        ]);
        expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'held' });
      }
    });
  });

  test('a sequence whose own answer came first is not opened again by an old page', async () => {
    const domain = site();
    const first = await writeTo(ws, parts(), `office@${domain}`);
    const second = await writeTo(ws, parts(), `dr.lee@${domain}`);
    await comes({ from: `office@${domain}`, text: 'Who are you?', answers: first.messageId });
    const [, decided] = await Promise.all([
      comes({ from: `dr.lee@${domain}`, text: 'Yes, come in March.', answers: second.messageId }),
      decideHeld(ws, parts(), second.outreachId, true),
    ]);
    expect(decided).not.toBeNull();
    expect(await stateOf(ws, second.outreachId)).toMatchObject({ state: 'answered' });
  });

  test('an automatic receipt sorted as one lets everything go on where it stood, and undo stops it again', async () => {
    const domain = site();
    const first = await writeTo(ws, parts(), `office@${domain}`);
    const second = await writeTo(ws, parts(), `dr.lee@${domain}`);
    const mail = await comes({ from: `office@${domain}`, text: 'Thanks, got it.', answers: first.messageId });
    await correctSorting(ws, parts(), mail, { sortedAs: 'acknowledgement' });
    expect(await stateOf(ws, first.outreachId)).toMatchObject({ state: 'firstSent' });
    expect(await stateOf(ws, second.outreachId)).toMatchObject({ state: 'firstSent' });
    await correctSorting(ws, parts(), mail, { sortedAs: 'unclear' });
    expect(await stateOf(ws, first.outreachId)).toMatchObject({ state: 'answered' });
    expect(await stateOf(ws, second.outreachId)).toMatchObject({ state: 'held' });
    expect(await allIncoming(ws)).toMatchObject([{ sorted_by_hand: false, sorted_before: null }]);
  });

  test('“do not write” for everyone there is kept for good, and a wrong key can be taken back', async () => {
    const domain = site();
    const first = await writeTo(ws, parts(), `office@${domain}`);
    const second = await writeTo(ws, parts(), `dr.lee@${domain}`);
    const mail = await comes({
      from: `office@${domain}`,
      text: 'Please do not contact our office again.',
      answers: first.messageId,
    });
    expect(await suppressed()).toEqual([`@${domain}`]);
    for (const { outreachId } of [first, second]) {
      expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'doNotWrite' });
    }
    await correctSorting(ws, parts(), mail, { sortedAs: 'question' });
    expect(await suppressed()).toEqual([]);
    expect(await stateOf(ws, first.outreachId)).toMatchObject({ state: 'answered' });
    expect(await stateOf(ws, second.outreachId)).toMatchObject({ state: 'held' });
  });

  test('“do not write” holds for who wrote it as well as for the address written to, and is taken back for both', async () => {
    const domain = site();
    const office = await writeTo(ws, parts(), `office@${domain}`);
    const smith = `dr.smith@${domain}`;
    const mail = await comes({
      from: smith,
      text: 'Please do not email me again.',
      answers: office.messageId,
    });
    expect((await suppressed()).toSorted()).toEqual([smith, `office@${domain}`]);
    await correctSorting(ws, parts(), mail, { sortedAs: 'question' });
    expect(await suppressed()).toEqual([]);
    expect(await stateOf(ws, office.outreachId)).toMatchObject({ state: 'answered' });
  });

  test('taking back one mail does not open what another one has stopped', async () => {
    const { outreachId, messageId } = await writeTo(ws, parts(), `office@${site()}`);
    const receipt = await comes({ from: 'a@b.org', text: 'Got it.', answers: messageId });
    await comes({ from: 'a@b.org', text: 'Unfortunately we do not offer this.', answers: messageId });
    await correctSorting(ws, parts(), receipt, { sortedAs: 'acknowledgement' });
    expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'answered' });
  });

  test('a referral is accepted with one click, linked to who referred, and taken back', async () => {
    const domain = site();
    const first = await writeTo(ws, parts(), `office@${domain}`);
    const mail = await comes({
      from: `office@${domain}`,
      text: `Please write to our coordinator, Dana Whitfield, at dana@${domain}. She decides this.`,
      answers: first.messageId,
    });
    await correctSorting(ws, parts(), mail, { sortedAs: 'referral' });
    const proposed = (await inboxThread(ws, first.outreachId))?.referrals[0];
    expect(proposed).toMatchObject({ name: 'Dana Whitfield', address: `dana@${domain}`, state: 'proposed' });
    const accepted = await acceptReferral(ws, parts(), proposed?.id ?? '', {
      name: 'Dana Whitfield',
      address: `dana@${domain}`,
    });
    const targetId = accepted?.ok ? accepted.value.targetId : '';
    expect(await targetById(ws, targetId)).toMatchObject({
      contactPerson: 'Dana Whitfield',
      contactEmails: [`dana@${domain}`],
      source: expect.stringContaining(`Referred by Ann Miller (Clinic of office@${domain})`),
    });
    expect(await reopenReferral(ws, parts(), proposed?.id ?? '')).toMatchObject({ ok: true });
    expect(await targetById(ws, targetId)).toBeNull();
  });

  test('a referral without an address that is accepted twice at the same moment makes one target', async () => {
    const first = await writeTo(ws, parts(), `office@${site()}`);
    const text = 'Please contact Dana Whitfield. She decides this.';
    const mail = await comes({ from: 'ann@b.org', text, answers: first.messageId });
    await correctSorting(ws, parts(), mail, { sortedAs: 'referral' });
    const [{ id = '', name = '' } = {}] = (await inboxThread(ws, first.outreachId))?.referrals ?? [];
    expect(name).toBe('Dana Whitfield');
    const accept = (written = name) => acceptReferral(ws, parts(), id, { name: written, address: '' });
    const [one, other] = await Promise.all([accept(), accept()]);
    expect(one).toMatchObject({ ok: true });
    expect(other).toEqual(one);
    const named = await ws.transaction((db) =>
      db.selectFrom('target').select('id').where('contact_person', '=', name).execute(),
    );
    expect(named).toHaveLength(1);
    expect(await accept('Somebody else')).toMatchObject({ ok: false });
  });

  test('who left the job: the address is closed, and the one named is proposed', async () => {
    const domain = site();
    const { outreachId, messageId } = await writeTo(ws, parts(), `ann@${domain}`);
    await comes({
      from: `ann@${domain}`,
      headers: 'Auto-Submitted: auto-replied',
      text: `Ann Miller is no longer with us. Please contact maria.lopez@${domain}.`,
      answers: messageId,
    });
    expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'needsAddress' });
    const proposed = async () => (await inboxThread(ws, outreachId))?.referrals ?? [];
    expect(await proposed()).toMatchObject([
      { kind: 'another-address', address: `maria.lopez@${domain}`, name: 'Maria Lopez' },
    ]);
    const [{ id = '', name = '', address = '' } = {}] = await proposed();
    // Nothing is drafted to her while a draft to somebody else there waits, and so she is not accepted.
    await giveAnotherAddress(ws, parts(), outreachId, `office@${domain}`);
    expect(await acceptReferral(ws, parts(), id, { name, address })).toMatchObject({
      ok: false,
      refusals: [{ field: 'address', value: address, reason: expect.stringContaining('already begun') }],
    });
    expect(await proposed()).toMatchObject([{ state: 'proposed' }]);
  });

  test('an answer of one’s own stands in the thread and goes the way of every mail', async () => {
    await makeReady(ws, parts());
    const { outreachId, messageId } = await writeTo(ws, parts(), `office@${site()}`);
    const mailId = await comes({ from: 'ann@b.org', text: 'Which weeks do you mean?', answers: messageId });
    const written = { body: 'Dear Ann,\n\nfour weeks from March 1.', attachCv: true, mailId };
    const drafted = await draftAnswer(ws, parts(), outreachId, written);
    const id = drafted?.ok ? drafted.value.id : '';
    const draft = await readDraft(ws, parts(), id);
    expect(draft?.message).toMatchObject({
      round: 'answer',
      to_address: 'ann@b.org',
      subject: 'Re: Externship in internal medicine',
      in_reply_to: `<came-${uid}@elsewhere.test>`,
      mail_references: `<older@x.test> ${messageId} <came-${uid}@elsewhere.test>`,
    });
    expect(draft?.attachments).toHaveLength(1);
    const textSha256 = draft?.textSha256 ?? '';
    expect((await approveDrafts(ws, parts(), [{ id, textSha256 }]))?.approved).toEqual([]);
    await openDraft(ws, parts(), id, textSha256);
    expect((await approveDrafts(ws, parts(), [{ id, textSha256 }]))?.approved).toEqual([id]);
    expect(await stateOf(ws, outreachId)).toMatchObject({ state: 'answered' });
    const last = async () => (await inboxThread(ws, outreachId))?.items.at(-1);
    expect(await last()).toMatchObject({ round: 'answer', waits: 'approved' });
    // CMP-7: also while it lies in Drafts, for the applicant to send.
    await ws.transaction((db) =>
      db.updateTable('message').set({ state: 'placed' }).where('id', '=', id).execute(),
    );
    expect(await last()).toMatchObject({ round: 'answer', waits: 'placed' });
  });

  test('no answer goes to somebody who asked not to be written to', async () => {
    const { outreachId, messageId } = await writeTo(ws, parts(), `office@${site()}`);
    const mailId = await comes({
      from: 'a@b.org',
      text: 'Please do not email me again.',
      answers: messageId,
    });
    const thread = await inboxThread(ws, outreachId);
    expect(thread?.answer?.refusal?.reason).toContain('asked not to be written to');
    expect(
      await draftAnswer(ws, parts(), outreachId, { body: 'But why?', attachCv: false, mailId }),
    ).toMatchObject({ ok: false });
  });

  test('a yes asks for the next steps, and the list of threads shows it first', async () => {
    const later = await writeTo(ws, parts(), `office@${site()}`);
    const willing = await writeTo(ws, parts(), `office@${site()}`);
    await comes({ from: 'a@b.org', text: 'Please check back with us in March.', answers: later.messageId });
    await comes({
      from: 'c@d.org',
      text: '',
      html: '<p>Yes, we would be happy to host you.</p><img src="https://t.example/x.gif"><script>x()</script>',
      answers: willing.messageId,
    });
    const { threads } = await inboxThreads(ws, {}, 0);
    expect(threads.map(({ sortedAs }) => sortedAs)).toEqual(['yes', 'maybeLater']);
    await setStep(ws, parts(), willing.outreachId, 'call', true);
    const thread = await inboxThread(ws, willing.outreachId);
    expect(thread?.steps.map(({ step, doneAt }) => [step, doneAt !== null])).toEqual([
      ['packet', false],
      ['call', true],
      ['dates', false],
    ]);
    expect(thread?.items.at(-1)).toMatchObject({
      safeHtml: expect.stringMatching(/^<p>Yes.*host you\.<\/p>/),
    });
    expect(JSON.stringify(thread?.items.at(-1))).not.toMatch(/t\.example|script/);
    expect((await inboxThread(ws, later.outreachId))?.steps).toEqual([]);
    expect((await inboxThreads(ws, { sortedAs: 'yes' }, 0)).threads).toHaveLength(1);
    expect((await inboxThreads(ws, { search: 'nobody' }, 0)).threads).toEqual([]);
  });
});
