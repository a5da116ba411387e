import { standsIn } from '#features/websites/page-text.ts';
import type { Claim, Evidence } from '#features/websites/rules.ts';
import { checkpoints, type CheckpointFinding, type Findings } from '../checkpoints.ts';

const dropped: CheckpointFinding = {
  sign: 'unclear',
  because: 'The sentence could not be found in the text again.',
  evidence: null,
};

/** The one place that keeps the promise of STR-1: a sign whose quote is not in the text word for word is no sign. */
export function onlyQuoted(text: string, findings: Findings): Findings {
  const kept = checkpoints.map((checkpoint) => {
    const one = findings[checkpoint];
    const stands = one.evidence === null ? one.sign === 'unclear' : standsIn(text, one.evidence.quote);
    return [checkpoint, stands ? one : dropped] as const;
  });
  return Object.fromEntries(kept) as Findings;
}

/** The same for a value that rests on a sentence. */
export function claimQuoted<T>(text: string, claim: Claim<T>): Claim<T> {
  return 'evidence' in claim && !standsIn(text, (claim.evidence satisfies Evidence).quote)
    ? { value: 'unclear' }
    : claim;
}
