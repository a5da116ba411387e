const alone: Record<string, string> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 's',
  æ: 'a',
  Æ: 'A',
  œ: 'o',
  Œ: 'O',
  þ: 't',
  Þ: 'T',
};

/** A letter without its accents: the rules are written in plain letters, which are also much faster to search for. */
function baseLetter(char: string): string {
  if (char < '\u0080') return char;
  const base = char.normalize('NFD').charAt(0);
  return base < '\u0080' ? base : (alone[char] ?? char);
}

export const baseLetters = (text: string): string => Array.from(text.normalize('NFC'), baseLetter).join('');
