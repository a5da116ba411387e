import { eighteenthRound } from './eighteenth-round.ts';
import { eighthRound } from './eighth-round.ts';
import { eleventhRound } from './eleventh-round.ts';
import { fifteenthRound } from './fifteenth-round.ts';
import { fifthRound } from './fifth-round.ts';
import { answersOfOthers } from './first-round-others.ts';
import { answers } from './first-round.ts';
import { fourteenthRound } from './fourteenth-round.ts';
import { fourthAnswers } from './fourth-round.ts';
import type { LabelledAnswer } from './labelled.ts';
import { nineteenthRound } from './nineteenth-round.ts';
import { ninthRound } from './ninth-round.ts';
import { secondAnswers } from './second-round.ts';
import { seventeenthRound } from './seventeenth-round.ts';
import { seventhRound } from './seventh-round.ts';
import { sixteenthRound } from './sixteenth-round.ts';
import { sixthRound } from './sixth-round.ts';
import { tenthRound } from './tenth-round.ts';
import { thirdAnswers } from './third-round.ts';
import { thirteenthRound } from './thirteenth-round.ts';
import { twelfthRoundAsked } from './twelfth-round-asked.ts';
import { twelfthRoundNo } from './twelfth-round-no.ts';
import { twelfthRoundOther } from './twelfth-round-other.ts';
import { twelfthRoundYes } from './twelfth-round-yes.ts';
import { twentiethRound } from './twentieth-round.ts';

/** The answers from which the sorting is learnt (CMP-10). All were written for it; none is anybody's mail. */
export const answerExamples: readonly LabelledAnswer[] = [
  ...answers,
  ...answersOfOthers,
  ...secondAnswers,
  ...thirdAnswers,
  ...fourthAnswers,
  ...fifthRound,
  ...sixthRound,
  ...seventhRound,
  ...eighthRound,
  ...ninthRound,
  ...tenthRound,
  ...eleventhRound,
  ...twelfthRoundYes,
  ...twelfthRoundNo,
  ...twelfthRoundAsked,
  ...twelfthRoundOther,
  ...thirteenthRound,
  ...fourteenthRound,
  ...fifteenthRound,
  ...sixteenthRound,
  ...seventeenthRound,
  ...eighteenthRound,
  ...nineteenthRound,
  ...twentiethRound,
];
