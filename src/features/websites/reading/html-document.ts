import { Parser } from 'htmlparser2';
import { BlockWriter } from './block-writer.ts';
import {
  emptyOf,
  isInlineHidden,
  isReversed,
  regionOf,
  stylesOf,
  type HiddenStyles,
} from './html-meaning.ts';
import type { PageDocument, PageForm, Region } from './page-document.ts';
import { inOneLine } from '../page-text.ts';

/** No honest page is deeper or has more elements; reading stops there, so that hostile pages cost no more than large ones. */
const MOST_DEPTH = 2_000;
const MOST_ELEMENTS = 150_000;
const MOST_CHARACTERS = 5_000_000;
/** The parser is fed in pieces, and the limits are looked at between them: its own stack stays small. */
const PIECE = 8_192;

type Open = {
  tag: string;
  region: Region;
  hidden: boolean;
  reversedFrom: number;
  form: boolean;
};

/** Reads HTML in one pass, without a tree: nothing recurses, and the work grows with the length of the page only. */
export function htmlDocument(page: { url: string; readOn: string; html: string }): PageDocument {
  const writer = new BlockWriter();
  const styles: HiddenStyles = stylesOf(page.html);
  const open: Open[] = [];
  const forms: PageForm[] = [];
  const frames: string[] = [];
  let base = page.url;
  let title = '';
  let elements = 0;
  let raw: { tag: string; type: string; text: string } | null = null;
  let formFields: string[] | null = null;

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        elements += 1;
        if (raw !== null) return;
        const above = open.at(-1);
        if (tag === 'script' || tag === 'style' || tag === 'title' || tag === 'template') {
          raw = { tag, type: attributes['type'] ?? '', text: '' };
          return;
        }
        if (tag === 'base' && attributes['href'])
          base = URL.parse(attributes['href'], page.url)?.href ?? base;
        const region = regionOf(tag, attributes, above?.region ?? 'content');
        const hidden = (above?.hidden ?? false) || isInlineHidden(tag, attributes, styles);
        const reversed = isReversed(attributes, styles);
        const form = tag === 'form';
        // A link that nobody sees is a trap for programs that collect addresses.
        writer.open(tag, hidden ? {} : attributes, region);
        if (tag === 'frame' || tag === 'iframe') frames.push(attributes['src'] ?? '');
        if (form) {
          formFields = [];
          forms.push({
            action: attributes['action'] ?? '',
            fields: formFields,
            block: writer.nextBlock,
            region,
          });
        }
        if (formFields !== null && /^(input|textarea|select)$/.test(tag) && attributes['type'] !== 'hidden') {
          formFields.push(
            `${tag} ${attributes['type'] ?? ''} ${attributes['name'] ?? ''} ${attributes['placeholder'] ?? ''}`,
          );
        }
        if (!emptyOf.has(tag))
          open.push({ tag, region, hidden, reversedFrom: reversed ? writer.length : -1, form });
      },
      ontext(text) {
        if (raw !== null) raw.text += text;
        else if (!(open.at(-1)?.hidden ?? false)) writer.text(text);
      },
      onclosetag(tag) {
        if (raw !== null) {
          if (raw.tag !== tag) return;
          if (tag === 'title' && title === '') title = inOneLine(raw.text);
          if (tag === 'script') writer.script(raw.text, raw.type, open.at(-1)?.region ?? 'content');
          raw = null;
          return;
        }
        const at = open.findLastIndex((one) => one.tag === tag);
        if (at === -1) return;
        const closed = open[at];
        open.length = at;
        if (closed !== undefined && closed.reversedFrom >= 0) writer.reverseFrom(closed.reversedFrom);
        if (closed?.form) formFields = null;
        writer.close(tag);
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  const html = page.html.slice(0, MOST_CHARACTERS);
  let cut = page.html.length > MOST_CHARACTERS;
  for (let at = 0; at < html.length; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
    if (open.length > MOST_DEPTH || elements > MOST_ELEMENTS) {
      cut = true;
      break;
    }
  }
  if (!cut) parser.end();
  return {
    url: page.url,
    base,
    readOn: page.readOn,
    kind: 'html',
    title,
    blocks: writer.finish(),
    forms,
    frames: frames.filter((source) => source !== ''),
    cut,
  };
}
