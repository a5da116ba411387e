import type { Witness } from './evidence.ts';
import { offerIn } from './offers.ts';
import type { PageDocument } from './page-document.ts';
import { inOneLine } from '../page-text.ts';
import {
  isOtherField,
  mentions,
  namesMedicine,
  typeIn,
  typesIn,
  type ClinicalType,
} from './program-types.ts';

/** The sentences of one page that belong to one program. */
export type Part = {
  type: ClinicalType | 'residency only';
  /** The heading or title that names it; '' where only sentences do. */
  name: string;
  said: Witness[];
  /** Named by the title or a heading, not only in passing. */
  named: boolean;
};

/** Splits a page's content into its programs: by the nearest heading that names one, then by the page's own name. */
export function partsOf(document: PageDocument, said: readonly Witness[]): Part[] {
  const content = said.filter((one) => one.block.region === 'content' || document.kind === 'pdf');
  const page = pageType(document, content);
  const parts = new Map<string, Part>();
  const into = (type: Part['type'], name: string, named: boolean, one: Witness) => {
    const part = parts.get(type) ?? { type, name: '', said: [], named: false };
    parts.set(type, part);
    part.named ||= named;
    if (part.name === '' && named) part.name = inOneLine(name).slice(0, 160);
    part.said.push(one);
  };
  let speaking: { types: Part['type'][]; block: number; question: string; heading: string } = {
    types: [],
    block: -1,
    question: '',
    heading: '',
  };
  for (const one of content) {
    const chain = one.block.kind === 'heading' ? [...one.headings] : one.headings;
    const other = chain
      .toReversed()
      .find((heading) => isOtherField(heading) || typeIn(heading) !== null || namesMedicine(heading));
    if (other !== undefined && isOtherField(other)) continue;
    if (isOtherField(one.text) && !namesMedicine(one.text)) continue;
    const byHeading = chain
      .toReversed()
      .find((heading) => typeIn(heading) !== null && !/\?\s*$/.test(heading));
    const own = byHeading === undefined ? null : headingType(byHeading, page?.type ?? null);
    if (own !== null && own !== 'residency only') into(own, byHeading ?? '', true, one);
    else if (page !== null && page.type !== 'residency only') into(page.type, page.name, page.named, one);
    else {
      // A page about something else: sentences that offer or refuse a program speak for themselves, and what follows in the
      // same paragraph or answer speaks of it too.
      const about = typesIn(`${one.text} ${one.question}`).filter((type) => type !== 'residency only');
      const spoken = offerIn(one) !== null ? about.slice(0, 2) : [];
      if (spoken.length > 0)
        speaking = {
          types: spoken,
          block: one.block.index,
          question: one.question,
          heading: chain.at(-1) ?? '',
        };
      const goesOn =
        speaking.block === one.block.index ||
        (one.question !== '' && speaking.question === one.question) ||
        (page === null && speaking.types.length > 0 && speaking.heading === (chain.at(-1) ?? ''));
      const types =
        spoken.length > 0 ? spoken : goesOn ? speaking.types : page === null ? about.slice(0, 1) : [];
      for (const type of types) into(type, '', false, one);
      if (types.length === 0) into('residency only', page?.name ?? '', page !== null, one);
    }
  }
  return [...parts.values()];
}

/** "Clinical rotations" below an observership's page is still the observership, unless it names another kind. */
function headingType(heading: string, page: Part['type'] | null): Part['type'] | null {
  const types = typesIn(heading);
  if (page !== null && types.includes(page)) return page;
  const type = typeIn(heading);
  if (
    type === 'elective' &&
    page !== null &&
    page !== 'residency only' &&
    !/\b(?:electives?|visiting (?:\w+ )?students?|clerkships?|sub-?internships?|medical students?)\b/i.test(
      heading,
    )
  )
    return page;
  if (type === 'residency only' && page !== null && page !== 'residency only') return page;
  return type;
}

function pageType(
  document: PageDocument,
  content: readonly Witness[],
): { type: Part['type']; name: string; named: boolean } | null {
  const top = (one: Witness) =>
    one.block.kind === 'heading' && (document.kind === 'pdf' ? one.block.index < 6 : one.block.level <= 2);
  const tops = content.filter(top).map((one) => one.text);
  const candidates = [
    ...tops.slice(0, document.kind === 'pdf' ? 4 : 2),
    document.title.split(/\s[|–—»·-]\s/)[0] ?? '',
    decodedPath(document.url),
  ];
  for (const name of candidates) {
    const type = typeIn(name);
    if (type !== null && !(isOtherField(name) && !namesMedicine(name))) return { type, name, named: true };
  }
  // No heading names it: the kind that most of the sentences are about, where there are several.
  const counts = new Map<ClinicalType, number>();
  for (const one of content) {
    for (const type of ['externship', 'observership', 'elective', 'shadowing', 'research'] as const) {
      if (mentions(one.text, type))
        counts.set(type, (counts.get(type) ?? 0) + (offerIn(one) === 'yes' ? 2 : 1));
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const residency = content.filter((one) => /\bresidency|\bfellowship/i.test(one.text)).length;
  if (most === undefined || most[1] < 4 || residency > most[1])
    return residency > 0 ? { type: 'residency only', name: '', named: false } : null;
  return { type: most[0], name: '', named: false };
}

function decodedPath(url: string): string {
  const path = URL.parse(url)?.pathname ?? '';
  return path
    .replace(/\.\w{2,5}$/, '')
    .split(/[/_-]+/)
    .filter(Boolean)
    .slice(-5)
    .join(' ');
}
