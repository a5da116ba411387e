import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { launchBrowser, openPage, quiet, takePicture, usualLooks } from './support/browser.ts';
import { faultsOf } from './support/looks.ts';

const pages = [
  '',
  'profile',
  'cv',
  'directory',
  'targets',
  'websites',
  'letters',
  'campaign',
  'inbox',
  'logbook',
  'logistics',
  'next',
  'on-site',
  'opportunities',
  'packet',
  'papers',
  'plan',
  'settings',
  'no-such-page',
];

describe.skipIf(!has.chromium)('Every page, on every width and in both colours', () => {
  let foothold: RunningFoothold;
  let browser: Browser;

  beforeAll(async () => {
    foothold = await runFoothold();
    const ask = await foothold.signIn();
    const list = new FormData();
    list.append('list', 'hospital');
    list.append('hasHeader', 'yes');
    list.append(
      'text',
      'Name,City,State,Specialty,Contact email\nA Hospital,Bronx,NY,IM,a@one.example\nB Hospital,Newark,NJ,Dermatology,b@two.example\n',
    );
    await ask('POST', '/api/targets/imports', list);
    const { rows } = (await ask('GET', '/api/targets/rows')).body as { rows: { id: string }[] };
    const drafts = await ask('POST', '/api/campaign/drafts', { targetIds: rows.map(({ id }) => id) });
    expect(drafts).toMatchObject({ status: 200, body: { created: 2 } });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  test.each(usualLooks)(
    '$look: readable, not wider than the screen, without errors',
    async ({ look, options }) => {
      const { page, errors } = await openPage(browser, foothold.oneTimeLink(), options);
      const found: string[] = [];
      for (const path of pages) {
        await page.goto(`${foothold.address}/${path}`);
        await page.locator('h1, h2').first().waitFor();
        await quiet(page);
        await takePicture(page, `every/${path || 'today'}-${look}`);
        found.push(...(await faultsOf(page, `/${path}`)));
      }
      expect([...found, ...errors]).toEqual([]);
      await page.context().close();
    },
  );
});
