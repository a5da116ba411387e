import { type Refusal } from '#plain/refusal.ts';
import type { IsoInstant } from '#plain/time.ts';
import type { WorkspaceDb } from '#platform/store/workspace.ts';
import { organisationOf, pageKey } from './fetching/addresses.ts';
import type { SiteRead } from './fetching/site-service.ts';
import { findingsOf, pageOf } from './findings.ts';
import {
  addFinding,
  findingsOfWebsite,
  lockWebsite,
  markGone,
  saveRead,
  saveRefusal,
  seeAgain,
} from './website-queries.ts';

/**
 * TGT-5: takes a reading in. What says the same stays as it was decided about; what says something else keeps what it
 * said before; what its page no longer says is gone. A page that could not be read today proves nothing.
 */
export async function takeInReading(
  db: WorkspaceDb,
  websiteId: string,
  { pages, reading }: SiteRead,
  now: IsoInstant,
): Promise<void> {
  const website = await lockWebsite(db, websiteId);
  const known = new Map((await findingsOfWebsite(db, websiteId)).map((row) => [row.finding_key, row]));
  const found = findingsOf(reading);
  for (const one of found) {
    const row = known.get(one.key);
    if (row) await seeAgain(db, row, one, now);
    else await addFinding(db, websiteId, one, now);
    known.delete(one.key);
  }
  const readPages = new Set(pages.flatMap(({ url, refusal }) => (refusal ? [] : [pageKey(url)])));
  const gone = [...known.values()].filter(({ finding }) => {
    const page = pageOf(finding);
    return URL.canParse(page) && readPages.has(pageKey(page));
  });
  await markGone(
    db,
    gone.map(({ id }) => id),
    now,
  );
  const own = organisationsOf(website.address, ...pages.slice(0, 1).map(({ url }) => url));
  await saveRead(db, websiteId, {
    organisations: [...new Set([...website.organisations, ...own])],
    pages,
    now,
  });
}

export async function takeInRefusal(db: WorkspaceDb, websiteId: string, refusal: Refusal): Promise<void> {
  await saveRefusal(db, websiteId, refusal);
}

/** For whom a website speaks: its domain; where a host is shared by many, only its own address. */
export function organisationsOf(...addresses: readonly string[]): string[] {
  return [...new Set(addresses.map((address) => organisationOf(address) ?? pageKey(address)))];
}
