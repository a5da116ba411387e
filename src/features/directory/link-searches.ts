import type { LinkSearch } from './answers.ts';
import type { Kind } from './rules.ts';

/** What the searches are about: an organisation or physician, where it is, and the specialty looked for ('' for any). */
export type Subject = {
  kind: Kind;
  name: string;
  street: string;
  city: string;
  state: string;
  /** The practice or hospital of a physician. */
  organisation: string;
  specialty: string;
};

/**
 * TGT-7: ready-made searches on the web for an entry and for its city, as links. They are opened by hand: nothing is
 * fetched. Names are put in quotation marks, so that the search is for just these words.
 */
export function linkSearches(subject: Subject): LinkSearch[] {
  return [...aboutEntry(subject), ...aboutCity(subject)];
}

/** TGT-7: the searches for a city and specialty alone. */
export function aboutCity({
  city,
  state,
  specialty,
}: Pick<Subject, 'city' | 'state' | 'specialty'>): LinkSearch[] {
  if (!city) return [];
  const place = [city, state].filter(Boolean).join(', ');
  const clinics = specialty ? `${specialty} clinic` : 'medical clinic';
  const who = specialty ? `${specialty} physicians` : 'Physicians';
  return [
    maps(
      `${clinics}s near ${place}`,
      'Clinics on the map, with telephone numbers and websites.',
      `${clinics} near ${place}`,
    ),
    web(
      `Externships in ${place}`,
      'Clinics that offer hands-on experience to international graduates.',
      words('externship', quoted('international medical graduates'), specialty, quoted(place)),
    ),
    doximity(`${who} in ${place} on Doximity`, words(specialty && quoted(specialty), quoted(place))),
  ];
}

function aboutEntry(subject: Subject): LinkSearch[] {
  const { kind, name, city, state, street } = subject;
  const place = words(city, state);
  const onMap = maps(
    `${name} on the map`,
    'Where it is, with telephone number and website.',
    words(name, street, place),
  );
  if (kind === 'physician') return [...aboutPhysician(subject), onMap];
  if (kind === 'hospital') return [...aboutHospital(subject), onMap];
  return [
    web(
      `Students and observers at ${name}`,
      'What its website says of students, observers and externs.',
      words(
        quoted(name),
        place,
        either('externship', 'observership', quoted('clinical rotations'), 'volunteer'),
      ),
    ),
    web(
      `Who leads ${name}`,
      'The practice manager or medical director to write to.',
      words(quoted(name), place, either(quoted('practice manager'), quoted('medical director'))),
    ),
    onMap,
  ];
}

function aboutHospital({ name, city, state, specialty }: Subject): LinkSearch[] {
  const place = words(city, state);
  const program = words(specialty && quoted(specialty), quoted('residency program'));
  return [
    web(
      `Residents at ${name}`,
      'The pages of current residents name their medical schools.',
      words(quoted(name), place, program, quoted('current residents')),
    ),
    web(
      `Visiting observers at ${name}`,
      'Whether it takes observers or externs who trained abroad.',
      words(
        quoted(name),
        place,
        either('observership', quoted('visiting observer'), quoted('international medical graduate')),
      ),
    ),
    web(
      `Externships at ${name}`,
      'Hands-on places for graduates and students.',
      words(
        quoted(name),
        place,
        specialty,
        either('externship', quoted('visiting student'), quoted('clinical elective')),
      ),
    ),
    web(
      `Education office of ${name}`,
      'The coordinator or office to write to.',
      words(
        quoted(name),
        place,
        specialty,
        either(quoted('program coordinator'), quoted('graduate medical education')),
      ),
    ),
  ];
}

function aboutPhysician({ name, city, state, organisation, specialty }: Subject): LinkSearch[] {
  const place = words(city, state);
  return [
    web(
      `${name} on the web`,
      'Pages of the practice or hospital, with ways to write.',
      words(quoted(name), specialty, organisation ? quoted(organisation) : place),
    ),
    doximity(`${name} on Doximity`, words(quoted(name), state)),
  ];
}

const words = (...parts: string[]) => parts.filter(Boolean).join(' ');
const quoted = (text: string) => `"${text.replaceAll('"', ' ').trim()}"`;
const either = (...parts: string[]) => `(${parts.join(' OR ')})`;

const web = (title: string, about: string, query: string): LinkSearch => ({
  group: 'web',
  title,
  about,
  href: `https://www.google.com/search?${new URLSearchParams({ q: query })}`,
});

/** Google's documented address of a search on the map (Maps URLs). */
const maps = (title: string, about: string, query: string): LinkSearch => ({
  group: 'maps',
  title,
  about,
  href: `https://www.google.com/maps/search/?${new URLSearchParams({ api: '1', query })}`,
});

/** Doximity's own search needs an account; its public profiles are found by a search of that part of the site. */
const doximity = (title: string, query: string): LinkSearch => ({
  group: 'doximity',
  title,
  about: 'Public profiles name school, training and places of work.',
  href: `https://www.google.com/search?${new URLSearchParams({ q: `site:doximity.com/pub ${query}` })}`,
});
