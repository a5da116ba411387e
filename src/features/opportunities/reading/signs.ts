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

/** How many characters before a word a denial of it stands. */
const usualReach = 60;

/** Whether one of the words in front of a match takes it back: "not", "no", "nobody". */
export function isDenied(text: string, at: number, reach = usualReach): boolean {
  const clause = text
    .slice(Math.max(0, at - reach), at)
    .split(/[;:]|\bbut\b|\bhowever\b/)
    .at(-1);
  return /\b(?:not|no|never|nobody|none|without|cannot|nor|neither)\b|n['’]t\b/i.test(clause ?? '');
}

/**
 * The first match that nothing in front takes back. In “they do not perform procedures, but take histories” it is the second; in
 * “they do not perform procedures, take histories or examine patients” all three are denied, however far apart.
 */
export function saidPlainly(text: string, words: RegExp, reach = usualReach): RegExpExecArray | null {
  const [first, ...more] = text.matchAll(new RegExp(words, `${words.flags}g`));
  // “do not perform procedures”, “take no histories”: the denial may stand among the words themselves.
  const denied = ({ index, 0: { length } }: RegExpExecArray, within: number) =>
    isDenied(text, index + length, within + length);
  if (!first || !denied(first, reach)) return first ?? null;
  return more.find((match) => !denied(match, text.length)) ?? null;
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
