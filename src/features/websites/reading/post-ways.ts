import { ABOUT_LEARNERS } from './address-kinds.ts';
import { evidence } from './evidence.ts';
import type { PageDocument } from './page-document.ts';
import { inOneLine } from '../page-text.ts';
import { purposeIn } from './roles.ts';
import type { Route } from '../rules.ts';

const STATES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]';
const CITY_LINE = new RegExp(`[A-Z][A-Za-z.' -]{2,30},? (?:${STATES}),? \\d{5}(?:-\\d{4})?`);
const STREET =
  /\b(?:P\.? ?O\.? Box \d+|\d{1,6} [\w.' -]{2,40}\b(?:St(?:reet)?|Ave(?:nue)?|Blvd|Boulevard|R(?:oa)?d|Dr(?:ive)?|Lane|Ln|Way|Pkwy|Parkway|Hwy|Highway|Place|Pl|Court|Ct|Plaza|Circle|Square|Pike|Turnpike|Loop|Trail|Broadway|Mall|Row)\b\.?)/i;

/** Postal addresses that stand with learners' contacts or at the foot of the page. */
export function postWays(document: PageDocument): Route[] {
  const routes: Route[] = [];
  for (const block of document.blocks) {
    if (
      block.region === 'menu' ||
      block.text.length > 600 ||
      block.kind === 'data' ||
      block.kind === 'script'
    )
      continue;
    const city = CITY_LINE.exec(block.text.replaceAll('\n', ' '));
    if (city === null) continue;
    const text = inOneLine(block.text);
    const end = text.indexOf(city[0]) + city[0].length;
    const street = STREET.exec(text.slice(0, end));
    if (street === null || end - street.index > 220) continue;
    const heading = document.blocks
      .slice(Math.max(0, block.index - 6), block.index)
      .map((one) => one.text)
      .join('\n');
    const forLearners = block.region === 'content' && ABOUT_LEARNERS.test(`${text}\n${heading}`);
    if (!forLearners && block.region !== 'foot' && !/contact/i.test(document.title)) continue;
    routes.push({
      kind: 'post',
      value: text.slice(street.index, end),
      person: '',
      role: 'general',
      roleText: '',
      purpose: forLearners ? purposeIn(text, heading, document.title) : 'general',
      how: 'text',
      evidence: evidence(document, text.slice(street.index, end)),
    });
  }
  return routes;
}
