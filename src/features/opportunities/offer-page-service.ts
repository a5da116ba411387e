import { webAddress } from '#features/websites/fetching/addresses.ts';
import type {} from '#features/websites/fetching/reader-service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import type { OwnChanges } from '#plain/own-changes.ts';
import { type Result, refuse } from '#plain/refusal.ts';
import { type OfferText, longestOffer } from './opportunity.ts';
import { opportunityById } from './queries.ts';
import { saveOffer } from './service.ts';

/** STR-1: reads a company's page, politely and once, and keeps its text in place of the offer that was seen. Null: no such opportunity. */
export async function readOfferPage(
  ws: Workspace,
  parts: Parts,
  id: string,
  { url: typed, seen }: { url: string; seen: OwnChanges<OfferText>['basedOn'] },
): Promise<Result<{ id: string }> | null> {
  if (!isUuid(id) || !(await ws.transaction((db) => opportunityById(db, id)))) return null;
  const address = webAddress(typed);
  if (!address.ok) return address;
  const paste = 'Open the page in your browser, and paste its text here.';
  if (!parts.websites)
    return refuse({
      field: 'url',
      value: typed,
      reason: 'This Foothold does not read websites.',
      mend: paste,
    });
  const page = await parts.websites.text(address.value, todayOf(parts.clock));
  if (!page.ok) return page;
  const text = page.value.text.slice(0, longestOffer).trim();
  if (text === '')
    return refuse({
      field: 'url',
      value: typed,
      reason: 'The page has no text that can be read.',
      mend: paste,
    });
  return saveOffer(ws, parts, id, { written: { text, url: page.value.url }, basedOn: seen });
}
