import { fullSpecialty, specialtyAliases } from '#features/targets/specialties.ts';
import { type Result, ok, refuse } from '#plain/refusal.ts';
import { cmsSpecialties } from './cms-specialties.ts';
import { wordsOf } from './query-words.ts';
import { errorsBetween, errorsForgiven } from './word-errors.ts';

/** Every way to write a specialty, as words, with its name. The lists' own ways come before CMS's. */
const spellings = new Map<string, string>();
for (const { name, aliases } of specialtyAliases) for (const one of [name, ...aliases]) keep(one, name);
for (const { name, cms } of cmsSpecialties) for (const one of [name, ...cms]) keep(one, name);

/**
 * TGT-3: the specialty that is meant by what was typed: its name, an abbreviation (“IM”, “peds”), CMS's name (“FAMILY
 * PRACTICE”), also with typing errors. Null for any specialty. The open ones come first where two are as near (TGT-6).
 */
export function specialtyMeant(typed: string): Result<string | null> {
  const written = wordsOf(typed).join(' ');
  if (written === '') return ok(null);
  const known = spellings.get(written);
  if (known) return ok(known);
  const several = fullSpecialty(typed).split(', ');
  if (several.length > 1) return refuse(oneAtATime(typed, several));
  const nearest = nearestOf(written);
  return nearest ? ok(nearest) : refuse(unknown(typed));
}

function nearestOf(written: string): string | null {
  const most = errorsForgiven(written);
  let best: { name: string; errors: number } | null = null;
  for (const [spelling, name] of spellings) {
    // Abbreviations are too short to guess at: “en” is not “em”.
    if (spelling.length < 4) continue;
    const errors = errorsBetween(written, spelling, most);
    if (errors !== null && (best === null || errors < best.errors)) best = { name, errors };
  }
  return best?.name ?? null;
}

function keep(spelling: string, name: string) {
  const written = wordsOf(spelling).join(' ');
  if (!spellings.has(written)) spellings.set(written, name);
}

const oneAtATime = (typed: string, several: readonly string[]) => ({
  field: 'specialty',
  value: typed.slice(0, 80),
  reason: `These are ${several.length} specialties: ${several.join(', ')}.`,
  mend: 'Search for one at a time.',
});
const unknown = (typed: string) => ({
  field: 'specialty',
  value: typed.slice(0, 80),
  reason: `“${typed.slice(0, 80)}” is no specialty that the directory knows.`,
  mend: 'Choose one of the list, such as Internal Medicine. Leave it empty to search all.',
});
