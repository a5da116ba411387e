import type { ProgramType } from '../rules.ts';

export type ClinicalType = Exclude<ProgramType, 'none' | 'residency only'>;

/** Words by which pages call what they offer; the first that fits is taken. */
const TYPES: readonly [ClinicalType | 'residency only', RegExp][] = [
  [
    'research',
    /\bresearch (?:fellow(?:s|ships?)?|observ\w+|extern\w+|positions?|opportunit\w+|volunteers?|interns?\w*|scholars?|electives?|assistants?|trainees?|program)\b|\bvisiting (?:research )?scholars?\b|\bpost-?doctoral\b/i,
  ],
  [
    'externship',
    /\bextern(?:s|ships?)?\b|\bhands-on (?:clinical )?(?:rotations?|experience|training) (?:for|program)|\bclinical experience (?:program|for (?:img|international))/i,
  ],
  [
    'observership',
    /\bobserver ?ships?\b|\b(?:may|can|to|could|will) observe\b|\bobservers?\b(?! status)|\bobservation(?:al)? (?:program|experience|opportunit\w+|rotations?|visits?)\b|\bclinical observations?\b|\b(?:international|visiting|foreign) (?:visiting )?(?:physicians?|doctors?|clinicians?) (?:program|visit\w*|observ\w*)\b|\bvisiting (?:physicians?|clinicians?|doctors?|professionals?|international (?:physicians?|professionals?|scholars?))\b|\binternational (?:visitors?|visiting (?:physicians?|professionals?))\b/i,
  ],
  [
    'elective',
    /\belectives?\b|\bclerkships?\b|\bsub-?internships?\b|\bsub-?i(?:'?s)?\b|\bacting internships?\b|\baway rotations?\b|\baudition rotations?\b|\bvisiting (?:\w+ ){0,2}(?:students?|residents?)\b|\b(?:medical |clinical |student |visiting |students? clinical )+(?:rotations?|placements?|preceptorships?|training)\b|\brotations?\b|\bmedical students?\b|\bstudent (?:opportunit\w+|program|placements?|education|experiences?)\b|\bpreceptorships?\b|\blearner (?:request|placement|program)|\bfor learners\b/i,
  ],
  ['shadowing', /\b(?:job |physician |doctor |clinical )?shadow(?:ing|ers?)?\b/i],
  ['residency only', /\bresidenc(?:y|ies)\b|\bfellowships?\b|\bresidents?\b/i],
];

export function typeIn(text: string): ClinicalType | 'residency only' | null {
  return TYPES.find(([, words]) => words.test(text))?.[0] ?? null;
}

export function typesIn(text: string): (ClinicalType | 'residency only')[] {
  return TYPES.filter(([, words]) => words.test(text)).map(([type]) => type);
}

export function mentions(text: string, type: ClinicalType): boolean {
  return TYPES.some(([one, words]) => one === type && words.test(text));
}

/** Programs for other professions, for schools, for the house's own residents and students. */
const OTHER_FIELD =
  /\b(?:nurs(?:e|es|ing)|pharmac\w+|physician assistants?|\bPA\b(?! )|PA (?:students?|program)|nurse practitioners?|NP students?|high[- ]school|middle school|undergraduates?\b(?! medical)|pre-?med(?:ical)?|pre-?health|college students?|dental|dentist\w*|dietetic\w*|nutrition|physical therap\w+|occupational therap\w+|speech|social work\w*|counsel(?:ing|ors?)|psychology (?:intern|extern|doctoral|practicum)\w*|radiolog(?:ic|y) tech\w*|paramedic|EMT|EMS|chaplain\w*|respiratory therap\w*|medical assistants?|veterinar\w*|athletic train\w*|allied health|administrative fellow\w*|health administration|MHA|phlebotom\w*|sonograph\w*|surgical tech\w*|podiatr\w+|optometr\w+|chiropract\w+|audiolog\w+|genetic counsel\w+|teen|junior volunteers?)\b/i;
const MEDICINE =
  /\b(?:medical (?:students?|graduates?|school|education)|physicians?|doctors?|imgs?|fmgs?|M\.?D\.?|D\.?O\.?|MBBS|residents?|observerships?|clerkships?|sub-?internships?)\b/i;

/** Whether a heading opens a part that is not about physicians or medical students. */
export function isOtherField(heading: string): boolean {
  return OTHER_FIELD.test(heading) && !MEDICINE.test(heading);
}

export function namesMedicine(text: string): boolean {
  return MEDICINE.test(text);
}
