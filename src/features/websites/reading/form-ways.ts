import { evidence } from './evidence.ts';
import { absolute, type PageDocument, type PageForm } from './page-document.ts';
import { inOneLine } from '../page-text.ts';
import { purposeIn } from './roles.ts';
import type { Purpose, Route, RouteKind } from '../rules.ts';

const PORTALS =
  /\b(?:vslo|vsas)\b|aamc\.org\/(?:.*(?:vslo|vsas|visiting))|clinician-?nexus|myclinicalexchange|slideroom|submittable|acemapp|castlebranch|medhub\.com\/.*apply|symplicity|smapply|medtrics|redcap/i;
const FORM_BUILDERS =
  /jotform\.com|forms\.gle|docs\.google\.com\/forms|forms\.office\.com|formstack\.com|surveymonkey\.com|qualtrics\.com|wufoo\.com|typeform\.com|cognitoforms\.com|smartsheet\.com|airtable\.com|123formbuilder|formsite\.com|hsforms\.com|tfaforms\.net/i;
const APPLY =
  /\b(?:apply (?:now|here|online|today|for)|(?:online )?application(?: form| packet| portal| link)?|request (?:form|an? (?:observership|rotation|externship|elective|shadowing))|(?:inquiry|interest|intake|registration|observer|rotation|placement|volunteer|shadowing|observership|externship|elective) (?:request |application |interest )?(?:form|packet|application)|submit (?:an? )?(?:request|application))\b/i;
const LEARNERS =
  /\b(?:extern\w*|observ\w+|electives?|clerkships?|rotations?|shadow\w*|students?|visiting|volunteer\w*|placements?|preceptor\w*|imgs?|graduates?|medical education)\b/i;
const NOT_OURS =
  /\b(?:job|employment|career|patient|appointment|financial|donat|credit|scholarship|portal login|mychart|pay|bill|residency application|eras)\b/i;

/** Web forms and application portals: links that say so, and the page's own contact form. */
export function formWays(document: PageDocument): Route[] {
  const routes: Route[] = [];
  for (const block of document.blocks) {
    if (block.region === 'menu') continue;
    for (const anchor of block.anchors) {
      const url = absolute(anchor.href, document.base);
      if (url === null || anchor.text === '' || url.href === document.url) continue;
      const kind = kindOf(url.href, anchor.text);
      if (kind === null) continue;
      const around = `${anchor.text}\n${block.text.slice(0, 600)}`;
      if (
        NOT_OURS.test(anchor.text) ||
        !(LEARNERS.test(around) || LEARNERS.test(document.title) || kind === 'portal')
      )
        continue;
      const line = block.text.length <= 300 ? block.text : anchor.text;
      routes.push(
        route(document, kind, url.href, line, purposeIn(anchor.text, block.text, document.title), 'link'),
      );
    }
  }
  for (const form of document.forms) {
    if (!isForMessages(form) || form.region === 'menu') continue;
    const words = nearestWords(document, form.block);
    if (
      words === '' ||
      /\b(?:newsletter|subscribe|search|log ?in|sign in|appointment|donat|pay\b)/i.test(words)
    )
      continue;
    routes.push(route(document, 'form', document.url, words, purposeIn(words, document.title), 'text'));
  }
  return routes;
}

function route(
  document: PageDocument,
  kind: RouteKind,
  value: string,
  quote: string,
  purpose: Purpose,
  how: Route['how'],
): Route {
  return {
    kind,
    value,
    person: '',
    role: 'general',
    roleText: '',
    purpose,
    how,
    evidence: evidence(document, inOneLine(quote).slice(0, 400)),
  };
}

function kindOf(url: string, words: string): 'portal' | 'form' | null {
  if (PORTALS.test(url) || /\b(?:VSLO|VSAS|Clinician Nexus|myClinicalExchange)\b/i.test(words))
    return 'portal';
  if (FORM_BUILDERS.test(url)) return 'form';
  if (!APPLY.test(words)) return null;
  return /portal|online application|apply online/i.test(words) ? 'portal' : 'form';
}

/** A form that takes a message or an application, not a search, a login or a newsletter. */
function isForMessages(form: PageForm): boolean {
  const fields = form.fields.join('\n');
  if (/password|type="?search|\bsearch\b|\bquery\b/i.test(fields)) return false;
  return (
    /textarea/.test(fields) || (form.fields.length >= 3 && /e-?mail/i.test(fields) && /name/i.test(fields))
  );
}

function nearestWords(document: PageDocument, block: number): string {
  for (let at = block; at >= Math.max(0, block - 8); at -= 1) {
    const one = document.blocks[at];
    if (one && one.kind === 'heading' && one.region === 'content') return one.text.slice(0, 300);
  }
  const one = document.blocks
    .slice(Math.max(0, block - 2), block + 3)
    .find((candidate) => candidate.text !== '' && candidate.kind !== 'script');
  return one?.text.slice(0, 300) ?? '';
}
