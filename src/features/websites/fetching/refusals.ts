import type { Refusal } from '#plain/refusal.ts';
import type { Limits } from './limits.ts';

const byHand = 'Open it in your browser and copy what you need.';
const later = 'Read the website again later, or open it in your browser.';

export function refusalsOf(address: string) {
  const say = (reason: string, mend: string): Refusal => ({
    field: 'website',
    value: address.slice(0, 200),
    reason,
    mend,
  });
  const host = URL.parse(address)?.host ?? address;
  return {
    robots: () => say(`robots.txt of ${host} does not allow programs to read ${pathOf(address)}.`, byHand),
    robotsUnreachable: (why: string) =>
      say(`robots.txt of ${host} cannot be read, so nothing is read there. ${why}`, later),
    trouble: (reason: string, passes: boolean) => say(reason, passes ? later : byHand),
    tooLate: (seconds: number) => say(`The website did not send the page within ${seconds} seconds.`, later),
    tooLarge: (bytes: number) => say(`The page is larger than ${bytes / 1024 / 1024} MB.`, byHand),
    tooManyRedirects: (most: number) =>
      say(`The page sends on to another page more than ${most} times.`, byHand),
    redirectsAway: (to: string) =>
      say(
        `The page sends on to another website, ${URL.parse(to)?.host ?? to}.`,
        'Read that website if it is theirs.',
      ),
    noWebAddress: () => say('The page sends on to something that is no web address.', byHand),
    noPage: (contentType: string) =>
      say(`This is neither a web page nor a PDF, but “${contentType.slice(0, 60) || 'unknown'}”.`, byHand),
    unreadablePdf: (why: 'locked' | 'damaged' | 'tooManyPages', { pagesOfPdf }: Limits) => {
      const reasons = {
        locked: 'This PDF is locked with a password.',
        damaged: 'This PDF cannot be read.',
        tooManyPages: `This PDF has more than ${pagesOfPdf} pages.`,
      };
      return say(reasons[why], byHand);
    },
    tooComplicated: () =>
      say('The page is built so that reading it takes more time or memory than it may.', byHand),
    status(status: number) {
      if (status === 401 || status === 403)
        return say(`The website does not give this page to programs (answer ${status}).`, byHand);
      if (status === 404 || status === 410) {
        const mend = 'Look for the new address of the website, such as in a search.';
        return say(`There is no page at this address any more (answer ${status}).`, mend);
      }
      return say(`The website is busy or out of order (answer ${status}).`, later);
    },
  };
}

const pathOf = (address: string) => {
  const url = URL.parse(address);
  return url && url.pathname !== '/' ? url.pathname.slice(0, 100) : 'its pages';
};
