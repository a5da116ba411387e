/** What stands below a person's last word: a telephone's line, a business card, a separator. */

/** A pattern of many phrases, given a few to a line. */
function anyOf(before: string, phrases: readonly string[], after: string): RegExp {
  return new RegExp(`${before}(?:${phrases.join('|')})${after}`, 'iu');
}

const TELEPHONE = anyOf(
  '^[\\s_*>(\\[<"“-]{0,6}',
  [
    'sent (?:wirelessly )?(?:from|via|using|by) (?!.*\\b(?:is|was|are|were|has|have|will|mistake|accident|error|yesterday|today|fax|post|to)\\b).{1,80}',
    '(?:get|download) (?:outlook|yahoo mail|the .{0,20}app) for\\b.{0,80}|sent with .{0,40}|sent with .{0,40}https?:.{0,60}|yahoo mail: search, organize, conquer',
    '(?:please )?excuse (?:the |any |my )?(?:brevity|typos|spelling|errors).{0,60}|typed (?:on|with) .{0,60}',
    'dictated .{0,60}(?:errors|voice|software).{0,40}',
    'envoyé (?:de(?:puis)?|à partir de) .{0,60}|(?:télécharge[rz]|obtenir|obtenez) outlook pour .{0,60}',
    'enviado (?:desde|do|a partir do|del?) .{0,60}|(?:obtener|obtenha|obter|descarga) .{0,10}outlook .{0,60}',
    'gesendet (?:von|mit|über) .{0,60}|von (?:meinem|mein) .{0,40} gesendet',
    '(?:diese nachricht wurde )?von .{0,40} gesendet|(?:holen sie sich )?outlook für .{0,60}',
    'inviato da.{0,60}|(?:verzonden|verstuurd) van(?:af|uit) .{0,60}|verzonden met .{0,40}',
    'sendt fra .{0,60}|(?:skickat|skickades) från .{0,60}|lähetetty .{0,60}',
    'wysłan[eo] z .{0,60}|odesláno z .{0,60}|отправлено (?:с|из) .{0,60}|надіслано з .{0,60}',
    "gönderildi|iphone['’]?(?:um)?dan gönderildi|发自我的.{0,30}|從我的.{0,30}傳送|(?:私の)?iphoneから送信|أُ?رسلت من .{1,40}|나의 iphone에서 보냄",
  ],
  '[\\])>"”.*_]{0,4}\\s*(?:<https?:[^>]{0,300}>)?\\s*$',
);

export const isTelephoneLine = (line: string) => TELEPHONE.test(line.slice(0, 200));

/** RFC 3676 section 4.3, and its looser sisters. */
export const isSeparator = (line: string) => /^\s{0,3}(?:-{2,60}|[—–]{1,20}|_{2,60})\s*$/.test(line);
export const isRule = (line: string) => /^\s*(?:[-_=*~–—]\s?){5,}\s*$/.test(line);

const SIGN_OFF = anyOf(
  '^[\\s>*]*',
  [
    '(?:with |my |and )?(?:(?:very |most )?(?:kind(?:est)?|best|warm(?:est)?|sincere|good)(?:,? (?:personal |and )?)?)?\\s?regards(?: to all)?',
    '(?:all (?:the|my) )?best(?: wishes)?(?: and (?:thanks|good luck))?|(?:very )?sincerely(?: yours)?',
    'yours(?: very)?(?: truly| sincerely| faithfully)?|(?:very )?respectfully(?: yours)?|many thanks',
    '(?:with )?(?:thanks|thank you|gratitude|appreciation)(?: you)?(?: (?:so|very) much)?(?: (?:again|in advance))?',
    '(?:thanks|thank you) and (?:best(?: wishes| regards)?|(?:kind |warm )?regards|take care)',
    'thx|cheers|cordially|take care|warmly|be well|stay (?:well|safe)|in good health|kindly|r\\/|v\\/r',
    'mit freundlichen gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|freundliche|herzliche|liebe) gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)|mfg',
    '(?:bien |très )?cordialement|bien à vous|meilleures salutations|(?:un )?(?:cordial saludo|saludos(?: cordiales)?)|atentamente|atte',
    '(?:cordiali|distinti) saluti|atenciosamente|att|abraços|met vriendelijke groet(?:en)?|mvh',
    'med vänlig(?:a)? hälsning(?:ar)?|med venlig hilsen|vennlig hilsen|pozdrawiam|z poważaniem|с уважением',
  ],
  '\\s?[,.!;–—-]{0,3}\\s*$',
);

export const isSignOff = (line: string) => line.length <= 80 && SIGN_OFF.test(line);

const CONTACT = anyOf(
  '',
  [
    '\\b(?:tel|phone|ph|fax|cell|mobile|direct|office|pager|ext|voice|main|telephone|tél|telefon|fon)\\b\\.?\\s?[:|#)]\\s?[\\w(+@]',
    '\\b(?:e-?mail|web|website|pronouns|npi|dir|desk|p|f|o|m|c|t|w|e)\\b\\.?\\s?[:|#)]\\s?[\\w(+@]',
    '\\(\\d{3}\\)\\s?\\d{3}[-. ]\\d{4}|\\+?\\b\\d{1,3}[-. ]\\(?\\d{2,4}\\)?[-. ]\\d{3,4}[-. ]\\d{3,4}\\b|\\b\\d{3}[-.]\\d{3}[-.]\\d{4}\\b',
    '^\\s*<?(?:https?:\\/\\/|www\\.)\\S+>?\\s*$|^\\s*<?(?:mailto:)?[\\w.+-]+@[\\w.-]+>?\\s*$|\\b[A-Z]{2} \\d{5}(?:-\\d{4})?\\b',
    '\\b\\d{1,6} [A-Z][\\w.]+(?: [A-Z][\\w.]*){0,4} (?:street|st|avenue|ave|road|rd|blvd|boulevard|drive|dr|lane|ln|way|suite|plaza|parkway|pkwy)\\b',
  ],
  '',
);
const TITLE = anyOf(
  '\\b',
  [
    'm\\.?d|d\\.?o|ph\\.?d|m\\.?b\\.?a|m\\.?p\\.?h|r\\.?n|facp|faap|facc|np|pa-c|msn|bsn',
    'director|coordinator|manager|administrator|assistant|professor|chair|chief|physician|associate|specialist|dean|secretary|supervisor',
    'program|department|division|school|university|hospital|clinic|medical|center|centre|institute|health|office of|residency|fellowship|education',
    'internal medicine|family medicine|pediatrics|he\\/him|she\\/her|they\\/them',
  ],
  '\\b',
);

const isContact = (line: string) => CONTACT.test(line.slice(0, 200));
const isCardLine = (line: string) => line.length <= 100 && !/[?]\s*$/.test(line);

/**
 * Where the business card begins in a text's lines, or their number where there is none. The sign-off and the name below
 * it stay: they say who writes.
 */
export function cardStart(lines: readonly string[]): number {
  const signOff = lines.findLastIndex((line) => line.trim() !== '' && isSignOff(line));
  if (signOff > 0) {
    const below = lines.map((line, at) => ({ line, at })).slice(signOff + 1);
    const words = below.filter(({ line }) => line.trim() !== '');
    // More than a card's lines, or whole sentences, are part of the answer.
    const more = words.some(
      ({ line }) =>
        line.length > 140 || /\?\s*$/.test(line) || /^\W*(?:p\.?\s?)?p\.?\s?s\b[.:,]?/i.test(line),
    );
    if (words.length <= 16 && !more) return words[1]?.at ?? lines.length;
    return lines.length;
  }
  return unsignedCard(lines);
}

/** A card without a sign-off: short lines at the end, of which some hold a number, an address or a title. */
function unsignedCard(lines: readonly string[]): number {
  let last = lines.length - 1;
  while (last >= 0 && lines[last]?.trim() === '') last--;
  let first = last;
  let contacts = 0;
  let titles = 0;
  let blanks = 0;
  for (; first >= 0 && last - first < 16; first--) {
    const line = lines[first] ?? '';
    if (line.trim() === '') {
      if (++blanks > 2) break;
      continue;
    }
    if (!isCardLine(line) || (/[.!:;,]\s*$/.test(line) && !isContact(line) && !TITLE.test(line))) break;
    if (isContact(line)) contacts++;
    else if (TITLE.test(line)) titles++;
    else if (blanks > 0 && /\s\S+\s\S+\s\S+\s\S+\s/.test(line)) break;
  }
  first++;
  while (first <= last && lines[first]?.trim() === '') first++;
  const above = lines.slice(0, first).findLast((line) => line.trim() !== '');
  // "Please write to:" above means that the lines below are the answer.
  const asked =
    above === undefined ||
    /[:,]\s*$/.test(above) ||
    /\b(?:contact|reach|call|write|e-?mail|send)\b[^.?!]*$/i.test(above);
  if (asked || contacts + titles < 2 || contacts < 1 || last - first < 1) return lines.length;
  return first + 1;
}
