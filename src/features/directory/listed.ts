import { personOf } from '#features/letters/salutation.ts';
import { wordsOf } from './query-words.ts';
import type { Kind } from './rules.ts';

/** What of a target on the lists tells which entry of the directory it is. */
export type ListedTarget = { entryId: string | null; npi: string; name: string; state: string };
/** What of an entry is compared with them. */
export type Comparable = { id: string; npi: string; kind: Kind; name: string; state: string };

/**
 * TGT-3: an entry is on the lists when a target was taken from it, has its NPI, or has its name in its state. Names are
 * compared without capitals, accents and signs; of a person also without degrees and middle initials. Two different
 * NPIs are two, whatever their names.
 */
export class Listed {
  #ids = new Set<string>();
  #npis = new Set<string>();
  #names = new Set<string>();
  #namesWithoutNpi = new Set<string>();

  constructor(targets: readonly ListedTarget[]) {
    for (const target of targets) this.add(target);
  }

  add({ entryId, npi, name, state }: ListedTarget): void {
    if (entryId !== null) this.#ids.add(entryId);
    if (npi) this.#npis.add(npi);
    for (const key of [organisationKey(name, state), personKey(name, state)]) {
      if (key === null) continue;
      this.#names.add(key);
      if (!npi) this.#namesWithoutNpi.add(key);
    }
  }

  has({ id, npi, kind, name, state }: Comparable): boolean {
    if (this.#ids.has(id) || (npi !== '' && this.#npis.has(npi))) return true;
    const names = npi === '' ? this.#names : this.#namesWithoutNpi;
    if (names.size === 0) return false;
    const key = kind === 'physician' ? personKey(name, state) : organisationKey(name, state);
    return key !== null && names.has(key);
  }
}

/** A name in a state, in the form in which it is compared; null when there is no name. */
export function organisationKey(name: string, state: string): string | null {
  const words = wordsOf(name);
  return words.length > 0 ? `${words.join(' ')}|${state}` : null;
}

/** Single letters are initials of some file: “Maria L. Okonkwo” is “Maria Okonkwo”. */
export function personKey(name: string, state: string): string | null {
  const person = personOf(name);
  if (!person) return null;
  const words = wordsOf(`${person.given} ${person.last}`).filter(({ length }) => length > 1);
  return words.length > 0 ? `${words.join(' ')}|${state}` : null;
}
