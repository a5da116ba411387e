import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { recordEvent } from '#features/campaign/service.ts';
import { syncLogbook } from '#features/logbook/service.ts';
import { startPlan } from '#features/plan/service.ts';
import { addPaper, makeSender } from '#test/campaign/queued-mails.ts';
import { answerYes, writeTo } from '#test/inbox/campaign.ts';
import { addScan } from '#test/packet/paper-scans.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { type ApiClient, type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { launchBrowser, openPage, phone, seriousViolations, takePicture } from './support/browser.ts';
import { still } from './support/waiting.ts';
import { takeAllLooks, tooWideForPhone } from './support/looks.ts';

const office = 'office@bergen.example';
const clinic = `Clinic of ${office}`;
const nextPages = {
  letters: '/next?tab=letters',
  introductions: '/next?tab=introductions',
  return: '/next?tab=return',
};
const okafor = { address: 'okafor@river.example', password: 'secret' };
const amara = { address: 'amara@example.org', password: 'secret' };

describe.skipIf(!has.chromium || !has.mailServers)('From a yes to the next door', () => {
  let mail: TestMailServer;
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let thread: string;
  let stay: string;
  let ask: ApiClient;

  const workspace = () => foothold.store.workspace(foothold.ownWorkspace);
  const papersSent = () => page.getByRole('checkbox', { name: 'Send the papers they need', checked: true });
  const open = (path: string) => page.goto(foothold.address + path);

  beforeAll(async () => {
    mail = await startMailServer({ users: [amara, okafor, { address: office, password: 'secret' }] });
    foothold = await runFoothold({ start: '2026-03-03T15:00:00Z', mailAuthorities: [mail.ca] });
    const { parts } = foothold;
    await makeSender(workspace(), parts, { ...amara, smtp: mail.smtp, imap: mail.imap });
    foothold.clock.advance({ seconds: 1 });
    await addPaper(workspace(), parts);
    await startPlan(workspace(), parts, { startOn: '2026-03-02', timeZone: 'UTC' });
    await addScan(workspace(), parts, 'diploma', 'My diploma', {});
    const written = await writeTo(workspace(), parts, office);
    thread = written.outreachId;
    const at = '2026-03-03T14:00:00Z';
    await answerYes(workspace(), written, {
      address: office,
      name: 'Maria Chen',
      text: 'Yes, you can work with us from March 9. Please send your diploma.',
      at,
    });
    await recordEvent(workspace(), parts, thread, { kind: 'answered', from: office });
    ask = await foothold.signIn();
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, foothold.oneTimeLink()));
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
    await mail?.stop();
  });

  test('the yes becomes an opportunity, and the packet goes into its answer', async () => {
    await open(`/inbox?thread=${thread}`);
    const shown = page.getByRole('region', { name: `Thread with ${clinic}` });
    await shown.getByRole('button', { name: /Make it an opportunity/ }).click();
    await shown.getByRole('link', { name: 'Show the opportunity' }).waitFor();
    await page.getByRole('link', { name: 'Prepare the packet' }).click();
    await page.getByRole('checkbox', { name: 'My diploma' }).and(page.locator(':checked')).waitFor();
    await page.getByRole('button', { name: 'Make the packet' }).click();
    await page.getByRole('button', { name: 'Attach to the answer' }).click({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Approve and send', disabled: false }).click();
    await page.getByText('Approved. It leaves when its turn comes.').first().waitFor();
    await foothold.worker.wake('send');
    await mail.mailbox(office).arrived(1);
    await open(`/inbox?thread=${thread}`);
    await papersSent().waitFor();
  });

  test('with its days it is confirmed, and on the first day it runs', async () => {
    await open(`/inbox?thread=${thread}`);
    await page.getByRole('link', { name: 'Show the opportunity' }).click();
    await page.getByLabel('First day').fill('2026-03-09');
    await page.getByLabel('Last day').fill('2026-04-03');
    await page.getByLabel('Weeks', { exact: true }).fill('4');
    await page.getByLabel('Hands-on weeks').fill('4');
    await page.getByRole('button', { name: 'Keep days and costs' }).click();
    await page.getByText('Kept.').waitFor();
    const move = page.getByRole('combobox', { name: 'Move to' });
    await move.selectOption('Confirmed');
    await page.getByText('In your plan').waitFor();
    stay = new URL(page.url()).searchParams.get('open')?.replaceAll('"', '') ?? '';
    foothold.clock.set('2026-03-09T13:00:00Z');
    await open('/');
    await page.getByRole('heading', { name: `${clinic} has begun` }).waitFor();
    await page.getByRole('link', { name: 'Move it' }).click();
    await move.selectOption('Running');
    await page.getByText('You are there.').waitFor();
  });

  test('on a phone without network the logbook goes on; with it all arrives, and the week is looked back on', async () => {
    await logged(['2026-03-10', 4], ['2026-03-17', 4]);
    foothold.clock.set('2026-03-17T20:00:00Z');
    const { page: small } = await openPage(browser, foothold.oneTimeLink(), phone);
    const status = small.getByRole('status').first();
    await small.clock.setFixedTime('2026-03-17T20:00:00Z');
    await small.goto(`${foothold.address}/logbook?externship=${stay}`);
    await small.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await small.context().setOffline(true);
    await small.getByText('History', { exact: true }).first().click();
    await small.getByLabel('In a few words').fill('54 y, male, cough');
    await small.getByRole('button', { name: 'Add' }).click();
    await status.getByText(/waits? for the network/).waitFor();
    await small.context().setOffline(false);
    await status.getByText('Everything is on the server.').waitFor();
    await small.context().close();
    await open(`/on-site?externship=${stay}`);
    const checkIn = page.getByRole('region', { name: 'Weekly check-in' });
    await checkIn.getByRole('button', { name: 'Keep the check-in' }).click();
    await checkIn.getByText('No red flag at the last check-in').waitFor();
  });

  test('on Friday of week 2 Today says: ask for the letter; the words leave a way out', async () => {
    foothold.clock.set('2026-03-20T13:00:00Z');
    await open('/next?tab=letters');
    await page.getByLabel('Supervising physician').fill('Maria Chen');
    await page.getByLabel('Clinic or hospital').fill('Bergen Family Medicine');
    await page.getByLabel('City').fill('Hackensack');
    await page.getByLabel('State').fill('NJ');
    await page.getByRole('button', { name: 'Keep these facts' }).click();
    await page.getByText('Dr. Chen ·').waitFor();
    await open('/');
    await page.getByRole('heading', { name: 'Ask Dr. Chen for feedback, then for a letter' }).waitFor();
    await page.getByRole('link', { name: 'Show the words' }).click();
    await page.getByText('Histories taken: 9').waitFor();
    await page.getByRole('button', { name: 'Add this letter' }).click();
    const letter = page.getByRole('article', { name: 'Letter of Dr. Chen' });
    await letter.getByRole('button', { name: 'Show the words' }).click();
    await letter.getByText('would rather not write one, please tell me plainly').waitFor();
    await letter.getByRole('button', { name: 'I asked' }).click();
    await letter.getByRole('button', { name: 'They agreed' }).click();
    await letter.getByText('Agreed', { exact: true }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('in week 3 the writer gets one file that counts the logbook; the waiver is decided before', async () => {
    foothold.clock.set('2026-03-23T13:00:00Z');
    await open('/next?tab=letters');
    const letter = page.getByRole('article', { name: 'Letter of Dr. Chen' });
    await letter.getByRole('button', { name: 'I sent packet and request form' }).click();
    await letter.getByText('MyERAS asks whether you waive').first().waitFor();
    await letter.getByRole('button', { name: 'Packet and waiver' }).click();
    await letter.getByLabel('Your goals, on one page').fill('To become a family physician.');
    await letter.getByLabel('CV for the writer').selectOption('Version “My CV”');
    await letter.getByRole('radio', { name: 'Waived: I will not read it' }).check();
    await letter.getByRole('button', { name: 'Keep packet and waiver' }).click();
    await page.getByText('Kept.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      letter.getByRole('link', { name: 'Save the writer’s packet' }).click(),
    ]);
    const { text } = await extractText(
      await getDocumentProxy(new Uint8Array(readFileSync(await file.path()))),
    );
    expect(text.join(' ')).toMatch(/Histories taken\s+4\s+5\s+9/);
    expect(text.join(' ')).toContain('To become a family physician.');
    await letter.getByRole('button', { name: 'Show the words' }).click();
    // While the words unfold, the button below them moves: a key does not miss it.
    await still(page);
    await letter.getByRole('button', { name: 'Put it into the thread, with the packet' }).press('Enter');
    const waiting = page.getByRole('region', { name: `Thread with ${clinic}` });
    await waiting.getByText('Amara Nwosu for the letter.pdf').first().waitFor();
    // It waits, and the papers are with them all the same.
    await papersSent().waitFor();
    await open('/next?tab=letters');
    await letter.getByRole('button', { name: 'I sent packet and request form' }).click();
    await letter.getByText('A polite reminder is due on April 6, 2026').waitFor();
  });

  test('on the last day CV and letters gain the stay, and an introduction becomes a target', async () => {
    foothold.clock.set('2026-04-03T13:00:00Z');
    await open('/next?tab=introductions');
    await page.getByText('Clinical extern, Bergen Family Medicine, Hackensack, NJ').first().waitFor();
    await page.getByRole('button', { name: 'Add it to CV, LinkedIn text and letters' }).click();
    await page.getByText('The stay stands in your profile.').waitFor();
    await page.getByRole('button', { name: 'I asked today' }).click();
    await page.getByRole('button', { name: 'They named somebody' }).click();
    await page.getByLabel('Name of the person').fill('Grace Okafor, MD');
    await page.getByLabel('E-mail address').fill('okafor@river.example');
    await page.getByRole('button', { name: 'Put the person on the list' }).click();
    await page.getByRole('region', { name: 'Who led to whom' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await takePicture(page, 'next-introductions');
    for (const form of ['PNG', 'SVG']) {
      await page.getByRole('button', { name: 'Save as picture: Who led to whom' }).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: new RegExp(`^${form}`) }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe(`who-led-to-whom.${form.toLowerCase()}`);
      const begin = readFileSync(await file.path())
        .subarray(0, 60)
        .toString('latin1');
      expect(begin).toMatch(form === 'PNG' ? /^.PNG/ : /^<svg /);
      await page.getByRole('menu').waitFor({ state: 'detached' });
    }
    const cv = (await ask('GET', '/api/cv')).body as { parts: { id: string; entries: unknown[] }[] };
    expect(cv.parts.find(({ id }) => id === 'us-experience')?.entries).toHaveLength(1);
  });

  test('a new mail that names the physician is blocked without consent, and goes with it', async () => {
    await putBlock();
    const { introductions } = await introduced();
    const targetId = introductions[0]?.targetId ?? '';
    const drafted = await ask('POST', '/api/campaign/drafts', { targetIds: [targetId] });
    expect(drafted.status).toBe(200);
    await open('/campaign');
    await page
      .getByRole('button', { name: /Grace Okafor/ })
      .first()
      .click();
    await page.getByText('I have finished a 4-week hands-on externship at Bergen Family Medicine').waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const body = page.getByLabel('Text', { exact: true });
    await body.fill(`${await body.inputValue()}\n\nDr. Maria Chen supervised me there.`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByText('“Dr. Maria Chen” names Dr. Maria Chen, and there is no consent on record.')
      .waitFor();
    await page.getByRole('button', { name: 'Approve this mail', disabled: true }).waitFor();
    await takePicture(page, 'next-blocked');

    await open('/next?tab=introductions');
    await page.getByRole('button', { name: 'Write a permission down' }).click();
    await page.getByRole('checkbox', { name: 'mails to physicians' }).check();
    await page.getByLabel('The words that were said').fill('Yes, please tell them that you worked with me.');
    await page.getByRole('button', { name: 'Keep this permission' }).click();
    await page.getByRole('article', { name: 'Consent of Maria Chen' }).getByText('On record').waitFor();

    await open('/campaign');
    await page
      .getByRole('button', { name: /Grace Okafor/ })
      .first()
      .click();
    await page.getByText('Dr. Maria Chen supervised me there.').waitFor();
    await page.getByRole('button', { name: 'Approve this mail', disabled: false }).click();
    await expect.poll(() => stateOfMail(okafor.address)).toBe('approved');
  });

  test('a consent that is taken back at the last moment holds the mail; with it the mail arrives and names her', async () => {
    const { consents } = await introduced();
    const takeBack = (withdrawn: boolean) =>
      ask('PUT', `/api/consents/${consents[0]?.id}/withdrawn`, { withdrawn });
    const { vault } = foothold.parts;
    const unsealed = vault.open.bind(vault);
    const paper = Buffer.from(await sealedPaper());
    const opening = vi.spyOn(vault, 'open').mockImplementation(async (sealed) => {
      // Its papers are opened when the mail is claimed already: only the look before the last bytes is left.
      if (paper.equals(sealed)) await takeBack(true);
      return unsealed(sealed);
    });
    await untilItIsDue();
    await foothold.worker.wake('send');
    await expect.poll(() => stateOfMail(okafor.address)).toBe('draft');
    expect(opening).toHaveBeenCalled();
    opening.mockRestore();
    await mail.delivered();
    expect(await mail.mailbox(okafor.address).messages()).toEqual([]);

    await takeBack(false);
    await open('/campaign');
    await page
      .getByRole('button', { name: /Grace Okafor/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Approve this mail', disabled: false }).click();
    // The hour is right already: it may leave before anybody looks.
    await expect.poll(() => stateOfMail(okafor.address)).not.toBe('draft');
    await untilItIsDue();
    await foothold.worker.wake('send');
    const [raw = ''] = await mail.mailbox(okafor.address).arrived(1);
    expect((await simpleParser(raw)).text).toContain('Dr. Maria Chen supervised me there.');
    await expect.poll(() => stateOfMail(okafor.address)).toBe('sent');
  });

  test('the return is reckoned, and all of it fits a phone', async () => {
    await open('/next?tab=return');
    await page.getByText('9 times you worked with a patient yourself').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const paths = Object.values(nextPages);
    expect(await tooWideForPhone(browser, foothold, paths)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test.runIf(process.env['FOOTHOLD_LOOKS'])('pictures in all looks', async () => {
    await takeAllLooks(browser, foothold, 'next', nextPages);
  });

  /** Histories on these days, as a phone sends them. */
  async function logged(...days: [day: string, count: number][]) {
    const { newId } = foothold.parts;
    const changes = days.map(([day, count]) => ({
      id: newId(),
      entryId: newId(),
      at: `${day}T20:00:00Z`,
      content: { day, count, activity: 'history' as const, about: 'cough' },
    }));
    await syncLogbook(workspace(), stay, { workspaceId: foothold.ownWorkspace, since: 0, changes });
  }

  /** When the applicant can come next: letters need it. */
  async function putBlock() {
    const block = { from: '2026-09-07', to: '2026-10-04', state: 'free', keptFor: '' };
    expect((await ask('POST', '/api/availability/blocks', block)).status).toBe(200);
  }

  async function stateOfMail(address: string) {
    const found = await workspace().transaction((db) =>
      db.selectFrom('message').select('state').where('to_address', '=', address).executeTakeFirst(),
    );
    return found?.state;
  }

  /** Lets time pass to the morning for which the mail waits. */
  async function untilItIsDue() {
    const { leave_from } = await workspace().transaction((db) =>
      db
        .selectFrom('message')
        .select('leave_from')
        .where('to_address', '=', okafor.address)
        .executeTakeFirstOrThrow(),
    );
    if (leave_from && leave_from > foothold.clock.now()) foothold.clock.set(leave_from);
  }

  async function sealedPaper() {
    const { sealed } = await workspace().transaction((db) =>
      db.selectFrom('document').select('sealed').where('file_name', '=', 'CV.pdf').executeTakeFirstOrThrow(),
    );
    return sealed;
  }

  async function introduced() {
    const { stays } = (await ask('GET', '/api/introductions')).body as {
      stays: { introductions: { targetId: string }[]; consents: { id: string }[] }[];
    };
    return stays[0] ?? { introductions: [], consents: [] };
  }
});
