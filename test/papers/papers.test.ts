import { beforeAll, expect, test } from 'vitest';
import { addPaper, addToPaper } from '#features/papers/add-service.ts';
import { arrangePages } from '#features/papers/arrange-service.ts';
import { changeImmunisations, immunisationsOverview } from '#features/papers/immunisations-service.ts';
import { noImmunisations } from '#features/papers/immunisations/record.ts';
import {
  changeFacts,
  deletePaper,
  forgetOldPapers,
  forgetPaper,
  letOriginalsGo,
  mergePapers,
} from '#features/papers/keep-service.ts';
import { allPapers, listPapers, paperDetails, paperPdf, paperPictures } from '#features/papers/service.ts';
import { papersTodos } from '#features/papers/today-service.ts';
import { emptyProfile } from '#features/profile/rules.ts';
import { changeProfile } from '#features/profile/service.ts';
import { readPdf } from '#platform/pdf/read-pdf.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { pdfOf } from '#test/support/pdf.ts';
import { onBothEngines } from '#test/support/stores.ts';
import { drawnPage, factsOf } from './scans.ts';

onBothEngines('PKT-1: papers', (opened) => {
  let ws: Workspace;
  let png: Buffer;
  beforeAll(async () => {
    ws = await opened().newWorkspace();
    png = await drawnPage(['Passport of an applicant', 'Number X1234567']).png().toBuffer();
  });

  test('a PDF and a picture become one paper, and one PDF for mail', async () => {
    const { parts } = opened();
    const pdf = { name: 'scan.pdf', bytes: pdfOf(['First page', 'Second page']) };
    const added = await addPaper(ws, parts, factsOf({ expiresOn: '2026-05-01' }), pdf);
    if (!added.ok) throw new Error(JSON.stringify(added.refusals));
    const { paperId } = added.value;
    expect(await addToPaper(ws, parts, paperId, { name: 'photo.png', bytes: png })).toMatchObject({
      ok: true,
    });
    expect(await listPapers(ws, parts)).toMatchObject([
      {
        id: paperId,
        kind: 'passport',
        title: 'Passport',
        expiresOn: '2026-05-01',
        standing: 'soon',
        pages: 3,
      },
    ]);
    const mailed = await paperPdf(ws, parts, paperId);
    expect(mailed).toMatchObject({ title: 'Passport', pages: 3 });
    expect(await readPdf(mailed?.bytes ?? new Uint8Array(), 10)).toMatchObject({ kind: 'read', pages: 3 });
  });

  test('what is said of a paper in two windows at once: neither writes over the other', async () => {
    const { parts } = opened();
    const fact = { ...factsOf(), title: 'A card' };
    const file = { name: 'card.pdf', bytes: pdfOf(['A card']) };
    const added = await addPaper(ws, parts, fact, file);
    const id = added.ok ? added.value.paperId : '';
    const say = (written: object, basedOn: object) => changeFacts(ws, id, { written, basedOn });
    const titles = await Promise.all(
      ['BLS card', 'ACLS card'].map((title) => say({ title }, { title: 'A card' })),
    );
    const winner = titles.findIndex((one) => one?.ok);
    expect(titles[1 - winner]).toMatchObject({ refusals: [{ field: 'title' }] });
    expect((await say({ issuedOn: '2026-05-01' }, { issuedOn: null }))?.ok).toBe(true);
    const paper = { title: ['BLS card', 'ACLS card'][winner], issuedOn: '2026-05-01', expiresOn: null };
    expect(await paperDetails(ws, id)).toMatchObject(paper);
    // Right by what that window saw, wrong beside what the other kept.
    expect(await say({ expiresOn: '2026-04-30' }, { expiresOn: null })).toMatchObject({
      refusals: [{ field: 'expiresOn', reason: 'must not be before the day of issue' }],
    });
    await deletePaper(ws, parts, id, true);
    await forgetPaper(ws, id);
    expect(await say({ title: 'Gone' }, {})).toBeNull();
  });

  test('the same file dropped twice is refused and says where it is', async () => {
    const again = await addPaper(ws, opened().parts, factsOf(), { name: 'b.png', bytes: png });
    expect(again).toMatchObject({ ok: false, refusals: [{ reason: expect.stringContaining('“Passport”') }] });
  });

  test('pages are turned, cropped, moved and left out; a stale window is refused', async () => {
    const { parts } = opened();
    const [paper] = await listPapers(ws, parts);
    const id = paper?.id ?? '';
    const before = await paperDetails(ws, id);
    const [first, , third] =
      before?.pages.map(({ scanId, page }) => ({ scanId, page, turn: 0 as const, crop: null })) ?? [];
    if (!before || !first || !third) throw new Error('three pages');
    const half = { left: 0, top: 0, width: 1, height: 0.5 };
    const { revision } = before;
    const pages = [
      { ...third, turn: 90 as const },
      { ...first, crop: half },
    ];
    expect(await arrangePages(ws, parts, id, { revision, pages })).toMatchObject({ ok: true });
    const after = await paperDetails(ws, id);
    expect(after?.pages.map(({ width, height }) => width > height)).toEqual([true, true]);
    expect(await arrangePages(ws, parts, id, { revision, pages })).toMatchObject({ ok: false });
    const none = await arrangePages(ws, parts, id, { revision: revision + 1, pages: [] });
    expect(none).toMatchObject({
      ok: false,
      refusals: [{ mend: expect.stringContaining('delete the whole paper') }],
    });
    await arrangePages(ws, parts, id, { revision: revision + 1, pages: [first, third] });
    expect((await paperDetails(ws, id))?.pages.map(({ turn, crop }) => [turn, crop])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  test('originals are let go: the pages for mail stay, what was left out is gone', async () => {
    const { parts } = opened();
    const [paper] = await listPapers(ws, parts);
    const id = paper?.id ?? '';
    const mailed = await paperPictures(ws, parts, id);
    expect(await letOriginalsGo(ws, parts, id)).toBe(true);
    expect(await paperPictures(ws, parts, id)).toEqual(mailed);
    const { scans, pages, revision } = (await paperDetails(ws, id)) ?? { scans: [], pages: [], revision: 0 };
    expect(scans.map(({ form, reduced }) => [form, reduced])).toEqual([
      ['jpeg', true],
      ['jpeg', true],
    ]);
    const turned = pages.map(({ scanId, page }) => ({ scanId, page, turn: 180 as const, crop: null }));
    expect(await arrangePages(ws, parts, id, { revision, pages: turned })).toMatchObject({ ok: true });
  });

  test('papers are merged, deleted, brought back, and gone for good after 30 days', async () => {
    const { parts } = opened();
    const other = await drawnPage(['A card']).jpeg().toBuffer();
    await addPaper(ws, parts, factsOf({ kind: 'bls', title: 'BLS card' }), { name: 'bls.jpg', bytes: other });
    const ids = (await listPapers(ws, parts)).map(({ id }) => id);
    const merged = await mergePapers(ws, parts, ids);
    if (!merged?.ok) throw new Error('not merged');
    expect(await listPapers(ws, parts)).toMatchObject([{ id: merged.value.id, pages: 3 }]);
    expect(await paperPdf(ws, parts, merged.value.id)).toMatchObject({ pages: 3 });
    expect(await deletePaper(ws, parts, ids[0] ?? '', false)).toBe(true);
    expect(await forgetPaper(ws, ids[0] ?? '')).toBe(false);
    expect(await listPapers(ws, parts)).toHaveLength(2);
    parts.clock.set('2026-04-03T15:00:00Z');
    await forgetOldPapers(ws, parts);
    expect(await allPapers(ws, parts)).toHaveLength(2);
  });

  test('Today warns of what expires, but not of a card that the profile warns of already', async () => {
    const { parts } = opened();
    const fresh = await opened().newWorkspace();
    const scan = async (kind: 'bls' | 'background', text: string) =>
      addPaper(fresh, parts, factsOf({ kind, title: kind, expiresOn: '2026-04-20' }), {
        name: 'a.png',
        bytes: await drawnPage([text]).png().toBuffer(),
      });
    await scan('bls', 'one');
    await scan('background', 'two');
    expect((await papersTodos(fresh, parts)).map(({ title }) => title).toSorted()).toEqual([
      'background expires on April 20, 2026',
      'bls expires on April 20, 2026',
    ]);
    const bls = { issuedOn: '2024-04-20', expiresOn: '2026-04-20' };
    await changeProfile(fresh, parts, { profile: { ...emptyProfile, bls }, revision: 0 });
    expect(await papersTodos(fresh, parts)).toHaveLength(1);
  });

  test('the immunisation record comes back as it was; a stale window and a day in the future are refused', async () => {
    const { parts } = opened();
    const record = { ...noImmunisations, doses: [{ vaccine: 'mmr' as const, on: '2020-01-01' }] };
    expect(await changeImmunisations(ws, parts, { record, revision: 0 })).toEqual({
      ok: true,
      value: { revision: 1 },
    });
    expect(await immunisationsOverview(ws, parts)).toMatchObject({ record, revision: 1 });
    expect(await changeImmunisations(ws, parts, { record, revision: 0 })).toMatchObject({ ok: false });
    const future = { ...record, doses: [{ vaccine: 'mmr' as const, on: '2030-01-01' }] };
    expect(await changeImmunisations(ws, parts, { record: future, revision: 1 })).toMatchObject({
      refusals: [{ field: 'doses.0.on' }],
    });
  });
});
