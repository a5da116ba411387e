import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { launchBrowser, looks, openPage, seriousViolations, takePicture } from './support/browser.ts';

const passphrase = 'lantern otter velvet thursday';

describe.skipIf(!has.chromium)('A passphrase on the key', () => {
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    foothold = await runFoothold();
    browser = await launchBrowser();
    ({ page } = await openPage(browser, foothold.oneTimeLink()));
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  test('is set with its price agreed to, asked for after a start, and wrong ones are told', async () => {
    await page.goto(`${foothold.address}/settings`);
    const section = page.getByRole('region', { name: 'Passphrase' });
    await section.getByRole('button', { name: 'Set a passphrase' }).click();
    await section.getByRole('textbox', { name: 'New passphrase' }).fill(passphrase);
    await section.getByRole('textbox', { name: 'The same again' }).fill(passphrase);
    await section.getByRole('button', { name: 'Set it' }).click();
    await section.getByText('Read this first, then tick it.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await takePicture(section, 'passphrase-set');
    await section.getByRole('checkbox', { name: 'I have written it down' }).check();
    await section.getByRole('button', { name: 'Set it' }).click();
    await section.getByRole('button', { name: 'Change the passphrase' }).waitFor();

    await foothold.stop();
    foothold = await runFoothold({ folder: foothold.folder });
    await page.goto(foothold.oneTimeLink());
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('lantern otter velvet friday');
    await page.keyboard.press('Enter');
    await page.getByText('This is not the passphrase of this folder.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    if (process.env['FOOTHOLD_LOOKS'])
      for (const { look, options } of looks) {
        const { page: one } = await openPage(browser, foothold.oneTimeLink(), options);
        await one.getByRole('textbox', { name: 'Passphrase' }).waitFor();
        await takePicture(one, `passphrase/unlock-${look}`);
        await one.context().close();
      }
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  });
});
