import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { has } from '#test/support/missing.ts';
import { type OfficialServer, officialServer } from '#test/support/official-server.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { launchBrowser, openPage, seriousViolations, takePicture } from './support/browser.ts';

describe.skipIf(!has.chromium)('Find targets, before a directory was downloaded', () => {
  let foothold: RunningFoothold;
  let browser: Browser;
  let publishers: OfficialServer;

  beforeAll(async () => {
    publishers = await officialServer();
    vi.stubEnv('FOOTHOLD_DIRECTORY_MIRROR', publishers.address);
    foothold = await runFoothold();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
    publishers?.close();
    vi.unstubAllEnvs();
  });

  test('the page explains what it is, how large the download is, and offers manual entry and import', async () => {
    const { page, errors } = await openPage(browser, foothold.oneTimeLink());
    await page.goto(`${foothold.address}/directory?list=clinic`);
    await page.getByRole('heading', { name: 'Download the directory once' }).waitFor();
    await page.getByText(/The download is about \d\.\d GB: about \d+ minutes/).waitFor();
    await page.getByText('The official files and their sizes').click();
    await page.getByText(/^Hospital General Information \(\d+ MB\)/).waitFor();
    await page.getByText('npx foothold directory update').waitFor();
    await page.getByRole('button', { name: 'Download and build the directory' }).waitFor();
    await takePicture(page, 'find-targets-none');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Add by hand' }).click();
    await page.getByRole('dialog', { name: 'Add a clinic' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Import a table' }).click();
    await page.getByRole('dialog', { name: 'Import clinics' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('TGT-3: the download is followed, survives a reload, is cancelled, goes on, and ends in the search', async () => {
    const { page, errors } = await openPage(browser, foothold.oneTimeLink());
    const clinicians = publishers.file('DAC_NationalDownloadableFile.csv');
    clinicians.stallsAfter = 1_000;
    // One file is not given at all: the update goes on without it, and the page says what that costs.
    publishers.file('BCD_HPSA_FCT_DET_PC.csv').errors = Array.from({ length: 20 }, () => 403);
    await page.goto(`${foothold.address}/directory`);
    await page.getByRole('button', { name: 'Download and build the directory' }).click();
    const progress = page.getByRole('region', { name: 'Update of the directory' });
    await progress.getByText('Doctors and Clinicians National Downloadable File').waitFor();
    await progress.getByRole('progressbar').waitFor();
    await page.reload();
    await progress.getByText('Doctors and Clinicians National Downloadable File').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await takePicture(page, 'find-targets-download');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The update was cancelled').waitFor();
    delete clinicians.stallsAfter;
    await page.getByRole('button', { name: 'Download and build the directory' }).click();
    await page.getByRole('heading', { level: 2, name: /^\d+ hospitals found/ }).waitFor({ timeout: 120_000 });
    await page
      .getByRole('alert')
      .getByText(/^BCD_HPSA_FCT_DET_PC\.csv: The server does not give this file/)
      .waitFor();
    await takePicture(page, 'find-targets-gaps');
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: /^Data of / }).click();
    const sources = page.getByRole('dialog', { name: 'Data and sources' });
    await sources.getByText('Some files are missing').waitFor();
    await sources.getByText(/Shortage areas are not known/).waitFor();
    expect(errors).toEqual([]);
  });
});
