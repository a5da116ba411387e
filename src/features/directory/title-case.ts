/** Words that are small within a name: “Hospital of the Bronx”, “Clínica de la Raza”. */
const small = new Set('of and the for at in on by to a an de del la las los y'.split(' '));

/** Short forms that stay capitals although they can be read as a word. */
const capitals = new Set(
  (
    'NYU VA UPMC UCLA UCSF UCSD UCI UC USC UAB UVA UT UH IU KU USA US SUNY CUNY OHSU LSU MUSC AHN CHI EHR ENT OB GYN OBGYN ' +
    'ER ICU LLP LLC PLLC PC PA PSC LP MD DO DPM DDS PHD MBBS FQHC HIV AIDS II III IV VI VII VIII IX NE NW SE SW NY NJ PO DBA'
  ).split(' '),
);

/** Shortened words without vowels that are no capitals. */
const shortened = new Set(
  (
    'ST MT FT DR MR MRS MS JR SR CT CTR CNTR RD BLVD LN HWY PKWY PLZ SQ HTS BLDG GRP SVC SVCS MGMT HLTH PL TRL TWP SPGS PT ' +
    'FLR RM CTY CRK RDG XING'
  ).split(' '),
);

/**
 * A name or address of an official file, which writes in capitals, as people write it: “Montefiore Medical Center”,
 * “NYU Langone”, “St. Mary's Hospital of the Bronx LLC”. What has small letters already stays as it is.
 */
export function titleCase(text: string): string {
  return recased(text, (word, isFirst) => {
    // No short form has six letters.
    if (/^[A-Z]{6,}$/.test(word)) return firstCapital(word);
    if (small.has(word.toLowerCase()) && !isFirst) return word.toLowerCase();
    if (isCapitals(word)) return word;
    return capitalised(word);
  });
}

/** The name of a person: “Maria O'Leary-McAllister III”. Every part is a name, however short: “Ng”, “De La Cruz”. */
export function personCase(text: string): string {
  return recased(text, (word) => (/^(?:II|III|IV)$/.test(word) ? word : capitalised(word)));
}

function recased(text: string, each: (word: string, isFirst: boolean) => string): string {
  const line = /\s\s|[^\S ]/.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text.trim();
  if (line !== line.toUpperCase()) return line;
  // Words end at spaces, hyphens, slashes and brackets, not at apostrophes and dots: “O'LEARY”, “P.C.”. Most lines are plain:
  // a page of a search has 400, and the letters of all languages take four times as long.
  const words = /^[ -~]*$/.test(line) ? /[A-Z0-9'.]+/g : /[\p{L}\p{N}'’.]+/gu;
  return line.replaceAll(words, (word, at: number) => each(word, at === 0));
}

function isCapitals(word: string): boolean {
  const letters = word.replaceAll('.', '');
  if (capitals.has(letters) || /^(?:\p{L}\.){2,}$/u.test(word)) return true;
  if (shortened.has(letters)) return false;
  return /^[BCDFGHJKLMNPQRSTVWXZ]{2,5}$/.test(letters);
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
