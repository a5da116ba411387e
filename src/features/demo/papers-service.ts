import { addBlock } from '#features/availability/service.ts';
import { cvOverview, useVersion } from '#features/dossier/service.ts';
import { emptyQuote } from '#features/malpractice/quote.ts';
import { addQuote } from '#features/malpractice/service.ts';
import { chooseWay } from '#features/visa/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type IsoDate, addDays, mondayOf } from '#plain/time.ts';
import { certain } from './board-service.ts';

/** PKT: the CV that goes with mails, the next free weeks, the visa, and a quote for insurance. */
export async function fillPapers(ws: Workspace, parts: Parts, today: IsoDate): Promise<void> {
  const [cv] = (await cvOverview(ws, parts)).versions;
  certain(await useVersion(ws, parts, cv?.id ?? ''));
  const from = mondayOf(addDays(today, 116));
  certain(await addBlock(ws, parts, { from, to: addDays(from, 39), state: 'free', keptFor: '' }));
  await chooseWay(ws, parts, 'b1');
  await addQuote(ws, parts, {
    ...emptyQuote,
    insurer: 'Invented Mutual',
    perClaim: 1_000_000,
    aggregate: 3_000_000,
    form: 'occurrence',
    coversUsa: 'yes',
    handsOn: 'yes',
    covers: 'graduate',
    price: 310,
    daysToActivate: 5,
    startsOn: from,
    endsOn: addDays(from, 39),
    readOn: today,
  });
}
