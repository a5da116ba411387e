import { inContext, type Witness } from '#features/websites/reading/evidence.ts';
import type { CheckpointFinding } from '../checkpoints.ts';
import { isDefinition, isQuestion, saidPlainly, shows, showsInContext, unclear } from './signs.ts';

const HISTORY = '(?:histor(?:y|ies)|h&ps?|anamnes[ei]s)';
/** Things that only somebody does who works with patients. */
const WORKS = new RegExp(
  [
    `\\b(?:tak(?:e|es|ing)|obtain(?:s|ing)?|do(?:es|ing)?|gather(?:s|ing)?|collect(?:s|ing)?|elicit(?:s|ing)?|perform(?:s|ing)?|help(?:s|ing)? with) (?:[\\w-]+,? ){0,5}${HISTORY}`,
    `\\b(?:examin(?:e|es|ing)|interview(?:s|ing)?|evaluat(?:e|es|ing)|assess(?:es|ing)?|manag(?:e|es|ing)|treat(?:s|ing)?|room(?:s|ing)?|follow(?:s|ing)?|pre-?round(?:s|ing)? on|care for) (?:[\\w-]+ ){0,4}patients?\\b`,
    `\\b(?:perform|do|conduct)(?:s|ing)? (?:[\\w-]+ ){0,4}(?:exams?|examinations?|physicals?|procedures)\\b`,
    `\\b(?:see|seeing|sees) (?:[\\w-]+ ){0,3}patients\\b(?! being)`,
    `\\bcarr(?:y|ies|ying) (?:[\\w-]+ ){0,4}patients\\b`,
    `\\b(?:writ(?:e|es|ing)|draft(?:s|ing)?|type(?:s|ing)?|complete(?:s)?) (?:[\\w-]+ ){0,4}notes?\\b`,
    `\\bdirect patient (?:care|contact|interaction)\\b`,
    `\\bhands?-?\\s?on\\b[^.;]{0,30}\\b(?:history|histories|physical|exam\\w*|orders)\\b`,
    `\\bpatient contact: hands-?on`,
  ].join('|'),
  'i',
);
const SLOGAN = /\bhands?-?\s?on\b/i;

/** The text rules work with patients out. */
const FORBIDDEN = new RegExp(
  [
    `\\b(?:may|can|must|will|should|do|does|shall|could) ?(?:not|never)\\b[^.;]{0,40}\\b(?:touch|examine|treat|take part in care|have (?:any )?(?:role|part)|participate in (?:the )?(?:care|patient|treatment)|have (?:\\w+ ){0,2}(?:patient )?contact|interact with patients|be involved in (?:the )?(?:care|patient))`,
    `\\b(?:can|may)not\\b[^.;]{0,40}\\b(?:touch|examine|treat|participate in|have (?:any )?(?:role|contact))`,
    `\\bno (?:direct )?(?:patient )?(?:contact with patients|patient contact|hands-?on|patient care)\\b`,
    `\\b(?:strictly|purely|only|solely|exclusively|entirely) (?:an? )?observ\\w+`,
    `\\bobserv(?:e|ation|ational|ers?|ing)[- ](?:watch )?only\\b`,
    `\\b(?:only|just) (?:be )?(?:observ|watch)\\w*`,
    `\\b(?:watch|observe|look) only\\b`,
    `\\bcontact with patients\\b[^.;]{0,60}\\b(?:prohibited|forbidden|not (?:allowed|permitted))`,
    `\\btaking part in care\\b[^.;]*\\b(?:prohibited|forbidden|not (?:allowed|permitted))`,
  ].join('|'),
  'i',
);
const WATCHES =
  /\b(?:shadow(?:s|ing)?|follow(?:s|ing)?|accompan(?:y|ies|ying)) (?:\w+ ){0,2}(?:attendings?|doctors?|physicians?|preceptors?|team)\b|\bsit(?:ting)? in on\b|\bobserv(?:e|es|ing) (?:the |our |an? )?(?:physicians?|doctors?|attendings?|visits|rounds|patient)/i;

/** STR-1, hands-on or observing: what you would do with patients, in the text's words. A slogan counts for less than a duty. */
export function handsIn(said: readonly Witness[]): CheckpointFinding {
  const plain = said.filter((one) => !isQuestion(one.text) && !isTold(one) && !isDefinition(one));
  const forbidden = plain.find((one) => FORBIDDEN.test(one.text) && !isDouble(one.text));
  if (forbidden) return showsInContext('red', 'It rules work with patients out.', forbidden);
  const works = plain.find((one) => saidPlainly(one.text, WORKS, 40) !== null && !isDouble(one.leadIn));
  if (works) return showsInContext('good', 'It says what you do with patients.', works);
  const watches = plain.find((one) => saidPlainly(one.text, WATCHES) !== null);
  if (watches) return shows('red', 'It describes only watching.', watches);
  const slogan = plain.find((one) => one.block.kind !== 'heading' && saidPlainly(inContext(one), SLOGAN));
  if (slogan) return shows('good', 'It promises hands-on work, without saying what.', slogan);
  return unclear('It does not say what you would do with patients.');
}

/** "There are no observation-only rotations", "you will not only watch": what is denied is the watching. */
function isDouble(text: string): boolean {
  return /\b(?:not|no|never|n['’]t)\b[^.;]{0,12}\b(?:an? )?(?:observation[- ]only|only|just|merely|strictly)\b/i.test(
    text,
  );
}

/** Former externs tell of their own days: what they did is a review, not a promise. */
function isTold(one: Witness): boolean {
  return /["“]/.test(one.text) && /\b(?:I|my|me)\b/.test(one.text);
}
