import type { Details } from '#features/opportunities/opportunity.ts';
import { noDetails } from '#features/opportunities/opportunity.ts';
import { createOpportunity, moveOpportunity, saveDetails } from '#features/opportunities/service.ts';
import { saveFacts } from '#features/externship/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';

export const chensClinic = {
  supervisor: 'Maria Chen',
  certifiedIn: 'family medicine',
  site: 'Bergen Family Medicine',
  city: 'Hackensack',
  state: 'NJ',
  specialty: 'family medicine',
};

/** A confirmed stay of four hands-on weeks with Dr. Maria Chen, as the pages make it. */
export async function addStay(
  ws: Workspace,
  parts: Parts,
  { startsOn = '2026-02-02', endsOn = '2026-02-27' }: { startsOn?: string; endsOn?: string } = {},
): Promise<string> {
  const { id } = await createOpportunity(ws, parts, {
    origin: 'offer',
    title: chensClinic.site,
    introducedBy: '',
  });
  const costs: Details['costs'] = {
    ...noDetails.costs,
    weeks: 4,
    handsOnWeeks: 4,
    fee: 0,
    travel: 900,
    rent: 1200,
  };
  await saveDetails(ws, parts, id, { ...noDetails, title: chensClinic.site, startsOn, endsOn, costs });
  const moved = await moveOpportunity(ws, parts, id, { from: 'offered', to: 'confirmed' });
  if (!moved?.ok) throw new Error(JSON.stringify(moved));
  await saveFacts(ws, parts, id, { written: chensClinic, basedOn: {} });
  return id;
}
