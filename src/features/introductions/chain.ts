import { plainName } from '#features/externship/facts.ts';
import type { Introduction } from './introduction.ts';

/** A place on the way, and who was met there. */
export type Place = {
  id: string;
  title: string;
  targetId: string | null;
  /** Who introduced the applicant there, in the applicant's words; '' where nobody did. */
  introducedBy: string;
  supervisor: string;
};

export type ChainNode = {
  id: string;
  label: string;
  kind: 'place' | 'person';
  /** Steps from the first that nobody led to, and the place from the top among those. */
  depth: number;
  row: number;
};
export type Chain = { nodes: ChainNode[]; edges: { from: string; to: string }[] };

/** NXT-2: who led to whom: a place to the persons whom its physician named, a person to the place that came of it. */
export function chainOf(places: readonly Place[], introductions: readonly Introduction[]): Chain {
  const received = introductions.filter(({ receivedOn }) => receivedOn !== null);
  const persons = received.map(({ id, introduced }) => ({ id, label: introduced, kind: 'person' as const }));
  const edges = [
    ...received.map(({ id, opportunityId }) => ({ from: opportunityId, to: id })),
    ...places.flatMap((place) => ledTo(place, places, received)),
  ];
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const shown = [
    ...places
      .filter(({ id }) => linked.has(id))
      .map(({ id, title }) => ({ id, label: title, kind: 'place' as const })),
    ...persons,
  ];
  const depths = new Map(shown.map(({ id }) => [id, depthOf(id, edges, new Set())]));
  const rows = new Map<number, number>();
  const nodes = shown.map((node) => {
    const depth = depths.get(node.id) ?? 0;
    const row = rows.get(depth) ?? 0;
    rows.set(depth, row + 1);
    return { ...node, depth, row };
  });
  return { nodes, edges };
}

/** By the target that an introduction became; else by the name that the applicant wrote down. */
function ledTo(place: Place, places: readonly Place[], received: readonly Introduction[]) {
  const by = received.filter(({ targetId }) => targetId !== null && targetId === place.targetId);
  if (by.length > 0) return by.map(({ id }) => ({ from: id, to: place.id }));
  const introducer = plainName(place.introducedBy).toLowerCase();
  const from = places.find(
    ({ id, supervisor }) =>
      id !== place.id && introducer !== '' && plainName(supervisor).toLowerCase() === introducer,
  );
  return from ? [{ from: from.id, to: place.id }] : [];
}

/** The longest way that leads here; a circle counts once. */
function depthOf(id: string, edges: Chain['edges'], seen: ReadonlySet<string>): number {
  const before = edges.filter(({ to }) => to === id).map(({ from }) => from);
  const path = new Set([...seen, id]);
  return Math.max(0, ...before.filter((one) => !path.has(one)).map((one) => 1 + depthOf(one, edges, path)));
}
