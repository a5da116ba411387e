import { distance } from 'fastest-levenshtein';

/** Words that decide what a mail says. One wrong letter in them must not hide it. */
const keyWords = `
respected madam gentlemen concern desperate desperately begging please humbly humble mercy forever eternally indebted
grateful thankful chance opportunity opportunities esteemed prestigious renowned legendary brilliant admire admired
admirer honored honoured privilege privileged externship externships observership observerships observer shadow shadowing
rotation rotations elective electives clerkship internship hospital clinic physician program residency internal medicine
pediatrics psychiatry attached attachment enclosed resume curriculum childhood dreamed father mother grandmother
grandfather village journey ignored ignoring response disappointed disappointing waiting urgent urgently immediately
anything whatever anywhere recommendation letter available availability supervised experience clinical
international graduate medical university regarding request requesting willing document documents immunization
`
  .trim()
  .split(/\s+/);
const known = new Set(keyWords);

/** Right words that lie one letter beside a key word. */
const others = new Set(
  `
hospitals clinics clinically physicians programs letters requests requested requests requestor attachments enclose enclosure
medically graduates universities documented electively elected elector observers observed shadows shadowed shadowy rotating
rotated chances changes changed change chanced changing charge fathers mothers villages villager journeys journal
responses responds responsive expected inspected respect respects respecting admires admiring honors honor privileges
waited wailing writing waiving whiting willingly billing killing filling milling experiences experienced residencies resident
residence resides supervise supervisor supervises internally medicines medicinal medical attacked attaches attach detached
opportunely legend legends brilliance consent concerns concerned contents humble humbler stumble humbled pleased pleases pleasant
plead release forecast pediatric paediatrics psychiatric psychiatrist anytime nothing something resumes resumed assume presume
presumed regards regarded rewarding recording guarding retarding reading rejected repeated reflected interval ignores eternal externally
physical physically showing latter litter intentional graceful immediate residents observes wanting wasting welling rotational
elections farther concert gentleman medial disparate curricula curricular
`
    .trim()
    .split(/\s+/),
);
const byLetter = new Map<string, string[]>();
for (const word of keyWords) {
  const letter = word.charAt(0);
  byLetter.set(letter, [...(byLetter.get(letter) ?? []), word]);
}

const seen = new Map<string, string>();
const mostSeen = 5_000;

/** The key word that a mistyped one means, in the letter case of what was typed; else the word itself. */
export function keyWordMeant(word: string): string {
  if (word.length < 6) return word;
  const low = word.toLowerCase();
  if (known.has(low) || others.has(low)) return word;
  let meant = seen.get(low);
  if (meant === undefined) {
    meant = nearest(low);
    if (seen.size > mostSeen) seen.clear();
    seen.set(low, meant);
  }
  if (meant === low) return word;
  if (word === word.toUpperCase()) return meant.toUpperCase();
  return word.charAt(0) === low.charAt(0) ? meant : meant.charAt(0).toUpperCase() + meant.slice(1);
}

function nearest(low: string): string {
  for (const word of byLetter.get(low.charAt(0)) ?? []) {
    const longer = Math.abs(word.length - low.length);
    if (longer > 2) continue;
    const allowed = word.length >= 9 ? 2 : 1;
    const steps = distance(low, word);
    if (steps <= allowed && !isEnding(low, word)) return word;
    if (steps === 2 && longer === 0 && isSwap(low, word)) return word;
  }
  return low;
}

/** “graduated” is no mistyped “graduate”: endings make other words. */
function isEnding(low: string, word: string): boolean {
  return /^(?:s|es|d|ed|ly|al|r|er|y|'s|ing)$/.test(
    low.startsWith(word) ? low.slice(word.length) : word.startsWith(low) ? word.slice(low.length) : '',
  );
}

function isSwap(low: string, word: string): boolean {
  const first = [...low].findIndex((char, index) => char !== word.charAt(index));
  return low.charAt(first) === word.charAt(first + 1) && low.charAt(first + 1) === word.charAt(first);
}
