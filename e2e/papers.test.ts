import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has } from '#test/support/missing.ts';
import { pdfOf } from '#test/support/pdf.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { drawnPage } from '../test/papers/scans.ts';
import {
  launchBrowser,
  openPage,
  quiet,
  seriousViolations,
  settled,
  takePicture,
  usualLooks,
} from './support/browser.ts';
import { faultsOf } from './support/looks.ts';

describe.skipIf(!has.chromium)('PKT-1: from scans in a folder to papers that can be sent', () => {
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    foothold = await runFoothold();
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, foothold.oneTimeLink()));
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  const drop = async (label: string, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
    page.getByLabel(label, { exact: true }).setInputFiles(files);

  test('several scans at once become papers; what is no scan is refused by name', async () => {
    await page.goto(`${foothold.address}/papers`);
    await page.getByText('No papers yet').waitFor();
    const photo = await drawnPage(['PASSPORT', 'Okeke, Chidinma', 'X1234567']).jpeg().toBuffer();
    const report = Buffer.from(
      pdfOf(['Score report, page 1', 'Score report, page 2', 'Score report, page 3']),
    );
    await drop(
      'Scans to add',
      { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: photo },
      { name: 'usmle step 2 score.pdf', mimeType: 'application/pdf', buffer: report },
      { name: 'diploma.pdf', mimeType: 'application/pdf', buffer: Buffer.from('PK\u0003\u0004 not a PDF') },
    );
    await page.getByText('“diploma.pdf” was not taken').waitFor({ timeout: 120_000 });
    await page.getByText('This file is a ZIP archive or an Office document.').waitFor();
    await page.getByRole('button', { name: /^Open: Passport/ }).waitFor();
    await page.getByRole('button', { name: 'Clear this list' }).click();
  });

  test('pages are turned, moved and left out, and every step is undone', async () => {
    await page.getByRole('button', { name: /^Open: Score report/ }).click();
    await page.getByRole('heading', { name: '3 pages' }).waitFor();
    await page.getByRole('button', { name: 'Leave out: page 3' }).click();
    await page.getByRole('heading', { name: '2 pages' }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByRole('heading', { name: '3 pages' }).waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('button', { name: 'Bring back 1 page that you left out' }).waitFor();
    await page.getByRole('button', { name: 'Turn clockwise: page 1' }).click();
    const isWide = (image: HTMLImageElement) => image.naturalWidth > image.naturalHeight;
    await expect.poll(() => page.getByRole('img', { name: 'Page 1' }).evaluate(isWide)).toBe(true);
  });

  test('a page is cropped with the keyboard alone', async () => {
    await page.getByRole('button', { name: 'Crop: page 2' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Crop page 2' });
    await settled(dialog);
    await dialog.getByRole('slider', { name: 'Cut away: Bottom' }).focus();
    for (let presses = 0; presses < 30; presses++) await page.keyboard.press('ArrowRight');
    await takePicture(page, 'papers/crop');
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Crop', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Making the pages anew').waitFor({ state: 'detached', timeout: 120_000 });
  });

  test('an expiry day is kept, and Today warns of it', async () => {
    await page.getByRole('button', { name: 'All papers' }).click();
    await page.getByRole('button', { name: /^Open: Passport/ }).click();
    await page.getByLabel('Expires on').fill('2026-06-30');
    // Another window keeps another field meanwhile; this one is looked at again.
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel('Issued on').fill('2016-06-30');
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await other.getByText('Kept.').waitFor();
    await other.close();
    const issuedOn = page.getByLabel('Issued on');
    await expect
      .poll(async () => {
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
        return issuedOn.inputValue();
      })
      .toBe('2016-06-30');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Kept.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor();
    expect(await issuedOn.inputValue()).toBe('2016-06-30');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'PDF for mail' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Passport.pdf');
    await page.goto(foothold.address);
    await page.getByText('Passport expires on June 30, 2026').waitFor();
  });

  test('two papers become one, and a deleted paper is brought back', async () => {
    await page.goto(`${foothold.address}/papers`);
    await page.getByRole('checkbox', { name: 'Choose: Passport' }).check();
    await page.getByRole('checkbox', { name: 'Choose: Score report' }).check();
    await page.getByRole('button', { name: 'Make one paper of these 2' }).click();
    await page.getByText('Passport · 3 pages').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: /^Open: Score report/ }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the immunisation record says what is missing and the first day on which all is complete', async () => {
    await page.getByRole('tab', { name: 'Immunisations' }).click();
    await page.getByText('Complete on July 21, 2026 at the earliest').waitFor();
    for (const [index, day] of ['2020-01-01', '2020-02-01', '2020-07-01'].entries()) {
      await page.getByRole('button', { name: 'Add a vaccination' }).click();
      await page.getByLabel(`Vaccination ${index + 1}: kind`).selectOption('hepatitisB');
      await page.getByLabel(`Vaccination ${index + 1}: day`).fill(day);
    }
    await page.getByRole('button', { name: 'Save and see what is missing' }).click();
    await page.getByText('Complete on March 31, 2026 at the earliest').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('a line of the record needs its day, says nothing good by itself, and is not lost by another window', async () => {
    await page.getByRole('button', { name: 'Add a titre' }).click();
    await page.getByText('Each line needs its day.').waitFor();
    const immune = page.getByRole('checkbox', { name: /^Immune/ });
    expect(await immune.isChecked()).toBe(false);
    await page.getByLabel('Titre 1: day').fill('2024-01-05');
    const other = await page.context().newPage();
    await other.goto(`${foothold.address}/papers?tab=immunisations`);
    await other.getByLabel('Vaccination 1: day').fill('2020-01-02');
    await other.getByRole('button', { name: 'Save and see what is missing' }).click();
    await other.getByText('The record is kept.').waitFor();
    await other.close();
    await page.getByRole('button', { name: 'Save and see what is missing' }).click();
    await page.getByText('Changed in another window').waitFor();
    expect(await page.getByLabel('Titre 1: day').inputValue()).toBe('2024-01-05');
    await page.getByRole('button', { name: 'Show what is kept now' }).click();
    await expect.poll(() => page.getByLabel('Vaccination 1: day').inputValue()).toBe('2020-01-02');
    expect(await page.getByLabel('Titre 1: day').count()).toBe(0);
  });

  test.each(usualLooks)('$look: readable, not wider than the screen', async ({ look, options }) => {
    const opened = await openPage(browser, foothold.oneTimeLink(), options);
    const found: string[] = [];
    const visit = async (name: string) => {
      await quiet(opened.page);
      await takePicture(opened.page, `papers/${name}-${look}`);
      found.push(...(await faultsOf(opened.page, name)));
    };
    await opened.page.goto(`${foothold.address}/papers`);
    await opened.page.getByRole('button', { name: /^Open: Score report/ }).waitFor();
    await visit('list');
    await opened.page.getByRole('button', { name: /^Open: Score report/ }).click();
    await opened.page.getByRole('img', { name: 'Page 2' }).waitFor();
    await visit('paper');
    await opened.page.goto(`${foothold.address}/papers?tab=immunisations`);
    await opened.page.getByText('This is no medical advice').waitFor();
    await visit('immunisations');
    expect([...found, ...opened.errors]).toEqual([]);
    await opened.page.context().close();
  });
});
