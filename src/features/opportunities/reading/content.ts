import { evidenceOf, type Witness } from '#features/websites/reading/evidence.ts';
import type { Claim } from '#features/websites/rules.ts';
import type { CheckpointFinding } from '../checkpoints.ts';
import type { Content, Label } from '../experience.ts';
import { isDefinition, isDenied, isQuestion, saidPlainly } from './signs.ts';

const NOTES =
  /\b(?:writ(?:e|es|ing)|draft(?:s|ing)?|type(?:s|ing)?|complet(?:e|es|ing)|creat(?:e|es|ing)|enter(?:s|ing)?|document(?:s|ing)?|pend(?:s|ing)?|practi[sc]e writing) (?:[\w-]+,? ){0,5}?(?:notes?|orders?|visits?|chart|findings|assessment|record)\b|\bas a scribe\b|\bproposes? orders\b|\bscrib(?:e|ing)\b/i;
const NO_NOTES =
  /\b(?:not|no|never|cannot|prohibited)\b[^.;]{0,90}\b(?:write in the (?:chart|medical record|record)|electronic record|access to the (?:record|EMR|EHR|chart)|EMR access|document in)\b|\b(?:electronic record|EMR|EHR)\b[^.;]{0,80}\bprohibited\b/i;
const TEAM =
  /\b(?:part|member) of (?:the|our) (?:\w+ ){0,3}team\b|\brounds? with (?:the|our) (?:\w+ )?team\b|\bpresent(?:s|ing)? (?:\w+ ){0,4}(?:to|on rounds)\b|\bon the inpatient team\b|\bcarr(?:y|ies) (?:[\w-]+ ){0,4}patients\b|\bdiscuss the plan\b/i;
const INPATIENT =
  /\b(?:inpatient|hospitalist|wards?|rounds|admissions?|bedside|hospital medicine|intensive care|ICU|beds)\b/i;
const OFFICE =
  /\b(?:outpatient|office|clinic|private practice|practice manager|free clinic|ambulatory|visits?)\b/i;

const LABELS: readonly [Label, RegExp][] = [
  ['externship', /\bextern(?:ships?|s)?\b/i],
  ['elective', /\belectives?\b|\bclerkships?\b|\bsub-?intern(?:ships?|s)?\b/i],
  ['observership', /\bobserver(?:ships?|s)?\b/i],
  ['shadowing', /\bshadowing\b/i],
];

/** AIM-1: what the offer calls itself: the kind that it names first. */
export function labelIn(said: readonly Witness[]): Claim<Label> {
  for (const one of said) {
    if (isQuestion(one.text) || isDefinition(one)) continue;
    const named = LABELS.flatMap(([value, words]) => {
      const match = saidPlainly(one.text, words);
      return match ? [{ value, at: match.index }] : [];
    }).toSorted((a, b) => a.at - b.at)[0];
    if (named && !/^(?:from )?former\b/i.test(one.text))
      return { value: named.value, evidence: evidenceOf(one) };
  }
  return { value: 'unclear' };
}

type Read = Pick<Content, 'handsOn' | 'documentation' | 'careTeam' | 'letter' | 'setting'>;

/** AIM-1: what the offer really holds. Hands-on work and the letter are read once, at their checkpoints. */
export function contentIn(
  said: readonly Witness[],
  { hands, letter }: { hands: CheckpointFinding; letter: CheckpointFinding },
): Read {
  const plain = said.filter((one) => !isQuestion(one.text));
  return {
    handsOn: yesNo(hands, hands.sign),
    documentation: notesIn(plain),
    careTeam: careTeamIn(plain),
    letter: yesNo(letter, isNoLetter(letter) ? 'red' : letter.sign === 'unclear' ? 'unclear' : 'good'),
    setting: settingIn(plain),
  };
}

/** A letter that is sold is a letter all the same: what it is worth, the checkpoint says. */
const isNoLetter = ({ sign, because }: CheckpointFinding) =>
  sign === 'red' && because.startsWith('No letter');

function yesNo({ evidence }: CheckpointFinding, sign: CheckpointFinding['sign']): Claim<'yes' | 'no'> {
  if (sign === 'unclear' || evidence === null) return { value: 'unclear' };
  return { value: sign === 'good' ? 'yes' : 'no', evidence };
}

function notesIn(plain: readonly Witness[]): Claim<'yes' | 'no'> {
  const no = plain.find((one) => NO_NOTES.test(one.text));
  if (no) return { value: 'no', evidence: evidenceOf(no) };
  const yes = plain.find((one) => saidPlainly(one.text, NOTES) !== null);
  return yes ? { value: 'yes', evidence: evidenceOf(yes) } : { value: 'unclear' };
}

function careTeamIn(plain: readonly Witness[]): Claim<'yes' | 'no'> {
  const yes = plain.find((one) => saidPlainly(one.text, TEAM) !== null);
  if (yes) return { value: 'yes', evidence: evidenceOf(yes) };
  const no = plain.find((one) => {
    const match = /\bpart of (?:the|our) (?:\w+ )?team\b|\brole in the care\b/i.exec(one.text);
    return match !== null && isDenied(one.text, match.index);
  });
  return no ? { value: 'no', evidence: evidenceOf(no) } : { value: 'unclear' };
}

/** Where most of it happens: the word that is named more often, the ward when equally often. */
function settingIn(plain: readonly Witness[]): Claim<'inpatient' | 'office'> {
  const of = (words: RegExp) => plain.filter((one) => words.test(one.text));
  const [ward, office] = [of(INPATIENT), of(OFFICE)];
  const [found, value] =
    ward.length > 0 && ward.length >= office.length
      ? [ward[0], 'inpatient' as const]
      : [office[0], 'office' as const];
  return found ? { value, evidence: evidenceOf(found) } : { value: 'unclear' };
}
