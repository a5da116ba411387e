import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noDetails } from '#features/opportunities/opportunity.ts';
import { freePort } from '#test/support/free-ports.ts';
import { has } from '#test/support/missing.ts';
import {
  type ApiClient,
  type RunningFoothold,
  cookieOf,
  runFoothold,
} from '#test/support/running-foothold.ts';
import {
  launchBrowser,
  openPage,
  phone,
  seriousViolations,
  settled,
  takePicture,
} from './support/browser.ts';
import { faultsOf, takeAllLooks } from './support/looks.ts';

const publicAddress = 'https://desk.example';
const androidPhone = {
  ...phone,
  userAgent:
    'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
};
/** A Wednesday, on the server and in the browser: a story may run over midnight. */
const today = '2026-03-11';

describe.skipIf(!has.chromium)('The logbook on a phone', () => {
  let foothold: RunningFoothold;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let network: BrowserContext;
  let id: string;
  let notes = 3;

  beforeAll(async () => {
    foothold = await runFoothold({ start: `${today}T15:00:00Z`, port: await freePort(), publicAddress });
    id = await confirmedPlace(await foothold.signIn(), 'Clinic in Teaneck');
    browser = await launchBrowser();
    ({ page, errors } = await openToday(phone));
    network = page.context();
  });
  afterAll(async () => {
    await browser?.close();
    await foothold?.remove();
  });

  const openToday = async (options?: BrowserContextOptions) => {
    const opened = await openPage(browser, foothold.oneTimeLink(), options);
    await opened.page.clock.setFixedTime(`${today}T15:00:00Z`);
    return opened;
  };
  const status = (of: Page) => of.getByRole('status').first();
  const synced = (of: Page) => status(of).getByText('Everything is on the server.').waitFor();
  const write = async (of: Page, kind: string, words: string) => {
    await of.getByText(kind, { exact: true }).first().click();
    await of.getByLabel('In a few words').fill(words);
    await of.getByRole('button', { name: 'Add' }).click();
    await of.getByRole('article', { name: words }).waitFor();
  };
  const keptByServer = async () => {
    const ask = await foothold.signIn();
    const { workspaceId } = (await ask('GET', '/api/session')).body as { workspaceId: string };
    const asked = { workspaceId, since: 0, changes: [] };
    const { body } = await ask('POST', `/api/logbook/${id}/changes`, asked);
    return (body as { changes: { id: string; content: { about: string } | null }[] }).changes;
  };

  test('the first talk is printed, and what was agreed is written down', async () => {
    const { page: desk } = await openToday();
    await desk.goto(`${foothold.address}/`);
    await desk.getByText('Agree on what you may do: Clinic in Teaneck').waitFor();
    await desk.goto(`${foothold.address}/on-site`);
    await desk.getByRole('link', { name: 'Sheet for the first talk' }).click();
    await desk.getByRole('heading', { name: 'First talk: what may I do here?' }).waitFor();
    await desk.emulateMedia({ media: 'print' });
    await desk.getByRole('navigation', { name: 'Pages' }).waitFor({ state: 'hidden' });
    await desk.getByRole('button', { name: 'Print' }).waitFor({ state: 'hidden' });
    await desk.emulateMedia({ media: 'screen' });
    await desk.getByRole('link', { name: 'Back to the externship' }).click();
    const who = desk.getByRole('region', { name: 'Who supervises you, and where' });
    await who.getByLabel('Supervising physician').fill('Anna Petit');
    await who.getByRole('button', { name: 'Keep these facts' }).click();
    await who.getByText('Dr. Petit ·').waitFor();
    const agreement = desk.getByRole('region', { name: 'What you may do' });
    await agreement.getByLabel('Talked about on').fill(today);
    const exams = agreement.getByRole('group', { name: 'Do focused exams' });
    await exams.getByRole('combobox', { name: 'How it stands' }).selectOption('Agreed');
    await agreement.getByRole('button', { name: 'Keep the agreement' }).click();
    await desk.getByText('The agreement is kept.').waitFor();
    await desk.reload();
    await expect.poll(() => exams.getByRole('combobox', { name: 'How it stands' }).inputValue()).toBe('yes');
    expect(await seriousViolations(desk)).toEqual([]);
    await desk.context().close();
  });

  test('an entry is made in seconds, and it is said where it is', async () => {
    await page.goto(`${foothold.address}/logbook`);
    await page.getByText('Clinic in Teaneck').waitFor();
    await page.getByRole('button', { name: 'One more' }).click();
    await write(page, 'History', '54 y, male, chest pain');
    await page.getByText('2 × History').waitFor();
    await synced(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(await faultsOf(page, 'logbook')).toEqual([]);
  });

  test('without network the page opens again, takes entries, and refuses what tells who a patient is', async () => {
    await network.setOffline(true);
    await page.reload();
    await page.getByText('54 y, male, chest pain').waitFor();
    await status(page).getByText('No network. You can go on writing.').waitFor();
    await write(page, 'Exam', 'knee exam, observed');
    await write(page, 'Reading', 'COPD guideline');
    await page.getByLabel('In a few words').fill('Mrs. Alvarez, knee pain');
    await page
      .getByRole('alert')
      .getByText(/“Alvarez” looks like a name or initials/)
      .waitFor();
    await page.getByRole('button', { name: 'Add', disabled: true }).waitFor();
    await takePicture(page, 'logbook-offline');
    await page.getByLabel('In a few words').fill('');
    await write(page, 'Note', 'discharge note, drafted');
    await status(page).getByText('3 entries wait for the network.').waitFor();
  });

  test('offline an entry is corrected, taken away, and brought back', async () => {
    await page.getByRole('button', { name: /Correct: .*COPD guideline/ }).click();
    await page.getByLabel('In a few words').fill('COPD and asthma guideline');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('article', { name: 'COPD and asthma guideline' }).waitFor();
    await page.getByRole('button', { name: /Take away: .*discharge note/ }).click();
    const note = page.getByRole('article', { name: 'discharge note, drafted' });
    await note.waitFor({ state: 'detached' });
    await page.getByText('Note taken away.').locator('..').getByRole('button', { name: 'Undo' }).click();
    await note.waitFor();
    await page.reload();
    await note.waitFor();
    await status(page).getByText('3 entries wait for the network.').waitFor();
    expect((await keptByServer()).length).toBe(1);
  });

  test('with the network back everything is sent once; another device sees it, nothing is doubled', async () => {
    await network.setOffline(false);
    await synced(page);
    const abouts = (await keptByServer()).flatMap(({ content }) => content?.about ?? []);
    expect(abouts.filter((about) => about === 'knee exam, observed').length).toBe(1);
    const other = await openToday(phone);
    await other.page.goto(`${foothold.address}/logbook?externship=${id}`);
    await other.page.getByRole('article', { name: 'COPD and asthma guideline' }).waitFor();
    await expect.poll(() => other.page.getByRole('article').count()).toBe(4);
    await write(other.page, 'Procedure', 'ECG, done under supervision');
    await synced(other.page);
    await other.page.context().close();
    await page.reload();
    await page.getByRole('article', { name: 'ECG, done under supervision' }).waitFor();
    await expect.poll(() => page.getByRole('article').count()).toBe(5);
  });

  test('a server that stops in the middle loses nothing, and comes back with newer pages, which the phone takes over', async () => {
    const { folder, address } = foothold;
    const before = (await keptByServer()).length;
    await foothold.stop();
    await write(page, 'Teaching', 'inhaler technique');
    await status(page).getByText('1 entry waits for the network.').waitFor();
    foothold = await runFoothold({
      folder,
      port: Number(new URL(address).port),
      start: `${today}T15:10:00Z`,
      publicAddress,
      webFolder: newerPages(folder),
    });
    // It may have tried by itself already.
    await page
      .getByRole('button', { name: 'Try now' })
      .or(page.getByText('Everything is on the server.'))
      .first()
      .click();
    await synced(page);
    await page.reload();
    await synced(page);
    expect((await keptByServer()).length).toBe(before + 1);
    await page.waitForFunction(async () => {
      const cache = await caches.open('foothold-logbook-page');
      return (await (await cache.match('/logbook'))?.text())?.includes('content="newer"');
    });
    await network.setOffline(true);
    await page.reload();
    await page.locator('meta[name="build"][content="newer"]').waitFor({ state: 'attached' });
    await page.getByRole('article', { name: 'inhaler technique' }).waitFor();
    await network.setOffline(false);
  });

  test('a phone gets in by the picture on the page; signed out, what it writes waits until it is in again', async () => {
    const { page: desk } = await openToday();
    const linkOfPicture = async () => {
      await desk.goto(`${foothold.address}/on-site?externship=${id}`);
      await desk.getByRole('button', { name: 'Open it on your phone' }).click();
      const dialog = desk.getByRole('dialog', { name: 'The logbook on your phone' });
      const drawn = dialog.getByRole('img', { name: 'QR code of the link' });
      await settled(dialog);
      const { data, info } = await sharp(await drawn.screenshot())
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { origin, pathname, search } = new URL(decodeQR({ ...info, data: new Uint8Array(data) }));
      expect(origin).toBe(publicAddress);
      return foothold.address + pathname + search;
    };
    const { page: small } = await openPage(browser, await linkOfPicture(), androidPhone);
    await small.clock.setFixedTime(`${today}T15:20:00Z`);
    await small.reload();
    await takePicture(desk, 'logbook-link');
    expect(await seriousViolations(desk)).toEqual([]);
    await synced(small);
    await desk.goto(`${foothold.address}/settings`);
    const device = desk.getByRole('article', { name: 'Chrome on Android' });
    await device.getByRole('button', { name: 'Sign out' }).click();
    await device.waitFor({ state: 'detached' });
    await write(small, 'Reading', 'guideline on heart failure');
    await status(small).getByText('1 entry waits for you to sign in.').waitFor();
    await small.reload();
    await small.getByRole('article', { name: 'guideline on heart failure' }).waitFor();
    await small.goto(await linkOfPicture());
    await synced(small);
    const abouts = (await keptByServer()).flatMap(({ content }) => content?.about ?? []);
    expect(abouts.filter((about) => about === 'guideline on heart failure')).toHaveLength(1);
    for (const one of [small, desk]) await one.context().close();
  });

  test('a browser that keeps nothing is told so, and nothing can be written', async () => {
    const { page: refusing } = await openPage(browser, foothold.oneTimeLink(), phone);
    await refusing.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
      IDBFactory.prototype.open = refuse;
    });
    await refusing.goto(`${foothold.address}/logbook`);
    await refusing.getByText('This browser keeps nothing on the device').waitFor();
    expect(await refusing.getByRole('button', { name: 'Add' }).count()).toBe(0);
    await refusing.context().close();
  });

  test('a device that is full says so, keeps what was typed in the form, and takes it when there is room', async () => {
    const device = await network.newCDPSession(page);
    const room = (quotaSize?: number) =>
      device.send('Storage.overrideQuotaForOrigin', {
        origin: foothold.address,
        ...(quotaSize !== undefined && { quotaSize }),
      });
    await room(1);
    const full = page.getByText('Free some space on the device');
    const words = page.getByLabel('In a few words');
    const entry = (name: string) => page.getByRole('article', { name });
    const isRefused = async (name: string) => {
      await page.getByText('Note', { exact: true }).first().click();
      await words.fill(name);
      await page.getByRole('button', { name: 'Add' }).click();
      await full.or(entry(name)).first().waitFor();
      return full.isVisible();
    };
    // Chromium remembers for up to half a minute how much room there was.
    let name = 'discharge summary 1';
    for (let number = 2; !(await isRefused(name)); number++) {
      name = `discharge summary ${number}`;
      notes += 1;
      await page.waitForTimeout(3000);
    }
    expect(await words.inputValue()).toBe(name);
    expect(await entry(name).count()).toBe(0);
    await room();
    await page.getByRole('button', { name: 'Add' }).click();
    await entry(name).waitFor();
    await synced(page);
  });

  test('another campaign in the same browser sees and sends nothing of it', async () => {
    await network.setOffline(true);
    await write(page, 'Note', 'progress note');
    const another = await foothold.store.createWorkspace('Another');
    const [name = '', value = ''] = (await cookieOf(foothold, another.id)).split('=');
    await network.addCookies([{ name, value, url: foothold.address }]);
    await network.setOffline(false);
    await page.getByRole('heading', { name: 'No externship yet' }).waitFor();
    await status(page).getByText('1 entry of another campaign').waitFor();
    await page.getByText('progress note').waitFor({ state: 'detached' });
    await page.goto(`${foothold.address}/on-site`);
    await page.getByRole('heading', { name: 'No confirmed place yet' }).waitFor();
    await page.goto(foothold.oneTimeLink());
    await page.goto(`${foothold.address}/logbook`);
    await page.getByRole('article', { name: 'progress note' }).waitFor();
    await synced(page);
  });

  test('the week is looked back on, the advice follows, and one click takes it back', async () => {
    await page.goto(`${foothold.address}/on-site?externship=${id}`);
    const checkIn = page.getByRole('region', { name: 'Weekly check-in' });
    for (const flag of ['I mostly watched', 'The attending physician hardly spoke'])
      await checkIn.getByLabel(flag).check();
    await checkIn.getByRole('button', { name: 'Keep the check-in' }).click();
    await checkIn.getByText('Do not build on this letter').waitFor();
    const counts = page.getByRole('region', { name: 'Logbook' });
    await counts.getByRole('row', { name: /^Histories taken 2 2$/ }).waitFor();
    expect(await faultsOf(page, 'on-site')).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await checkIn.getByText('Do not build on this letter').waitFor({ state: 'detached' });
    const ask = await foothold.signIn();
    const { body } = await ask('GET', `/api/logbook/${id}/export?what=weeks&format=csv`);
    expect(String(body)).toContain(`Together,2,1,0,${notes},1,1,2`);
  });

  test.runIf(process.env['FOOTHOLD_LOOKS'])('pictures in all looks', async () => {
    await takeAllLooks(browser, foothold, 'on-site', {
      logbook: '/logbook',
      'on-site': '/on-site',
      sheet: `/on-site?externship=${id}&sheet=true`,
    });
  });

  test('no page wrote an error to the browser’s console', () => {
    expect(errors).toEqual([]);
  });
});

/** The pages as a newer Foothold brings them: another script, and a document that names it. */
function newerPages(folder: string): string {
  const newer = join(folder, 'newer-pages');
  cpSync('dist/web', newer, { recursive: true });
  const document = join(newer, 'logbook.html');
  const html = readFileSync(document, 'utf8');
  const script = /src="(\/assets\/[^"]+)\.js"/.exec(html)?.[1] ?? '';
  cpSync(join(newer, `${script}.js`), join(newer, `${script}-newer.js`));
  const named = html.replaceAll(`${script}.js`, `${script}-newer.js`);
  writeFileSync(document, named.replace('<head>', '<head><meta name="build" content="newer">'));
  return newer;
}

/** A place of four weeks that began on the Monday of this week, or a little before. */
async function confirmedPlace(ask: ApiClient, title: string): Promise<string> {
  const { id } = (await ask('POST', '/api/opportunities', { origin: 'offer', title })).body as { id: string };
  const day = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  await ask('PUT', `/api/opportunities/${id}`, { ...noDetails, title, startsOn: day(-7), endsOn: day(20) });
  await ask('POST', `/api/opportunities/${id}/move`, { from: 'offered', to: 'confirmed' });
  return id;
}
