/**
 * A PDF of plain text, one string a page, written by hand (ISO 32000-1, 7.5): enough for a reader of pages and text.
 * `locked`: with an encryption dictionary whose password is not the empty one, so that no program opens it unasked.
 */
export function pdfOf(pages: readonly string[], options: { locked?: boolean } = {}): Uint8Array<ArrayBuffer> {
  const pageNumber = (index: number) => 4 + index * 2;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, index) => {
      const drawn = drawing(text);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageNumber(index) + 1} 0 R >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> /P -4 >> /ID [<${'c3'.repeat(16)}> <${'c3'.repeat(16)}>]`;
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${options.locked ? lock : ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function drawing(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => `(${line.replace(/[\\()]/g, (character) => `\\${character}`)}) Tj T*`);
  return `BT /F1 11 Tf 50 780 Td 15 TL\n${lines.join('\n')}\nET`;
}
