import { featuresOf } from './answer-features.ts';
import { answerExamples } from './examples/all.ts';
import type { LabelledAnswer } from './examples/labelled.ts';
import { regress } from './logistic-regression.ts';
import { learn, type Learnt } from './naive-bayes.ts';
import { cut } from './quotes.ts';
import { givesAnAddress, namesSomebody, statementsOf } from './referral.ts';
import type { Sorting, SortedAs } from './rules.ts';
import { NOT_STOP, STOP } from './sorting-words.ts';
import { shortened } from './text.ts';

/** How sure the sorting has to be; below, the applicant looks. A "no" ends a contact, so it has to be surer (CMP-10). */
const SURE = 0.5;
const SURER: Readonly<Partial<Record<SortedAs, number>>> = {
  no: 0.7,
  doNotWrite: 0.8,
  leftJob: 0.6,
  outOfOffice: 0.8,
};
/** A yes that is surer than this stands beside a sentence that says no: "I cannot do March. April is fine." A no that is surer needs no word of denial. */
const PLAIN = 0.8;
/** How sure a sentence alone has to be of yes or no to contradict another. */
const CONTRADICTS = 0.7;

/**
 * CMP-10: what a person's answer says, and the sentence it rests on. Learnt from answers written for it, no service.
 * Where the words do not decide it is "unclear", and the applicant does. `text` is the answer's own text (quotes.ts),
 * never the mail it quotes.
 */
export function sortAnswer(text: string, notThese: ReadonlySet<string> = new Set()): Sorting {
  return learnToSort()(text, notThese);
}

/** Learns from the examples, once: it takes half a second. */
export function learnToSort(): Sorter {
  return (byExamples ??= sorterOf(answerExamples));
}
let byExamples: Sorter | undefined;

/** `notThese` are the addresses of the writer and of the applicant, who are nobody else. */
type Sorter = (text: string, notThese?: ReadonlySet<string>) => Sorting;

/** A sorting learnt from these examples. */
export function sorterOf(examples: readonly LabelledAnswer[]): Sorter {
  const learnt = twoVoices(
    examples.map(({ label, text }) => ({ label, features: featuresOfAll(statementsOf(cut(text).words)) })),
  );
  return (text, notThese = new Set()) => sortBy(learnt, statementsOf(text), notThese);
}

/** Two ways to learn from the same examples err differently; together, the second counted twice, they are surer (decision 20). */
function twoVoices(
  examples: readonly { label: SortedAs; features: ReadonlySet<string> }[],
): Learnt<SortedAs> {
  const learnt = learn(examples);
  const second = regress(examples, learnt.labels);
  return {
    ...learnt,
    probabilities: (features) => {
      const shares = second(features);
      const first = learnt.probabilities(features);
      return new Map(
        learnt.labels.map((label, at) => [label, ((first.get(label) ?? 0) + 2 * (shares[at] ?? 0)) / 3]),
      );
    },
  };
}

function sortBy(
  learnt: Learnt<SortedAs>,
  sentences: readonly string[],
  notThese: ReadonlySet<string>,
): Sorting {
  const stop = sentences.find(asksToStop);
  if (stop !== undefined) return { as: 'doNotWrite', reason: shortened(stop) };
  if (sentences.length === 0) return { as: 'unclear', reason: '' };

  const [as, share] = mostProbable(learnt.probabilities(featuresOfAll(sentences)));
  const reason = shortened(tellingSentence(learnt, sentences, as));
  const sure = share >= (SURER[as] ?? SURE);
  if (!sure || as === 'no' || (as === 'yes' && share < PLAIN)) {
    const [no, yes] = (['no', 'yes'] as const).map((one) =>
      sentences.find((sentence) => saysAlone(learnt, sentence, one)),
    );
    if (no !== undefined && yes !== undefined)
      return {
        as: 'unclear',
        reason: shortened(`Both “${shortened(no, 110)}” and “${shortened(yes, 110)}”`, 260),
      };
  }
  if (!sure) return { as: 'unclear', reason };
  if (as === 'no') {
    // "We take nobody, but the clinic in Dayton does: ..." is a way on, not an end.
    const other = sentences.find((one) => namesSomebody(one, notThese) || givesAnAddress(one, notThese));
    if (other !== undefined) return { as: 'referral', reason: shortened(other) };
    if (share < PLAIN && !sentences.some(refuses)) return { as: 'unclear', reason };
  }
  // "Please do not hesitate to write" is politeness.
  if (as === 'doNotWrite' && NOT_STOP.test(reason)) return { as: 'unclear', reason };
  return { as, reason };
}

function featuresOfAll(sentences: readonly string[]): Set<string> {
  const features = new Set(sentences.flatMap((sentence) => [...featuresOf(sentence)]));
  const words = sentences.join(' ').split(' ').length;
  return features.add(`#${Math.min(6, Math.floor(Math.log2(words)))}`);
}

function mostProbable(probabilities: ReadonlyMap<SortedAs, number>): [SortedAs, number] {
  return [...probabilities].reduce((best, one) => (one[1] > best[1] ? one : best));
}

function saysAlone(learnt: Learnt<SortedAs>, sentence: string, label: 'yes' | 'no'): boolean {
  if (label === 'no' && !refuses(sentence)) return false;
  const [as, share] = mostProbable(learnt.probabilities(featuresOf(sentence)));
  return as === label && share >= CONTRADICTS;
}

/** Who refuses mostly uses a word of denial or regret. */
function refuses(sentence: string): boolean {
  const features = featuresOf(sentence);
  return (
    [...features].some((feature) => feature.startsWith('~')) ||
    REFUSING.some((feature) => features.has(feature))
  );
}
const REFUSING = ['<declines>', '<regret>', '<gone>', 'no', 'nope', 'nah', 'cannot', 'not', 'only', 'pass'];

/** The sentence whose features speak most for the label, against the mean of all labels. */
function tellingSentence(learnt: Learnt<SortedAs>, sentences: readonly string[], label: SortedAs): string {
  const at = learnt.labels.indexOf(label);
  const speaks = (sentence: string) =>
    [...featuresOf(sentence)].reduce((sum, feature) => {
      const row = learnt.evidence(feature);
      if (row === undefined) return sum;
      return sum + (row[at] ?? 0) - row.reduce((whole, one) => whole + one, 0) / row.length;
    }, 0);
  return sentences.reduce((best, one) => (speaks(one) > speaks(best) ? one : best));
}

function asksToStop(sentence: string): boolean {
  return STOP.test(sentence) && !NOT_STOP.test(sentence) && !/to unsubscribe|click/i.test(sentence);
}

/** "Please don't write" said of everyone there, not of one address only (CMP-4: then it holds for the organisation). */
export function speaksForOrganisation(reason: string): boolean {
  return (
    /\b(?:our|the|this) (?:program|department|office|clinic|practice|hospital|institution|organi[sz]ation|faculty|staff|physicians|doctors|providers|team|center|centre|division|school)\b/i.test(
      reason,
    ) || /\b(?:anyone|any of (?:us|our)|everyone|all of us) (?:here|at|in|on|else)?/i.test(reason)
  );
}
