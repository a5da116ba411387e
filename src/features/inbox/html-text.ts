import { Parser } from 'htmlparser2';

/**
 * The readable text of an HTML mail, with what it quotes marked by ">" as in plain text, so that the same rules cut it
 * (quotes.ts). mailparser leaves a mail without text where the HTML stands beside pictures or attachments and no plain text
 * does; an answer must not be lost by that. One pass, linear in the length; nothing is loaded.
 */
export function textOfHtml(html: string): string {
  const writer = new TextWriter();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      onclosetag: (name) => writer.close(name),
      ontext: (text) => writer.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return writer.result();
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header html legend li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What nobody reads; of words that are struck out the writer takes them back. */
const SILENT = new Set(
  'head style script title template noscript svg object select textarea xml s strike del'.split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Blocks that mail programs part by an empty line. */
const SPACED = new Set('p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre'.split(' '));

/** Marks that mail programs put on the mail they quote where no line above it says so. */
const QUOTED =
  /(?:^|[\s_])(?:isReplyContent|OLK_SRC_BODY_SECTION|ms-outlook-mobile-reference-message|mail-editor-reference-message-container|protonmail_quote|messageReplySection|tutanota_quote|gmail_attr|moz-cite-prefix|\w*yahoo_quoted\w*)(?:$|\s)/;
/** Outlook's field block: what it quotes stands below it, in no element of its own. */
const QUOTED_BELOW = /^(?:x_)*divRplyFwdMsg$/;
const SIGNATURE =
  /(?:^|[\s_])(?:gmail_signature|moz-signature|protonmail_signature_block|ms-outlook-mobile-signature|mobile-signature|signature|Signature|__SIGNATURE__|zmail_signature_below)(?:$|\s)/;

/** Programs draw these as pictures; "👍" may be the whole answer. */
const EMOJI = /^\p{RGI_Emoji}{1,10}$/v;

type Attributes = Readonly<Record<string, string>>;
type Opened = {
  name: string;
  quoted: boolean;
  silent: boolean;
  signature: boolean;
  link: string | null;
  /** Line ends count. What is within has it too, until it says otherwise. */
  pre: boolean;
  /** Without size. Page builders put it around blocks, to close the gaps between them, and give these their size again. */
  tiny: boolean;
};

class TextWriter {
  #lines: string[] = [];
  /** What stands above the signature being read, and the signatures read: some people write below theirs. */
  #above: string[] | null = null;
  #signatures: string[] = [];
  /** Pieces of the line being written: adding to one long string and looking at its end would take time squared. */
  #pieces: string[] = [];
  #tail = '';
  #opened: Opened[] = [];
  #depth = 0;
  #silent = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'br') return this.#endLine();
    if (name === 'hr') {
      this.#block();
      this.#add('_'.repeat(32));
      return this.#endLine();
    }
    if (name === 'img' && this.#silent === 0 && EMOJI.test(attributes['alt'] ?? ''))
      return this.#add(attributes['alt'] ?? '');
    if (VOID.has(name)) return;
    const marks = ['class', 'id', 'name', 'data-smartmail'].map((key) => attributes[key] ?? '').join(' ');
    const silent = SILENT.has(name) || isHidden(attributes);
    const block = BLOCKS.has(name);
    if (block && this.#silent === 0) {
      this.#block();
      if (SPACED.has(name)) this.#space();
    }
    const quoted = this.#silent === 0 && (isQuote(name, attributes) || QUOTED.test(marks));
    if (quoted) this.#depth++;
    if (this.#silent === 0 && QUOTED_BELOW.test(attributes['id'] ?? '')) this.#depth++;
    if (silent) this.#silent++;
    const signature =
      block && this.#silent === 0 && this.#depth === 0 && this.#above === null && SIGNATURE.test(marks);
    if (signature) this.#beginSignature();
    const link = name === 'a' && this.#silent === 0 ? (attributes['href'] ?? null) : null;
    const around = this.#opened.at(-1);
    const style = attributes['style'] ?? '';
    const pre = name === 'pre' || (keepsLineEnds(style) ?? around?.pre ?? false);
    const tiny = isTiny(style) ?? around?.tiny ?? false;
    this.#opened.push({ name, quoted, silent, signature, link, pre, tiny });
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    // htmlparser2 closes what is open in order; a stray end of something else changes nothing.
    if (this.#opened.at(-1)?.name !== name) return;
    const opened = this.#opened.pop();
    if (opened === undefined) return;
    if (opened.link !== null) this.#mailLink(opened.link);
    if (opened.silent) this.#silent--;
    if (this.#silent === 0 && BLOCKS.has(name)) {
      this.#block();
      if (SPACED.has(name)) this.#space();
    }
    if (opened.signature) this.#endSignature();
    if (opened.quoted) {
      this.#block();
      this.#depth--;
    }
  }

  text(text: string): void {
    const within = this.#opened.at(-1);
    if (this.#silent > 0 || within?.tiny) return;
    if (within?.pre) {
      const [first = '', ...more] = text.split('\n');
      this.#add(first);
      for (const line of more) {
        this.#endLine();
        this.#add(line);
      }
      return;
    }
    const flat = text.replace(/[\s\u200b\ufeff]+/g, ' ');
    this.#add(this.#tail === '' || this.#tail.endsWith(' ') ? flat.replace(/^ /, '') : flat);
  }

  result(): string {
    this.#block();
    const below = this.#signatures.length > 0 ? ['', '-- ', ...this.#signatures] : [];
    return [...this.#lines, ...below]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  /** A signature goes below everything else, with the dashes that Gmail puts above it. */
  #beginSignature(): void {
    this.#block();
    while (/^(?:--)?\s*$/.test(this.#lines.at(-1) ?? 'x')) this.#lines.pop();
    this.#above = this.#lines;
    this.#lines = [];
  }

  #endSignature(): void {
    this.#block();
    this.#signatures.push(...this.#lines);
    this.#lines = [...(this.#above ?? []), ''];
    this.#above = null;
  }

  /** An address that only the link names is worth reading: "write to Dr. Lee" (CMP-10, referral). */
  #mailLink(href: string): void {
    const address = /^mailto:([^?]{3,200})/i.exec(href)?.[1];
    if (address !== undefined && !this.#tail.includes(address)) this.#add(` <${address}>`);
  }

  #prefix(): string {
    return '> '.repeat(Math.min(this.#depth, 20));
  }

  #add(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#tail = `${this.#tail}${text}`.slice(-300);
  }

  #endLine(): void {
    if (this.#silent > 0) return;
    this.#lines.push(`${this.#prefix()}${this.#pieces.join('').trimEnd()}`.trimEnd());
    this.#pieces = [];
    this.#tail = '';
  }

  #block(): void {
    if (this.#pieces.some((piece) => piece.trim() !== '')) this.#endLine();
    this.#pieces = [];
    this.#tail = '';
  }

  #space(): void {
    const last = this.#lines.at(-1);
    if (last !== undefined && /[^>\s]/.test(last)) this.#lines.push(this.#prefix().trimEnd());
  }
}

function isHidden(attributes: Attributes): boolean {
  return /display\s*:\s*none|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:[^;]*line-through/i.test(
    attributes['style'] ?? '',
  );
}

/** Whether this style keeps line ends; null where it says nothing of it. */
function keepsLineEnds(style: string): boolean | null {
  const space = /white-space\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
  return space === undefined || space === 'inherit'
    ? null
    : space.startsWith('pre') || space === 'break-spaces';
}

/** Whether this style takes the size from what is written; null where it says nothing of it, or a share of the size around. */
function isTiny(style: string): boolean | null {
  const size = /font-size\s*:\s*([\d.]+|[a-z-]+)\s*(%|em)?/i.exec(style);
  if (size === null) return null;
  const isZero = Number(size[1]) === 0;
  return !isZero && (size[2] !== undefined || /^(?:inherit|smaller|larger)$/i.test(size[1] ?? ''))
    ? null
    : isZero;
}

/** A blockquote quotes, but for the one by which Gmail and Outlook only indent their own text: it has no line at its left. */
function isQuote(name: string, attributes: Attributes): boolean {
  if (name !== 'blockquote') return false;
  if (attributes['type'] === 'cite' || /quote|cite/i.test(attributes['class'] ?? '')) return true;
  const style = attributes['style'] ?? '';
  const left = /border-left\s*:\s*([^;]*)/i.exec(style)?.[1] ?? /border\s*:\s*([^;]*)/i.exec(style)?.[1];
  return left === undefined || !/\bnone\b|^0(?![.\d])/i.test(left);
}
