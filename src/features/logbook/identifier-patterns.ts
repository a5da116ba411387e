import type { Identifier, IdentifierKind } from './identifiers.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const street =
  '(?:street|st|avenue|ave|road|rd|boulevard|blvd|concourse|parkway|pkwy|lane|ln|drive|place|pl|court|terrace|highway|hwy|broadway)';
/** A number or code: with at least three digits, perhaps in groups. */
const code = '[a-z]{0,4}[\\d][\\da-z.-]*\\d[\\da-z.-]*|[a-z]{2,4}[ -]?\\d{3,}[a-z]?';
const numbered = '(?:\\s*(?:number|num|no|nr|id|is|#|:|\\.))*\\s*';

/** Each kind by its forms. Numbers that medicine writes (blood pressure, scores, doses, laboratory values) are left alone. */
const forms: [IdentifierKind, RegExp][] = [
  ['email', /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/gi],
  ['web', /\b(?:https?:\/\/|www\.)\S+/gi],
  ['web', /\b(?:\d{1,3}\.){3}\d{1,3}\b/g],
  ['socialSecurity', /\b\d{3}[- ]\d{2}[- ]\d{4}\b/g],
  ['socialSecurity', /\b(?:ssn|social security)\W*(?:number|no)?\W*\d[\d -]{3,}/gi],
  ['phone', /(?:\+?1[-. ]?)?\(?\b\d{3}\)?[-. ]?\s?\d{3}[-. ]\d{4}\b/g],
  ['phone', /\b\d{3}[-.]\d{4}\b/g],
  ['phone', /\b(?:phone|cell|mobile|fax|tel)\W*(?:number|no)?\W*\d[\d ().-]{5,}/gi],
  ['date', /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b/g],
  ['date', /\b(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\b/g],
  ['date', new RegExp(`\\b${month}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\s*(?:mg|ml|%))`, 'gi')],
  ['date', new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?=\\W|$)`, 'gi')],
  [
    'date',
    /\b(?:on|since|until|seen|admitted|discharged|refilled|surgery|operated|born|visit|appointment|appt|lmp|dob)\s+(?:on\s+|was\s+)?(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\b(?!\/)/gi,
  ],
  ['age', /\b(?:9\d|1[01]\d)(?=\s?-?(?:y\/?o|y o|yr|yrs|year|years)\b|\s?[mf]\b)/gi],
  [
    'age',
    /(?<=\b(?:age|aged|she is|he is|patient is|turned)\s)(?:9\d|1[01]\d)\b(?!\s*(?:%|kg|mg|cm|lb|bpm))/gi,
  ],
  [
    'record',
    new RegExp(
      `\\b(?:mrn|medical record|health record|record|chart|account|acct|encounter|hospital|patient id|pt id|csn|case|member|medicaid|medicare|policy|insurance|beneficiary|subscriber|group id)${numbered}(?:${code})`,
      'gi',
    ),
  ],
  [
    'license',
    new RegExp(
      `\\b(?:plate|license plate|licence plate|license|licence|passport|vin)${numbered}(?:${code})`,
      'gi',
    ),
  ],
  ['device', new RegExp(`\\b(?:serial|sn|s\\/n|device id)${numbered}(?:${code})`, 'gi')],
  ['place', new RegExp(`\\b\\d{1,5}\\s+(?:[nsew]\\.?\\s+)?(?:[\\w'-]+\\s+){1,3}${street}\\b`, 'gi')],
  ['place', /\b[A-Z][a-z]+ (?:Street|Avenue|Ave|Road|Boulevard|Blvd|Parkway|Lane|Drive|Court|Terrace)\b/g],
  ['place', /\b(?:apt|apartment|unit|suite)\.?\s*#?(?=[\w-]*\d)[\w-]+/gi],
  ['place', /(?<=\b(?:zip|zip code|from|in|near)\s)\d{5}(?:-\d{4})?\b/gi],
  ['number', /\b\d{6,}\b/g],
  ['number', /\b(?=[a-z]*\d)(?=\d*[a-z])[a-z]{2,}\d{5,}[a-z\d]*\b/gi],
];

export function patterns(text: string): Identifier[] {
  return forms.flatMap(([kind, form]) =>
    [...text.matchAll(form)].map((match) => ({ kind, text: match[0], at: match.index })),
  );
}
