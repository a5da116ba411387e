/** Words that are small within a name: “Hospital of the Bronx”, “Clínica de la Raza”. */
const small = new Set('of and the for at in on by to a an de del la las los y'.split(' '));

/** Short forms that stay capitals although they can be read as a word. */
const capitals = new Set(
  (
    'NYU VA UCLA UCSF UCI USA UAB UVA UIC UIHC UAMS IU KU OU OSU MSU ISU ASU ECU VCU FIU FAU GWU ETSU LSU SUNY CUNY OHSU MUSC AHN CHI ' +
    'HCA OSF ARH ARMC AHMC CAMC ECMC PIH LIJ EVMS IHS IHC WCA CAH WIC YMCA YWCA EHR ENT OB GYN OBGYN ER ICU MRI EMS LLP LLC PLLC PC PA PSC LP ' +
    'MD DO DPM DDS PHD MBBS FQHC HIV AIDS II III IV VI VII VIII IX NE NW SE SW NY NJ PO DBA'
  ).split(' '),
);

/** Shortened words without vowels that are no capitals. */
const shortened = new Set(
  (
    'ST MT FT DR DRS MR MRS MS JR SR CT CTR CTRS CNTR RD BLVD LN HWY PKWY PLZ SQ HTS BLDG GRP SVC SVCS SVS SRVS MGMT HLTH HSP HRT PL ' +
    'TRL TWP SPGS PT FLR RM CTY CRK RDG XING LTD MTN MTNS SCH PTR'
  ).split(' '),
);

/** States that stay capitals behind “of”, “North” and the like, and before “VA”. LA, DE, MT and CT are left out: “of La Crosse”, “North Ct”. */
const states = new Set(
  'AK AR AZ CA FL GA IA ID IL KS KY MA MD MI MN MO MS NC ND NH NM NV NY OH OK PA RI SC SD TN TX UT VA VT WA WI WV WY'.split(
    ' ',
  ),
);
const beforeState = /\b(?:OF|(?:NORTH|SOUTH)?(?:EAST|WEST|NORTH|SOUTH)(?:ERN)?|CENTRAL) $/;

/** Names with a capital letter inside, as hospitals write their own. */
const ownWriting = new Map(
  (
    'AdventHealth AnMed BayCare CentraCare CoxHealth DePaul EvergreenHealth HealthPartners HonorHealth LifeBridge MedStar MercyOne ' +
    'MultiCare MyMichigan OhioHealth PeaceHealth ProMedica ShorePoint SwedishAmerican ThedaCare TriHealth TriStar UCHealth UChicago ' +
    'UMass UnityPoint UofL WakeMed'
  )
    .split(' ')
    .map((name) => [name.toUpperCase(), name]),
);

/**
 * A name or address of an official file, which writes in capitals, as people write it: “Montefiore Medical Center”,
 * “NYU Langone”, “St. Mary's Hospital of the Bronx LLC”. What has small letters already stays as it is.
 */
export function titleCase(text: string): string {
  return recased(text, (word, before, behind) => {
    const own = ownWriting.get(word);
    if (own !== undefined) return own;
    // No short form has six letters.
    if (/^[A-Z]{6,}$/.test(word)) return firstCapital(word);
    if (isInitial(word, before, behind)) return word;
    // Also the last word is large: “Moses H. Cone Memorial Hospital, The”.
    const isInside = before !== '' && /[A-Z0-9]/.test(behind);
    if (isInside && small.has(word.toLowerCase())) return word.toLowerCase();
    if (word === 'MC' && /^ [A-Z]{4}/.test(behind)) return 'Mc';
    if (isCapitals(word) || isState(word, before, behind)) return word;
    // Public schools: “PS/IS 157”.
    if (/^(?:IS|MS)$/.test(word) && /^ #?\d/.test(behind)) return word;
    return capitalised(word);
  });
}

/** “Univ of CA”, “Marion IL VA Medical Center”. */
const isState = (word: string, before: string, behind: string) =>
  states.has(word) && (beforeState.test(before) || behind.startsWith(' VA '));

/** Letters that stand alone one beside the other are one short form: “S U N Y”, “L L C”, and the initials of “C A Dean”. */
const isInitial = (word: string, before: string, behind: string) =>
  /^[A-Z]$/.test(word) && (/(?:^|[ -])[A-Z] $/.test(before) || /^ [A-Z](?![A-Z0-9'.])/.test(behind));

/** The name of a person: “Maria O'Leary-McAllister III”. Every part is a name, however short: “Ng”, “De La Cruz”. */
export function personCase(text: string): string {
  return recased(text, (word) => (/^(?:II|III|IV)$/.test(word) ? word : capitalised(word)));
}

function recased(text: string, each: (word: string, before: string, behind: string) => string): string {
  const line = /\s\s|[^\S ]/.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text.trim();
  if (line !== line.toUpperCase()) return line;
  // Words end at spaces, hyphens, slashes and brackets, not at apostrophes and dots: “O'LEARY”, “P.C.”. Most lines are plain:
  // a page of a search has 400, and the letters of all languages take four times as long.
  const words = /^[ -~]*$/.test(line) ? /[A-Z0-9'.]+/g : /[\p{L}\p{N}'’.]+/gu;
  return line.replaceAll(words, (word, at: number) =>
    each(word, line.slice(0, at), line.slice(at + word.length)),
  );
}

function isCapitals(word: string): boolean {
  const letters = word.replaceAll('.', '');
  if (capitals.has(letters) || /^(?:\p{L}\.){2,}$/u.test(word)) return true;
  if (shortened.has(letters) || letters === 'UP') return false;
  // “UF”, “UNC” and “UPMC” are universities: but for “up” no word is a U and consonants.
  return /^U?[BCDFGHJKLMNPQRSTVWXZ]{2,5}$|^U[BCDFGHJKLMNPQRSTVWXZ]$/.test(letters);
}

function capitalised(word: string): string {
  if (/^[A-Z]+$/.test(word)) return firstCapital(word);
  // “1ST”, “42ND”; but “B12” is no word.
  if (/^\d+(?:ST|ND|RD|TH)$/.test(word)) return word.toLowerCase();
  if (/\d/.test(word)) return word;
  const [, before = '', apostrophe = '', behind = ''] = /^([^'’]*)(['’]?)(.*)$/s.exec(word) ?? [];
  // “O'LEARY” and “D'ANGELO” begin anew behind the apostrophe; “MARY'S” does not.
  const end = before.length === 1 ? capitalised(behind) : behind.toLowerCase();
  return firstCapital(before) + apostrophe + end;
}

function firstCapital(word: string): string {
  const lower = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  if (!lower.startsWith('Mc')) return lower;
  return lower.replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
