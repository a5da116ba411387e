import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeEach, expect, test } from 'vitest';
import { claimNext } from '#features/campaign/claim-service.ts';
import { approvedTextSha256, readDraft } from '#features/campaign/draft-service.ts';
import { handingOver } from '#features/campaign/by-hand-service.ts';
import {
  askIntroduction,
  introductionsOverview,
  receiveIntroduction,
  recordConsent,
  reopenIntroduction,
  setConsentWithdrawn,
  takeOut,
  takeUp,
} from '#features/introductions/service.ts';
import { renderLetter } from '#features/letters/service.ts';
import { cvOverview } from '#features/dossier/service.ts';
import type { Item } from '#features/packet/choices.ts';
import { makePacket } from '#features/packet/service.ts';
import { loadProfile } from '#features/profile/service.ts';
import { targetById } from '#features/targets/service.ts';
import { json } from '#platform/store/json.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { graduateProfile, saveFacts } from '#test/campaign/ready-applicant.ts';
import { addScan } from '#test/packet/paper-scans.ts';
import { type SendingMailbox, change, mailNow, makeSender, queueMail } from '#test/campaign/queued-mails.ts';
import { addStay } from '#test/externship/stays.ts';
import { onBothEngines } from '#test/support/stores.ts';

const nowhere: SendingMailbox['smtp'] = { host: '127.0.0.1', port: 1, security: 'tls' };
const names = 'Dear office,\n\nI was supervised by Dr. Maria Chen. May I ask you for a place?\n';
const scope = {
  physician: 'Dr. Maria Chen',
  audiences: ['hospital' as const, 'physician' as const],
  onlyTargetId: null,
  until: null,
  words: 'Yes, please tell them that you worked with me.',
  saidOn: '2026-02-26',
};

const namingEntry = {
  kind: 'us-externship' as const,
  title: 'Clinical extern',
  place: 'Bergen Family Medicine',
  city: 'Hackensack, NJ',
  from: '2026-01-05',
  to: '2026-01-30',
  highlights: ['Supervised by Dr. Maria Chen'],
};

onBothEngines('NXT-1: a name needs a consent', (opened) => {
  let ws: Workspace;
  let stay: string;
  const parts = () => opened().parts;
  beforeEach(async () => {
    ws = await opened().newWorkspace();
    await makeSender(ws, parts(), { smtp: nowhere });
    stay = await addStay(ws, parts());
  });
  const consent = async (more: Partial<typeof scope> = {}) => {
    const kept = await recordConsent(ws, parts(), stay, { ...scope, ...more });
    if (!kept?.ok) throw new Error(JSON.stringify(kept));
    return kept.value.id;
  };
  const draftNaming = async () => {
    const { id } = await queueMail(ws, parts(), { address: 'gme@toledo.example', draft: true });
    await change(ws, id, { body: names });
    return id;
  };
  const whyNot = async (id: string) =>
    ((await readDraft(ws, parts(), id))?.refusals ?? [])
      .map(({ reason }) => reason)
      .filter((reason) => reason.includes('Chen'));

  test('a draft that names the physician cannot be approved without one, and can with one', async () => {
    const id = await draftNaming();
    expect(await whyNot(id)).toEqual([
      '“Dr. Maria Chen” names Dr. Maria Chen, and there is no consent on record.',
    ]);
    // An answer in a thread is judged like a first mail.
    const asRound = (round: 'answer' | 'first') =>
      ws.transaction((db) => db.updateTable('message').set({ round }).where('id', '=', id).execute());
    await asRound('answer');
    expect(await whyNot(id)).toHaveLength(1);
    await asRound('first');
    const given = await consent();
    expect(await whyNot(id)).toEqual([]);
    await setConsentWithdrawn(ws, parts(), given, true);
    expect(await whyNot(id)).toEqual([expect.stringContaining('the consent was taken back on')]);
    await setConsentWithdrawn(ws, parts(), given, false);
    expect(await whyNot(id)).toEqual([]);
  });

  test('one that was approved comes back when the consent is taken back before it leaves', async () => {
    const given = await consent();
    const { id } = await queueMail(ws, parts(), { address: 'gme@lima.example' });
    const approved = approvedTextSha256({
      toAddress: 'gme@lima.example',
      toName: null,
      subject: 'A question',
      body: names,
      attachments: [],
    });
    await ws.transaction((db) =>
      db
        .updateTable('message')
        .set({ body: names, approved_text_sha256: approved })
        .where('id', '=', id)
        .execute(),
    );
    expect((await handingOver(ws, parts(), id))?.ok).toBe(true);
    await setConsentWithdrawn(ws, parts(), given, true);
    expect(await handingOver(ws, parts(), id)).toMatchObject({ ok: false });
    const claim = await ws.transaction((db) =>
      claimNext(db, parts().clock.now(), {
        owner: 'a',
        alone: true,
        from: { address: 'amara@example.org', limits: null },
      }),
    );
    expect(claim.kind).toBe('none');
    expect(await mailNow(ws, id)).toMatchObject({ state: 'draft', failure: expect.stringContaining('Chen') });
  });

  test('the cover of a packet cannot name her either', async () => {
    const cover = (site: string) =>
      makePacket(ws, parts(), {
        site,
        outreachId: null,
        items: [{ kind: 'cv', versionId: null }],
        format: 'pdf',
        limit: 10,
        sentBy: 'mail',
      });
    expect(await cover('A friend of Dr. Maria Chen')).toMatchObject({
      refusals: [{ field: 'site', value: 'Dr. Maria Chen' }],
    });
  });

  test('what is inside a packet cannot name her either: the CV, or a paper that is text; a picture is told', async () => {
    await ws.transaction((db) =>
      saveFacts(db, { ...graduateProfile, experience: [namingEntry] }, parts().clock.now()),
    );
    const [version] = (await cvOverview(ws, parts())).versions;
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText('I attest that A. Nwosu worked with me. Maria Chen, MD');
    const attested = await addScan(ws, parts(), 'other', 'Attestation', { pdf: await pdf.save() });
    const picture = await addScan(ws, parts(), 'diploma', 'Diploma');
    const packetOf = (items: Item[]) =>
      makePacket(ws, parts(), {
        site: 'A clinic',
        outreachId: null,
        items,
        format: 'pdf',
        limit: 10,
        sentBy: 'mail',
      });
    const paper = (paperId: string): Item => ({ kind: 'paper', paperId, masked: false, masks: [] });
    const all: Item[] = [{ kind: 'cv', versionId: version?.id ?? '' }, paper(attested), paper(picture)];
    expect(await packetOf(all)).toMatchObject({
      refusals: [
        { field: 'items', reason: expect.stringContaining('In “Curriculum vitae”: “Dr. Maria Chen”') },
        { field: 'items', reason: expect.stringContaining('In “Attestation”: “Maria Chen”') },
      ],
    });
    const given = await consent({ audiences: ['physician'] });
    const made = await packetOf(all);
    expect(made).toMatchObject({
      ok: true,
      value: { remarks: [expect.stringMatching(/^Not all of “Diploma” can/)] },
    });
    // Made while she agreed: the mail that carries it is looked at again.
    const id = await draftNaming();
    await change(ws, id, { body: 'Hello,\n\nhere they are.\n' });
    const documents = await ws.transaction((db) =>
      db.selectFrom('packet_file').select('document_id').execute(),
    );
    const attachments = json(
      documents.map(({ document_id }) => ({
        documentId: document_id,
        fileName: 'papers.pdf',
        sha256: '',
        size: 1,
        kind: 'packet' as const,
      })),
    );
    await ws.transaction((db) =>
      db.updateTable('message').set({ attachments, round: 'answer' }).where('id', '=', id).execute(),
    );
    await ws.transaction((db) =>
      db.updateTable('target').set({ list: 'physician' }).where('name', 'like', '%toledo%').execute(),
    );
    expect(await whyNot(id)).toEqual([]);
    await setConsentWithdrawn(ws, parts(), given, true);
    expect(await whyNot(id)).toEqual([expect.stringContaining('In “papers.pdf”')]);
  });

  test('NXT-2: one step, and CV, letters and LinkedIn hold the stay; taking it out leaves no trace', async () => {
    const before = await loadProfile(ws);
    const { targetId } = await queueMail(ws, parts(), { address: 'gme@kent.example', draft: true });
    const letter = async () => {
      const target = await targetById(ws, targetId);
      if (!target) throw new Error('The target is gone.');
      const written = await renderLetter(ws, parts(), { target, audience: 'office', round: 'first' });
      return written.ok ? written.value.body : '';
    };
    expect(await letter()).not.toContain('I have finished');
    expect((await takeUp(ws, parts(), stay))?.ok).toBe(true);
    expect(await letter()).toContain(
      'I have finished a 4-week hands-on externship at Bergen Family Medicine in Hackensack, NJ.',
    );
    await consent();
    expect(await letter()).toContain('Hackensack, NJ, supervised by Dr. Maria Chen.');
    expect(await takeUp(ws, parts(), stay)).toMatchObject({ refusals: [{ field: 'externship' }] });
    expect((await takeOut(ws, parts(), stay))?.ok).toBe(true);
    expect(await loadProfile(ws)).toEqual(before);
  });

  test('an introduced person becomes a target that says by whom; undo takes it away', async () => {
    const asked = await askIntroduction(ws, parts(), {
      opportunityId: stay,
      introducer: 'Maria Chen',
      askedOn: '2026-02-26',
    });
    const received = await receiveIntroduction(ws, parts(), asked?.id ?? '', {
      list: 'physician',
      introduced: 'Grace Okafor, MD',
      organisation: '',
      address: 'okafor@river.example',
      city: 'Newark',
      state: 'NJ',
      receivedOn: '2026-02-27',
    });
    if (!received?.ok) throw new Error(JSON.stringify(received));
    expect(await targetById(ws, received.value.targetId)).toMatchObject({
      name: 'Grace Okafor, MD',
      source: 'Introduced by Dr. Maria Chen (Bergen Family Medicine) on February 27, 2026',
    });
    const { chain } = await introductionsOverview(ws, parts());
    expect(chain.nodes.map(({ label }) => label)).toEqual(['Bergen Family Medicine', 'Grace Okafor, MD']);
    expect((await reopenIntroduction(ws, parts(), asked?.id ?? ''))?.ok).toBe(true);
    expect(await targetById(ws, received.value.targetId)).toBeNull();
  });

  test('NXT-1: an introduction that is received twice at the same moment makes one target', async () => {
    const asked = await askIntroduction(ws, parts(), {
      opportunityId: stay,
      introducer: 'Maria Chen',
      askedOn: '2026-02-26',
    });
    const receive = (introduced = 'Grace Okafor, MD') =>
      receiveIntroduction(ws, parts(), asked?.id ?? '', {
        list: 'physician',
        introduced,
        organisation: '',
        address: '',
        city: 'Newark',
        state: 'NJ',
        receivedOn: '2026-02-27',
      });
    const [one, other] = await Promise.all([receive(), receive()]);
    expect(one).toMatchObject({ ok: true });
    expect(other).toEqual(one);
    const named = await ws.transaction((db) =>
      db.selectFrom('target').select('id').where('contact_person', '=', 'Grace Okafor, MD').execute(),
    );
    expect(named).toHaveLength(1);
    expect(await receive('Somebody else')).toMatchObject({ refusals: [{ field: 'introduction' }] });
  });
});
