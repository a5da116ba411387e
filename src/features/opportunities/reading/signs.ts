import { evidenceOf, evidenceWithContext, type Witness } from '#features/websites/reading/evidence.ts';
import type { CheckpointFinding } from '../checkpoints.ts';

export const unclear = (because: string): CheckpointFinding => ({ sign: 'unclear', because, evidence: null });

export function shows(sign: CheckpointFinding['sign'], because: string, one: Witness): CheckpointFinding {
  return { sign, because, evidence: evidenceOf(one) };
}

/** The same where the sentence needs the question that it answers, or the lead-in of its list. */
export function showsInContext(
  sign: CheckpointFinding['sign'],
  because: string,
  one: Witness,
): CheckpointFinding {
  return { sign, because, evidence: evidenceWithContext(one) };
}

/** Questions say nothing by themselves. */
export const isQuestion = (text: string) => /\?\W*$/.test(text);

/** Whether one of the words in front of a match takes it back: "not", "no", "nobody". */
export function isDenied(text: string, at: number, reach = 60): boolean {
  const clause = text
    .slice(Math.max(0, at - reach), at)
    .split(/[;:]|\bbut\b|\bhowever\b/)
    .at(-1);
  return /\b(?:not|no|never|nobody|none|without|cannot|nor|neither)\b|n['’]t\b/i.test(clause ?? '');
}

/** The first match that nothing in front takes back. */
export function saidPlainly(text: string, words: RegExp, reach?: number): RegExpExecArray | null {
  const match = words.exec(text);
  return match && !isDenied(text, match.index, reach) ? match : null;
}

/** “An observership is mostly shadowing” explains a word and says nothing of this offer. */
export function isDefinition(one: Witness): boolean {
  return (
    /\bdifference\b/i.test(one.question) ||
    /^(?:A: )?(?:an?|the term) (?:\w+ )?(?:observerships?|externships?|electives?|rotations?|clerkships?) (?:is|are|means?)\b/i.test(
      one.text,
    )
  );
}
