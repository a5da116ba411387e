import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page, Request } from 'playwright-core';

/** What each page has asked for and not yet got. */
const waitingFor = new WeakMap<Page, Set<Request>>();

export function watchRequests(page: Page) {
  const requests = new Set<Request>();
  waitingFor.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/**
 * Waits until a page that was just opened has got all it asked for, shows nothing as loading, and has nothing to do.
 * Surer than half a second without network, and sooner.
 */
export async function quiet(page: Page) {
  const requests = waitingFor.get(page) ?? new Set();
  const until = performance.now() + 40_000;
  for (let calm = 0; calm < 2; await pause(20)) {
    const loading = await page.evaluate(async () => {
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
      return document.querySelector('[role=status] .mantine-Loader-root, .mantine-Skeleton-root') !== null;
    });
    calm = loading || requests.size > 0 ? 0 : calm + 1;
    if (calm === 0 && performance.now() > until) {
      const asked = [...requests].map((one) => one.url());
      throw new Error(`The page is still loading. Asked for: ${asked.join(', ') || 'nothing'}`);
    }
  }
}

/** Waits until nothing moves or fades any more: what is half transparent has too little contrast. */
export async function still(page: Page) {
  await page.evaluate(async () => {
    const ends = ({ effect, playState }: Animation) =>
      playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime);
    for (let calm = 0; calm < 2; calm++) {
      await new Promise(requestAnimationFrame);
      const moving = document.getAnimations().filter(ends);
      if (moving.length > 0) calm = -1;
      await Promise.allSettled(moving.map(({ finished }) => finished));
    }
  });
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

/** Waits until this has the focus: what is typed goes there. */
export async function focused(element: Locator) {
  const one = await element.elementHandle();
  await element.page().waitForFunction((wanted) => wanted === document.activeElement, one);
}

/** Waits until the focus is in the page, after what had it is gone: single keys count there. */
export async function focusOnPage(page: Page) {
  await page.waitForFunction(() => document.querySelector('main')?.contains(document.activeElement));
}
