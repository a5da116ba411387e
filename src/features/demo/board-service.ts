import type { Costs } from '#features/opportunities/costs.ts';
import type { Stage } from '#features/opportunities/board.ts';
import { noDetails } from '#features/opportunities/opportunity.ts';
import {
  createOpportunity,
  fromAnswer,
  moveOpportunity,
  opportunity,
  saveDetails,
  saveOffer,
} from '#features/opportunities/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type IsoDate, addDays, mondayOf } from '#plain/time.ts';
import { type InventedOffer, comparedOffers, droppedOffer, nextPlace } from './invented-places.ts';
import type { AnswerKind } from './story.ts';

/** An outreach of the story, and what came back. */
export type Heard = { outreachId: string; kind: AnswerKind };

/** STR: the board of the demo: what grew out of answers, and offers that were found. */
export async function fillBoard(ws: Workspace, parts: Parts, today: IsoDate, heard: readonly Heard[]) {
  const [confirmed, ...offered] = heard.filter(({ kind }) => kind === 'yes');
  const asked = heard.filter(({ kind }) => kind === 'papers').slice(0, 2);
  for (const { outreachId } of [...offered.slice(0, 2), ...asked]) await grown(ws, parts, outreachId);
  if (confirmed) {
    const id = await grown(ws, parts, confirmed.outreachId);
    const startsOn = mondayOf(addDays(today, 66));
    await settle(ws, parts, id, {
      ...nextPlace,
      days: { startsOn, endsOn: addDays(startsOn, 25) },
    });
    await moveTo(ws, parts, id, 'confirmed');
  }
  for (const offer of comparedOffers) await moveTo(ws, parts, await found(ws, parts, offer), 'comparing');
  await moveTo(ws, parts, await found(ws, parts, droppedOffer), 'dropped');
}

/** The opportunity of an answer. */
export async function grown(ws: Workspace, parts: Parts, outreachId: string): Promise<string> {
  return certain(await fromAnswer(ws, parts, outreachId)).id;
}

async function found(ws: Workspace, parts: Parts, { title, text, note, costs }: InventedOffer) {
  const { id } = await createOpportunity(ws, parts, { origin: 'offer', title, introducedBy: '' });
  certain(await saveDetails(ws, parts, id, { ...noDetails, title, note, costs }));
  certain(await saveOffer(ws, parts, id, { written: { text }, basedOn: {} }));
  return id;
}

type Settled = { days: { startsOn: IsoDate; endsOn: IsoDate }; costs: Costs; text: string };

/** Enters days and costs as they were agreed, and what they wrote. */
export async function settle(ws: Workspace, parts: Parts, id: string, { days, costs, text }: Settled) {
  const { title = '', revision = 0 } = (await opportunity(ws, id)) ?? {};
  certain(await saveDetails(ws, parts, id, { ...noDetails, title, ...days, costs, revision }));
  certain(await saveOffer(ws, parts, id, { written: { text }, basedOn: {} }));
}

export async function moveTo(ws: Workspace, parts: Parts, id: string, to: Stage) {
  const from = (await opportunity(ws, id))?.stage ?? 'asked';
  certain(await moveOpportunity(ws, parts, id, { from, to }));
}

/** A refusal in the demo is a fault of the demo. */
export function certain<T>(
  result: { ok: true; value: T } | { ok: false; refusals: readonly { reason: string }[] } | null,
): T {
  if (result?.ok) return result.value;
  throw new Error(result ? result.refusals.map(({ reason }) => reason).join(' ') : 'It is not there.');
}
