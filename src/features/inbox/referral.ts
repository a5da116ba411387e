import { addressesIn } from './incoming-mail.ts';
import { REFERS, SALUTATION } from './sorting-words.ts';
import { sentencesOf, shortened } from './text.ts';

/** CMP-10: somebody else whom an answer names as the one to write to; a proposed target. */
export type Referral = { name: string | null; address: string | null; sentence: string };

const NAME = "\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]+|de|la|van|von|del|al|bin)){1,3}";
const DOCTOR = `(?:Dr|Doctor|Mr|Mrs|Ms|Prof|Professor)\\.? \\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}`;
const PERSON = new RegExp(
  `(?:${DOCTOR}|\\bdr\\. \\p{Ll}[\\p{L}'’-]{2,}|${NAME})(?:,? (?:M\\.?D\\.?|D\\.?O\\.?|Ph\\.?D\\.?|RN|MPH|MBA)\\b)?`,
  'u',
);
/** Capitalised words that are no person. */
const NO_PERSON =
  /^(?:Ask|Adding|Call|Contact|Copying|Email|Meet|See|Talk|Try|Write|Dear|Hello|Hi|Thank|Thanks|Best|Kind|Warm|Unfortunately|Please|Sincerely|Good|Medical|Internal|Family|Graduate|Human|United|New|North|South|East|West|Saint|St|San|Los|General|Community|Memorial|University|Hospital|College|School|Department|Office|Center|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const DESK =
  '(?:coordinator|office|department|director|manager|administrator|assistant|team|desk|secretary|GME|HR|human resources|education|recruiter|dean|volunteer services|student affairs|chief resident|liaison|supervisor|colleague|partner|scheduler)';
const TITLED = new RegExp(DOCTOR, 'u');
const OFFICE = new RegExp(
  `\\b(?:(?:our|the|your|their|my) (?:\\w+[ /-]){0,5}?${DESK}(?:[ /-]${DESK})*|HR|GME|human resources|student affairs)\\b`,
  'i',
);

/** The sentences of an answer; what a colon announces in the next paragraph ("please contact:") belongs to its sentence. */
export function statementsOf(text: string): string[] {
  const joined = text.slice(0, 20_000).replace(/:[ \t]{0,20}\r?\n(?:[ \t]{0,20}\r?\n){0,3}/g, ': ');
  return sentencesOf(joined).map((sentence) => sentence.slice(0, 1000));
}

/** The writer will ask, which sends the applicant to nobody. */
const WRITER_ASKS =
  /\b(?:i|we)(?:['’]ll| will| would| have| need|['’]d| must| should| am going| are going| can| could)?(?: have)?(?: to| need to)? (?:ask(?! that| you)|check|speak|talk|consult|discuss|run|inquire)\b/i;

/** True where a sentence sends the applicant to somebody who is named, by name, address or office. */
export function namesSomebody(sentence: string, notThese: ReadonlySet<string> = new Set()): boolean {
  if (!REFERS.test(sentence) || WRITER_ASKS.test(sentence)) return false;
  if (/\b(?:hesitate|feel free) to (?:contact|reach|call|e-?mail) (?:me|us)\b/i.test(sentence)) return false;
  return (
    addressesIn(sentence).some((one) => !notThese.has(one)) ||
    personIn(afterTheVerb(sentence)) !== null ||
    OFFICE.test(afterTheVerb(sentence))
  );
}

/** An address of somebody else, without any word of sending there: "Joan will help you: joan@clinic.example". */
export function givesAnAddress(sentence: string, notThese: ReadonlySet<string>): boolean {
  if (
    /\b(?:reach|call|e-?mail|write|contact|text|reply to) (?:to )?(?:me|us)\b|\bmy (?:\w+ )?(?:e-?mail|address|cell|account)\b/i.test(
      sentence,
    )
  )
    return false;
  return addressesIn(sentence).some((one) => !notThese.has(one));
}

/** Who an answer names, with the address it gives; never the writer, nor the applicant. */
export function referralIn(text: string, notThese: ReadonlySet<string>): Referral | null {
  const sentences = statementsOf(text);
  const named = sentences.findIndex((sentence) => namesSomebody(sentence, notThese));
  const at = named === -1 ? sentences.findIndex((sentence) => givesAnAddress(sentence, notThese)) : named;
  const sentence = sentences[at];
  if (sentence === undefined) return null;
  // The address may stand in the next sentence or line: "Her e-mail is ...".
  const near = sentences.slice(at, at + 3).join(' ');
  const address = addressesIn(near).find((one) => !notThese.has(one)) ?? null;
  const told = named === -1 ? sentence : afterTheVerb(sentence);
  const name = personIn(told) ?? OFFICE.exec(told)?.[0] ?? null;
  return name === null && address === null ? null : { name, address, sentence: shortened(sentence) };
}

/**
 * Who an answer names that is known to send the applicant to somebody: where no phrase tells whom, the first person with a
 * title who is neither the writer nor the applicant.
 */
export function sentTo(text: string, notThese: ReadonlySet<string>): Referral | null {
  const told = referralIn(text, notThese);
  if (told !== null && (told.address !== null || personIn(told.name ?? '') !== null)) return told;
  for (const sentence of statementsOf(text)) {
    const name = TITLED.exec(sentence.replace(SALUTATION, ''))?.[0];
    if (name !== undefined && !isOneOf(name, notThese))
      return { name, address: null, sentence: shortened(sentence) };
  }
  return told;
}

/** True where the last name stands in one of the addresses: "Dr. Obi" is amara.obi@mail.example. */
function isOneOf(name: string, addresses: ReadonlySet<string>): boolean {
  const last = (name.split(' ').at(-1) ?? '').toLowerCase();
  return [...addresses].some((address) => (address.split('@')[0] ?? '').toLowerCase().includes(last));
}

function afterTheVerb(sentence: string): string {
  const verb = REFERS.exec(sentence);
  if (verb === null) return '';
  // "Maria Lopez handles these requests": the name stands before.
  return /handle|who |coordinat|manage|oversee|charge|responsible|takes care|deals|right|best|correct|appropriate/i.test(
    verb[0],
  )
    ? sentence
    : sentence.slice(verb.index);
}

function personIn(text: string): string | null {
  for (let rest = text, tries = 0; tries < 8; tries++) {
    const found = PERSON.exec(rest);
    if (found === null) return null;
    if (
      !NO_PERSON.test(found[0]) &&
      !/\b(?:Hospital|Clinic|University|Medicine|Department|Office|Center|Program|Education|Services|School|System|Health|Affairs)\b/.test(
        found[0],
      )
    )
      return found[0];
    rest = rest.slice(found.index + (found[0].split(' ')[0]?.length ?? 1));
  }
  return null;
}
