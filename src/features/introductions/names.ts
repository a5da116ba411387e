import { plainName } from '#features/externship/facts.ts';

/** A text without accents and capitals, sign for sign as long as the given one, so that places stay the same. */
function folded(text: string): string {
  return [...text].map((sign) => [...sign.normalize('NFKD')][0]?.toLowerCase() ?? sign).join('');
}

const escaped = (text: string) =>
  text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/[-‐‑–]/g, '[-‐‑– ]');
const title = '(?:dr|doctor|prof|professor|attending)\\b\\.?';
const degree = '(?:m\\.? ?d|d\\.? ?o|mbbs)\\b';
const beside = '(?:with|under|by|from|for|to|and|of)';
const aPlace =
  '(?:family|medical|medicine|clinic|health|hospital|pediatrics|practice|center|associates|street|st|county)';

/**
 * How a physician may stand in a text: by the whole name, by an initial, or by the family name with a title, a degree or
 * a word such as “with” beside it. “Dr. Wei Chen” is not Dr. Maria Chen.
 */
function patternsOf(name: string, onlyWhole: boolean): RegExp[] {
  const words = folded(plainName(name)).split(' ').filter(Boolean);
  const last = escaped(words.at(-1) ?? '');
  if (last === '') return [];
  const first = words.length > 1 ? escaped(words[0] ?? '') : null;
  const middle = words.slice(1, -1).map(escaped);
  const between = `(?:(?:${[...middle, '\\p{L}\\.?'].join('|')})\\s+){0,3}`;
  const given = first && `(?:${first}|${first.slice(0, 1)}\\.?)\\s+${between}`;
  const all = [
    ...(first ? [`(?:${title}\\s*)?${first}\\s+${between}${last}`, `${last},\\s*${first}`] : []),
    ...(onlyWhole
      ? []
      : [
          ...(first ? [`${first.slice(0, 1)}\\.\\s*${between}${last}`] : []),
          `${title}\\s*${given ? `(?:${given})?` : ''}${last}`,
          `drs\\.?\\s+(?:\\p{L}+(?:,\\s*|\\s+(?:and|&)\\s+)){1,4}${last}`,
          `(?<=^|[,;(]\\s*|\\b${beside}\\s)${last},?\\s+${degree}`,
          `(?<=\\b${beside}\\s)${last}(?!\\s+${aPlace})`,
        ]),
  ];
  return all.map((one) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${one})(?![\\p{L}\\p{N}])`, 'u'));
}

const same = (one: string, other: string) => folded(plainName(one)) === folded(plainName(other));
const lastOf = (name: string) => folded(plainName(name)).split(' ').at(-1);

export type Found = { physician: string; quote: string };

/**
 * NXT-1: which of these physicians a text names, with the words that do. `readers`: the names of the person written to.
 * A physician is never named to herself; a reader of the same family name is not taken for her.
 */
export function namedIn(text: string, physicians: readonly string[], readers: readonly string[]): Found[] {
  // A sign and its accent may come apart (“n” and “~”): together they are the sign that the name has.
  const whole = text.normalize('NFC');
  const even = folded(whole);
  return physicians.flatMap((physician) => {
    if (readers.some((reader) => same(reader, physician))) return [];
    const namesake = readers.some((reader) => lastOf(reader) === lastOf(physician));
    const match = patternsOf(physician, namesake)
      .map((pattern) => pattern.exec(even))
      .find((found) => found !== null);
    if (!match) return [];
    const [from, to] = [match.index, match.index + match[0].length].map((place) => signsTo(even, place));
    const quote = [...whole].slice(from, to).join('');
    return [{ physician, quote: quote.replaceAll(/\s+/g, ' ') }];
  });
}

/** Signs, not units of UTF-16, up to a place. */
const signsTo = (text: string, to: number) => Array.from(text.slice(0, to)).length;
