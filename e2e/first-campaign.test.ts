import type { Browser, Page } from 'playwright-core';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readyCvText, readyGraduate } from '#test/profile/ready-graduate.ts';
import { type TestMailServer, startMailServer } from '#test/support/mail-server.ts';
import { has } from '#test/support/missing.ts';
import { pdfOf } from '#test/support/pdf.ts';
import { type RunningFoothold, runFoothold } from '#test/support/running-foothold.ts';
import { launchBrowser, openPage, quiet, seriousViolations, takePicture } from './support/browser.ts';

const me = { address: 'amara.nwosu@example.org', password: 'correct horse battery staple' };
const office = 'education@hospital.example';
const unknown = 'nobody@clinic.example';
const silent = 'jordan.reyes@practice.example';

const targets = `Name,City,State,Contact email,Contact person,List
Riverside Teaching Hospital,Bronx,NY,${office},Dana Whitfield,Hospital
Harbor Community Clinic,Newark,NJ,${unknown},,Clinic
Jordan Reyes,Queens,NY,${silent},Jordan Reyes,Physician
`;

// Tuesday: eight days later is a Wednesday, so neither weekend nor holiday moves the follow-up.
const tuesday = '2026-03-03T15:00:00Z';

describe.skipIf(!has.chromium || !has.mailServers)('A new applicant’s first campaign', () => {
  let mail: TestMailServer;
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    mail = await startMailServer({
      users: [me, { address: office, password: 'x' }, { address: silent, password: 'x' }],
      domains: ['clinic.example'],
    });
    foothold = await runFoothold({ start: tuesday, mailAuthorities: [mail.ca] });
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, foothold.oneTimeLink()));
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
    await mail?.stop();
  });

  const goTo = async (name: string) => {
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };
  const save = async (section: string) => {
    await page.getByRole('button', { name: `Save: ${section}` }).click();
    await page.getByRole('button', { name: `Save: ${section}`, disabled: true }).waitFor();
  };
  const messagesTo = async (address: string, count: number) =>
    Promise.all((await mail.mailbox(address).arrived(count)).map((raw) => simpleParser(raw)));
  /** Lets the sender work until nothing is due, with the pace between two mails. */
  const letLeave = async (mails: number) => {
    for (let sent = 0; sent < mails; sent++) {
      await foothold.worker.wake('send');
      foothold.clock.advance({ minutes: 2 });
    }
  };
  const approveAll = async (count: number) => {
    await goTo('Campaign');
    await page.getByRole('button', { name: 'Open the first' }).click();
    await page.getByRole('button', { name: 'Approve this mail' }).waitFor();
    await page.getByText('Opened ones (1)').waitFor();
    if (count === 3) {
      await page.getByText('The mailbox is connected.').waitFor({ state: 'hidden' });
      await takePicture(page, 'campaign');
    }
    for (let left = count; left > 0; left--) {
      await page.getByText(`of ${left}`, { exact: false }).first().waitFor();
      const approve = page.getByRole('button', { name: 'Approve this mail' });
      await approve.click();
      await page.getByText('Approved. It leaves when its turn comes.').first().waitFor();
    }
    // The notice may be the one of the mail before.
    await page.getByText('No draft waits for you').waitFor();
  };

  test('an empty installation begins with the first step of the plan', async () => {
    await page.getByRole('heading', { name: 'Are you a student or a graduate?' }).waitFor();
    await takePicture(page, 'today-empty');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the profile is entered, and the gate opens', async () => {
    await goTo('Profile');
    await page.getByRole('radio', { name: 'Graduate' }).click();
    await page.getByRole('radio', { name: 'Graduate', checked: true }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill(readyGraduate.name);
    await page.getByLabel('E-mail address').fill(me.address);
    await page.getByLabel('Medical school', { exact: true }).fill(readyGraduate.school);
    await page.getByLabel('Country of the school').fill(readyGraduate.country);
    await page.getByLabel('Graduation year').fill(String(readyGraduate.graduationYear));
    await save('You and your school');
    for (const step of ['Step 1', 'Step 2 CK']) {
      await page
        .getByRole('radiogroup', { name: `${step}` })
        .getByText('Passed')
        .click();
    }
    await page.getByLabel(/^Score of Step 2 CK/).fill(String(readyGraduate.step2ck.score));
    await page.getByLabel('I am ECFMG certified').check();
    await save('Exams');
    await page.getByRole('combobox', { name: 'Specialty' }).fill(readyGraduate.specialty);
    await page.getByLabel('Match year').fill(String(readyGraduate.matchYear));
    await page.getByLabel('Availability: first day').fill(readyGraduate.availability.from ?? '');
    await page.getByLabel('Availability: last day').fill(readyGraduate.availability.to ?? '');
    await save('What you aim for, and when you can come');
    await page.getByLabel('Bio', { exact: true }).fill(readyGraduate.bio);
    await save('Short bio');
    const cv = Buffer.from(pdfOf([readyCvText, 'Clinical experience, continued']));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'CV Amara Nwosu.pdf', mimeType: 'application/pdf', buffer: cv });
    await page
      .getByText(/everything that is expected/)
      .first()
      .waitFor();
    await takePicture(page, 'profile');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a sign-in at the provider’s page that is done is told once', async () => {
    const states = [{ state: 'waiting', url: 'https://signin.example', userCode: null }, { state: 'done' }];
    await page.route('**/api/mailbox/sign-in', (route) =>
      route.fulfill({ json: route.request().method() === 'POST' ? states[0] : states[1] }),
    );
    await goTo('Settings');
    await page.getByLabel('Your e-mail address').fill('amara@outlook.com');
    await page.getByLabel('Client ID').fill('8d9f0f4e-0000-4000-8000-1c2b3a4d5e6f');
    await page.getByRole('button', { name: 'Sign in at Microsoft' }).click();
    const told = page.getByText('The mailbox is connected.');
    // Under the mouse a notice stays.
    await told.first().hover();
    await quiet(page);
    expect(await told.count()).toBe(1);
    await page.unroute('**/api/mailbox/sign-in');
    await page.reload();
  });

  test('the mailbox is connected: a wrong password first, then the right one', async () => {
    await goTo('Settings');
    await page.getByLabel('Your e-mail address').fill(me.address);
    await page.getByLabel('Your name, as recipients see it').fill(readyGraduate.name);
    const server = async (legend: RegExp, host: string, port: number, encryption: string) => {
      const fields = page.getByRole('group', { name: legend });
      await fields.getByLabel('Server').fill(host);
      await fields.getByLabel('Port').fill(String(port));
      await fields.getByLabel('Encryption').click();
      await page.getByRole('option', { name: encryption }).filter({ visible: true }).click();
    };
    await server(/IMAP/, mail.imap.host, mail.imap.port, '(TLS)');
    await server(/SMTP/, mail.smtp.host, mail.smtp.port, 'STARTTLS');
    const password = page.getByRole('textbox', { name: /password/i });
    await password.fill('wrong');
    await page.getByRole('button', { name: 'Test and connect' }).click();
    await page
      .getByRole('alert')
      .getByText(/password/i)
      .first()
      .waitFor();
    await password.fill(me.password);
    await page.getByRole('button', { name: 'Test and connect' }).click();
    await page.getByText('The mailbox is connected.').first().waitFor();
    await expect.poll(() => page.content()).not.toContain(me.password);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a list of three targets is imported, with its columns shown first', async () => {
    await goTo('Targets');
    await page.getByRole('button', { name: 'Import' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'targets.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(targets),
    });
    await dialog.getByRole('button', { name: 'See what is taken' }).click();
    await dialog.getByRole('button', { name: 'Import 3 targets' }).click();
    await dialog
      .getByText(/imported/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('Riverside Teaching Hospital').first().waitFor();
    await takePicture(page, 'targets');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('CMP-1: Today leads to those who can be written to', async () => {
    await goTo('Today');
    await page.getByRole('link', { name: 'Choose' }).first().click();
    await page
      .getByRole('gridcell', { name: /^(Riverside|Harbor)/ })
      .first()
      .waitFor();
    const filters = new URL(page.url()).searchParams.get('filters') ?? '';
    expect(JSON.parse(filters)).toMatchObject({ contactEmails: { type: 'notBlank' } });
    await goTo('Targets');
  });

  test('drafts are made for the chosen targets, read one by one, and approved', async () => {
    const lists = [
      ['Hospitals', 'Riverside Teaching Hospital'],
      ['Clinics', 'Harbor Community Clinic'],
      ['Physicians', 'Jordan Reyes'],
    ] as const;
    for (const [list, name] of lists) {
      await page.getByRole('tab', { name: list }).click();
      await page.getByRole('gridcell', { name }).first().waitFor();
      await page.getByRole('checkbox', { name: 'Select all rows that fit' }).click();
      await page.getByRole('checkbox', { name: 'Select all rows that fit', checked: true }).waitFor();
      await page.getByRole('button', { name: 'Write to selected' }).click();
      await page.getByText('1 draft waits for your eyes').waitFor();
    }
    await approveAll(3);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('CMP-8: in the middle of the batch all is stopped with one switch: what has not left waits for it', async () => {
    // The clock stands until the stop: the sender also looks by itself, and nothing more is due.
    await foothold.worker.wake('send');
    await page.getByRole('button', { name: 'Stop all sending' }).click();
    await page.getByText(/^Stopped since/).waitFor();
    await letLeave(2);
    await mail.delivered();
    expect(await mail.mailbox(me.address).messages('Sent')).toHaveLength(1);
    await page.getByRole('tab', { name: /On the way/ }).click();
    await page.getByText('These mails wait.').waitFor();
    await takePicture(page, 'campaign-stopped');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Let sending go on' }).click();
    await page.getByRole('button', { name: 'Stop all sending' }).waitFor();
  });

  test('then the others leave, with the CV, and the two known people get theirs', async () => {
    await letLeave(2);
    for (const address of [office, silent]) {
      const [first] = await messagesTo(address, 1);
      expect(first?.from?.value[0]).toMatchObject({ address: me.address, name: readyGraduate.name });
      expect(first?.attachments.map((paper) => paper.filename)).toEqual(['CV Amara Nwosu.pdf']);
      expect(first?.text).toContain('Step 2 CK score of 248');
      expect(first?.text).not.toMatch(/[[{]/);
    }
  });

  test('one person answers and one address is unknown: both stop, and Today says what to do', async () => {
    const [first] = await messagesTo(office, 1);
    await mail.sendAs(office, {
      to: me.address,
      subject: `Re: ${first?.subject}`,
      inReplyTo: first?.messageId ?? '',
      references: first?.messageId ?? '',
      text: 'Dear Dr. Nwosu,\n\nYes, we could host you for four weeks. Please send us your documents.\n\nDana Whitfield',
    });
    await mail.mailbox(me.address).arrived(2); // the answer, and Postfix's own delivery status notification
    await foothold.worker.wake('read-mail');
    await goTo('Today');
    await page.reload();
    await page.getByRole('heading', { name: /Riverside Teaching Hospital/ }).waitFor();
    await page.getByRole('heading', { name: /another address for Harbor Community Clinic/ }).waitFor();
    await takePicture(page, 'today-desktop-light');
    expect(await seriousViolations(page)).toEqual([]);
    await goTo('Inbox');
    await page.getByText('we could host you for four weeks').first().waitFor();
    await takePicture(page, 'inbox');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('eight days later the follow-up to the silent one is proposed, sent, and stands in the same thread', async () => {
    foothold.clock.set('2026-03-11T15:00:00Z');
    await foothold.worker.wake('read-mail');
    await foothold.worker.wake('propose-follow-ups');
    await goTo('Campaign');
    await page.reload();
    await approveAll(1);
    await letLeave(1);
    const [first, followUp] = await messagesTo(silent, 2);
    expect(followUp?.subject).toBe(`Re: ${first?.subject}`);
    expect(followUp?.inReplyTo).toBe(first?.messageId);
    expect([followUp?.references].flat()).toContain(first?.messageId);
    expect(followUp?.text).toContain('March 3, 2026');
    expect(await mail.mailbox(office).messages()).toHaveLength(1);
  });

  test('the own mailbox holds what came, unread as it came, and a copy of each sent mail', async () => {
    const own = mail.mailbox(me.address);
    expect(await own.messages()).toHaveLength(2);
    expect(own.files().filter((name) => /:2,.*S/.test(name))).toEqual([]);
    expect(await own.arrived(4, 'Sent')).toHaveLength(4);
  });

  test('no page wrote an error to the browser’s console', () => {
    expect(errors).toEqual([]);
  });
});
