import { beforeAll, expect, test } from 'vitest';
import { addPaper, addToPaper } from '#features/papers/add-service.ts';
import { listPapers, paperPdf } from '#features/papers/service.ts';
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
});
