import type { Program, Prohibition, Route, SiteReading } from '#features/websites/rules.ts';
import type { WebsiteReader } from '#features/websites/fetching/reader-service.ts';
import { ok, refuse } from '#plain/refusal.ts';

const url = 'https://www.riverside.example/education';
export const evidence = (quote: string, readOn = '2026-03-03') => ({ quote, url, readOn });

export const coordinator: Route = {
  kind: 'email',
  value: 'dana.whitfield@riverside.example',
  person: 'Dana Whitfield',
  role: 'program-coordinator',
  roleText: 'Program Coordinator',
  purpose: 'observership',
  how: 'mailto',
  evidence: evidence('Questions go to Dana Whitfield, Program Coordinator.'),
};

export const routeOf = (kind: Route['kind'], value: string): Route => ({
  ...coordinator,
  kind,
  value,
  person: '',
  role: 'education-office',
  roleText: '',
  evidence: evidence(`Reach us by ${kind}: ${value}.`),
});

export const observership = (state: 'open' | 'closed'): Program => ({
  type: { value: 'observership', evidence: evidence('We offer observerships.') },
  name: 'International Observership',
  audience: { value: 'graduates', evidence: evidence('Graduates of foreign schools may apply.') },
  contact: { value: 'observing', evidence: evidence('Observers do not touch patients.') },
  visa: { value: 'unclear' },
  fee: { value: { usd: 500, per: 'month' }, evidence: evidence('The fee is $500 a month.') },
  otherFees: [],
  length: { value: '4 weeks', evidence: evidence('It lasts 4 weeks.') },
  dates: { value: 'unclear' },
  state: { value: state, evidence: evidence(`Applications are ${state}.`) },
  letter: { value: 'unclear' },
});

export const noFaculty: Prohibition = {
  scope: 'faculty',
  blocks: { kinds: ['email', 'phone'], roles: ['physician', 'program-director'] },
  evidence: evidence('Please do not write to our faculty directly.'),
  permitted: coordinator,
};

export const readingOf = (more: Partial<SiteReading> = {}): SiteReading => ({
  routes: [],
  programs: [],
  prohibitions: [],
  usce: { value: 'unclear' },
  graduates: { value: 'unclear' },
  ...more,
});

/** A reader that finds what the test says, without a network. `null`: the website cannot be read. */
export function readerOf(
  find: (address: string) => SiteReading | null | Promise<SiteReading | null>,
): WebsiteReader {
  const ending = new AbortController();
  return {
    ending: ending.signal,
    async read(start, _today, { onPage, signal } = {}) {
      const page = { url: start.includes('riverside') ? url : start, kind: 'html' as const, refusal: null };
      await onPage?.(page);
      const reading = await find(start);
      signal?.throwIfAborted();
      ending.signal.throwIfAborted();
      if (reading) return ok({ pages: [page], reading });
      return refuse({ field: 'website', value: start, reason: 'It cannot be read.', mend: 'Look later.' });
    },
    text: async (address) =>
      refuse({ field: 'website', value: address, reason: 'It cannot be read.', mend: 'Look later.' }),
    close: async () => ending.abort(),
  };
}
