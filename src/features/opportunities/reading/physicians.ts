import type { Witness } from '#features/websites/reading/evidence.ts';
import { personsIn } from '#features/websites/reading/persons.ts';
import type { CheckpointFinding } from '../checkpoints.ts';
import { isQuestion, saidPlainly, shows, unclear } from './signs.ts';

const BOARD =
  /\bboard[- ]certified\b|\bcertified by the American Board\b|\bAmerican (?:Osteopathic )?Board of\b|\b(?:ABIM|ABFM|ABPN|ABP|ABEM|ABOG|AOBFP|AOBIM)\b|\bdiplomate\b|\bF(?:ACP|AAFP|AAP|ACC|APA|ACOG)\b|\bdouble[- ]boarded\b/i;
const PRAISED =
  /\b(?:experienced|expert|carefully selected|hand-?picked|top|leading|world-?class|renowned|senior|friendly|dedicated|distinguished|highly qualified|qualified|best|US|U\.S\.|American|board[- ]certified|vetted|trusted)\b(?: [\w-]+){0,3} (?:preceptors|physicians|doctors|attendings|mentors|faculty|supervisors|professors)\b|\b(?:preceptors?|physicians?|doctors?|attendings?|mentors?|faculty)\b[^.;]{0,30}\b(?:are|is) (?:all )?(?:board[- ]certified|experienced|highly|well[- ]known|the best|very)/i;

export type NamedPhysician = { name: string; npi: string | null };

/** STR-1, physician credentials: who supervises, and can it be checked? */
export function physiciansFinding(said: readonly Witness[]): CheckpointFinding {
  const named = said.filter((one) => physiciansNamed(one).length > 0);
  const certified =
    named.find((one) => saidPlainly(one.text, BOARD)) ??
    said.find((one) => named.length > 0 && saidPlainly(one.text, BOARD) && !isQuestion(one.text));
  if (certified)
    return shows('good', 'A physician is named, with board certification. Look it up.', certified);
  const [first] = named;
  if (first) return shows('unclear', 'A physician is named, without board certification.', first);
  const praised = said.find((one) => PRAISED.test(one.text) && !isQuestion(one.text));
  if (praised) return shows('red', 'The physicians are praised, but none is named.', praised);
  return unclear('The text names no physician.');
}

/** The physicians whom the text names as its own: not the one it is written to, and not those who praise it. */
export function namedPhysicians(said: readonly Witness[]): NamedPhysician[] {
  const found = new Map<string, NamedPhysician>();
  for (const one of said) {
    for (const { name, after } of physiciansNamed(one)) {
      const npi = /^[^.;\n]{0,60}?\bNPI\b\D{0,12}(\d{10})\b/.exec(after)?.[1] ?? null;
      const known = found.get(name);
      if (!known || (known.npi === null && npi !== null)) found.set(name, { name, npi });
    }
  }
  return [...found.values()].slice(0, 8);
}

function physiciansNamed(one: Witness): { name: string; after: string }[] {
  if (/^(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening))\b/i.test(one.text)) return [];
  if (/["“]/.test(one.text)) return [];
  return personsIn(one.text).flatMap(({ name, at }) => {
    const after = one.text.slice(at + name.length);
    const isDoctor =
      /\b(?:Drs?|Professor|Prof)\.? $/.test(one.text.slice(0, at)) ||
      /\b(?:Drs?)\.? [^.;]{0,60}\band (?:Dr\.? )?$/.test(one.text.slice(0, at)) ||
      /^,? (?:M\.?D|D\.?O|M\.?B\.?B\.?S)\b/.test(after);
    return isDoctor && name.length > 3 ? [{ name, after }] : [];
  });
}
