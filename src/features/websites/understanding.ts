import { emailWays } from './reading/email-ways.ts';
import type { Witness } from './reading/evidence.ts';
import { formWays } from './reading/form-ways.ts';
import { numberWays } from './reading/number-ways.ts';
import type { Block, PageDocument } from './reading/page-document.ts';
import { textOf } from './reading/page-document.ts';
import { documentOf } from './reading/documents.ts';
import { permittedWay } from './permitted-way.ts';
import { postWays } from './reading/post-ways.ts';
import { partsOf, type Part } from './reading/program-parts.ts';
import { programFrom, type ReadProgram } from './reading/programs.ts';
import { prohibitionsOn, type Forbidden } from './reading/prohibitions.ts';
import { onlyWithQuotes } from './reading/quoted-only.ts';
import { saidOn } from './reading/reading-order.ts';
import { roles, type Claim, type ReadPage, type Route, type SiteReading } from './rules.ts';

/** TGT-5, TGT-8, AIM-3: what the pages of one organisation say, each value with its sentence. One page is a site as well. */
export function understandSite(pages: readonly ReadPage[]): SiteReading {
  const documents = pages.map(documentOf);
  const said = documents.map((document) =>
    withTitle(
      document,
      saidOn(document).map((one) => ({ ...one, document })),
    ),
  );
  const routes = merged(
    documents.flatMap((document) => [
      ...emailWays(document),
      ...numberWays(document),
      ...formWays(document),
      ...postWays(document),
    ]),
  );
  const forbidden = documents.flatMap((document, at) => prohibitionsOn(document, said[at] ?? []));
  const programs = programsOf(documents.flatMap((document, at) => partsOf(document, said[at] ?? [])));
  const reading: SiteReading = {
    routes,
    programs: programs.map((one) => one.program),
    prohibitions: distinct(forbidden).map((one) => ({
      ...one.prohibition,
      permitted: permittedWay(one, routes),
    })),
    usce: usceOf(programs),
    graduates: graduatesOf(programs),
  };
  return onlyWithQuotes(
    reading,
    new Map(documents.map((document, at) => [pages[at]?.url ?? document.url, textOf(document)])),
  );
}

/** The title of a page is said as well. */
function withTitle(document: PageDocument, said: readonly Witness[]): Witness[] {
  const block: Block | undefined = document.blocks[0];
  if (document.kind === 'pdf' || document.title === '' || block === undefined) return [...said];
  const title: Witness = {
    text: document.title,
    block: { ...block, kind: 'heading', level: 1, region: 'content', text: document.title },
    headings: [],
    leadIn: '',
    leadBlock: -1,
    question: '',
    questionBlock: -1,
    document,
  };
  return [title, ...said];
}

/** The same way on several pages is proposed once: with its person, the best role and the most telling purpose. */
function merged(found: readonly Route[]): Route[] {
  const byValue = new Map<string, Route>();
  for (const route of found) {
    const key = `${route.kind} ${route.value}`;
    const before = byValue.get(key);
    if (before === undefined || worth(route) > worth(before)) byValue.set(key, route);
  }
  const kinds = ['email', 'form', 'portal', 'phone', 'fax', 'post'];
  return [...byValue.values()].toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || roles.indexOf(a.role) - roles.indexOf(b.role),
  );
}

function worth(route: Route): number {
  return (
    (route.person === '' ? 0 : 4) +
    (roles.length - roles.indexOf(route.role)) / 2 +
    (route.purpose === 'general' ? 0 : 2) +
    (route.how === 'structured data' ? -3 : 0) +
    (route.evidence.quote.length > route.value.length + 4 ? 0.5 : 0)
  );
}

function programsOf(parts: readonly Part[]): ReadProgram[] {
  const byType = new Map<string, Part[]>();
  for (const part of parts) byType.set(part.type, [...(byType.get(part.type) ?? []), part]);
  const read = [...byType.values()].map(programFrom).filter((one) => one !== null);
  const clinical = read.filter((one) => one.program.type.value !== 'residency only');
  return withoutRepeatedRefusals(clinical.length > 0 ? clinical : read);
}

/** One sentence that refuses several kinds of programs at once is one finding. */
function withoutRepeatedRefusals(programs: readonly ReadProgram[]): ReadProgram[] {
  const seen = new Set<string>();
  return programs.filter(({ program: { type } }) => {
    if (type.value !== 'none' || !('evidence' in type)) return true;
    const isNew = !seen.has(type.evidence.quote);
    seen.add(type.evidence.quote);
    return isNew;
  });
}

function distinct(found: readonly Forbidden[]): Forbidden[] {
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = one.prohibition.evidence.quote.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const OFFERED = ['externship', 'elective', 'observership', 'shadowing'];

/** TGT-2: yes where any clinical experience is offered, no where it is refused and nothing else is offered. */
function usceOf(programs: readonly ReadProgram[]): Claim<'yes' | 'no'> {
  const types = programs.map((one) => one.program.type);
  const yes = types.find((type) => OFFERED.includes(type.value));
  if (yes && 'evidence' in yes) return { value: 'yes', evidence: yes.evidence };
  const no = types.find((type) => type.value === 'none');
  return no && 'evidence' in no ? { value: 'no', evidence: no.evidence } : { value: 'unclear' };
}

function graduatesOf(programs: readonly ReadProgram[]): Claim<'yes' | 'no'> {
  const claims = programs.map((one) => one.graduates);
  return (
    claims.find((one) => one.value === 'yes') ??
    claims.find((one) => one.value === 'no') ?? { value: 'unclear' }
  );
}
