import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperKinds } from '#features/papers/kinds.ts';
import { makeSender } from '#test/campaign/queued-mails.ts';
import { me, writeTo } from '#test/inbox/campaign.ts';
import { addScan, scanOf } from '#test/packet/paper-scans.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import {
  launchBrowser,
  openPage,
  quiet,
  seriousViolations,
  settled,
  takePicture,
} from './support/browser.ts';
import { takeAllLooks, tooWideForPhone } from './support/looks.ts';

const world = 'world@elsewhere.test';
const office = 'office@mercy-clinic.org';

describe.skipIf(!has.chromium || !has.mailServers)('Somebody says “send me your details”', () => {
  let mail: TestMailServer;
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let thread: string;

  beforeAll(async () => {
    mail = await startMailServer({
      users: [
        { address: me, password: 'secret' },
        { address: world, password: 'x' },
      ],
      domains: ['mercy-clinic.org'],
    });
    const start = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString().replace('.000Z', 'Z');
    foothold = await runFoothold({ start, mailAuthorities: [mail.ca] });
    const { parts } = foothold;
    const ws = foothold.store.workspace(foothold.ownWorkspace);
    await makeSender(ws, parts, { address: me, smtp: mail.smtp, imap: mail.imap });
    const words = [
      { text: 'Passport', left: 60, top: 120 },
      { text: 'Z7654321', left: 500, top: 200 },
    ];
    await addScan(ws, parts, 'passport', 'Passport', { pages: [await scanOf(words)] });
    for (const kind of paperKinds.filter((one) => one !== 'passport')) {
      await addScan(ws, parts, kind, `My ${kind}`, kind === 'bls' ? { expiresOn: '2024-01-01' } : {});
    }
    await addScan(ws, parts, 'scores', 'Step 1 report');
    const first = await writeTo(ws, parts, office);
    thread = first.outreachId;
    await mail.sendAs(world, {
      from: `Ann Miller <${office}>`,
      to: me,
      subject: 'Re: Externship in internal medicine',
      inReplyTo: first.messageId,
      references: first.messageId,
      text: 'Yes, we would be glad to have you. Please send me your passport, diploma, USMLE score reports, immunization record and your BLS card.',
    });
    await mail.mailbox(me).arrived(1);
    await foothold.worker.wake('read-mail');
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, foothold.oneTimeLink()));
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
    await mail?.stop();
  });

  test('the packet follows their words, hides the passport’s number, and leaves with the answer', async () => {
    await page.goto(`${foothold.address}/inbox?thread=${thread}`);
    // What an applicant would wait for: looking for faults and taking pictures is not counted.
    let begun = performance.now();
    const uncounted = async (work: () => Promise<unknown>) => {
      const at = performance.now();
      await work();
      begun += performance.now() - at;
    };
    await page.getByRole('link', { name: 'Prepare the packet' }).click();
    await page.getByRole('checkbox', { name: 'Step 1 report' }).and(page.locator(':checked')).waitFor();
    const others = page
      .getByRole('list', { name: 'Papers in the packet' })
      .getByRole('checkbox', { checked: false });
    while ((await others.count()) > 0) await others.first().check();
    await page.getByLabel('Version of the CV').selectOption('Version “My CV”');
    await page.getByRole('button', { name: 'Make the packet', disabled: true }).waitFor();
    await page.getByRole('button', { name: 'Hide a part of Passport' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hide a part of Passport' });
    await settled(dialog);
    const sheet = dialog.getByRole('img', { name: /Page 1 of Passport/ });
    await quiet(page);
    const box = await sheet.boundingBox();
    if (!box) throw new Error('The page is not shown.');
    await page.mouse.move(box.x + box.width * 0.55, box.y + box.height * 0.13);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.2, { steps: 3 });
    await page.mouse.up();
    await dialog.getByText('Area 1', { exact: true }).waitFor();
    await uncounted(async () => {
      expect(await seriousViolations(page)).toEqual([]);
      await takePicture(page, 'packet-mask');
    });
    await dialog.getByRole('button', { name: 'Hide these parts' }).click();
    await page.getByText('1 place hidden').waitFor();
    await page.getByRole('button', { name: 'Make the packet' }).click();
    await page.getByRole('article', { name: /papers\.pdf/ }).waitFor({ timeout: 120_000 });
    const seconds = (performance.now() - begun) / 1000;
    if (process.env['FOOTHOLD_LOOKS'])
      console.log(`From “Prepare the packet” to its file: ${seconds.toFixed(1)} s`);
    expect(await seriousViolations(page)).toEqual([]);
    await takePicture(page, 'packet-made');
    await page.getByRole('button', { name: 'Attach to the answer' }).click();
    await page.getByRole('button', { name: 'Approve and send', disabled: false }).click();
    await page.getByText('Approved. It leaves when its turn comes.').first().waitFor();
    await foothold.worker.wake('send');
    const [sent] = await mail.mailbox(me).arrived(1, 'Sent');
    await page.reload();
    await page.getByRole('checkbox', { name: 'Send the papers they need', checked: true }).waitFor();
    await page.getByText(/^They left on /).waitFor();
    const { attachments } = await simpleParser(sent ?? '');
    expect(attachments.map(({ filename }) => filename)).toEqual(['Amara Nwosu papers.pdf']);
    const bytes = attachments[0]?.content ?? Buffer.alloc(0);

    // Two readers that share no code: pdf.js, and poppler.
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
    // The list, twelve papers, and the CV.
    expect(text.length).toBeGreaterThanOrEqual(14);
    expect(text[0]).toContain('Expired on January 1, 2024.');
    if (!has.poppler) return;
    const folder = mkdtempSync(join(tmpdir(), 'foothold-packet-'));
    writeFileSync(join(folder, 'packet.pdf'), bytes);
    const poppler = (program: string, ...more: string[]) =>
      execFileSync(program, [join(folder, 'packet.pdf'), ...more], { encoding: 'utf8', stdio: 'pipe' });
    try {
      expect(poppler('pdfinfo')).toMatch(new RegExp(`Pages:\\s+${text.length}\\b`));
      expect(poppler('pdftotext', '-')).toContain(`Page ${text.length} of ${text.length}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('what was sent to whom and when stays on record', async () => {
    await page.goto(`${foothold.address}/logistics?tab=packets`);
    await page.getByText(/^Sent on /).waitFor();
    await page.getByText(`to ${office}`).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a block is written down and held, a quote is judged, and the visa’s steps are counted back', async () => {
    await page.goto(`${foothold.address}/logistics`);
    await page.getByRole('button', { name: 'Add a block' }).click();
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('list', { name: 'Your blocks' }).getByText('Free').waitFor();
    await page.getByRole('tab', { name: 'Visa' }).click();
    await page.getByLabel('How do you enter the USA?').selectOption('b1');
    await page.getByText('Gray zone', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: /Fill in form DS-160/ }).click();
    await page.getByRole('checkbox', { name: /Fill in form DS-160/, checked: true }).waitFor();
    await page.getByText(/Steps: 1 of/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Malpractice' }).click();
    await page.getByRole('button', { name: 'Add a quote' }).click();
    await page.getByLabel('Insurer or agency').fill('Example Mutual');
    await page.getByLabel('Does it cover hands-on work?').selectOption('no');
    await page.getByRole('button', { name: 'Keep the quote' }).click();
    await page
      .getByRole('article', { name: 'Quote of Example Mutual' })
      .getByText('Does not fit')
      .first()
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('all of it fits a phone', async () => {
    const paths = [`/packet?thread=${thread}`, '/logistics?tab=packets', '/logistics?tab=visa'];
    expect(await tooWideForPhone(browser, foothold, paths)).toEqual([]);
  });

  test.runIf(process.env['FOOTHOLD_LOOKS'])('pictures in all looks', async () => {
    await takeAllLooks(browser, foothold, 'logistics', {
      packet: `/packet?thread=${thread}`,
      packets: '/logistics?tab=packets',
      availability: '/logistics',
      visa: '/logistics?tab=visa',
      malpractice: '/logistics?tab=malpractice',
      thread: `/inbox?thread=${thread}`,
    });
  });
});
