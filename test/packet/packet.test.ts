import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';
import { draftOwnAnswer } from '#features/campaign/own-answer-service.ts';
import type { Choices, Item } from '#features/packet/choices.ts';
import { draftAnswer } from '#features/inbox/answer-service.ts';
import { inboxThread } from '#features/inbox/service.ts';
import { keepAsPacket } from '#features/packet/keep-service.ts';
import { attachPacket, deletePacket, makePacket, packetsOverview } from '#features/packet/service.ts';
import { openDocument } from '#features/profile/service.ts';
import { cvOverview } from '#features/dossier/service.ts';
import { openZip } from '#platform/files/zip-entries.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { graduateProfile, saveFacts } from '#test/campaign/ready-applicant.ts';
import { writeTo } from '#test/inbox/campaign.ts';
import { comesIn } from '#test/inbox/coming-in.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { addScan, scanOf } from './paper-scans.ts';

onBothEngines('PKT-2: a packet', (opened) => {
  let ws: Workspace;
  let passport: string;
  let diploma: string;
  const parts = () => opened().parts;
  const name = 'Amara Nwosu محمد 李';

  beforeAll(async () => {
    ws = await opened().newWorkspace();
    await ws.transaction((db) => saveFacts(db, { ...graduateProfile, name }, parts().clock.now()));
    const words = [
      { text: 'Passport', left: 60, top: 120 },
      { text: 'Z7654321', left: 500, top: 200 },
    ];
    passport = await addScan(ws, parts(), 'passport', 'Passport', { pages: [await scanOf(words)] });
    const wide = await scanOf([{ text: 'Diploma', left: 60, top: 120 }], { width: 1100, height: 700 });
    diploma = await addScan(ws, parts(), 'diploma', 'Diploma', { pages: [wide], expiresOn: '2030-01-01' });
  });

  const paper = (paperId: string): Item => ({ kind: 'paper', paperId, masked: false, masks: [] });
  const choices = (change: Partial<Choices> = {}): Choices => ({
    site: 'Mercy Hospital',
    outreachId: null,
    items: [paper(passport), paper(diploma)],
    format: 'pdf',
    limit: 10,
    sentBy: 'mail',
    ...change,
  });
  const made = async (change: Partial<Choices> = {}) => {
    const packet = await makePacket(ws, parts(), choices(change));
    if (!packet?.ok) throw new Error(JSON.stringify(packet));
    const [shown] = await packetsOverview(ws, { id: packet.value.id });
    if (!shown) throw new Error('It was not kept.');
    const files = [];
    for (const file of shown.files) {
      const document = await openDocument(ws, parts(), file.documentId);
      if (!document) throw new Error('Its file was not kept.');
      files.push({ ...file, ...document });
    }
    return { ...packet.value, files };
  };
  const pagesOf = async (bytes: Uint8Array) =>
    (await extractText(await getDocumentProxy(bytes.slice()))).text;

  test('is one PDF: a list in front, and name, date and page number on every page', async () => {
    const [version] = (await cvOverview(ws, parts())).versions;
    const cv: Item = { kind: 'cv', versionId: version?.id ?? '' };
    const { files } = await made({ items: [cv, paper(passport), paper(diploma)] });
    const [file] = files;
    const pages = await pagesOf(file?.bytes ?? new Uint8Array());
    expect(file).toMatchObject({ pages: pages.length, mediaType: 'application/pdf' });
    expect(file?.contents.map(({ title }) => title)).toEqual(['Curriculum vitae', 'Passport', 'Diploma']);
    expect(pages[0]).toContain('For Mercy Hospital, March 3, 2026');
    expect(pages[0]).toContain('Valid until January 1, 2030.');
    for (const [index, text] of pages.entries()) {
      expect(text).toContain('Amara Nwosu');
      expect(text).toContain(`March 3, 2026 Page ${index + 1} of ${pages.length}`);
    }
    // The CV's text is text still, and a wide page lies on its side.
    expect(pages[1]).toContain('University of Ibadan');
    const pdf = await PDFDocument.load(file?.bytes ?? new Uint8Array());
    const last = pdf.getPage(pdf.getPageCount() - 1);
    expect(last.getWidth()).toBeGreaterThan(last.getHeight());
  });

  test('hides a number so that it is in the file no more', async () => {
    const masks = [{ page: 0, left: 0.55, top: 0.12, width: 0.4, height: 0.08 }];
    const hidden: Item = { kind: 'paper', paperId: passport, masked: true, masks };
    const shown = async (items: Item[]) => {
      const { files } = await made({ items });
      const bytes = files[0]?.bytes ?? new Uint8Array();
      const found = await extractImages(await getDocumentProxy(bytes.slice()), 2);
      expect(found).toHaveLength(1);
      const { data, width, height, channels } = found[0] ?? { data: [], width: 1, height: 1, channels: 3 };
      const [left, top] = [Math.round(width * 0.56), Math.round(height * 0.13)];
      const pixels = await sharp(Buffer.from(data), { raw: { width, height, channels } })
        .extract({ left, top, width: Math.round(width * 0.38), height: Math.round(height * 0.06) })
        .raw()
        .toBuffer();
      return {
        darkest: pixels.reduce((a, b) => Math.min(a, b)),
        lightest: pixels.reduce((a, b) => Math.max(a, b)),
      };
    };
    const [before, after] = [await shown([paper(passport)]), await shown([hidden])];
    expect(before.darkest).toBeLessThan(80);
    expect(before.lightest).toBeGreaterThan(200);
    expect(after.lightest).toBeLessThan(12);
    const refused = await makePacket(ws, parts(), choices({ items: [{ ...hidden, masks: [] }] }));
    expect(refused).toMatchObject({ ok: false, refusals: [{ field: 'masks' }] });
  });

  test('is a ZIP where that is wanted, with a PDF for each paper', async () => {
    const { files } = await made({ format: 'zip' });
    expect(files[0]).toMatchObject({ mediaType: 'application/zip', fileName: `${name} papers.zip` });
    const zip = await openZip(Buffer.from(files[0]?.bytes ?? []));
    expect(zip.entries.map((entry) => entry.name)).toEqual([
      '01 Passport.pdf',
      '02 Diploma.pdf',
      '00 Contents.txt',
    ]);
    await zip.close();
  });

  test('is kept with its hash while a mail carries it, and told to whom it went', async () => {
    const { outreachId } = await writeTo(ws, parts(), 'office@mercy.example');
    const first = await made({ outreachId });
    const again = await made({ outreachId });
    expect(await packetsOverview(ws, { id: first.id })).toEqual([]);
    await ws.transaction((db) =>
      db.updateTable('outreach').set({ state: 'answered' }).where('id', '=', outreachId).execute(),
    );
    const drafted = await draftOwnAnswer(ws, parts(), {
      outreachId,
      answersId: parts().newId(),
      toAddress: 'office@mercy.example',
      toName: null,
      subject: 'Re: Externship',
      body: 'Dear office, here they are.',
      attachCv: false,
      packetFiles: [again.files[0]?.documentId ?? ''],
      inReplyTo: null,
      references: null,
    });
    expect(drafted.ok).toBe(true);
    expect(await deletePacket(ws, again.id)).toMatchObject({ ok: false });
    const [kept] = await packetsOverview(ws, { id: again.id });
    expect(kept?.files[0]).toMatchObject({
      sha256: again.files[0]?.sha256,
      mails: [{ state: 'draft', toAddress: 'office@mercy.example' }],
    });
  });

  test('too large for the site: made smaller, cut into numbered files, attached at once, and ticked when all left', async () => {
    const { outreachId, messageId } = await writeTo(ws, parts(), 'office@large.example');
    await comesIn(ws, parts(), 901, {
      from: 'ann@large.example',
      text: 'Yes, gladly. Please send us your papers.',
      answers: messageId,
    });
    const thread = () => inboxThread(ws, outreachId);
    const goals = {
      site: 'Mercy',
      fileName: 'Goals.pdf',
      bytes: new Uint8Array(9),
      pages: 1,
      titles: ['Goals'],
    };
    await draftAnswer(ws, parts(), outreachId, {
      body: 'For your letter.',
      attachCv: false,
      packetFiles: [await keepAsPacket(ws, parts(), { ...goals, outreachId })],
      mailId: (await thread())?.answer?.mailId ?? '',
      draftId: null,
    });
    const grainy = async (title: string) =>
      paper(await addScan(ws, parts(), 'other', title, { pages: [await grain(), await grain()] }));
    const items = [await grainy('Letters'), await grainy('Certificates'), paper(diploma)];
    const upload = { outreachId, items, sentBy: 'upload' as const };
    const smaller = await made({ ...upload, limit: 2 });
    expect(smaller.files).toHaveLength(1);
    expect(smaller.files[0]?.bytes.length).toBeLessThan(2_000_000);
    expect(smaller.remarks.join()).toContain('made smaller');
    const cut = await made({ ...upload, limit: 1 });
    expect(cut.files.map(({ fileName }) => fileName)).toEqual([
      `${name} papers 1 of 2.pdf`,
      `${name} papers 2 of 2.pdf`,
    ]);
    for (const { bytes } of cut.files) expect(bytes.length).toBeLessThan(1_000_000);
    expect(cut.remarks.at(-1)).toMatch(/^Without “(Letters|Certificates)” it would be one file.$/);

    const attach = () => attachPacket(ws, parts(), cut.id);
    expect(await attach()).toMatchObject({ value: { drafts: 2 } });
    expect(await attach()).toMatchObject({ value: { drafts: 2 } });
    const [forLetter, ...waiting] =
      (await thread())?.items.flatMap((item) => (item.kind === 'sent' && item.waits ? [item] : [])) ?? [];
    expect(forLetter).toMatchObject({ body: 'For your letter.', attachments: ['Goals.pdf'] });
    expect(waiting.map(({ attachments }) => attachments)).toEqual(
      cut.files.map(({ fileName }) => [fileName]),
    );
    expect(waiting[1]?.body).toContain('This is part 2 of 2');
    const step = async () => (await thread())?.steps.find((one) => one.step === 'packet');
    // The one for the writer of a letter waits on, and the papers are with them all the same.
    for (const [index, { id }] of waiting.entries()) {
      expect(await step()).toMatchObject({ doneAt: null, byMail: false });
      const sent = { state: 'sent' as const, sent_at: `2026-03-0${index + 4}T10:00:00Z` };
      await ws.transaction((db) => db.updateTable('message').set(sent).where('id', '=', id).execute());
    }
    expect(await step()).toMatchObject({ byMail: true, doneAt: expect.stringContaining('2026-03-05') });
  });

  test('of a paper that is not here is not made', async () => {
    expect(await makePacket(ws, parts(), choices({ items: [paper(parts().newId())] }))).toBeNull();
    expect(await makePacket(ws, parts(), choices({ outreachId: parts().newId() }))).toBeNull();
    expect(await deletePacket(ws, parts().newId())).toBeNull();
  });
});

/** A page of grain, which no JPEG makes small. */
const grain = () =>
  sharp({
    create: {
      width: 1100,
      height: 1300,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 85 })
    .toBuffer();
