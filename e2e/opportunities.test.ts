import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlan } from '#features/plan/service.ts';
import { answerYes, writeTo } from '#test/inbox/campaign.ts';
import { labelledOffers } from '#test/opportunities/labelled-offers.ts';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import {
  focused,
  launchBrowser,
  openPage,
  phone,
  seriousViolations,
  takePicture,
} from './support/browser.ts';
import { faultsOf, takeAllLooks } from './support/looks.ts';

const clinic = 'Clinic of office@bergen.example';
const [agencyOffer, clinicOffer] = labelledOffers('tuning');

describe.skipIf(!has.chromium)('From a yes in the inbox to a confirmed place', () => {
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let outreachId: string;

  beforeAll(async () => {
    foothold = await runFoothold();
    const ws = foothold.store.workspace(foothold.ownWorkspace);
    await startPlan(ws, foothold.parts, { startOn: '2026-03-02', timeZone: 'UTC' });
    const written = await writeTo(ws, foothold.parts, 'office@bergen.example');
    outreachId = written.outreachId;
    await answerYes(ws, written, {
      address: 'office@bergen.example',
      name: 'Lorraine Petit',
      text: 'Yes, there is a place in June.',
      at: '2026-03-02T10:00:00Z',
    });
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, foothold.oneTimeLink()));
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  test('the page teaches before there is anything; a yes becomes an opportunity with one key', async () => {
    await page.goto(`${foothold.address}/opportunities`);
    await page.getByRole('heading', { name: 'No opportunity yet' }).waitFor();
    await page.goto(`${foothold.address}/inbox?thread=${outreachId}`);
    const thread = page.getByRole('region', { name: `Thread with ${clinic}` });
    await thread.getByRole('button', { name: /Make it an opportunity/ }).waitFor();
    await thread.focus();
    await page.keyboard.press('o');
    await thread.getByRole('link', { name: 'Show the opportunity' }).click();
    await page.getByRole('heading', { level: 1, name: clinic }).waitFor();
    await page.getByRole('link', { name: 'Show the thread' }).waitFor();
  });

  test('its text is read, each sign with its sentence, and what is missing with the question', async () => {
    await page.getByLabel('Text of the offer').fill(clinicOffer?.text ?? '');
    await page.getByRole('button', { name: 'Read this text' }).click();
    await page.getByText('The offer was read.').waitFor();
    const checkpoints = page.getByRole('region', { name: 'Five checkpoints' });
    await checkpoints.getByText('I am board certified in family medicine').waitFor();
    await expect.poll(() => checkpoints.getByText('Good sign').count()).toBe(4);
    await checkpoints.getByText('May I talk with one or two people').waitFor();
    await page.getByRole('region', { name: 'The physician' }).getByText('No directory yet').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await takePicture(page, 'opportunity-desktop');
  });

  test('an agency is added and both are compared: by what they offer, money beside it', async () => {
    await page.getByRole('link', { name: 'All opportunities' }).click();
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByLabel('Name of the place or company').fill('AscendMD');
    await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
    await page.getByRole('heading', { level: 1, name: 'AscendMD' }).waitFor();
    await page.getByLabel('Text of the offer').fill(agencyOffer?.text ?? '');
    await page.getByRole('button', { name: 'Read this text' }).click();
    await page.getByRole('heading', { name: 'Paid externship' }).waitFor();
    await page.getByRole('link', { name: 'All opportunities' }).click();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByText(`“${clinic}” is the best of them by what it offers`).waitFor();
    await page.getByRole('article', { name: 'AscendMD' }).getByText('Leave it').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await takePicture(page, 'compare-desktop');
  });

  test('nothing is confirmed without its days; with them the arrow keys confirm it, and the plan knows', async () => {
    await page.goto(`${foothold.address}/opportunities`);
    const card = page.getByRole('link', { name: clinic });
    await card.focus();
    await page.keyboard.press('ArrowRight');
    await focused(page.getByRole('region', { name: 'Comparing' }).getByRole('link', { name: clinic }));
    await page.keyboard.press('ArrowRight');
    await page.getByText(`“${clinic}” has no first and last day yet.`).waitFor();
    await card.click();
    await page.getByLabel('First day').fill('2026-06-01');
    await page.getByLabel('Last day').fill('2026-06-26');
    await page.getByRole('button', { name: 'Keep days and costs' }).click();
    await page.getByText('Kept.').waitFor();
    await page.getByRole('combobox', { name: 'Move to' }).selectOption('Confirmed');
    await page.getByText('In your plan').waitFor();
    await page.goto(`${foothold.address}/plan`);
    await page.getByText(`Confirmed place: ${clinic}`).first().waitFor();
  });

  test('what another window has kept is not written over, and what was typed here stays to be copied', async () => {
    await page.goto(`${foothold.address}/opportunities`);
    await page.getByRole('link', { name: clinic }).click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.getByLabel('Notes').fill('Typed here.');
    await other.getByLabel('Notes').fill('Kept there.');
    await other.getByRole('button', { name: 'Keep days and costs' }).click();
    await other.getByText('Kept.').waitFor();
    await other.close();
    await page.getByRole('button', { name: 'Keep days and costs' }).click();
    await page.getByText('Days and costs were changed in another window meanwhile.').waitFor();
    expect(await page.getByLabel('Notes').inputValue()).toBe('Typed here.');
    await page.getByRole('button', { name: 'Show what is kept now' }).click();
    await expect.poll(() => page.getByLabel('Notes').inputValue()).toBe('Kept there.');
  });

  test('a card is dragged to another column, and one key takes it back', async () => {
    await page.goto(`${foothold.address}/opportunities`);
    const column = (name: string) => page.getByRole('region', { name, exact: true });
    await column('Offered').getByRole('article', { name: 'AscendMD' }).dragTo(column('Dropped'));
    const dropped = column('Dropped').getByRole('link', { name: 'AscendMD' });
    await dropped.waitFor();
    await takePicture(page, 'board-desktop');
    await dropped.focus();
    await page.keyboard.press('z');
    await column('Offered').getByRole('link', { name: 'AscendMD' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a phone shows one column at a time, and everything fits it', async () => {
    const { page: small } = await openPage(browser, foothold.oneTimeLink(), phone);
    await small.goto(`${foothold.address}/opportunities?column=offered`);
    await small.getByRole('link', { name: 'AscendMD' }).waitFor();
    await small.getByRole('region', { name: 'Confirmed' }).waitFor({ state: 'hidden' });
    await small.getByRole('combobox', { name: 'Column' }).selectOption('confirmed');
    await small.getByRole('link', { name: clinic }).waitFor();
    await small.getByText('What counts: five types of experience').click();
    await small.getByText('Inpatient observership').waitFor();
    expect(await faultsOf(small, 'board')).toEqual([]);
    await small.context().close();
  });

  test.runIf(process.env['FOOTHOLD_LOOKS'])('pictures in all looks', async () => {
    const ask = await foothold.signIn();
    const { cards } = (await ask('GET', '/api/opportunities')).body as { cards: { id: string }[] };
    const ids = cards.map(({ id }) => id);
    await takeAllLooks(browser, foothold, 'opportunities', {
      board: '/opportunities',
      one: `/opportunities?open=${ids[0]}`,
      other: `/opportunities?open=${ids[1]}`,
      compare: `/opportunities?compare=${ids.join(',')}`,
    });
  });

  test('no page wrote an error to the browser’s console', () => {
    expect(errors).toEqual([]);
  });
});
