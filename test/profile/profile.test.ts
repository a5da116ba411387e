import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { Workspace } from '#platform/store/workspace.ts';
import { readyCvText, readyGraduate } from '#test/profile/ready-graduate.ts';
import {
  changeProfile,
  currentCv,
  namedDocument,
  endOverride,
  loadProfile,
  openDocument,
  overrideCheck,
  profileOverview,
  sendingGate,
  uploadCv,
} from '#features/profile/service.ts';
import { pdfOf } from '#test/support/pdf.ts';
import { onBothEngines } from '#test/support/stores.ts';

const goodCv = () => ({
  name: 'Amara Nwosu CV.pdf',
  bytes: pdfOf([readyCvText, 'Publications: none yet']),
});

onBothEngines('The profile, the CV and the readiness gate', (opened) => {
  let ws: Workspace;
  beforeEach(async () => {
    opened().parts.clock.set('2026-03-03T15:00:00Z');
    ws = await opened().newWorkspace();
  });
  const parts = () => opened().parts;
  const becomeReady = async () => {
    await changeProfile(ws, parts(), { profile: readyGraduate, revision: 0 });
    await uploadCv(ws, parts(), goodCv());
  };
  const blockedBy = async () => (await sendingGate(ws, parts())).blockedBy.map((one) => one.id);
  const papers = () =>
    ws.transaction((db) =>
      db.selectFrom('document').select(['sealed', 'file_name', 'pages']).orderBy('created_at').execute(),
    );

  test('RDY-6: an empty profile lets nothing out; facts and a CV open the gate', async () => {
    expect(await blockedBy()).toEqual(['RDY-1', 'RDY-2', 'RDY-3']);
    await becomeReady();
    expect(await sendingGate(ws, parts())).toEqual({ open: true, blockedBy: [] });
    expect(await loadProfile(ws)).toEqual(readyGraduate);
  });

  test('RDY-6: a day later a fact may be stale, and the gate says so', async () => {
    const student = {
      ...readyGraduate,
      standing: 'student' as const,
      ecfmg: { certified: false, on: null },
      step2ck: { status: 'scheduled' as const, score: null, on: '2026-03-04' },
    };
    await changeProfile(ws, parts(), { profile: student, revision: 0 });
    expect(await blockedBy()).not.toContain('RDY-1');
    parts().clock.advance({ days: 2 });
    expect(await blockedBy()).toContain('RDY-1');
  });

  test('two windows cannot overwrite each other: the older one is told to look first', async () => {
    const first = await changeProfile(ws, parts(), { profile: readyGraduate, revision: 0 });
    expect(first).toEqual({ ok: true, value: { revision: 1 } });
    for (const revision of [0, 7]) {
      const late = await changeProfile(ws, parts(), {
        profile: { ...readyGraduate, name: 'Late' },
        revision,
      });
      expect(late).toMatchObject({
        ok: false,
        refusals: [{ field: 'profile', mend: expect.stringContaining('what is kept now') }],
      });
    }
    expect((await loadProfile(ws)).name).toBe(readyGraduate.name);
    const windows = ['One', 'Two'].map((name) =>
      changeProfile(ws, parts(), { profile: { ...readyGraduate, name }, revision: 1 }),
    );
    const taken = (await Promise.all(windows)).filter((result) => result.ok);
    expect(taken).toHaveLength(1);
  });

  test('RDY-2: the pages of a CV are counted, and a CV of one page is too short', async () => {
    await changeProfile(ws, parts(), { profile: readyGraduate, revision: 0 });
    expect(await uploadCv(ws, parts(), goodCv())).toEqual({ ok: true, value: { pages: 2 } });
    expect((await profileOverview(ws, parts())).cv?.report).toMatchObject({
      pages: 2,
      rightLength: true,
      claims: [],
    });
    parts().clock.advance({ minutes: 1 });
    await uploadCv(ws, parts(), { name: 'short.pdf', bytes: pdfOf([readyCvText]) });
    expect(await blockedBy()).toEqual(['RDY-2']);
  });

  test('RDY-7: a score that the profile does not hold is quoted from the CV', async () => {
    await changeProfile(ws, parts(), { profile: readyGraduate, revision: 0 });
    const bytes = pdfOf([readyCvText.replace('248', '268'), 'Page two']);
    await uploadCv(ws, parts(), { name: 'cv.pdf', bytes });
    const { cv } = await profileOverview(ws, parts());
    expect(cv?.report.claims).toMatchObject([{ quote: expect.stringContaining('268') }]);
    expect(await blockedBy()).toEqual(['RDY-2']);
  });

  test('a new CV is a new version; what was sent before stays as it was', async () => {
    await uploadCv(ws, parts(), goodCv());
    const sent = await currentCv(ws);
    parts().clock.advance({ minutes: 1 });
    await uploadCv(ws, parts(), { name: 'C:\\papers\\new "cv"', bytes: pdfOf(['1', '2', '3']) });
    expect(await currentCv(ws)).toMatchObject({ fileName: 'new cv.pdf', pages: 3 });
    expect((await namedDocument(ws, parts(), sent?.documentId ?? '')).bytes).toEqual(goodCv().bytes);
  });

  test('what stands in the store of a CV is sealed: neither its bytes nor its words can be read there', async () => {
    await uploadCv(ws, parts(), { name: 'cv.pdf', bytes: pdfOf([`${readyCvText}\nXylophone`, 'Two']) });
    const [paper] = await papers();
    const stored = Buffer.from(paper?.sealed ?? []).toString('latin1');
    expect(stored.startsWith('age-encryption.org/v1')).toBe(true);
    for (const secret of ['%PDF', 'Xylophone', readyGraduate.name]) expect(stored).not.toContain(secret);
  });

  test('nobody opens a paper from another workspace, nor by an id that is none', async () => {
    await uploadCv(ws, parts(), goodCv());
    const id = (await currentCv(ws))?.documentId ?? '';
    const foreign = await opened().newWorkspace();
    expect(await openDocument(foreign, parts(), id)).toBeNull();
    expect(await openDocument(ws, parts(), 'no-uuid')).toBeNull();
    expect((await openDocument(ws, parts(), id))?.fileName).toBe('Amara Nwosu CV.pdf');
  });

  const whole = pdfOf([readyCvText, 'Two']);
  const tooLarge = new Uint8Array(10 * 1024 * 1024 + 1);
  tooLarge.set(whole);
  test.each([
    ['no PDF', new TextEncoder().encode('PK a text document'), 'not a PDF'],
    ['an empty file', new Uint8Array(), 'not a PDF'],
    [
      'a damaged PDF',
      new TextEncoder().encode('%PDF-1.7\nthe rest was lost on the way'),
      'damaged and cannot be read',
    ],
    ['a PDF locked with a password', pdfOf([readyCvText, 'Two'], { locked: true }), 'locked with a password'],
    ['a PDF over 10 MB', tooLarge, '10 MB'],
  ])('RDY-2: %s is refused with the mend, and nothing is kept', async (_what, bytes, reason) => {
    const result = await uploadCv(ws, parts(), { name: 'cv.pdf', bytes });
    expect(result).toMatchObject({
      ok: false,
      refusals: [
        { field: 'CV', reason: expect.stringContaining(reason), mend: expect.stringMatching(/\S{3,}/) },
      ],
    });
    expect(await papers()).toEqual([]);
    expect(await currentCv(ws)).toBeNull();
  });

  test('RDY-6: an override needs a written reason, stands on record, and can be withdrawn once', async () => {
    await becomeReady();
    await changeProfile(ws, parts(), { profile: { ...readyGraduate, bio: '' }, revision: 1 });
    expect(await overrideCheck(ws, parts(), 'RDY-3', '  because ')).toMatchObject({
      ok: false,
      refusals: [{ field: 'reason' }],
    });
    expect(await blockedBy()).toEqual(['RDY-3']);
    const reason = 'My bio is on the page of my hospital.';
    await overrideCheck(ws, parts(), 'RDY-3', ` ${reason} `);
    expect(await blockedBy()).toEqual([]);
    const [override] = (await profileOverview(ws, parts())).overrides;
    expect(override).toMatchObject({ checkId: 'RDY-3', reason, withdrawnAt: null });
    const foreign = await opened().newWorkspace();
    expect(await endOverride(foreign, parts(), override?.id ?? '')).toBe(false);
    expect(await endOverride(ws, parts(), override?.id ?? '')).toBe(true);
    expect(await endOverride(ws, parts(), override?.id ?? '')).toBe(false);
    expect(await blockedBy()).toEqual(['RDY-3']);
    expect((await profileOverview(ws, parts())).overrides).toMatchObject([
      { reason, withdrawnAt: expect.stringContaining('2026-03-03') },
    ]);
  });

  test('one override opens only its own check', async () => {
    await overrideCheck(ws, parts(), 'RDY-1', 'My exam is booked and I was told to write now.');
    expect(await blockedBy()).toEqual(['RDY-2', 'RDY-3']);
    const rows = await ws.transaction((db) =>
      sql<{ number: number }>`select count(*)::int as number from gate_override`.execute(db),
    );
    expect(rows.rows).toEqual([{ number: 1 }]);
  });
});
