import { distance } from 'fastest-levenshtein';

/** The known name that a mistyped one most probably means, or null when none is near. */
export function nearestName(typed: string, known: readonly string[]): string | null {
  const sorted = known
    .map((name) => ({ name, steps: distance(typed.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const best = sorted[0];
  return best && best.steps <= Math.max(2, Math.floor(typed.length / 3)) ? best.name : null;
}
