import { isProposed } from './address-kinds.ts';
import { addressesOn, type FoundAddress } from './addresses.ts';
import { someoneAt } from './people-nearby.ts';
import type { PageDocument } from './page-document.ts';
import { inOneLine } from '../page-text.ts';
import { purposeIn } from './roles.ts';
import type { Evidence, Route } from '../rules.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';

/** The addresses of a page that are proposed, each with its person, role and purpose. */
export function emailWays(document: PageDocument): Route[] {
  const found = addressesOn(document);
  const routes: Route[] = [];
  for (const one of found) {
    const near = surroundingsOf(
      document,
      one,
      found.filter((other) => other.address !== one.address),
    );
    const above = one.block.region === 'content' ? (near.headings[0] ?? '') : '';
    const beside = [near.line, near.row, labelOf(near)].join('\n');
    if (!isProposed(one.address, beside, above, document.url)) continue;
    const evidence = evidenceFor(document, one, near);
    if (evidence === null) continue;
    const someone = someoneAt(near, one.address);
    routes.push({
      kind: 'email',
      value: one.address,
      ...someone,
      purpose: purposeIn(
        near.line,
        (one.address.split('@')[0] ?? '').replace(/[._-]/g, ' '),
        someone.roleText,
        near.row,
        near.headings.join('\n'),
        one.block.region === 'content' ? document.title : '',
      ),
      how: one.how,
      evidence,
    });
  }
  return routes;
}

/** The short block right before, where it reads like a label ("Media inquiries:"). */
function labelOf(near: Surroundings): string {
  const before = near.card[0]?.text ?? '';
  return near.line.length < 80 && (before.endsWith(':') || before.length < 40) ? before : '';
}

/** The line with the address; where only a link or a script holds it, the nearest words of its card. */
function evidenceFor(document: PageDocument, found: FoundAddress, near: Surroundings): Evidence | null {
  const own = found.block.kind === 'script' ? '' : found.block.kind === 'data' ? dataLine(found) : near.line;
  const quote = [own, ...near.card.map((block) => block.text), ...near.headings, nearestText(document, found)]
    .map((text) => inOneLine(text).slice(0, 500))
    .find((text) => text !== '');
  return quote === undefined ? null : { quote, url: document.url, readOn: document.readOn };
}

function dataLine(found: FoundAddress): string {
  const text = found.block.text;
  const from =
    Math.max(
      text.lastIndexOf(',', found.start),
      text.lastIndexOf('{', found.start),
      text.lastIndexOf('\n', found.start),
    ) + 1;
  return text.slice(from, Math.min(text.length, found.end + 1));
}

function nearestText(document: PageDocument, found: FoundAddress): string {
  for (let distance = 1; distance < 30; distance += 1) {
    for (const at of [found.block.index - distance, found.block.index + distance]) {
      const block = document.blocks[at];
      if (block && block.text !== '' && block.kind !== 'script' && block.kind !== 'data')
        return block.text.split('\n')[0] ?? '';
    }
  }
  return document.title;
}
