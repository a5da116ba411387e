import type { Audience } from './rules.ts';

/** The parts of a recipient that decide how the letter addresses them. */
export type Addressee = { name: string; contactPerson: string; contactRole: string };

const fallbacks: Record<Audience, string> = {
  office: 'Dear Medical Education Office',
  administrator: 'Dear Practice Manager',
  physician: 'Dear Doctor',
};

const physicianDegrees = /^(?:md|do|mbbs|mbchb|mbbch)$/;
const otherDegrees =
  /^(?:facp|faap|faafp|facc|facs|fapa|phd|mph|mba|msc|ms|ma|rn|np|pa|pac|dnp|fnp|bsn|mha|msn|lcsw|edd|mhsa)$/;
const generations = /^(?:jr|sr|ii|iii|iv)$/;
const titles = /^(?:dr|mr|mrs|ms|mx|prof|professor|doctor)$/;
const particles =
  /^(?:da|das|de|del|della|den|der|di|dos|du|el|la|le|los|ter|van|von|vander|bin|ibn|al|st|ten)$/;
const roles =
  /^(?:administrator|assistant|associate|attending|chair|chairman|chairwoman|chief|coordinator|dean|director|faculty|head|lead|liaison|manager|officer|physician|president|professor|registrar|secretary|specialist|supervisor)$/;
const organisationWords =
  /\b(?:associates|care|center|centre|clinic|clinics|college|department|foundation|group|health|healthcare|hospital|institute|medical|medicine|office|pediatrics|physicians|practice|program|residency|school|services|university|wellness)\b/i;

/** Whether a name is that of an organisation rather than of a person. */
export function looksLikeOrganisation(name: string): boolean {
  return organisationWords.test(name) || /\b(?:LLC|PLLC|Inc|PC|PA)\.?$/.test(name);
}

/** A person's name in its parts; null when the text is empty or names an organisation. */
export function personOf(text: string): { given: string; last: string; isPhysician: boolean } | null {
  if (!text.trim() || looksLikeOrganisation(text)) return null;
  const [beforeComma = '', ...afterCommas] = text.split(',').map((part) => part.trim());
  const after = afterCommas.flatMap((part) => part.split(/\s+/)).filter(Boolean);
  const front = beforeComma.split(/\s+/).filter(Boolean);
  const isPhysician = [...front, ...after].some(
    (word) => physicianDegrees.test(plain(word)) || plain(word) === 'dr',
  );
  const nameWords = front.filter(
    (word, index) => !titles.test(plain(word)) && !(index > 0 && isDegree(word)),
  );
  const afterNames = after.filter((word) => !isDegree(word) && !titles.test(plain(word)));
  // “Jane Roe, Clerkship Coordinator”: what follows is what she does.
  const isRole = afterNames.some((word) => roles.test(plain(word)));
  // “Okafor, Grace N” is how federal lists write “Grace N Okafor”.
  if (afterNames.length > 0 && !isRole) return named(afterNames.join(' '), nameWords.join(' '), isPhysician);
  const start = lastNameStart(nameWords);
  return named(nameWords.slice(0, start).join(' '), nameWords.slice(start).join(' '), isPhysician);
}

/**
 * TPL-1: how the letter begins. Physicians by title and last name; others by their full name, since a first
 * name does not tell whether to write Mr. or Ms.; without a person, the role; without a role, the office.
 */
export function salutation(audience: Audience, addressee: Addressee): string {
  const person = recipientPerson(audience, addressee);
  if (person && (audience === 'physician' || person.isPhysician)) return `Dear Dr. ${person.last}`;
  if (person?.given) return `Dear ${person.given} ${person.last}`;
  const role = addressee.contactRole.trim();
  if (audience !== 'physician' && role && role.length <= 40) return `Dear ${titleCase(role)}`;
  return fallbacks[audience];
}

/** The person a letter is for. On the list of physicians the target's own name is the physician's. */
export function recipientPerson(audience: Audience, addressee: Addressee) {
  const contact = personOf(addressee.contactPerson);
  if (audience !== 'physician') return contact;
  return contact?.isPhysician ? contact : (personOf(addressee.name) ?? contact);
}

function named(given: string, last: string, isPhysician: boolean) {
  return last ? { given: properCase(given), last: properCase(last), isPhysician } : null;
}

/** Where the last name begins: at its last word, or earlier at a particle such as “van” or “de la”. */
function lastNameStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && particles.test(plain(words[start - 1] ?? ''))) start -= 1;
  return Math.max(0, start);
}

const plain = (word: string) => word.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
const isDegree = (word: string) =>
  physicianDegrees.test(plain(word)) || otherDegrees.test(plain(word)) || generations.test(plain(word));

/** Federal lists write names in capitals; a letter that does so looks like a form. */
function properCase(name: string): string {
  return name.length > 2 && name === name.toUpperCase() ? titleCase(name.toLowerCase()) : name;
}

const titleCase = (text: string) =>
  text.replaceAll(/(?<![\p{L}’'])\p{L}|(?<=\b[OD]['’])\p{L}/giu, (c) => c.toUpperCase());
