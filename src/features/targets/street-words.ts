/** The words of a name or an address: small letters without accents, nothing between them. */
export function plainWords(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/['’.]/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The same of a street, each word in its short form (USPS Publication 28, appendix C). */
export const streetWords = (street: string): string[] =>
  plainWords(street.replaceAll('#', ' ste ')).map((word) => shortForms.get(word) ?? word);

const shortForms = new Map(
  Object.entries({
    street: 'st',
    avenue: 'ave',
    av: 'ave',
    boulevard: 'blvd',
    road: 'rd',
    drive: 'dr',
    lane: 'ln',
    court: 'ct',
    place: 'pl',
    plaza: 'plz',
    square: 'sq',
    circle: 'cir',
    terrace: 'ter',
    highway: 'hwy',
    parkway: 'pkwy',
    turnpike: 'tpke',
    route: 'rte',
    building: 'bldg',
    suite: 'ste',
    floor: 'fl',
    room: 'rm',
    apartment: 'apt',
    north: 'n',
    south: 's',
    east: 'e',
    west: 'w',
    northeast: 'ne',
    northwest: 'nw',
    southeast: 'se',
    southwest: 'sw',
    first: '1st',
    second: '2nd',
    third: '3rd',
    fourth: '4th',
    fifth: '5th',
    sixth: '6th',
    seventh: '7th',
    eighth: '8th',
    ninth: '9th',
    tenth: '10th',
  }),
);
