import { personsIn, type Person } from './persons.ts';
import { roleIn, roleOfMailbox } from './roles.ts';
import type { Role } from '../rules.ts';
import type { Surroundings } from './surroundings.ts';

export type Someone = { person: string; role: Role; roleText: string };

/** Who an address or number belongs to, by the nearest words: the same line, the row, the card, the heading. */
export function someoneAt(near: Surroundings, address: string): Someone {
  const person = personFor(near, address);
  const role = roleFor(near, person, address);
  return { person: person?.name ?? '', ...role };
}

function personFor(near: Surroundings, address: string): Person | null {
  const before = personsIn(near.segment.slice(0, near.at)).toReversed();
  const after = personsIn(near.segment.slice(near.at));
  const inRow = personsIn(near.row);
  // In a running sentence only a title or a degree makes sure that capitals are a name.
  const inCard = near.card.flatMap((block) =>
    personsIn(block.text).filter((one) => one.titled || block.text.length < LABEL),
  );
  const inHeading = personsIn(near.headings[0] ?? '');
  const named = (people: readonly Person[]) => people.filter((one) => !isOrganisation(one.name, address));
  const everybody = [...before, ...after, ...inRow, ...inCard, ...inHeading];
  const own = named(everybody).find((one) => namesMailbox(one.name, address));
  if (own) return own;
  // A shared mailbox is somebody's only where the same sentence or row says so.
  if (address !== '' && isShared(address)) {
    return named(personsIn(near.line))[0] ?? named(inRow)[0] ?? null;
  }
  return named([...before, ...inRow, ...inCard, ...inHeading, ...after])[0] ?? null;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase();

/** Whether a mailbox carries the person's name: jroe, roe.jane, janeroe. */
function namesMailbox(name: string, address: string): boolean {
  const local = plain((address.split('@')[0] ?? '').replace(/[._-]/g, ''));
  const parts = plain(name).split(' ').filter(Boolean);
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (last.length >= 3 && local.includes(last)) return true;
  return first.length >= 4 && local === first;
}

/** "Saint Bede" at saintbede.org is the house, not a person. */
function isOrganisation(name: string, address: string): boolean {
  const host = plain((address.split('@')[1] ?? '').replace(/[.-]/g, ''));
  return host !== '' && host.includes(plain(name).replaceAll(' ', ''));
}

function isShared(address: string): boolean {
  const local = address.split('@')[0] ?? '';
  return (
    roleOfMailbox(address) !== null ||
    /^(?:info|contact\w*|office|hello|admin|frontdesk|reception|general|mail|inquir\w+|clinic|questions?|team|staff|volunteers?)$/i.test(
      local,
    )
  );
}

function roleFor(
  near: Surroundings,
  person: Person | null,
  address: string,
): { role: Role; roleText: string } {
  const mailbox = address === '' ? null : roleOfMailbox(address);
  const named =
    roleIn(withoutRefusals(near.line)) ??
    nearestRole(near.segment.slice(0, near.at).split('\n').toReversed()) ??
    roleIn(near.row) ??
    nearestRole(near.card.map((block) => block.text));
  // A mailbox that says what it is for is not the physician's whom the sentence mentions.
  if (named !== null && !(person === null && mailbox !== null && PEOPLE.has(named.role))) return named;
  if (mailbox !== null && person === null) return { role: mailbox, roleText: '' };
  const heading = near.headings
    .slice(0, 2)
    .map(roleIn)
    .find((one) => one !== null);
  if (heading && !(person === null && PEOPLE.has(heading.role))) return heading;
  if (person?.titled && isDoctor(near, person)) return { role: 'physician', roleText: '' };
  return { role: mailbox ?? 'general', roleText: '' };
}

/** Longer texts are sentences about somebody, not the title of somebody. */
const LABEL = 90;

function nearestRole(texts: readonly string[]): { role: Role; roleText: string } | null {
  for (const text of texts) {
    const found = text.length < LABEL ? roleIn(text) : null;
    if (found !== null) return found;
  }
  return null;
}

const PEOPLE: ReadonlySet<Role> = new Set(['physician', 'program-director', 'medical-director']);

const withoutRefusals = (line: string) =>
  /\b(?:not|never|n['’]t|instead of|rather than)\b/i.test(line) ? '' : line;

function isDoctor(near: Surroundings, person: Person): boolean {
  const text = [near.segment, near.row, ...near.card.map((block) => block.text), ...near.headings].join('\n');
  const at = text.indexOf(person.name);
  return (
    /\bDr\.?\s*$/.test(text.slice(Math.max(0, at - 5), at)) ||
    /^,?\s*(?:M\.?D|D\.?O|M\.?B\.?B\.?S)\b/.test(
      text.slice(at + person.name.length, at + person.name.length + 8),
    )
  );
}
