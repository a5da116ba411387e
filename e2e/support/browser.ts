import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, type Locator, type Page, chromium } from 'playwright-core';
import { still, watchRequests } from './waiting.ts';

export { focusOnPage, focused, quiet, settled } from './waiting.ts';

const root = join(import.meta.dirname, '../..');
/** `npm run pictures` puts the pictures of README and guide in their place; other runs leave the tree as it is. */
const pictures = resolve(root, process.env['FOOTHOLD_PICTURES'] ?? '.tmp/pictures');

declare global {
  interface Window {
    axe: typeof axe;
  }
}

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

/** The four ways in which people see a page. */
export const looks = [
  { look: 'desktop-light', options: { ...desktop, colorScheme: 'light' } },
  { look: 'desktop-dark', options: { ...desktop, colorScheme: 'dark' } },
  { look: 'phone-light', options: { ...phone, colorScheme: 'light' } },
  { look: 'phone-dark', options: { ...phone, colorScheme: 'dark' } },
] as const;

/** Two that show both widths and both colours; all four with FOOTHOLD_LOOKS. */
export const usualLooks = process.env['FOOTHOLD_LOOKS']
  ? looks
  : looks.filter(({ look }) => look === 'desktop-light' || look === 'phone-dark');

/** Debian's Chromium, with everything off that would call home. */
export function launchBrowser(): Promise<Browser> {
  if (!existsSync(join(root, 'dist/web/index.html'))) {
    throw new Error('The pages are not built. "npm test" builds them; by hand: npm run build.');
  }
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    timeout: 120_000,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A page that fails the test on any error in its console: a refused style or script is one.
 * Its steps may wait long: where other work takes the processor, ten seconds are soon over.
 */
export async function openPage(browser: Browser, link: string, options = desktop) {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  watchRequests(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // An answer of 4xx is part of some stories; what the page makes of it is asserted there.
    const isStatus = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isStatus) errors.push(message.text());
  });
  await page.goto(link);
  return { page, errors };
}

export async function takePicture(of: Page | Locator, name: string) {
  const path = join(pictures, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await of.screenshot({ path });
}

const rulesOfWcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The serious and critical violations of WCAG on the page as it stands. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await still(page);
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    // Of what passes no list is made: that takes most of the time.
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, rulesOfWcag);
}

/** Whether the page itself scrolls sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/** Makes the window as high as the page: the bar at the bottom half covers now one check box, now another. */
export async function showAll(page: Page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height });
}

/** Presses Tab until what has the focus has this name. */
export async function tabTo(page: Page, name: string | RegExp) {
  const names: string[] = [];
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const at = document.activeElement;
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
      return at?.getAttribute('aria-label') ?? labels[0]?.textContent ?? at?.textContent ?? '';
    });
    names.push(now);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
  }
  throw new Error(`Tab never came to ${String(name)}, only to ${names.join(' | ').slice(0, 2_000)}`);
}
