import { ABSENCE, LEFT_JOB } from './absence-words.ts';
import { givesAnAddress, namesSomebody, statementsOf } from './referral.ts';
import { secondLook, type BroadSorting } from './sorting-broad.ts';
import type { Sorting, SortedAs } from './rules.ts';
import {
  ASKING,
  CANNOT,
  COME_BACK,
  FAREWELL,
  HANDING_OVER,
  LATER_TIME,
  NOT_STOP,
  NOT_WILLING,
  NOT_YET,
  NOTHING_OPEN,
  NO_PAPERS_ASKED,
  NO_REGRET,
  ON_FILE,
  PAPERS,
  PAPERS_WANTED,
  REGRET_OF_ELSE,
  STOP,
  WAITING_LIST,
  WELCOME,
  WILLING,
} from './sorting-words.ts';
import { spelledOut } from './spelled-out.ts';
import { shortened } from './text.ts';

/**
 * CMP-10: what a person's answer says, and the sentence it rests on. Plain English patterns, sentence by sentence, no
 * service. Where two sentences say different things, or none says anything known, it is "unclear" and the applicant
 * decides. `text` is the answer's own text (quotes.ts), never the mail it quotes.
 */
export function sortAnswer(text: string, notThese: ReadonlySet<string> = new Set()): Sorting {
  const asWritten = new Map(statementsOf(text).map((sentence) => [spelledOut(sentence), sentence]));
  const sentences = [...asWritten.keys()];
  const find = (says: (sentence: string) => boolean) => sentences.find(says);
  const as = (sorted: SortedAs, sentence: string): Sorting => ({
    as: sorted,
    reason: shortened(asWritten.get(sentence) ?? sentence),
  });

  const stop = find(asksToStop);
  if (stop !== undefined) return as('doNotWrite', stop);

  const refusal = find(saysNo);
  const acceptance = find(saysYes);
  const papers = find(asksForPapers);
  const later = find(saysLater);
  const refers = find((sentence) => namesSomebody(sentence, notThese));
  const gone = find((sentence) => LEFT_JOB.test(sentence));
  if (gone !== undefined && acceptance === undefined && papers === undefined) return as('leftJob', gone);
  if (refusal !== undefined) {
    // "We cannot go on until you send ..." asks for papers and refuses nothing.
    if (papers !== undefined && /\b(?:until|unless|without|before|first)\b/i.test(refusal))
      return as('asksForPapers', papers);
    if (refers !== undefined) return as('referral', refers);
    // "Not before August" is a season, not a refusal.
    if (later !== undefined || UNTIL_A_TIME.test(refusal)) return as('maybeLater', later ?? refusal);
    if (acceptance !== undefined && acceptance !== refusal)
      return {
        as: 'unclear',
        reason: shortened(`Both “${shortened(refusal, 110)}” and “${shortened(acceptance, 110)}”`, 260),
      };
    return as('no', refusal);
  }
  if (refers !== undefined && acceptance === undefined) return as('referral', refers);
  if (papers !== undefined) return as('asksForPapers', papers);
  // "We may be able to in the fall. Write again in July": the second says what is to be done.
  const again = find((sentence) => saysLater(sentence) && ASKS_TO_COME_BACK.test(sentence));
  if (acceptance !== undefined && again !== undefined && (again === acceptance || TENTATIVE.test(acceptance)))
    return as('maybeLater', again);
  if (acceptance !== undefined) return as('yes', acceptance);
  // "We keep your CV on file" beside a refusal is politeness; alone it is a place on a list.
  const kept =
    later ??
    find((sentence) => ON_FILE.test(sentence) || (NOT_YET.test(sentence) && !sentence.endsWith('?')));
  const away = find(
    (sentence) => ABSENCE.test(sentence) && !sentence.endsWith('?') && !REGRET_OF_ELSE.test(sentence),
  );
  // "I am on leave until April, then I could" puts off; "back on Monday" does not.
  const putsOff = sentences.some((sentence) => THEN_I_COULD.test(sentence));
  if (away !== undefined && !putsOff && (later === undefined || later === away))
    return as('outOfOffice', away);
  if (kept !== undefined) return as('maybeLater', kept);
  const address = find((sentence) => givesAnAddress(sentence, notThese));
  if (address !== undefined) return as('referral', address);
  const second = lookAgain(sentences);
  if (second !== null) return second;
  const question = find(asks);
  if (question !== undefined) return as('question', question);
  const farewell = find((sentence) => FAREWELL.test(sentence));
  if (farewell !== undefined) return as('no', farewell);
  return as('unclear', sentences[0] ?? '');
}

/** The broader second look; a denial and an affirmation in one answer are for the applicant to weigh. */
function lookAgain(sentences: readonly string[]): Sorting | null {
  const found = new Map<BroadSorting, string>();
  for (const sentence of sentences) {
    const says = secondLook(sentence);
    if (says !== null && !found.has(says)) found.set(says, sentence);
  }
  if (found.has('no') && found.has('yes')) return null;
  for (const sorted of ['maybeLater', 'no', 'asksForPapers', 'yes'] as const) {
    const sentence = found.get(sorted);
    if (sentence !== undefined) return { as: sorted, reason: shortened(sentence) };
  }
  return null;
}

/** "Please don't write" said of everyone there, not of one address only (CMP-4: then it holds for the organisation). */
export function speaksForOrganisation(reason: string): boolean {
  return (
    /\b(?:our|the|this) (?:program|department|office|clinic|practice|hospital|institution|organi[sz]ation|faculty|staff|physicians|doctors|providers|team|center|centre|division|school)\b/i.test(
      reason,
    ) || /\b(?:anyone|any of (?:us|our)|everyone|all of us) (?:here|at|in|on|else)?/i.test(reason)
  );
}

const UNTIL_A_TIME = new RegExp(
  `\\b(?:before|until|till)\\b.{0,30}${LATER_TIME.source}|\\b(?:before|until|till) (?:the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|fall|winter|new|next)`,
  'iu',
);
const THEN_I_COULD =
  /\b(?:then|after that|afterwards)\b.{0,20}\b(?:i|we)\b.{0,10}\b(?:can|could|may|might|would)\b/i;
const TENTATIVE = /\b(?:may|might|could|possibly|perhaps|maybe|hope|expect)\b/i;
const ASKS_TO_COME_BACK =
  /\b(?:again|back|check|contact|reach|write|apply|reapply|follow up|touch|e-?mail|circle|remind)\b/i;

/** A question, also where the mark was left out or it is told as a wish to know. */
function asks(sentence: string): boolean {
  return /[?？][)"'”’]{0,2}$/.test(sentence) || (ASKS_UNMARKED.test(sentence) && !EXCLAIMS.test(sentence));
}
const ASKS_UNMARKED =
  /^\W*(?:who|what|when|where|why|how|which|are you|do you|did you|have you|were you|will you) (?:\S+\s*){1,20}$|\b(?:(?:want|like|love|curious|interested|need|good|have) to (?:know|hear|learn|understand)\b.{0,40}\b(?:who|what|when|where|why|how|which|whether|if|more about|about your)|(?:i|we) wonder(?:ed)?|(?:not|un)[ -]?(?:clear|sure)\b.{0,20}\b(?:what|which|whether|why|how)|(?:could|can|please) (?:you )?(?:tell|explain|clarify|remind))\b/i;
const EXCLAIMS =
  /^\W*(?:what an?\b|how (?:nice|wonderful|kind|great|lovely|sweet|funny|exciting|interesting)|whe(?:n|re) (?:i|we|my|the)\b|which (?:is|was|means))/i;

function asksToStop(sentence: string): boolean {
  return STOP.test(sentence) && !NOT_STOP.test(sentence) && !/to unsubscribe|click/i.test(sentence);
}

/** A request that something be handed over: the words of asking, of handing over, and a paper, in one sentence. */
function asksForPapers(sentence: string): boolean {
  if (PAPERS_WANTED.test(sentence)) return true;
  if (!PAPERS.test(sentence)) return false;
  // "cv?" is the whole of it.
  if (/^\W*(?:\S+\s){0,2}\S+\?+$/.test(sentence)) return true;
  // "I have to clear it with our malpractice carrier": the writer asks somebody else.
  if (/\b(?:clear|check|discuss|run) (?:it|this|that) (?:with|by|past)\b/i.test(sentence)) return false;
  if (
    NO_PAPERS_ASKED.test(sentence) &&
    !sentence.endsWith('?') &&
    !/\bplease (?:also )?(?:send|forward|provide|submit)/i.test(sentence)
  )
    return false;
  if (/\bdo(?: not|n['’]t) (?:need to )?(?:send|submit)/i.test(sentence)) return false;
  return (
    (ASKING.test(sentence) && HANDING_OVER.test(sentence)) ||
    /\bdo you (?:already )?have\b.{0,80}\b(?:your|an?|any|current|valid|us|clinical|malpractice|proof)\b/i.test(
      sentence,
    ) ||
    /\bwhere (?:is|are) your\b|\b(?:have you (?:passed|taken|completed|obtained)|what (?:are your (?:scores|step)|documents)|can i see your)\b/i.test(
      sentence,
    )
  );
}

function saysNo(sentence: string): boolean {
  if (PAPERS_WANTED.test(sentence) || turnsToYes(sentence)) return false;
  if (sentence.endsWith('?')) return false;
  if (
    /\b(?:do(?: not|n['’]t)|never) hesitate|\bno (?:problem|worries|need)\b|can(?:not|['’]t) wait|not (?:sure|certain)|don['’]t know/i.test(
      sentence,
    ) &&
    !NO_REGRET.test(sentence)
  )
    return false;
  if (CANNOT.test(sentence) || NOTHING_OPEN.test(sentence)) return true;
  return NO_REGRET.test(sentence) && !REGRET_OF_ELSE.test(sentence);
}

/** "We never had an extern, but decided to try": a habit or a doubt is named only to be given up. */
function turnsToYes(sentence: string): boolean {
  const [, habit = '', turn = ''] = /^(.*)\b(?:but|however|yet|still)\b(.*)$/is.exec(sentence) ?? [];
  return HABIT.test(habit) && !NOT_WILLING.test(turn) && (WELCOME.test(turn) || WILLING.test(turn));
}
const HABIT =
  /\b(?:never (?:had|done|hosted|taken)|not sure|usually|normally|typically|generally|rarely|seldom|hesitat\w+|at first|initially|doubts?)\b/i;

function saysYes(sentence: string): boolean {
  if (turnsToYes(sentence)) return true;
  // "Why not come by?" and "if it is not too late" are not refusals; "we would not be able" is.
  if (
    NOT_WILLING.test(
      sentence.replace(
        /\b(?:why not|if not|not a problem|whether or not|not only)\b|don['’]t hesitate|do not hesitate/gi,
        ' ',
      ),
    )
  )
    return false;
  return WILLING.test(sentence) || WELCOME.test(sentence);
}

/** An invitation to come back later, or a place on a list. */
function saysLater(sentence: string): boolean {
  if (WAITING_LIST.test(sentence)) return true;
  return (
    COME_BACK.test(sentence) &&
    LATER_TIME.test(sentence) &&
    !/\b(?:good luck|best of luck|wish you|success)\b/i.test(sentence)
  );
}
