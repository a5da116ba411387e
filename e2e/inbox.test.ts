import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrial } from '#features/letters/trial-service.ts';
import { readSpreadsheet } from '#features/targets/spreadsheet.ts';
import { me, writeTo } from '#test/inbox/campaign.ts';
import { proposeFirstMails } from '#features/campaign/propose-service.ts';
import { addTarget, graduateProfile, saveFacts } from '#test/campaign/ready-applicant.ts';
import { addDays, dayOf } from '#plain/time.ts';
import { makeSender } from '#test/campaign/queued-mails.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { launchBrowser, openPage, phone, seriousViolations, takePicture } from './support/browser.ts';
import { faultsOf, takeAllLooks, tooWideForPhone } from './support/looks.ts';

const world = 'world@elsewhere.test';
const office = 'office@mercy-clinic.org';
const colleague = 'dr.lee@mercy-clinic.org';
const willing = 'manager@riverside-practice.org';

describe.skipIf(!has.chromium || !has.mailServers)('An applicant works through the inbox', () => {
  let mail: TestMailServer;
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  const answer = (from: string, inReplyTo: string, text: string, attached: string[] = []) =>
    mail.sendAs(world, {
      from,
      to: me,
      subject: 'Re: Externship in internal medicine',
      ...(inReplyTo && { inReplyTo, references: inReplyTo }),
      text,
      attachments: attached.map((filename) => ({ filename, content: 'A form to fill in' })),
      html: `<p>${text}</p><blockquote>On Monday you wrote</blockquote><img src="https://t.example/x.gif">`,
    });
  let toOffice: string;

  beforeAll(async () => {
    mail = await startMailServer({
      users: [
        { address: me, password: 'secret' },
        { address: world, password: 'x' },
      ],
      domains: ['mercy-clinic.org'],
    });
    const start = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString().replace('.000Z', 'Z');
    foothold = await runFoothold({ start, mailAuthorities: [mail.ca] });
    const { parts } = foothold;
    const ws = foothold.store.workspace(foothold.ownWorkspace);
    await makeSender(ws, parts, { address: me, smtp: mail.smtp, imap: mail.imap });
    // The mail server's clock is the system's, so what the letters state has to be true on any day.
    const inDays = (days: number) => addDays(dayOf(start, 'UTC'), days);
    const availability = { from: inDays(100), to: inDays(200) };
    const card = { issuedOn: inDays(-100), expiresOn: inDays(600) };
    const facts = { ...graduateProfile, availability, bls: card, acls: card };
    await ws.transaction((db) => saveFacts(db, facts, start));
    const first = await writeTo(ws, parts, office);
    await writeTo(ws, parts, colleague);
    const second = await writeTo(ws, parts, willing);
    toOffice = first.messageId;
    await answer(`Ann Miller <${office}>`, first.messageId, 'Thank you. I will look at this later.', [
      'Application form.pdf',
      'Vaccinations.docx',
    ]);
    await answer(`Sam Rios <${willing}>`, second.messageId, 'Yes, we would be happy to host you in March.');
    await answer('Dana Whitfield <dana.w@gmail.com>', '', 'I saw your mail to Dr. Lee. Who are you?');
    await mail.mailbox(me).arrived(3);
    await foothold.worker.wake('read-mail');
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, foothold.oneTimeLink()));
    await page.goto(`${foothold.address}/inbox`);
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
    await mail?.stop();
  });

  test('what a yes asks for stands first, and one key goes to the next thread', async () => {
    await page.getByRole('heading', { level: 2, name: `Clinic of ${willing}` }).waitFor();
    await page.getByRole('checkbox', { name: 'Talk with them once' }).click();
    await page.getByRole('checkbox', { name: 'Talk with them once', checked: true }).waitFor();
    await page.getByRole('navigation', { name: 'Threads' }).getByText(`Clinic of ${willing}`).click();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 2, name: `Clinic of ${office}` }).waitFor();
    await page.getByText('One more sequence to this organisation waits for you').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('one key corrects the sorting, and one takes it back', async () => {
    const thread = page.getByRole('region', { name: `Thread with Clinic of ${office}` });
    await thread.getByText('Thank you. I will look at this later.').first().waitFor();
    const attached = thread.getByRole('list', { name: 'Attached' });
    await attached.getByText('Vaccinations.docx').waitFor();
    expect(await attached.getByRole('listitem').allTextContents()).toEqual([
      'Application form.pdf',
      'Vaccinations.docx',
    ]);
    await page.keyboard.press('5');
    await thread.getByText('by you').waitFor();
    await thread.getByRole('button', { name: /Maybe later/, pressed: true }).waitFor();
    await page.keyboard.press('z');
    await thread.getByText('by Foothold').waitFor();
  });

  test('the answer is written in the thread, read, approved, and arrives there', async () => {
    const thread = page.getByRole('region', { name: `Thread with Clinic of ${office}` });
    await thread.focus();
    await page.keyboard.press('r');
    await page.getByLabel(`Your answer to ${office}`).fill('Dear Ann,\n\nthank you. I am here from March 1.');
    await answer(
      `Front desk <front@mercy-clinic.org>`,
      toOffice,
      'Who is your contact at the medical school?',
    );
    await mail.mailbox(me).arrived(4);
    await foothold.worker.wake('read-mail');
    // As when somebody comes back to this window.
    const lookAgain = async () => {
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
      return page.getByText('A newer mail came from front@mercy-clinic.org').isVisible();
    };
    await expect.poll(lookAgain, { interval: 1000 }).toBe(true);
    await page.getByText(`What you write here still goes to ${office}.`).waitFor();
    await page.getByRole('button', { name: 'Read it once more' }).click();
    await page.getByRole('button', { name: 'Approve and send', disabled: false }).click();
    await page.getByText('Approved. It leaves when its turn comes.').first().waitFor();
    await foothold.worker.wake('send');
    const [sent] = await mail.mailbox(me).arrived(1, 'Sent');
    expect(sent).toMatch(new RegExp(`^To: .*${office}`, 'm'));
    expect(sent).toMatch(/^Subject: Re: Externship in internal medicine/m);
    expect(sent).toMatch(/^In-Reply-To: </m);
    expect(sent).toMatch(/^References: <first-/m);
  });

  test('a mail that nothing names is matched by hand, and that is undone and done again', async () => {
    await page.goto(`${foothold.address}/inbox?view=unmatched`);
    const unknown = page.getByRole('article', { name: 'Mail from Dana Whitfield' });
    await unknown.getByLabel('Which target is it about?').first().fill('lee');
    await page.getByRole('option', { name: new RegExp(colleague) }).click();
    expect(await seriousViolations(page)).toEqual([]);
    await takePicture(page, 'inbox-unmatched');
    await unknown.getByRole('button', { name: 'Match', exact: true }).click();
    await page.getByRole('link', { name: `Matched to Clinic of ${colleague}` }).waitFor();
    await page.getByRole('region', { name: 'Decided' }).getByRole('button', { name: 'Undo' }).click();
    await unknown.waitFor();
  });

  test('a figure leads to its rows', async () => {
    await page.goto(`${foothold.address}/campaign?tab=figures`);
    const yes = page.getByRole('region', { name: 'From mailed to yes' });
    await yes.getByText('too few to tell').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await yes.getByRole('link', { name: 'said yes' }).click();
    await page.getByRole('button', { name: `Clinic of ${willing}` }).waitFor();
    await page.getByRole('button', { name: `Clinic of ${office}` }).waitFor({ state: 'detached' });
  });

  test('TPL-3: a number of two wordings leads to its mails, which can be kept as a file', async () => {
    const ws = foothold.store.workspace(foothold.ownWorkspace);
    const second = { subject: 'Four weeks with you', body: 'Dear Office,\n\nMay I apply?' };
    await startTrial(ws, foothold.parts, { audience: 'office', ...second });
    await ws.transaction((db) =>
      sql`update message set trial_id = (select id from letter_trial),
        trial_side = case when to_address = ${willing} then 'B' else 'A' end where round = 'first'`.execute(
        db,
      ),
    );
    await page.goto(`${foothold.address}/letters`);
    const wordingB = page.getByRole('row', { name: /^B: the second one/ });
    await wordingB.getByRole('link', { name: '1', exact: true }).first().click();
    await page.getByText('Wording B: sent').waitFor();
    await page.getByRole('button', { name: `Clinic of ${willing}` }).waitFor();
    await page.getByRole('button', { name: `Clinic of ${office}` }).waitFor({ state: 'detached' });
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'XLSX' }).click();
    expect((await file).suggestedFilename()).toBe('campaign-log.xlsx');
    const read = await readSpreadsheet(readFileSync(await (await file).path()));
    const [, ...rows] = read.ok ? read.value.rows : [];
    expect(rows.map(([target]) => target)).toEqual([`Clinic of ${willing}`]);
  });

  test('CMP-4: a new first mail to somebody there says who has answered, and is decided beside it', async () => {
    const { parts } = foothold;
    const ws = foothold.store.workspace(foothold.ownWorkspace);
    const address = 'dr.roe@mercy-clinic.org';
    await proposeFirstMails(ws, parts, [
      await addTarget(ws, parts, { list: 'physician', name: 'Dr. Sam Roe', emails: [address] }),
    ]);
    await page.goto(`${foothold.address}/campaign`);
    await page.getByRole('button', { name: 'Open the first' }).click();
    await page.getByText('of the same organisation, has answered already').waitFor();
    const approve = page.getByRole('button', { name: 'Approve this mail' });
    expect(await approve.isDisabled()).toBe(true);
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on writing to Dr. Sam Roe' }).click();
    await page.getByText('of the same organisation, has answered already').waitFor({ state: 'detached' });
    await expect.poll(() => approve.isEnabled()).toBe(true);
  });

  test('all of it fits a phone, in light and dark', async () => {
    const paths = ['/inbox', '/inbox?view=unmatched', '/campaign?tab=figures', '/campaign?tab=log'];
    expect(await tooWideForPhone(browser, foothold, paths)).toEqual([]);
    const { page: small } = await openPage(browser, foothold.oneTimeLink(), phone);
    await small.goto(`${foothold.address}/inbox`);
    await small.getByRole('link', { name: new RegExp(`Clinic of ${willing}`) }).click();
    await small.getByRole('link', { name: 'All threads' }).waitFor();
    expect(await faultsOf(small, 'thread')).toEqual([]);
    await small.context().close();
  });

  test.runIf(process.env['FOOTHOLD_LOOKS'])('pictures in all looks', async () => {
    await takeAllLooks(browser, foothold, 'inbox', {
      inbox: '/inbox',
      figures: '/campaign?tab=figures',
      log: '/campaign?tab=log&stage=mailed',
      unmatched: '/inbox?view=unmatched',
    });
  });

  test('no page wrote an error to the browser’s console', () => {
    expect(errors).toEqual([]);
  });
});
