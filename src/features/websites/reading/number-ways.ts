import { ABOUT_LEARNERS } from './address-kinds.ts';
import { evidence } from './evidence.ts';
import { numbersIn } from './numbers.ts';
import type { PageDocument } from './page-document.ts';
import { inOneLine } from '../page-text.ts';
import { someoneAt } from './people-nearby.ts';
import { purposeIn } from './roles.ts';
import type { Route } from '../rules.ts';
import { surroundingsOf, type Place } from './surroundings.ts';

const NOT_FOR_APPLICANTS =
  /\b(?:emergenc\w+|911|988|crisis|hotline|poison|after[- ]hours|nurse (?:line|advice)|appointments?|schedul\w+|billing|pay\w*|medical records?|refills?|pharmacy|test results|referrals?|patient (?:relations|advocate|portal|access)|security|tty|tdd|relay|media|press|donat\w+|compliance|privacy|interpreter|insurance|financial|vslo|aamc|ecfmg)\b/i;

const MOST_NUMBERS = 300;

/** Telephone and fax numbers that stand with learners' contacts, and the general number of a contact page. */
export function numberWays(document: PageDocument): Route[] {
  const routes: Route[] = [];
  for (const block of document.blocks) {
    if (routes.length >= MOST_NUMBERS) break;
    if (block.kind === 'script' || block.kind === 'data' || block.kind === 'image') continue;
    const numbers = numbersIn(block.text);
    const places: Place[] = numbers.map((one) => ({ block, start: one.start, end: one.end }));
    numbers.forEach((number, at) => {
      const place = places[at] as Place;
      const near = surroundingsOf(document, place, []);
      if (NOT_FOR_APPLICANTS.test(near.line) || NOT_FOR_APPLICANTS.test(near.row)) return;
      const around = [
        near.segment,
        near.row,
        near.headings[0] ?? '',
        ...near.card.slice(0, 5).map((one) => one.text),
      ];
      const forLearners =
        block.region === 'content' && around.some((text) => text.length < 600 && ABOUT_LEARNERS.test(text));
      const general = /\bcontact\b/i.test(`${document.title} ${document.url}`) || block.region === 'foot';
      if (!forLearners && !general) return;
      const someone = forLearners
        ? someoneAt(near, '')
        : { person: '', role: 'general' as const, roleText: '' };
      routes.push({
        kind: number.fax ? 'fax' : 'phone',
        value: number.value,
        ...someone,
        purpose: forLearners
          ? purposeIn(near.line, someone.roleText, near.headings.join('\n'), document.title)
          : 'general',
        how: 'text',
        evidence: evidence(document, inOneLine(near.line).slice(0, 400)),
      });
    });
  }
  return routes;
}
