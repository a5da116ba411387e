import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, type Locator, type Page, chromium } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
/** `npm run pictures` puts the pictures of README and guide in their place; other runs leave the tree as it is. */
const pictures = resolve(root, process.env['FOOTHOLD_PICTURES'] ?? '.tmp/pictures');

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

/** A page that fails the test on any error in its console: a refused style or script is one. */
export async function openPage(browser: Browser, link: string, options = desktop) {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
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

/** The serious and critical violations of WCAG on the page as it stands. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Whether the page itself scrolls sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/** Waits until a dialog has come in whole: on its way it is half transparent. */
export async function settled(dialog: Locator) {
  const element = await dialog.elementHandle();
  await dialog.page().waitForFunction((one) => {
    if (!one) return false;
    const { opacity, transform } = getComputedStyle(one);
    return opacity === '1' && (transform === 'none' || new DOMMatrix(transform).isIdentity);
  }, element);
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
