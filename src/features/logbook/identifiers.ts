import { patientNames } from './patient-names.ts';
import { patterns } from './identifier-patterns.ts';

/**
 * What makes a person recognisable: the HIPAA Safe Harbor list (45 CFR 164.514(b)(2)(i)), as far as it can stand in
 * a line of text. Faces, fingerprints and other pictures cannot.
 */
export const identifierKinds = {
  name: 'a name or initials',
  place: 'an address or a place smaller than a state',
  date: 'a date other than a year',
  age: 'an age over 89',
  phone: 'a phone or fax number',
  email: 'an e-mail address',
  socialSecurity: 'a Social Security number',
  record: 'a medical record, account or insurance number',
  license: 'a license or vehicle plate number',
  device: 'the serial number of a device',
  web: 'a web or network address',
  number: 'a long number that may belong to one person',
} as const;
export type IdentifierKind = keyof typeof identifierKinds;

/** A part of the text that may tell who the patient is. `at`: where it begins, in UTF-16 units. */
export type Identifier = { kind: IdentifierKind; text: string; at: number };

/** SIT-2: everything in a line of the logbook that may tell who a patient is, in the order of the text. */
export function identifiersIn(text: string): Identifier[] {
  const found = [...patterns(text), ...patientNames(text)].toSorted((a, b) => a.at - b.at);
  return found.filter(
    (one, index) => !found.some((other, place) => place < index && one.at < other.at + other.text.length),
  );
}
