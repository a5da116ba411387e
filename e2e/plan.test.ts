import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { sendFirstMails } from '../test/forecast/sent-mails.ts';
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

const today = '2026-04-20T15:00:00Z';

describe.skipIf(!has.chromium)('The plan, week eight', () => {
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    foothold = await runFoothold({ start: today });
    await sendFirstMails(foothold.store.workspace(foothold.ownWorkspace), foothold.parts, [
      { list: 'clinic', on: '2026-03-10', count: 24, state: 'NJ' },
      { list: 'clinic', on: '2026-03-11', count: 3, answered: 'yes', answeredOn: '2026-03-20' },
      { list: 'hospital', on: '2026-03-17', count: 20, state: 'MI' },
      { list: 'physician', on: '2026-03-25', count: 35, specialty: 'Family Medicine' },
      { list: 'physician', on: '2026-04-02', count: 2, answered: 'no', answeredOn: '2026-04-04' },
      { list: 'physician', on: '2026-04-14', count: 28 },
      { list: 'clinic', on: '2026-04-08', count: 4, sequence: 'needsAddress' },
    ]);
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, foothold.oneTimeLink()));
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  const bar = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}, `) });
  const barOn = (name: string, days: string) =>
    page.getByRole('button', { name: new RegExp(`^${name}, ${days}`) }).waitFor();

  test('is started, moved by a date from outside, dragged, moved with keys, and undone', async () => {
    await page.goto(`${foothold.address}/plan`);
    await page.getByLabel('First day').fill('2026-03-02');
    await page.getByRole('button', { name: 'Start the plan' }).click();
    await barOn('Externship', 'Apr 27 to May 24');

    await page.getByRole('button', { name: 'Add a date' }).click();
    await page.getByText('Visa', { exact: true }).click();
    await page.getByRole('dialog').getByLabel(/^Name/).fill('Consulate in Karachi');
    await page.getByRole('dialog').getByLabel(/^Day/).fill('2026-05-04');
    await page.getByLabel('Hour (if you know it)').fill('09:30');
    await page.getByRole('button', { name: 'Add it' }).click();
    await barOn('Externship', 'May 18 to Jun 14');

    // A bar stays where it is dropped: also while the server has not answered yet.
    const answer = Promise.withResolvers<void>();
    await page.route('**/api/plan/items/*', async (route) => {
      await answer.promise;
      await route.continue();
    });
    const box = await bar('More mails, follow-ups').boundingBox();
    if (!box) throw new Error('The bar is not drawn.');
    await page.mouse.move(box.x + 5, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 65, box.y + 8, { steps: 4 });
    await page.mouse.up();
    await barOn('More mails, follow-ups', '(?!Mar 30)');
    answer.resolve();
    await page.getByText('Move “More mails, follow-ups”').first().waitFor();
    await barOn('More mails, follow-ups', '(?!Mar 30)');

    // The browser takes the finger for scrolling: the bar goes back, and does not follow a later finger.
    const externship = bar('Externship');
    await externship.evaluate((element) => {
      const send = (type: string, clientX: number) =>
        element.dispatchEvent(
          new PointerEvent(type, { bubbles: true, clientX, button: 0, pointerId: 1, pointerType: 'touch' }),
        );
      element.setPointerCapture = () => undefined;
      send('pointerdown', 100);
      send('pointermove', 140);
      send('pointercancel', 140);
      send('pointermove', 240);
    });
    await barOn('Externship', 'May 18 to Jun 14');

    await bar('Externship').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await barOn('Externship', 'May 19 to Jun 16');
    await page.getByText('Move “Externship”').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await barOn('Externship', 'May 18 to Jun 14');
  });

  test('a place is told with who confirmed it, of those that answered', async () => {
    await page.getByRole('button', { name: 'Add a date' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('Confirmed place', { exact: true }).click();
    await form.getByLabel('Who confirmed it').click();
    const answered = page.getByRole('option');
    await answered.first().waitFor();
    expect(await answered.count()).toBe(5);
    const chosen = await answered.first().innerText();
    await answered.first().click();
    expect(await form.getByLabel(/^Name/).inputValue()).toBe(chosen);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  test('the calendar’s link works without a session, and its file holds the appointment', async () => {
    await page.getByRole('button', { name: 'Make a private link' }).click();
    const link = await page.getByText(/^http.*\/calendar\//).innerText();
    const file = await (await fetch(link)).text();
    expect(file).toContain('DTSTART:20260504T093000Z');
    await page.getByRole('button', { name: 'End the link' }).click();
    const question = page.getByRole('dialog');
    await question.getByRole('button', { name: 'End the link' }).click();
    await page.getByText('The link has ended.').waitFor();
    expect((await fetch(link)).status).toBe(404);
  });

  test('the forecast follows the slider, and its picture can be saved', async () => {
    await page.getByRole('tab', { name: 'Forecast' }).click();
    const words = page.getByText(/the chance of at least one confirmed place by/);
    const before = await words.innerText();
    await page.getByRole('slider').focus();
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => words.innerText()).not.toBe(before);
    for (const form of ['PNG', 'SVG']) {
      await page.getByRole('button', { name: /^Save as picture: Chance of/ }).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: new RegExp(`^${form}`) }).click();
      expect((await saved).suggestedFilename()).toBe(`forecast.${form.toLowerCase()}`);
      await page.getByRole('menu').waitFor({ state: 'detached' });
    }
  });

  test('time is entered in two clicks, and the timer runs on through a reload', async () => {
    await page.getByRole('tab', { name: 'Time' }).click();
    await page.getByRole('button', { name: '20 min', exact: true }).click();
    await page.getByRole('button', { name: 'Take away 20 min for Outreach and follow-up' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Take away 20 min for Outreach and follow-up' }).waitFor();
    await page.getByRole('button', { name: 'Profile', exact: true }).click();
    await page.getByRole('timer').waitFor();
    foothold.clock.set('2026-04-20T15:34:00Z');
    await page.reload();
    await expect.poll(() => page.getByRole('timer').innerText()).toMatch(/^00:34:/);
    await page.getByRole('button', { name: 'Stop and keep the time' }).click();
    await page.getByText('34 min').first().waitFor();
    expect(errors).toEqual([]);
  });

  // Each width and each colour once; every-page.test.ts shows the calendar in all four.
  test.each(usualLooks)(
    '$look: every part is readable and as wide as the screen',
    async ({ look, options }) => {
      const found: string[] = [];
      const { page: other, errors: others } = await openPage(browser, foothold.oneTimeLink(), options);
      for (const tab of ['calendar', 'forecast', 'diagnosis', 'effort']) {
        await other.goto(`${foothold.address}/plan?tab=${tab}`);
        await other.getByRole('heading', { level: 2 }).first().waitFor();
        await quiet(other);
        await showAll(other);
        await takePicture(other, `plan/${tab}-${look}`);
        if (await scrollsSideways(other)) found.push(`${tab} scrolls sideways`);
        if (tab === 'calendar' && look !== 'phone-dark') continue;
        found.push(...(await seriousViolations(other)).map((violation) => `${tab} ${violation}`));
      }
      await other.goto(`${foothold.address}/plan`);
      await other.getByRole('button', { name: 'Add a date' }).click();
      await settled(other.getByRole('dialog'));
      await takePicture(other, `plan/date-${look}`);
      found.push(...(await seriousViolations(other)).map((violation) => `date ${violation}`));
      expect([...found, ...others]).toEqual([]);
      await other.context().close();
    },
  );
});
