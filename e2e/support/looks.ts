import type { Browser, Page } from 'playwright-core';
import type { RunningFoothold } from '#test/support/running-foothold.ts';
import { looks, openPage, phone, quiet, scrollsSideways, seriousViolations, takePicture } from './browser.ts';

/** What is wrong with a page as it stands: wider than the screen, or hard to read for somebody. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const sideways = (await scrollsSideways(page)) ? ['scrolls sideways'] : [];
  return [...sideways, ...(await seriousViolations(page))].map((fault) => `${name}: ${fault}`);
}

/** The pages among these that a phone has to scroll sideways. */
export async function tooWideForPhone(
  browser: Browser,
  foothold: RunningFoothold,
  paths: readonly string[],
): Promise<string[]> {
  const { page } = await openPage(browser, foothold.oneTimeLink(), phone);
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(foothold.address + path);
    await quiet(page);
    if (await scrollsSideways(page)) wide.push(path);
  }
  await page.context().close();
  return wide;
}

/** A picture of each page, as high as it is, on both widths in both colours. */
export async function takeAllLooks(
  browser: Browser,
  foothold: RunningFoothold,
  folder: string,
  pages: Readonly<Record<string, string>>,
) {
  for (const { look, options } of looks) {
    const { page } = await openPage(browser, foothold.oneTimeLink(), options);
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(foothold.address + path);
      await quiet(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: options.viewport?.width ?? 1280, height: Math.min(3600, height) });
      await takePicture(page, `${folder}/${name}-${look}`);
    }
    await page.context().close();
  }
}
