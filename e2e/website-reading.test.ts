import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has } from '#test/support/missing.ts';
import { riverside, riversidePages } from '#test/support/riverside.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import type { WebSite } from '#test/support/web-site.ts';
import {
  launchBrowser,
  openPage,
  phone,
  quiet,
  scrollsSideways,
  seriousViolations,
  takePicture,
} from './support/browser.ts';

const quote = 'Send all questions to Dana Whitfield, Program Coordinator';
const address = 'dana.whitfield@riverside-teaching.org';

describe.skipIf(!has.chromium)('TGT-5, TGT-8: from a website to an address, with its sentence', () => {
  let site: WebSite;
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let target: string;

  beforeAll(async () => {
    site = await riverside();
    foothold = await runFoothold({ websites: { ...site.reach, limits: { secondsBetween: 0.01 } } });
    const ask = await foothold.signIn();
    const added = await ask('POST', '/api/targets', {
      list: 'hospital',
      name: 'Riverside Teaching Hospital',
      state: 'OH',
      website: site.address,
    });
    target = (added.body as { id: string }).id;
    await ask('POST', '/api/targets', {
      list: 'hospital',
      name: 'Hospital Without a Website',
      state: 'OH',
    });
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, foothold.oneTimeLink()));
    await page.goto(`${foothold.address}/targets`);
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
    site?.close();
  });

  const section = () => page.getByRole('region', { name: 'Website' });

  test('three clicks: the target, its website, the address', async () => {
    await page.getByRole('button', { name: 'Open Riverside Teaching Hospital' }).click();
    await section().getByRole('button', { name: 'Read the website' }).click();
    const proposal = section().getByRole('article', { name: `E-mail ${address}` });
    await proposal.getByText(quote).waitFor();
    await proposal.getByRole('button', { name: 'Use this address' }).click();
    const taken = section().getByRole('article', { name: `Taken over: E-mail ${address}` });
    await taken.getByText(quote).waitFor();
    const field = (name: string) => page.getByRole('textbox', { name, exact: true }).inputValue();
    await expect.poll(() => field('Contact e-mail')).toBe(address);
    await expect.poll(() => field('Contact person')).toBe('Dana Whitfield');
  });

  test('the program stands with a sentence for each value, and what is forbidden is in view', async () => {
    await section().getByText('Please do not contact faculty members directly').first().waitFor();
    const forbidden = section().getByRole('article', { name: 'E-mail alan.reed@riverside-teaching.org' });
    await forbidden.getByText('They ask not to use this way').waitFor();
    await forbidden.getByRole('button', { name: 'Use this address', disabled: true }).waitFor();
    const program = section().getByRole('article', { name: 'International observership' });
    await program.getByText('Fee: $500 per month').waitFor();
    await program.getByText('The fee for the observership is $500 per month.').waitFor();
    await takePicture(page, 'website-of-target');
    await program.getByRole('button', { name: 'Keep this' }).click();
    await section().getByRole('article', { name: 'Taken over: International observership' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('undo gives the proposal back, and the address leaves the target', async () => {
    await section()
      .getByRole('button', { name: `Undo: E-mail ${address}` })
      .click();
    await section()
      .getByRole('article', { name: `E-mail ${address}`, exact: true })
      .waitFor();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[data-path="contactEmails"]')?.value === '',
    );
  });

  test('a telephone number becomes a task with the time there, and is done with a day', async () => {
    const call = section().getByRole('article', { name: 'Phone (614) 555-0142' });
    await call.getByRole('button', { name: 'Make this a task' }).click();
    const task = section().getByRole('article', { name: 'Task: Phone' });
    await task.getByText('There it is now').waitFor();
    await task.getByLabel('Done on').fill('2026-03-02');
    await task.getByRole('button', { name: 'Mark as done' }).click();
    await task.getByText('Done on Mar 2, 2026').waitFor();
  });

  test('read again, the page shows what changed', async () => {
    for (const [path, text] of Object.entries(riversidePages(false))) site.pages.set(path, text);
    foothold.clock.advance({ days: 30 });
    await section().getByRole('button', { name: 'Read it again' }).click();
    await section()
      .getByText(/was open, now closed/)
      .first()
      .waitFor();
  });

  test('many at once: the job shows its progress, and who has no website is said', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Select all rows that fit' }).click();
    await page.getByRole('checkbox', { name: 'Select all rows that fit', checked: true }).waitFor();
    await page.getByRole('button', { name: 'Read websites' }).click();
    await page.getByRole('heading', { level: 1, name: 'Websites' }).waitFor();
    await page.getByText('1 of 1 website done').waitFor();
    await page.getByText('1 of the targets have no website').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('on a phone it is as wide as the screen', async () => {
    const small = await openPage(browser, foothold.oneTimeLink(), phone);
    for (const path of ['websites', `targets?open=${target}`]) {
      await small.page.goto(`${foothold.address}/${path}`);
      await small.page.getByText('Riverside Teaching Hospital').first().waitFor();
      await quiet(small.page);
      expect(await scrollsSideways(small.page)).toBe(false);
      await takePicture(small.page, `${path.slice(0, 8)}-phone`);
    }
    expect([...errors, ...small.errors]).toEqual([]);
  });
});
