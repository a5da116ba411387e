/** The text of a page in whatever encoding it came, as browsers find it out (HTML standard, 13.2.3). */
export function decodedText(bytes: Uint8Array, contentType: string): string {
  const label = byteOrderMark(bytes) ?? charsetIn(contentType) ?? charsetOfMeta(bytes);
  const named = label === null ? null : decoderOf(label);
  if (named && named.encoding !== 'utf-8') return named.decode(bytes);
  // Pages that say UTF-8, or nothing, and are not: their letters with accents would be lost.
  return decoderOf('utf-8', true)?.decodeOrNull(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

const byteOrderMark = ([first, second, third]: Uint8Array) => {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
};

const charsetIn = (text: string) => /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1] ?? null;

/** The first kibibyte is where the standard looks; real pages put it later when a comment comes first. */
function charsetOfMeta(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  for (const [tag] of head.matchAll(/<meta\b[^>]{0,500}>|<\?xml[^>]{0,200}>/gi)) {
    const label = charsetIn(tag) ?? /^<\?xml.*encoding\s*=\s*["']([\w.:-]+)/i.exec(tag)?.[1] ?? null;
    // A page that could be read as far as this tag is not written in two bytes a letter.
    if (label !== null) return /^utf-?16/i.test(label) ? 'utf-8' : label;
  }
  return null;
}

function decoderOf(label: string, fatal = false) {
  try {
    const decoder = new TextDecoder(label, { fatal });
    return {
      encoding: decoder.encoding,
      decode: (bytes: Uint8Array) => decoder.decode(bytes),
      decodeOrNull(bytes: Uint8Array) {
        try {
          return decoder.decode(bytes);
        } catch {
          return null;
        }
      },
    };
  } catch {
    return null; // A label that no standard knows.
  }
}

/** What the bytes of an answer are, whatever the server calls them. */
export function kindOfContent(bytes: Uint8Array, contentType: string): 'html' | 'pdf' | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (/^\s*%PDF-/.test(start)) return 'pdf';
  if (/^(?:text\/html|application\/xhtml\+xml)/i.test(contentType)) return 'html';
  const saysNothing = contentType === '' || /^(?:text\/plain|application\/octet-stream)/i.test(contentType);
  return saysNothing && /^[\s\uFEFF]*<(?:!doctype html|html|head|body|!--)/i.test(start) ? 'html' : null;
}
