import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { buildSmallDirectory, spoilCostReports } from '#test/support/small-directory.ts';
import {
  launchBrowser,
  openPage,
  quiet,
  scrollsSideways,
  seriousViolations,
  settled,
  showAll,
  takePicture,
  usualLooks,
} from './support/browser.ts';

const aroundTheBronx = 'specialty=im&near=10458';
describe.skipIf(!has.chromium)('Find targets, on every width and in both colours', () => {
  let foothold: RunningFoothold;
  let browser: Browser;

  beforeAll(async () => {
    foothold = await runFoothold();
    await buildSmallDirectory(foothold.folder, undefined, spoilCostReports);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  test.each(usualLooks)(
    '$look: readable, not wider than the screen, without errors',
    async ({ look, options }) => {
      const { page: other, errors: faults } = await openPage(browser, foothold.oneTimeLink(), options);
      for (const [name, query] of [
        ['search', `list=physician&${aroundTheBronx}`],
        ['entry', `list=physician&${aroundTheBronx}`],
        ['country', 'list=clinic&states=PR%2CCT'],
        ['nothing', 'list=hospital&near=10458&states=OR'],
        ['sources', 'list=hospital&near=10458'],
      ] as const) {
        await other.setViewportSize(options.viewport ?? { width: 1280, height: 900 });
        await other.goto(`${foothold.address}/directory?${query}`);
        await other.getByRole('heading', { level: 2, name: / found/ }).waitFor();
        await quiet(other);
        if (name === 'entry') {
          await firstFound(other).click();
          await other.getByRole('heading', { name: 'All facts' }).waitFor();
          await settled(other.getByRole('dialog'));
        }
        if (name === 'sources') {
          await other.getByRole('button', { name: /^Data of / }).click();
          const sources = other.getByRole('dialog', { name: 'Data and sources' });
          await sources.getByRole('button', { name: /rows of .* not taken$/ }).click();
          await sources.getByText('=1+0').waitFor();
          await settled(sources);
        }
        await takePicture(other, `find-targets/${name}-${look}`);
        expect([name, await scrollsSideways(other)]).toEqual([name, false]);
        await showAll(other);
        expect([name, await seriousViolations(other)]).toEqual([name, []]);
      }
      expect(faults).toEqual([]);
      await other.context().close();
    },
  );
});

/** The first name of what was found, in the table or on the cards. */
function firstFound(page: Page) {
  const results = page.getByRole('region', { name: 'What was found' });
  return results.locator('tbody button, li button').first();
}
