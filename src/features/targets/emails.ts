/** The form of an address that mail servers take in practice: RFC 5321 section 4.1.2 without quoted local parts. */
const addressForm =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

export function isEmail(address: string): boolean {
  return address.length <= 254 && address.indexOf('@') <= 64 && addressForm.test(address);
}

export type FoundEmails = { emails: string[]; refused: string[] };

/**
 * Every e-mail address of a cell, lower case, in order, each once. Understands several addresses, names with
 * “<address>”, mailto links, and “name [at] place [dot] org”. What looks meant as an address and is none is named.
 */
export function emailsIn(cell: string): FoundEmails {
  const plain = cell
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*[[({<]\s*at\s*[\])}>]\s*/g, '@')
    .replaceAll(/\s*[[({<]\s*dot\s*[\])}>]\s*/g, '.')
    .replaceAll(/"[^"]*"/g, ' ');
  const emails: string[] = [];
  const refused: string[] = [];
  for (const piece of plain.split(/[\s,;|<>()]+|(?<=\.[a-z]{2,})\/(?=\S+@)/)) {
    const address = piece
      .replace(/^mailto:/, '')
      .replace(/\?.*$/, '')
      .replaceAll(/^[.:'"“”‘]+|[.:'"“”’]+$/g, '');
    if (isEmail(address)) emails.push(address);
    else if (piece.includes('@')) refused.push(piece);
  }
  if (emails.length === 0 && refused.length === 0 && plain.trim() !== '') refused.push(cell.trim());
  return { emails: [...new Set(emails)], refused: [...new Set(refused)] };
}
