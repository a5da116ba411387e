import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillDemo } from '#features/demo/service.ts';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import {
  launchBrowser,
  looks,
  openPage,
  quiet,
  scrollsSideways,
  seriousViolations,
  showAll,
  takePicture,
} from './support/browser.ts';

/** Every chart: where it stands, how it is called, and the name of its saved picture. */
const charts = [
  { path: 'campaign?tab=figures', title: 'From mailed to yes', file: 'funnel' },
  { path: 'campaign?tab=figures', title: 'Mails by week, against the goal', file: 'mails-by-week' },
  { path: 'plan', title: 'Your sixteen weeks', file: 'plan' },
  { path: 'plan?tab=forecast', title: 'Chance of at least one more confirmed place', file: 'forecast' },
  { path: 'plan?tab=effort', title: 'Where your time goes', file: 'effort' },
] as const;

describe.skipIf(!has.chromium)('The demo of ten weeks', () => {
  let foothold: RunningFoothold;
  let browser: Browser;

  beforeAll(async () => {
    foothold = await runFoothold({ demo: true, start: '2026-11-26T12:00:00Z' });
    await fillDemo(foothold.store.workspace(foothold.ownWorkspace), foothold.parts);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  /** The pages of steps 8 to 12, and a heading or line that stands there only with what the demo holds. */
  const roadPages = async () => {
    const ask = await foothold.signIn();
    const { cards } = (await ask('GET', '/api/opportunities')).body as {
      cards: { id: string; title: string; stage: string }[];
    };
    const { todos } = (await ask('GET', '/api/today')).body as { todos: { title: string }[] };
    const at = (stage: string) => cards.find((one) => one.stage === stage)?.id;
    const clinic = cards.find(({ title }) => title === 'Invented Street Community Clinic')?.id;
    const compared = cards.filter(({ stage }) => stage === 'comparing').map(({ id }) => id);
    return [
      { name: 'opportunities', path: 'opportunities?column=comparing', text: 'You weigh it' },
      { name: 'opportunity', path: `opportunities?open=${clinic}`, text: 'Ida Demostone' },
      { name: 'compare', path: `opportunities?compare=${compared.join()}`, text: 'hands-on week' },
      { name: 'on-site', path: 'on-site', text: 'Week 3 of 4' },
      {
        name: 'externship',
        path: `on-site?externship=${at('running')}`,
        text: 'No red flag at the last check-in',
      },
      { name: 'sheet', path: `on-site?externship=${at('running')}&sheet=true`, text: 'With Dr. Demowell' },
      { name: 'logbook', path: `logbook?externship=${at('running')}`, text: 'Everything is on the server.' },
      { name: 'letters', path: 'next?tab=letters', text: 'MyERAS shows it as received' },
      { name: 'introductions', path: 'next?tab=introductions', text: 'Cleo Demoway' },
      { name: 'return', path: 'next?tab=return', text: 'strong letter' },
      { name: 'today', path: '', text: todos[0]?.title ?? 'What is to be done' },
    ];
  };

  const show = async (page: Page, path: string, title: string) => {
    if (!page.url().endsWith(path)) await page.goto(`${foothold.address}/${path}`);
    const chart = page.getByRole('region', { name: title });
    await chart.waitFor();
    await quiet(page);
    return chart;
  };

  test('every chart has its numbers as a table, and is saved as PNG and SVG', async () => {
    const { page, errors } = await openPage(browser, foothold.oneTimeLink());
    for (const { path, title, file } of charts) {
      const chart = await show(page, path, title);
      const table = chart.getByRole('table', { name: `${title}: the numbers` });
      await expect.poll(() => table.getByRole('rowheader').count()).toBeGreaterThanOrEqual(3);
      for (const form of ['PNG', 'SVG']) {
        await chart.getByRole('button', { name: `Save as picture: ${title}` }).click();
        const saved = page.waitForEvent('download');
        await page.getByRole('menuitem', { name: new RegExp(`^${form}`) }).click();
        expect((await saved).suggestedFilename()).toBe(`${file}.${form.toLowerCase()}`);
        await page.getByRole('menu').waitFor({ state: 'detached' });
      }
      await takePicture(chart, `demo/${file}`);
      // The tabs of the plan are examined in plan.test.ts.
      if (file !== 'funnel') continue;
      await takePicture(page, 'demo/campaign-figures');
      expect(await seriousViolations(page)).toEqual([]);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a newcomer finds something to look at on every step to the last', async () => {
    const { page, errors } = await openPage(browser, foothold.oneTimeLink());
    for (const { path, text } of await roadPages()) {
      await page.goto(`${foothold.address}/${path}`);
      await page.getByText(text).first().waitFor();
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  // A minute more: with FOOTHOLD_LOOKS only. The widths are held by inbox.test.ts and plan.test.ts.
  test.runIf(process.env['FOOTHOLD_LOOKS'])('pictures in all looks', async () => {
    for (const { look, options } of looks) {
      const { page } = await openPage(browser, foothold.oneTimeLink(), options);
      for (const { path, title, file } of charts) {
        const chart = await show(page, path, title);
        await showAll(page);
        await takePicture(chart, `demo/${file}-${look}`);
        expect(`${path} ${await scrollsSideways(page)}`).toBe(`${path} false`);
      }
      for (const { name, path, text } of await roadPages()) {
        await page.setViewportSize(options.viewport ?? { width: 1280, height: 900 });
        await page.goto(`${foothold.address}/${path}`);
        await page.getByText(text).first().waitFor();
        await quiet(page);
        await showAll(page);
        await takePicture(page, `road/${name}-${look}`);
        expect(`${name} ${await scrollsSideways(page)}`).toBe(`${name} false`);
        expect(`${name} ${String(await seriousViolations(page))}`).toBe(`${name} `);
      }
      await page.context().close();
    }
  });
});
