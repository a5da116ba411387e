import { type Narrowing, type PageSearch, narrowingsOf, without } from './search.ts';

export type Loosening = { label: string; change: Partial<PageSearch> };

const labels: Record<Narrowing, string> = {
  specialty: 'In any specialty',
  states: 'In all states',
  near: 'Anywhere',
  name: 'With any name',
  onlyTeaching: 'Also without residents',
  onlyHealthCenters: 'Also what is no health center',
  onlyShortage: 'Also outside shortage areas',
  onlyNew: 'Also what is on your lists',
};

/** The ways in which one part of a search can be made wider: a larger distance first, then each part taken away. */
export function loosenings(search: PageSearch): Loosening[] {
  const wider = [50, 100, 200].filter((miles) => miles > search.within).slice(0, 2);
  return [
    ...(search.near === ''
      ? []
      : wider.map((within) => ({ label: `Within ${within} miles`, change: { within } }))),
    ...narrowingsOf(search).map((part) => ({ label: labels[part], change: without(part) })),
  ];
}
