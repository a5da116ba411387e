import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { queueMail } from '../test/campaign/queued-mails.ts';
import { addTarget, makeReady } from '../test/campaign/ready-applicant.ts';
import {
  focusOnPage,
  focused,
  launchBrowser,
  openPage,
  quiet,
  scrollsSideways,
  seriousViolations,
  settled,
  showAll,
  tabTo,
  takePicture,
  usualLooks,
} from './support/browser.ts';

const targets = [
  { list: 'physician', name: 'Jordan Reyes', emails: ['jordan@reyes.example'] },
  { list: 'hospital', name: 'Mercy Hospital', emails: ['gme@mercy.example'] },
  { list: 'hospital', name: 'Mercy Clinic', emails: ['office@mercy.example'] },
  { list: 'clinic', name: 'Harbor Community Clinic', emails: ['desk@harbor.example'] },
] as const;
const begging = 'I humbly request this. Please give me a chance, you are my last hope!!!';

describe.skipIf(!has.chromium)('Drafts are read one by one by keyboard, with the coach', () => {
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let ask: Awaited<ReturnType<RunningFoothold['signIn']>>;
  const drafts = new Map<string, string>();

  beforeAll(async () => {
    foothold = await runFoothold({ start: '2026-03-03T15:00:00Z' });
    const ws = foothold.store.workspace(foothold.ownWorkspace);
    await makeReady(ws, foothold.parts);
    const targetIds: string[] = [];
    for (const target of targets) {
      targetIds.push(await addTarget(ws, foothold.parts, { ...target, emails: [...target.emails] }));
      foothold.clock.advance({ seconds: 1 });
    }
    ask = await foothold.signIn();
    for (const id of targetIds) {
      await ask('POST', '/api/campaign/drafts', { targetIds: [id] });
      foothold.clock.advance({ seconds: 1 });
    }
    const { body } = (await ask('GET', '/api/campaign')) as {
      body: { drafts: { id: string; target: { name: string } }[] };
    };
    for (const { id, target } of body.drafts) drafts.set(target.name, id);
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, foothold.oneTimeLink()));
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  const reading = (name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
  const mail = () => page.getByRole('article', { name: /recipient sees it/ });
  const coach = () => page.getByRole('region', { name: 'What the coach says' });

  test('J and K go from one draft to the next, and the keys are named', async () => {
    await page.goto(`${foothold.address}/campaign`);
    await page.getByRole('button', { name: 'Open the first' }).click();
    await reading('Jordan Reyes');
    await page.getByRole('note', { name: /Keys/ }).waitFor();
    await focusOnPage(page);
    await page.keyboard.press('j');
    await reading('Mercy Hospital');
    await page.getByText('This mail reads like another one').waitFor();
    await takePicture(page, 'letters/alike-desktop-light');
    await page.keyboard.press('k');
    await reading('Jordan Reyes');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the coach speaks while a draft is changed; its wording is used, and taken back', async () => {
    await page.keyboard.press('e');
    const box = page.getByRole('textbox', { name: 'Text' });
    await focused(box);
    await box.evaluate((area: HTMLTextAreaElement) => {
      const end = area.value.indexOf('Kind regards');
      area.setSelectionRange(end, end);
    });
    await page.keyboard.type(begging);
    await page.keyboard.press('Enter');
    await coach().getByText('Serious').first().waitFor();
    await coach().getByRole('button', { name: '“give me a chance”' }).click();
    const selected = () =>
      box.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    await expect.poll(selected).toBe('give me a chance');
    await coach().getByRole('button', { name: 'Take it out' }).first().click();
    await expect.poll(() => box.inputValue()).not.toContain('last hope');
    await coach().getByRole('button', { name: 'Undo the wording' }).click();
    await expect.poll(() => box.inputValue()).toContain(begging);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await mail().getByText('last hope').waitFor();
    await focusOnPage(page);
  });

  test('another draft is not opened over a text that is being changed without asking; nor is another window’s text lost', async () => {
    await page.keyboard.press('e');
    const box = page.getByRole('textbox', { name: 'Text' });
    await box.fill(`${await box.inputValue()}\n\nOne more line.`);
    const asked = page.waitForEvent('dialog');
    const left = page
      .getByRole('list', { name: 'Drafts' })
      .getByRole('button', { name: /Mercy Clinic/ })
      .click();
    const question = await asked;
    expect(question.message()).toContain('Your changes to this draft are lost.');
    await question.dismiss();
    await left;
    expect(await box.inputValue()).toContain('One more line.');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Edit' }).click();
    const otherBox = other.getByRole('textbox', { name: 'Text' });
    await otherBox.fill(`${await otherBox.inputValue()}\n\nFrom the other window.`);
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await other.getByText('The draft is changed.').waitFor();
    await other.close();
    // The page also learns of it by itself, at any moment: then Save is disabled, and the click does nothing.
    await page.getByRole('button', { name: 'Save', exact: true }).click({ force: true });
    await page.getByText('Changed in another window', { exact: true }).waitFor();
    expect(await box.inputValue()).toContain('One more line.');
    await page.getByRole('button', { name: 'Show what is kept now' }).click();
    await expect.poll(() => box.inputValue()).toContain('From the other window.');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await focusOnPage(page);
  });

  test('the remarks stand on both widths and in both colours', async () => {
    // Both widths and both colours, two of the four together; all four were looked at when the screens were made.
    for (const { look, options } of usualLooks) {
      const { page: other, errors: faults } = await openPage(browser, foothold.oneTimeLink(), options);
      await other.goto(`${foothold.address}/campaign?draft=${drafts.get('Jordan Reyes')}`);
      await other.getByRole('region', { name: 'What the coach says' }).waitFor();
      await quiet(other);
      expect([look, await scrollsSideways(other)]).toEqual([look, false]);
      await showAll(other);
      await takePicture(other, `letters/review-${look}`);
      expect([look, await seriousViolations(other)]).toEqual([look, []]);
      expect(faults).toEqual([]);
      await other.context().close();
    }
  });

  test('what is serious is said before the approval, and confirmed', async () => {
    await page.keyboard.press('a');
    const question = page.getByRole('dialog').filter({ hasText: 'against this mail' });
    await settled(question);
    await takePicture(page, 'letters/confirm-desktop-light');
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await focusOnPage(page);
    await page.keyboard.press('a');
    await tabTo(page, /Approve all the same/);
    await page.keyboard.press('Enter');
    await page.getByText('Approved. It leaves when its turn comes.').first().waitFor();
    await reading('Mercy Hospital');
    await focusOnPage(page);
  });

  test('S sends a draft back with a note; it waits behind the others until it is taken up', async () => {
    await page.keyboard.press('s');
    await focused(page.getByLabel('What should change?'));
    await page.keyboard.type('Name their teaching clinic');
    await page.keyboard.press('Enter');
    await reading('Mercy Clinic');
    await page.getByRole('list', { name: 'Drafts' }).getByText('Sent back').waitFor();
    await page.goto(`${foothold.address}/campaign?draft=${drafts.get('Mercy Hospital')}`);
    await page.getByText('Your note: Name their teaching clinic').waitFor();
    await page.getByRole('button', { name: 'Approve this mail', disabled: true }).waitFor();
    await page.getByRole('button', { name: 'Take it up again' }).click();
    await page.getByText('You sent this mail back').waitFor({ state: 'detached' });
  });

  test('what was written in one letter is not lost in another, and leaving the page asks first', async () => {
    await page.goto(`${foothold.address}/letters`);
    const box = page.getByLabel('Letter', { exact: true });
    await box.fill('Dear office,\n\nMay I apply?');
    await page.getByRole('radiogroup', { name: 'Round' }).getByText('Follow-up', { exact: true }).click();
    await expect.poll(() => box.inputValue()).toContain('{{ thread.firstSentOn }}');
    const asked = page.waitForEvent('dialog');
    const left = page.getByRole('link', { name: 'Targets', exact: true }).click();
    const question = await asked;
    expect(question.message()).toContain('Leave without saving?');
    await question.dismiss();
    await left;
    await page.getByRole('radiogroup', { name: 'Round' }).getByText('First mail').click();
    await expect.poll(() => box.inputValue()).toBe('Dear office,\n\nMay I apply?');
    await page.getByRole('button', { name: 'Save letter' }).click();
    await page.getByText('The letter is saved.').waitFor();
  });

  test('CMP-7: who presses “Send”, changed in another window, is not changed back by a form that was open', async () => {
    await page.goto(`${foothold.address}/settings`);
    const seconds = page.getByLabel('Seconds between two mails');
    await seconds.fill('95');
    const { pace } = ((await ask('GET', '/api/campaign')) as { body: { pace: object } }).body;
    await ask('PUT', '/api/campaign/pace', { written: { leavesBy: 'hand' }, basedOn: {} });
    await page.getByRole('radio', { name: /^I do: I open each/, checked: true }).waitFor();
    expect(await seconds.inputValue()).toBe('95');
    await page.getByRole('button', { name: 'Save the pace' }).click();
    await page.getByText('The pace is kept.').waitFor();
    await page.getByRole('button', { name: 'Save the pace', disabled: true }).waitFor();
    expect((await ask('GET', '/api/campaign')).body).toMatchObject({
      pace: { ...pace, leavesBy: 'hand', secondsBetweenMails: 95 },
    });
  });

  test('CMP-5, CMP-7: by hand, the second person of a small practice waits, and the page says for whom, then until when', async () => {
    const ws = foothold.store.workspace(foothold.ownWorkspace);
    for (const address of ['ana@maple.example', 'ben@maple.example']) {
      const { targetId } = await queueMail(ws, foothold.parts, { address });
      await ws.transaction((db) =>
        db.updateTable('target').set({ list: 'physician' }).where('id', '=', targetId).execute(),
      );
      foothold.clock.advance({ seconds: 1 });
    }
    await page.goto(`${foothold.address}/campaign?tab=way`);
    const mailTo = (address: string) => page.getByRole('listitem').filter({ hasText: `${address}, first` });
    await mailTo('ben@maple.example').getByText('Send the mail to ana@maple.example first').waitFor();
    expect(await mailTo('ben@maple.example').getByRole('link').count()).toBe(0);
    await mailTo('ana@maple.example').getByRole('link', { name: 'Open in the mail program' }).waitFor();
    await mailTo('ana@maple.example').getByRole('button', { name: 'I have sent it' }).click();
    await mailTo('ben@maple.example')
      .getByText(/Send it from \w+ \d+, \d{4} on\./)
      .waitFor();
  });

  test('no page wrote an error to the browser’s console', () => {
    expect(errors).toEqual([]);
  });
});
