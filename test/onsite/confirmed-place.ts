import { noDetails } from '#features/opportunities/opportunity.ts';
import { createOpportunity, moveOpportunity, saveDetails } from '#features/opportunities/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';

/** An externship with its days: the id of its opportunity. */
export async function confirmedPlace(
  ws: Workspace,
  parts: Parts,
  days: { startsOn: string; endsOn: string },
): Promise<string> {
  const { id } = await createOpportunity(ws, parts, { origin: 'offer', title: 'A clinic', introducedBy: '' });
  await saveDetails(ws, parts, id, { ...noDetails, title: 'A clinic', ...days });
  await moveOpportunity(ws, parts, id, { from: 'offered', to: 'confirmed' });
  return id;
}
