import type { Said } from './sentences.ts';

const FRIENDLY =
  /\b(?:(?:do|please do|don['’]t)\s*(?:not|n['’]t)?\s*(?:ever )?(?:hesitate|be afraid|be shy|wait|worry|forget)|feel free|never hesitate|if you (?:do not|don['’]t|did not|didn['’]t|have not|haven['’]t|cannot|can['’]t|are not|are unable)|if (?:we|they) (?:do not|don['’]t|have not)|unless you|not (?:be )?limited to|no need to|(?:do not|don['’]t) need to|not (?:necessary|required) to|not have to|why not|not only)\b/i;

const EVERY_FRIENDLY = new RegExp(FRIENDLY.source, 'gi');

/** "Do not hesitate to contact us", "if you do not hear from us, call": a "not" that forbids nothing. */
export function friendly(text: string): boolean {
  if (!FRIENDLY.test(text)) return false;
  // "If you do not have a sponsor, do not contact faculty" still forbids.
  const rest = text.replace(EVERY_FRIENDLY, ' ');
  return !/\b(?:(?:do|may|must|should|are) not|don['’]t|cannot|never|refrain|prohibited|discouraged|not be)\b[^.]{0,80}\b(?:contact|e-?mail|call|approach|solicit|reach|inquir\w+|request\w*)/i.test(
    rest,
  );
}

/** Told to patients, sellers, reporters or machines, not to applicants. */
const FOR_OTHERS =
  /\b(?:emergenc(?:y|ies)|911|urgent|symptoms?|prescriptions?|refills?|test results|lab results|(?:protected|personal|sensitive|confidential) (?:health|medical|patient|information)|\bphi\b|health information|medical (?:advice|questions?|condition|concerns?|information)|appointments?|vendors?|sales ?(?:rep\w*|people|persons?|calls?)|suppliers?|solicitors|recruiters?|staffing (?:agenc\w+|firms?)|(?:recruitment|search|placement) (?:agenc\w+|firms?)|agenc(?:y|ies)|headhunters?|reporters?|journalists?|media|press|attorneys?|insurance compan\w+|this (?:form|e-?mail|message|mailbox|inbox)|reply to this|unmonitored|not monitored|sell (?:or|your)|third part(?:y|ies)|marketing|spam|telemarket\w*|covid|fever|sick|visiting hours|visitation|billing|parents?|guardians?|social media|text messag\w+ (?:rates|program)|opt out|references? (?:directly|without)|current employer)\b/i;

const PATIENT_CONTACT =
  /\bpatient (?:contact|care)\b|\b(?:contact|interact\w*|communicat\w*|approach|examine|treat|touch|speak|talk|engage)\w* (?:directly )?(?:with )?(?:any |the |our )?patients?\b|\bcontact (?:information|details|hours|lenses)\b|\bphysical contact\b|\bcontact(?:s)? with patients\b/i;

const EVERY_PATIENT_CONTACT = new RegExp(PATIENT_CONTACT.source, 'gi');

/** Whether a sentence speaks to people who want to come, so far as it can be seen. */
export function forApplicants(one: Said): boolean {
  const text = one.text;
  const noCalls = /^no (?:phone )?calls\b/i.test(text);
  if (FOR_OTHERS.test(text) && !LEARNERS.test(text) && !noCalls) return false;
  if (
    !noCalls &&
    /\b(?:phi|protected health|this form|emergenc(?:y|ies)|911|vendors?|sales|recruiters?|agenc(?:y|ies)|reporters?|reply to this)\b/i.test(
      text,
    ) &&
    !/\b(?:faculty|physicians?|preceptors?|departments?)\b/i.test(text)
  )
    return false;
  if (
    !noCalls &&
    /\bvendors?|sales rep|recruiters?|staffing|agenc(?:y|ies)|patients? (?:should|must|may|are|can)|families\b/i.test(
      text.slice(0, 60),
    ) &&
    !LEARNERS.test(text)
  )
    return false;
  if (PATIENT_CONTACT.test(text)) {
    const without = text.replace(EVERY_PATIENT_CONTACT, ' ');
    if (!/\b(?:contact|e-?mail|call|approach|solicit|reach out|inquir\w+|requests?)\b/i.test(without))
      return false;
    if (
      /\bpatients?\b/i.test(without) &&
      !/\b(?:faculty|physicians?|preceptors?|departments?|office|program)\b/i.test(without)
    )
      return false;
  }
  return true;
}

const LEARNERS =
  /\b(?:students?|applicants?|observers?|observerships?|extern(?:s|ships?)?|electives?|clerkships?|rotations?|shadow(?:ing)?|visiting|candidates?|residents?|residency|fellowships?|imgs?|graduates?|preceptors?|faculty|trainees?|learners?|volunteer\w*|observ\w+|learners?|interns?hips?|medical education|gme|program (?:coordinator|director)|placements?|sponsors?|applications?|clinical experiences?|interview|ERAS|match)\b/i;

/** Whether sentence, headings, question or lead-in are about learners. */
export function isLearnerContext(one: Said): boolean {
  return [one.text, one.question, one.leadIn, ...one.headings].some((text) => LEARNERS.test(text));
}
