import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { buildSmallDirectory, spoilCostReports } from '#test/support/small-directory.ts';
import {
  focused,
  launchBrowser,
  openPage,
  quiet,
  seriousViolations,
  settled,
  tabTo,
  takePicture,
} from './support/browser.ts';

const aroundTheBronx = 'specialty=im&near=10458';

describe.skipIf(!has.chromium)('Find targets, with a directory', () => {
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    foothold = await runFoothold();
    await buildSmallDirectory(foothold.folder, undefined, spoilCostReports);
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, foothold.oneTimeLink()));
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  const go = (query: string) => page.goto(`${foothold.address}/directory?${query}`);
  const found = () => page.getByRole('heading', { level: 2, name: / found/ });
  const total = async () => Number.parseInt((await found().textContent()) ?? '', 10);
  const totalIs = (wanted: string | null) => expect.poll(() => found().textContent()).toBe(wanted);
  const list = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });

  test('TGT-1: from empty lists, Today leads to the search for hospitals', async () => {
    await page.getByRole('link', { name: 'Find hospitals' }).click();
    await page.getByRole('heading', { level: 1, name: 'Find targets' }).waitFor();
    await list('Hospitals').and(page.locator('[aria-selected=true]')).waitFor();
    await list('Hospitals').getByText('0 of 40').waitFor();
  });

  test('TGT-6: “im” is understood, the open specialties are offered first, the others are marked as harder', async () => {
    const field = page.getByRole('combobox', { name: 'Specialty' });
    await field.click();
    await page.getByRole('option').first().waitFor();
    const offered = await page.getByRole('option').allTextContents();
    expect(offered.slice(0, 4)).toEqual(['Internal Medicine', 'Family Medicine', 'Pediatrics', 'Psychiatry']);
    expect(offered.slice(4).every((name) => name.endsWith('harder'))).toBe(true);
    await field.fill('im');
    await page.getByRole('option', { name: 'Internal Medicine' }).click();
    await page.getByText('Internal Medicine', { exact: true }).first().waitFor();
    await page.waitForURL(/specialty=Internal\+Medicine/);
  });

  test('TGT-3: what was found around a ZIP code says how far each place is, and how the search was taken', async () => {
    await page.getByLabel('Near a ZIP code or city').fill('10458');
    await page.getByLabel('Near a ZIP code or city').press('Enter');
    await page.getByText('Internal Medicine · within 25 miles of ZIP code 10458').first().waitFor();
    await page
      .getByRole('cell', { name: /Bronx, NY 10458 under 1 mile/ })
      .first()
      .waitFor();
    await expect.poll(total).toBeGreaterThan(20);
  });

  test('TGT-4: each score stands with its parts, and with the counts in a sentence', async () => {
    const row = page.getByRole('row').filter({ hasText: 'Montefern Medical Center' });
    await page.setViewportSize({ width: 1280, height: 1200 });
    await page.evaluate(() => window.scrollTo(0, 0));
    await takePicture(page, 'find-targets');
    await row.getByRole('img', { name: /^\d+ of 100 points\. .*Residents \d+/ }).waitFor();
    await row.getByRole('button', { name: /more facts? behind the score/ }).click();
    await row.getByText(/Montefern Medical Center trains 240 residents/).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('TGT-3: clinics in schools and mobile vans are passed over, with the reason, unless they are wanted', async () => {
    const passedOver = async ({ alsoThese }: { alsoThese: boolean }) => {
      await go(`list=clinic&${aroundTheBronx}`);
      await page.getByRole('button', { name: /^Add the best \d+ not on my list/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^At most of one/).fill('50');
      await dialog.getByLabel('Also clinics in schools and mobile vans').setChecked(alsoThese);
      await dialog.getByRole('button', { name: /^Add up to \d+ to/ }).click();
      const notice = page.getByRole('status').filter({ hasText: ' added' });
      const told = (await notice.textContent()) ?? '';
      await notice.getByRole('button', { name: 'Undo' }).click();
      await notice.waitFor({ state: 'detached' });
      return told;
    };
    const usually = await passedOver({ alsoThese: false });
    expect(usually).toMatch(/Bridge Clinic 3: It is in a school\./);
    expect(usually).toContain('Bridge Clinic 6: It is a mobile van.');
    expect(await passedOver({ alsoThese: true })).not.toMatch(/school|mobile van/);
  });

  test.each([
    ['Hospitals', 'hospital', 40],
    ['Clinics', 'clinic', 30],
    ['Physicians', 'physician', 60],
  ])(
    'TGT-3: the best %s not on the list yet are added at once, after it was said what will be done',
    async (title, name, minimum) => {
      await go(`list=${name}&${aroundTheBronx}`);
      await page.getByRole('button', { name: /^Add the best \d+ not on my list/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/that are not on your lists yet go to/).waitFor();
      await dialog.getByLabel(/^At most of one/).fill('50');
      await dialog.getByRole('button', { name: /^Add up to \d+ to/ }).click();
      const notice = page.getByRole('status').filter({ hasText: ' added' });
      await notice.waitFor();
      const added = Number.parseInt((await notice.textContent()) ?? '', 10);
      expect(added).toBeGreaterThanOrEqual(minimum);
      await list(title).getByText(`${added}, enough`).waitFor();
      await page.getByText('On your list').first().waitFor();
    },
  );

  test('TGT-1: all three lists have at least the number that the plan asks for', async () => {
    const ask = await foothold.signIn();
    const { progress } = (await ask('GET', '/api/targets')).body as { progress: { missing: number }[] };
    expect(progress.map(({ missing }) => missing)).toEqual([0, 0, 0]);
  });

  test('TGT-3: what was added is taken back with one click', async () => {
    await go('list=physician&near=Portland%2C+OR');
    await quiet(page);
    const before = await list('Physicians').textContent();
    const first = page.getByRole('checkbox', { name: /^Choose /, disabled: false }).nth(1);
    await first.check();
    await page.getByRole('button', { name: 'Add 1 selected to Physicians' }).click();
    const notice = page.getByRole('status').filter({ hasText: '1 physician added' });
    await notice.getByRole('button', { name: 'Undo' }).click();
    await notice.waitFor({ state: 'detached' });
    await expect.poll(() => list('Physicians').textContent()).toBe(before);
  });

  test('TGT-3: a name with typing errors is found, and the page says so', async () => {
    await go('list=hospital');
    await page.getByLabel('Name of a physician, practice, hospital or city').fill('montifurn');
    await page.getByText(/you typed “montifurn”; shown: .*montefern/).waitFor();
    await page.getByRole('button', { name: 'Montefern Medical Center', exact: true }).waitFor();
  });

  test('TGT-3: back, reload and a shared link keep the search', async () => {
    await go(`list=physician&${aroundTheBronx}&states=NY&onlyShortage=true`);
    await quiet(page);
    const [address, before] = [page.url(), await found().textContent()];
    const name = firstFound(page);
    const opened = (await name.textContent()) ?? '';
    await name.click();
    const drawer = page.getByRole('dialog', { name: opened });
    await drawer.getByRole('heading', { name: /Why it looks open/ }).waitFor();
    const shared = page.url();
    await page.goBack();
    await drawer.waitFor({ state: 'detached' });
    await page.waitForURL(address);
    await page.getByRole('link', { name: /^Letters/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Letters' }).waitFor();
    await page.goBack();
    await found().waitFor();
    await page.reload();
    await found().waitFor();
    await totalIs(before);
    await page.getByLabel('Near a ZIP code or city').and(page.locator('[value="10458"]')).waitFor();
    // Who gets the link sees the same entry, and behind it the same search.
    await page.goto(shared);
    await page.getByRole('dialog', { name: opened }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByLabel('Near a ZIP code or city').inputValue()).toBe('10458');
    await totalIs(before);
  });

  test('TGT-3, TGT-7: an entry shows its facts with their sources, its colleagues, and ready-made searches', async () => {
    await go(`list=physician&${aroundTheBronx}`);
    await firstFound(page).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: 'All facts' }).waitFor();
    await drawer.getByText('CMS, ', { exact: false }).first().waitFor();
    const links = drawer.getByRole('region', { name: 'Search further' }).getByRole('link');
    await links.first().waitFor();
    const targets = await links.evaluateAll((all) =>
      all.map((link) => [link.getAttribute('target'), link.getAttribute('rel')].join(' ')),
    );
    expect(targets.length).toBeGreaterThan(2);
    expect(new Set(targets)).toEqual(new Set(['_blank noopener noreferrer']));
    const colleagues = drawer.getByRole('region', { name: /^Colleagues at/ }).getByRole('button');
    const colleague = (await colleagues.first().textContent()) ?? '';
    await colleagues.first().click();
    await page.getByRole('dialog', { name: colleague }).waitFor();
    await drawer
      .getByRole('region', { name: 'Where this physician works' })
      .getByRole('button')
      .first()
      .click();
    await drawer.getByRole('region', { name: 'Physicians here' }).waitFor();
    await settled(drawer);
    const explain = drawer.getByRole('button', { name: 'How the score is made' });
    await explain.click();
    const score = page.getByRole('dialog', { name: 'How the score is made' });
    await score.getByText('Residents in training').click();
    await page.keyboard.press('Escape');
    await score.waitFor({ state: 'detached' });
    await focused(explain);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('TGT-3: one site under two names is one; the applicant may say that it is two, and take that back', async () => {
    await go('list=clinic&name=open+door+44');
    await firstFound(page).click();
    const names = page.getByRole('dialog').getByRole('region', { name: 'Other names of this place' });
    await names.getByRole('button', { name: 'These are two different places' }).click();
    await names.getByText('You said that these are two different places.').waitFor();
    await names.getByRole('button', { name: 'Undo: it is one place' }).click();
    await names.getByRole('button', { name: 'These are two different places' }).waitFor();
  });

  test('a search that finds nothing says which part to loosen, and what that would find', async () => {
    await go('list=hospital&near=10458&states=OR');
    await page.getByRole('heading', { name: 'No hospitals fit this search' }).waitFor();
    await page.getByRole('button', { name: /^In all states: \d+ hospitals/ }).click();
    await expect.poll(total).toBeGreaterThan(0);
  });

  test('a place and a specialty that do not exist are refused at their fields, with the mend', async () => {
    await go('list=hospital&near=Atlantis&specialty=phrenology');
    const invalid = page.locator('[aria-invalid=true]');
    await page.getByLabel('Near a ZIP code or city').and(invalid).waitFor();
    await page.getByRole('combobox', { name: 'Specialty' }).and(invalid).waitFor();
    await page.getByRole('alert').waitFor();
  });

  test('the keyboard alone suffices: search, choose a state on the map, choose lines, add them', async () => {
    await go('list=hospital');
    await quiet(page);
    await tabTo(page, 'Specialty');
    await page.keyboard.type('fm');
    await page.keyboard.press('Enter');
    await page.waitForURL(/specialty=/);
    await quiet(page);
    await tabTo(page, /^[A-Z].*: \d+ found$/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForURL(/states=[A-Z]{2}/);
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => !address.search.includes('states='));
    await go('list=hospital&near=Portland%2C+OR');
    await quiet(page);
    await tabTo(page, 'Choose all on this page');
    await tabTo(page, /^Choose (?!all)/);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await tabTo(page, 'Add 2 selected to Hospitals');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '2 hospitals added' }).waitFor();
  });

  test('the sources are shown with their dates and rows, and how the score is made', async () => {
    await go('list=hospital');
    await page.getByRole('button', { name: /^Data of / }).click();
    const sources = page.getByRole('dialog', { name: 'Data and sources' });
    await sources
      .getByRole('row')
      .filter({ hasText: 'Hospital General Information' })
      .getByText('60')
      .waitFor();
    await sources.getByRole('button', { name: /^21 rows of .* not taken$/ }).click();
    await sources.getByText('=1+0').waitFor();
    await sources.getByRole('button', { name: 'Page 2 of the rows not taken' }).click();
    await sources.getByText('row 72').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      sources.getByRole('link', { name: 'Download as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('not-taken-cost-report.csv');
    await settled(sources);
    await takePicture(page, 'find-targets-not-taken');
    expect(await seriousViolations(page)).toEqual([]);
    await sources.getByRole('button', { name: '1 file of the folder was not read' }).click();
    await sources.getByText('notes.csv').waitFor();
    await page.goBack();
    await sources.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'How the score is made' }).click();
    const score = page.getByRole('dialog', { name: 'How the score is made' });
    await score.getByText(/says nothing about any single person/).waitFor();
    await settled(score);
    await takePicture(page, 'find-targets-score');
  });

  test('no page wrote an error to the browser’s console', () => {
    expect(errors).toEqual([]);
  });
});

/** The first name of what was found, in the table or on the cards. */
function firstFound(page: Page) {
  const results = page.getByRole('region', { name: 'What was found' });
  return results.locator('tbody button, li button').first();
}
