import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicants, emptyApplicant } from '#test/dossier/applicants.ts';
import { toJsonResume } from '#features/dossier/json-resume.ts';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import {
  launchBrowser,
  openPage,
  quiet,
  seriousViolations,
  takePicture,
  usualLooks,
} from './support/browser.ts';
import { faultsOf } from './support/looks.ts';

/** What another program would have written: the standard fields alone. */
const { meta: _ours, ...resume } = toJsonResume(applicants['many publications'] ?? emptyApplicant);

describe.skipIf(!has.chromium)('RDY-2: from an old resume to the CV that goes with mails', () => {
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

  test('an empty profile says what to do, and leads to the import', async () => {
    await page.goto(`${foothold.address}/cv`);
    await page.getByText('Your profile holds nothing for a CV yet').waitFor();
    await page.getByRole('link', { name: 'read it and propose the facts' }).click();
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  });

  test('each fact of the file is shown; what is left out is not taken', async () => {
    const buffer = Buffer.from(JSON.stringify(resume));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'resume.json', mimeType: 'application/json', buffer });
    await page.getByRole('heading', { name: /Read as JSON Resume: \d+ new facts/ }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /^Award:/ }).uncheck();
    await page.getByRole('button', { name: /^Take \d+ of \d+/ }).click();
    await page.getByRole('heading', { name: 'Read as JSON Resume: 1 new fact' }).waitFor();
  });

  test('the printed pages follow what the version shows', async () => {
    await page.getByRole('tab', { name: 'CV', exact: true }).click();
    await page.getByRole('img', { name: 'Your CV as it is printed, 3 pages' }).waitFor();
    await quiet(page);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    await page.getByRole('alert').waitFor({ state: 'hidden' });
    await takePicture(page, 'cv');
    await page.getByRole('checkbox', { name: 'Publications' }).uncheck();
    await page.getByRole('img', { name: 'Your CV as it is printed, 1 page' }).waitFor();
    await page.getByRole('button', { name: 'Move up: Research' }).press('Enter');
    await page.getByText('Every change is kept at once.').waitFor();
    await quiet(page);
    await page.reload();
    await page.getByRole('img', { name: 'Your CV as it is printed, 1 page' }).waitFor();
    await page.getByRole('checkbox', { name: 'Publications', checked: false }).waitFor();
  });

  test('RDY-3: the texts stand ready to copy, and say what is missing', async () => {
    await page.getByRole('tab', { name: 'Texts to copy' }).click();
    await page.getByRole('button', { name: 'Copy: Short biography (3 to 5 sentences)' }).waitFor();
    // A resume does not say whether somebody has graduated, and nobody is called a physician who has not said so.
    const missing = 'To say more, enter whether you are a student or a graduate, your specialty.';
    await page.getByText(missing).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: 'CV', exact: true }).click();
  });

  test('one click makes it the CV of all mails, and the profile knows it', async () => {
    await page.getByRole('button', { name: 'Use this CV for mails' }).click();
    await page.getByText('This CV goes with your mails from now on').waitFor();
    await page.goto(`${foothold.address}/profile#cv`);
    await page.getByText('Chidinma Okeke CV.pdf').first().waitFor();
    expect(errors).toEqual([]);
  });

  test('what another window saved in the same part of the profile is not written over', async () => {
    const bio = page.getByRole('textbox', { name: 'Bio' });
    await bio.fill('Typed in this window.');
    const other = await page.context().newPage();
    await other.goto(`${foothold.address}/profile`);
    await other.getByRole('textbox', { name: 'Bio' }).fill('Typed in the other window.');
    await other.getByRole('button', { name: 'Save: Short bio' }).click();
    await other.getByText('Saved.', { exact: true }).waitFor();
    await other.close();
    const section = page.getByRole('region', { name: 'Short bio' });
    await section.getByRole('button', { name: 'Save: Short bio' }).click();
    await section.getByText('Changed in another window').waitFor();
    expect(await bio.inputValue()).toBe('Typed in this window.');
    expect(await section.getByRole('button', { name: 'Save: Short bio' }).isDisabled()).toBe(true);
    await section.getByRole('button', { name: 'Show what is kept now' }).click();
    await expect.poll(() => bio.inputValue()).toBe('Typed in the other window.');
    await bio.fill('Typed in the other window. And one more sentence.');
    await page.getByRole('button', { name: 'Save: Short bio' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await bio.fill('Typed in the other window. And another one.');
    expect(await section.getByText('Changed in another window').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Discard changes: Short bio' }).click();
    expect(errors).toEqual([]);
  });

  test.each(usualLooks)('$look: readable, not wider than the screen', async ({ look, options }) => {
    const opened = await openPage(browser, foothold.oneTimeLink(), options);
    await opened.page.goto(`${foothold.address}/cv`);
    await opened.page.getByRole('img', { name: /as it is printed/ }).waitFor();
    await takePicture(opened.page, `cv/${look}`);
    expect(await faultsOf(opened.page, 'cv')).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.page.context().close();
  });
});
