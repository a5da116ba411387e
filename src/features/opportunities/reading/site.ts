import type { Witness } from '#features/websites/reading/evidence.ts';
import type { CheckpointFinding } from '../checkpoints.ts';
import { isQuestion, shows, showsInContext, unclear } from './signs.ts';

const WORD = "(?:St\\.|Mt\\.|[A-Z][\\w'’&-]*\\.?)";
/** What a place of work is called; the words before it make the name. */
const PLACE =
  '(?:(?:Community |University |Regional |General |Memorial |Medical |Health |Free |Family |Neurology |Surgical |Cancer )*(?:Hospital|Clinic|Medical Cent(?:er|re)|Health Cent(?:er|re)|Cent(?:er|re)|Medical Associates|Associates|Physicians|Medical Group|Health System|Infirmary)|Community Health|Family (?:Medicine|Practice|Health)(?: Residency)?|Internal Medicine(?: Residency)?|Pediatrics|Geriatrics|Psychiatry|Cardiology|Neurology|Health)';
const NAMED = new RegExp(`\\b((?:${WORD} ){1,5}?)${PLACE}\\b`, 'g');
const UNIVERSITY = /\bUniversity of (?:[A-Z]\w+ ?){1,3}/;

/** Words that begin lines and headings and name nothing. */
const NAMES_NOTHING =
  /^(?:a|an|the|our|your|in|at|of|for|and|with|from|to|all|any|real|us|u\.s\.|american|national|international|visiting|inpatient|outpatient|clinical|medical|community|university|teaching|free|family|internal|general|hands-on|externship|externships|elective|rotation|rotations|observership|hospital|clinic|partner|affiliated|private|department|division|board|specialty|top|leading|best|elite|prestigious|premier|real|student|residency|program|fourth-year|final-year|service|dear|hello|hi|thank|about|listing|location|where|site|address|setting)$/i;

const HIDDEN =
  /\b(?:sites?|hospitals?|clinics?|address|locations?|names?)\b[^.;]{0,70}\b(?:after|once|upon|until|when|before|prior to)\b[^.;]{0,40}\b(?:pay\w*|paid|regist\w*|enrol\w*|contract|deposit|book\w*|start|confirm\w*|sign\w*)|\b(?:after|once|upon) (?:\w+ ){0,3}(?:payment|paid|registration|register\w*|enrol\w*|deposit|contract)\b[^.;]{0,60}\b(?:sites?|hospitals?|clinics?|address|locations?)\b|\b(?:week|weeks|days) (?:before|prior to) (?:the |your )?(?:start|rotation|clinical)[^.;]{0,90}\b(?:address|site|hospital|clinic)\b|\b(?:hospital|site|clinic|name|location)\b[^.;]{0,30}\b(?:is |are )?(?:confidential|secret)/i;
const VAGUE =
  /\b(?:top|leading|prestigious|world-?class|finest|best|biggest|largest|renowned|reputable|well-?known|major|premier|elite|famous|reputed|top[- ]?rated|top[- ]tier|ranked)\b(?: [\w-]+){0,3} (?:hospitals?|facilit\w+|institutions?|clinics?|medical centers?|sites?|practices)\b|\b(?:\d[\d,]*\+?|dozens of|hundreds of|numerous|many|multiple|several|various) (?:[\w-]+ ){0,3}(?:hospitals|clinics|facilities|institutions|sites|medical centers)\b|\b(?:hospitals?|clinics?|sites)\b[^.;]{0,30}\b(?:nationwide|across the (?:country|us|usa|nation)|all over)\b/i;

/** STR-1, site details: is the hospital or clinic named? A place that is told only after paying is a red flag whatever else is said. */
export function siteIn(said: readonly Witness[]): CheckpointFinding {
  const plain = said.filter((one) => !isQuestion(one.text));
  const hidden = plain.find((one) => HIDDEN.test(one.text));
  if (hidden) return showsInContext('red', 'You learn the place only late, or after you have paid.', hidden);
  const named = plain.find((one) => namesPlace(one.text));
  if (named) return shows('good', 'The place is named. Look it up.', named);
  const vague = plain.find((one) => VAGUE.test(one.text));
  if (vague) return shows('red', 'The places are praised, but none is named.', vague);
  return unclear('The text names no hospital or clinic.');
}

function namesPlace(text: string): boolean {
  if (UNIVERSITY.test(text)) return true;
  return [...text.matchAll(NAMED)].some(([whole, before = '']) => {
    if (/\bBoard\b/.test(whole)) return false;
    return before
      .trim()
      .split(' ')
      .some((word) => word.length > 1 && !NAMES_NOTHING.test(word));
  });
}
