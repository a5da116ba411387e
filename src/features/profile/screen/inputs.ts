/** What a number field holds: an empty or half-written one is no number. */
export function numberOrNull(entered: string | number): number | null {
  if (entered === '') return null;
  const number = Number(entered);
  return Number.isFinite(number) ? number : null;
}

/** What a date field holds, as `YYYY-MM-DD`. */
export const dayOrNull = (entered: string): string | null => entered || null;

/** A file's size as people read it. */
export function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The lines of a text field. An empty last line stays while it is being written. */
export const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
