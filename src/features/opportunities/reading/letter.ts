import { inContext, type Witness } from '#features/websites/reading/evidence.ts';
import type { CheckpointFinding } from '../checkpoints.ts';
import { isQuestion, shows, showsInContext, unclear } from './signs.ts';

const LETTER = /\b(?:letters?(?! of invitation)|LORs?|recommend\w*|references?)\b/i;
/** Letters of other kinds: invitations, proofs of presence, letterhead, mail. */
const OTHER_LETTER =
  /\b(?:letters? of (?:invitation|acceptance|completion|good standing)|invitation letters?|visa letters?|dean['’]s letters?|with our letter|cover letters?|newsletter)\b/i;

const NOT = "(?:not|no|never|nobody|cannot|none|unable|without|n['’]t)";
const NO_PROMISE = new RegExp(
  `\\b${NOT}\\b[^.;]{0,50}\\b(?:guarantee\\w*|promis\\w+|automatic\\w*|assur\\w+|buy|bought|for sale|entitle\\w*)|\\b(?:guarantee\\w*|promis\\w+)\\b[^.;]{0,20}\\b(?:is|are) not\\b`,
  'i',
);
const NONE = new RegExp(
  `\\b(?:unable|not able|not allowed|cannot|do not|does not|will not|don['’]t|won['’]t|never) (?:to )?(?:write|provide|issue|give|offer)\\b[^.;]{0,40}\\b(?:letters?|LORs?|recommendations?)|\\b(?:letters?|LORs?|recommendations?)\\b[^.;]{0,40}\\b(?:are|is|will) not (?:be )?(?:provided|given|written|issued|offered|available)|\\bno (?:letters?|LORs?|recommendations?)\\b(?! (?:is|are) (?:guaranteed|promised))`,
  'i',
);
const AUTOMATIC =
  /\bguarantee[ds]?\b|\bassured?\b|\b100\s?%|\bautomatic(?:ally)?\b|\b(?:every|each|all) (?:(?!eligible\b)\w+ ){0,6}(?:receives?|gets?|get|receive|leaves? with)\b|\b(?:is|are) (?:always )?included\b|\bincluded in (?:every|each|all|the)\b|\bincludes? (?:\w+ ){0,3}(?:letters?|LORs?)\b|\bshall (?:issue|provide|write|give|receive)\b|\byou (?:will|can|may) (?:write|draft|prepare) (?:the|your|a) (?:own )?(?:draft|letter|LOR|text)|\b(?:template|format|ready-?made|pre-?written)\b|\birrespective\b|\bregardless\b|\byou will (?:receive|get|have) (?:\w+ ){0,4}(?:letters?|LORs?)\b|\bwe (?:will )?(?:provide|give|issue) (?:\w+ ){0,4}(?:letters?|LORs?)\b/i;
const EARNED =
  /\bdepend\w*\b|\bdiscretion\b|\bearn(?:ed)?\b|\bif (?:i|we|he|she|they|you|your|the|earned|deserved|merited)\b|\bbased (?:up)?on\b|\bwhether\b|\bonly (?:from|for|if|after|when)\b|\bmay (?:be )?(?:write|written|given|provided|support|request)\b|\bdecid\w+\b|\bmerit\w*\b|\bdeserv\w*\b|\beligible\b|\bwhen (?:he|she|they|we|i) (?:has|have|know)\b|\bwho(?:m|se)? (?:work )?(?:she|he|i|we|they) (?:can|know|knew|has|have)\b|\bdeclined?\b|\bsaid no\b|\bfor (?:people|externs|volunteers|those) (?:who|whose|she|he|i)\b|\bcan support\b/i;

/** STR-1, letter policy: written after seeing your work is good; sold with the place, or never written, is a red flag. */
export function letterIn(said: readonly Witness[]): CheckpointFinding {
  const about = said.filter((one, at) => isAboutLetters(one, said[at - 1]) && !isQuestion(one.text));
  const none = about.find((one) => NONE.test(one.text) && !NO_PROMISE.test(one.text));
  if (none) return shows('red', 'No letter is written there.', none);
  const automatic = about.find((one) => AUTOMATIC.test(one.text) && !NO_PROMISE.test(one.text));
  if (automatic)
    return shows('red', 'The letter comes with the payment, whatever you do. Readers notice.', automatic);
  const earned = about.find((one) => NO_PROMISE.test(one.text)) ?? about.find((one) => EARNED.test(one.text));
  if (earned) return showsInContext('good', 'The letter depends on your work.', earned);
  return unclear('It does not say when a letter is written.');
}

/** Names a letter, answers a question about one, or goes on about one in the same breath. */
function isAboutLetters(one: Witness, before: Witness | undefined): boolean {
  if (OTHER_LETTER.test(one.text)) return false;
  if (LETTER.test(one.text) || LETTER.test(one.question)) return true;
  const goesOn = before !== undefined && before.block === one.block && LETTER.test(before.text);
  return goesOn && !OTHER_LETTER.test(before.text) && /\b(?:I|she|he|they|we)\b/.test(inContext(one));
}
