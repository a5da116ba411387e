import { plainName } from '#features/externship/facts.ts';
import { bareIn } from './bare-names.ts';
import { nicknamesOf } from './nicknames.ts';

/** A text without accents, sign for sign as long as the given one, so that places stay the same. */
function unaccented(text: string): string {
  return [...text]
    .map((sign) => (/[’‘ʼ]/.test(sign) ? "'" : ([...sign.normalize('NFKD')][0] ?? sign)))
    .join('');
}
/** The same in small letters. */
const folded = (text: string) =>
  [...unaccented(text)].map((sign) => [...sign.toLowerCase()][0] ?? sign).join('');

const escaped = (text: string) =>
  text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/[-‐‑–]/g, '[-‐‑– ]');
const anyOf = (texts: readonly string[]) => `(?:${texts.map(escaped).join('|')})`;
const title = '(?:dr|doctor|prof|professor)\\b\\.?';
const degree = '(?:m\\.? ?d|d\\.? ?o|mbbs)\\b';
const beside = '(?:with|under|by|from|for|to|and|of)';
const institution = '(?:university|college|school|hospital|bridge|institute|foundation|clinic|street|avenue)';

/** A pattern over small letters. `alone`: no other name may follow (“Dr. Maria Lopez”, “Maria C. Lopez”). */
type Pattern = { written: string; alone?: true };

/**
 * How a physician may stand in a text: by the whole name or a nickname with it, by an initial, or by the family name with a
 * title or a degree. “Dr. Wei Chen” is not Dr. Maria Chen.
 */
function patternsOf(name: string, onlyWhole: boolean, firstOfReader: boolean): Pattern[] {
  const { first, firsts, middle, last, lasts } = partsOf(name);
  if (last === '') return [];
  const family = anyOf(lasts);
  const between = `(?:(?:${[...middle.map(escaped), '\\p{L}\\.?'].join('|')})\\s+){0,3}`;
  const given = anyOf(firsts);
  const whole = first
    ? [
        { written: `${title}\\s*${given}\\s+${between}${escaped(last)}` },
        { written: `${given}\\s+${between}${escaped(last)}(?!\\s+${institution})` },
        { written: `${escaped(last)},\\s*${escaped(first)}` },
      ]
    : [];
  if (onlyWhole) return whole;
  const byFirst: Pattern[] = first
    ? [
        { written: `${first.slice(0, 1)}\\.\\s*${between}${family}` },
        { written: `${title}\\s*(?:${given}|${first.slice(0, 1)}\\.?)\\s+${between}${family}` },
        { written: `${given}\\s+${last.slice(0, 1)}\\.`, alone: true },
        ...(firstOfReader ? [] : [{ written: `${title}\\s*${given}`, alone: true as const }]),
      ]
    : [];
  return [
    ...whole,
    ...byFirst,
    { written: `${title}\\s*(?:(?:${middle.map(escaped).join('|')})\\s+){0,3}${family}` },
    { written: `drs\\.?\\s+(?:\\p{L}+(?:,\\s*|\\s+(?:and|&)\\s+)){1,4}${family}` },
    { written: `(?<=^|[,;(]\\s*|\\b${beside}\\s)${escaped(last)},?\\s+${degree}` },
  ];
}

/** The parts of a name in small letters. `lasts`: the family name, and each half of one with a hyphen. */
function partsOf(name: string) {
  const words = folded(plainName(name)).split(' ').filter(Boolean);
  const last = words.at(-1) ?? '';
  const first = words.length > 1 ? (words[0] ?? '') : '';
  const halves = last.split(/[-‐‑–]/).filter((half) => half.length > 3 && half !== last);
  return {
    first,
    firsts: [first, ...nicknamesOf(first)],
    middle: words.slice(1, -1),
    last,
    lasts: [last, ...halves],
  };
}

/** The first place of a text, with its length, where a physician is named; null: nowhere. */
function placeOf(plain: string, even: string, name: string, readers: readonly string[]) {
  const { first, last, lasts } = partsOf(name);
  const namesake = readers.some((reader) => partsOf(reader).last === last);
  const firstOfReader = readers.some((reader) => partsOf(reader).first === first);
  for (const { written, alone } of patternsOf(name, namesake, firstOfReader)) {
    const every = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}\\p{N}])`, 'gu');
    for (const { index, 0: found } of even.matchAll(every)) {
      const next = plain.slice(index + found.length);
      if (!alone || !/^\s+\p{Lu}\p{L}*/u.test(next)) return { at: index, length: found.length };
    }
  }
  if (namesake) return null;
  return lasts.map((one) => bareIn(plain, escaped(one))).find((one) => one !== null) ?? null;
}

const same = (one: string, other: string) => folded(plainName(one)) === folded(plainName(other));

export type Found = { physician: string; quote: string };

/**
 * NXT-1: which of these physicians a text names, with the words that do. `readers`: the names of the person written to.
 * A physician is never named to herself; a reader of the same family name is not taken for her.
 */
export function namedIn(text: string, physicians: readonly string[], readers: readonly string[]): Found[] {
  // A sign and its accent may come apart (“n” and “~”): together they are the sign that the name has.
  const whole = text.normalize('NFC');
  const plain = unaccented(whole);
  const even = folded(whole);
  return physicians.flatMap((physician) => {
    if (readers.some((reader) => same(reader, physician))) return [];
    const place = placeOf(plain, even, physician, readers);
    if (!place) return [];
    const [from, to] = [place.at, place.at + place.length].map((at) => signsTo(plain, at));
    const quote = [...whole].slice(from, to).join('');
    return [{ physician, quote: quote.replaceAll(/\s+/g, ' ') }];
  });
}

/** Signs, not units of UTF-16, up to a place. */
const signsTo = (text: string, to: number) => Array.from(text.slice(0, to)).length;
