/** A North American telephone number in a text: E.164, with an extension where one is printed. */
export type FoundNumber = { value: string; fax: boolean; start: number; end: number };

const NUMBER =
  /(?<![\d$.,-])(?:\+?1[\s.-]{0,2})?\(?\b([2-9]\d{2})\)?[\s.\-–/]{0,3}([2-9]\d{2})[\s.\-–]{0,2}(\d{4})(?!\d)(?:,?\s*(?:x|ext\.?|extension|option|opt\.?)[\s.:#]*(\d{1,6}))?/gi;

/** The plan of numbers (NPA-NXX-XXXX) is small: area codes and exchanges begin with 2 to 9 and are no N11. */
export function numbersIn(text: string): FoundNumber[] {
  if (!/\d{3}[)\s.\-–/]{0,3}\d{3}[\s.\-–]{0,2}\d{4}/.test(text)) return [];
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, area = '', exchange = '', line = '', extension] = match;
    if (/^.11$/.test(area) || /^.11$/.test(exchange)) continue;
    if (!/[\s().\-–/+]/.test(whole) && !/(?:phone|tel|call|fax)/i.test(text)) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + whole.length, match.index + whole.length + 12);
    const label = /.*(?:\d{4}|\n)(.*)$/s.exec(before)?.[1] ?? before;
    const fax =
      /\bfax\b|\bf(?:acsimile)?[:.]\s*$/i.test(label) ||
      (/^\s*\(?\s*fax\b/i.test(after) && !/\b(?:phone|tel|office|p)[:.]?\s*$/i.test(label));
    found.push({
      value: `+1${area}${exchange}${line}${extension ? `;ext=${extension}` : ''}`,
      fax,
      start: match.index,
      end: match.index + whole.length,
    });
  }
  return found;
}
