import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { launchBrowser, openPage, seriousViolations } from './support/browser.ts';

describe.skipIf(!has.chromium)('A browser that is not signed in', () => {
  let foothold: RunningFoothold;
  let browser: Browser;

  beforeAll(async () => {
    foothold = await runFoothold();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  test('is told when its link was used before, and where a new one comes from', async () => {
    const link = foothold.oneTimeLink();
    const { page: owner } = await openPage(browser, link);
    await owner.getByRole('heading', { name: 'Today' }).waitFor();
    const { page } = await openPage(browser, link);
    await page.getByRole('alert').getByText('This link was used before').waitFor();
    await page.getByText('npm start').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});
