import type { Result } from '#plain/refusal.ts';
import { type MergeValues, renderText } from './liquid.ts';

/** A letter as it was written out, and where in its source each place of it stands. */
export type PlacedText = {
  text: string;
  missing: string[];
  sourceOf(start: number, end: number): { start: number; end: number };
};

type Piece = { start: number; end: number; isField: boolean };

/** Letters hold no such characters: each one marks where a piece of the source begins in the text written out. */
const firstMark = 0xe000;
const mostPieces = 6_000;
const marks = /[\uE000-\uF8FF]/g;

/** Writes a letter out and remembers which piece of its source each character came from. */
export function renderWithPlaces(source: string, values: MergeValues, partName: string): Result<PlacedText> {
  const clean = source.replaceAll(marks, ' ');
  const pieces = piecesOf(clean).slice(0, mostPieces);
  const marked = pieces.map((piece, index) => markOf(piece, index) + clean.slice(piece.start, piece.end));
  const rendered = renderText(marked.join(''), values, partName);
  if (!rendered.ok) {
    // What is wrong is told in the words of the letter, not in ours with marks in it.
    const plain = renderText(clean, values, partName);
    return plain.ok ? rendered : plain;
  }
  let text = '';
  const from: Piece[] = [];
  let place = 0;
  let piece: Piece | undefined;
  for (const char of rendered.value.text) {
    if (char >= '\uE000' && char <= '\uF8FF') {
      piece = pieces[char.charCodeAt(0) - firstMark];
      place = piece?.start ?? 0;
      continue;
    }
    if (!piece) continue;
    for (let unit = 0; unit < char.length; unit++) {
      text += char.charAt(unit);
      from.push(piece.isField ? piece : { start: place, end: place + 1, isField: false });
      place += 1;
    }
  }
  const end = clean.length;
  return {
    ok: true,
    value: {
      text,
      missing: rendered.value.missing,
      sourceOf: (start, until) => {
        const begin = from[start]?.start ?? (start > 0 ? (from[start - 1]?.end ?? end) : 0);
        return { start: begin, end: until > start ? (from[until - 1]?.end ?? end) : begin };
      },
    },
  };
}

const markOf = (piece: Piece & { isTag?: boolean }, index: number) =>
  piece.isTag ? '' : String.fromCharCode(firstMark + index);

/** The source in order: plain text, fields, and conditions, which print nothing themselves. */
function piecesOf(source: string): (Piece & { isTag?: boolean })[] {
  const pieces: (Piece & { isTag?: boolean })[] = [];
  let start = 0;
  for (const { 0: code, index } of source.matchAll(/\{\{[^]*?\}\}|\{%[^]*?%\}/g)) {
    if (index > start) pieces.push({ start, end: index, isField: false });
    start = index + code.length;
    pieces.push({ start: index, end: start, isField: true, isTag: code.startsWith('{%') });
  }
  if (start < source.length) pieces.push({ start, end: source.length, isField: false });
  return pieces;
}
