import type { Anchor, Block, BlockKind, Region } from './page-document.ts';
import { withoutUnseen } from '../page-text.ts';

const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr label legend li main nav noframes noscript ol option p pre section select summary table tbody td textarea tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Numbers of the elements around a block beyond this depth are left out; cards are never that deep. */
const MOST_AROUND = 60;
/** Text of scripts that may hold an address is kept; programs are not. */
const MOST_SCRIPT = 20_000;

type Frame = {
  tag: string;
  id: number;
  kind: BlockKind | null;
  level: number;
  header: boolean;
  list: number;
  row: number;
  table: number;
  column: number;
};

/** Turns opened and closed elements into blocks, in the order of the page. */
export class BlockWriter {
  private blocks: Block[] = [];
  private frames: Frame[] = [];
  private buffer = '';
  private anchors: Anchor[] = [];
  private openAnchor: { href: string; start: number } | null = null;
  private region: Region = 'content';
  private regions: Region[] = [];
  private ids = 0;
  private boldFrom = -1;
  private boldLength = 0;
  private columns = new Map<number, number>();

  get nextBlock(): number {
    return this.blocks.length;
  }

  get length(): number {
    return this.buffer.length;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>, region: Region): void {
    if (BLOCKS.has(tag)) {
      this.flush();
      this.push(tag, region);
      return;
    }
    if (tag === 'br') this.buffer += '\n';
    if (tag === 'img' || tag === 'area') this.image(attributes['alt'] ?? attributes['title'] ?? '', region);
    if (tag === 'a') {
      this.endAnchor();
      this.openAnchor = { href: attributes['href'] ?? '', start: this.buffer.length };
    }
    if (tag === 'b' || tag === 'strong') this.boldFrom = this.buffer.length;
    const coded = attributes['data-cfemail'];
    if (coded) this.anchorHere(`/cdn-cgi/l/email-protection#${coded}`);
    const domain = attributes['data-domain'] ?? attributes['data-host'];
    const user = attributes['data-user'] ?? attributes['data-name'] ?? attributes['data-local'];
    if (domain && user)
      this.anchorHere(
        `mailto:${user}@${domain}${attributes['data-tld'] ? `.${attributes['data-tld']}` : ''}`,
      );
    const address = attributes['data-email'] ?? attributes['data-mail'];
    if (address) this.anchorHere(`mailto:${address}`);
    this.region = region;
  }

  text(text: string): void {
    this.buffer += withoutUnseen(text).replace(/\s+/gu, ' ');
  }

  close(tag: string): void {
    if (tag === 'a') this.endAnchor();
    if ((tag === 'b' || tag === 'strong') && this.boldFrom >= 0) {
      this.boldLength += this.buffer.length - this.boldFrom;
      this.boldFrom = -1;
    }
    if (!BLOCKS.has(tag)) return;
    this.flush();
    const at = this.frames.findLastIndex((frame) => frame.tag === tag);
    if (at === -1) return;
    this.frames.length = at;
    this.regions.length = at;
    this.region = this.regions.at(-1) ?? 'content';
  }

  /** Text that style sheets show from right to left stands backwards in the source. */
  reverseFrom(start: number): void {
    const turned = Array.from(this.buffer.slice(start)).toReversed().join('');
    this.buffer = this.buffer.slice(0, start) + turned;
  }

  script(text: string, type: string, region: Region): void {
    const data = /ld\+json/i.test(type);
    if (!data && !/@|&#64;|%40|\bat\b/i.test(text)) return;
    if (type !== '' && !data && !/javascript|module/i.test(type)) return;
    if (text.length > MOST_SCRIPT && !data) return;
    if (data) this.flush();
    this.add(data ? 'data' : 'script', text.slice(0, MOST_SCRIPT * 5), region, []);
  }

  finish(): Block[] {
    this.flush();
    return this.blocks;
  }

  private push(tag: string, region: Region): void {
    const above = this.frames.at(-1);
    const heading = /^h[1-6]$/.test(tag);
    const rowAbove = above?.row ?? 0;
    const id = (this.ids += 1);
    const cell = tag === 'td' || tag === 'th';
    const column = cell ? (this.columns.get(rowAbove) ?? 0) : (above?.column ?? 0);
    if (cell) this.columns.set(rowAbove, column + 1);
    const kind: BlockKind | null = heading
      ? 'heading'
      : tag === 'li'
        ? 'item'
        : cell
          ? 'cell'
          : tag === 'dt' || tag === 'summary' || tag === 'legend' || tag === 'caption'
            ? 'term'
            : tag === 'dd'
              ? 'paragraph'
              : null;
    this.frames.push({
      tag,
      id,
      kind:
        kind ??
        (above?.kind === 'heading' || tag === 'table' || tag === 'ul' || tag === 'ol'
          ? null
          : (above?.kind ?? null)),
      level: heading ? Number(tag[1]) : 0,
      header: tag === 'th' || (above?.header ?? false),
      list: tag === 'ul' || tag === 'ol' ? id : (above?.list ?? 0),
      row: tag === 'tr' ? id : tag === 'table' ? 0 : rowAbove,
      table: tag === 'table' ? id : (above?.table ?? 0),
      column,
    });
    this.regions.push(region);
    this.region = region;
  }

  private image(alt: string, region: Region): void {
    if (/@|\bat\b/i.test(alt)) this.add('image', alt, region, []);
  }

  private anchorHere(href: string): void {
    this.anchors.push({ href, text: '', start: this.buffer.length, end: this.buffer.length });
  }

  private endAnchor(): void {
    if (this.openAnchor === null) return;
    const { href, start } = this.openAnchor;
    this.anchors.push({ href, text: this.buffer.slice(start).trim(), start, end: this.buffer.length });
    this.openAnchor = null;
  }

  private flush(): void {
    // A link may hold whole blocks (cards that are one link): it goes on in the next block.
    const goesOn = this.openAnchor;
    this.endAnchor();
    const lead = this.buffer.length - this.buffer.trimStart().length;
    const text = this.buffer
      .replace(/ ?\n ?/g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim();
    if (text !== '' || this.anchors.some((anchor) => anchor.href !== '')) {
      const anchors = this.anchors
        .filter((anchor) => anchor.href !== '')
        .map((anchor) => ({
          ...anchor,
          start: Math.max(0, anchor.start - lead),
          end: Math.max(0, anchor.end - lead),
        }));
      const frame = this.frames.at(-1);
      const wholeBold = this.boldLength >= text.length - 2 && text.length > 2 && text.length < 200;
      const bold = wholeBold && (frame?.kind ?? null) === null;
      this.add(
        bold ? 'heading' : (frame?.kind ?? 'paragraph'),
        text,
        this.region,
        anchors,
        bold ? 7 : (frame?.level ?? 0),
      );
    }
    this.buffer = '';
    this.anchors = [];
    this.boldFrom = this.boldFrom >= 0 ? 0 : -1;
    this.boldLength = 0;
    if (goesOn !== null && goesOn.href !== '') this.openAnchor = { href: goesOn.href, start: 0 };
  }

  private add(kind: BlockKind, text: string, region: Region, anchors: readonly Anchor[], level = 0): void {
    const frame = this.frames.at(-1);
    this.blocks.push({
      index: this.blocks.length,
      kind,
      level: kind === 'heading' ? level : 0,
      text,
      region,
      around: this.frames.slice(0, MOST_AROUND).map((one) => one.id),
      row: frame?.row ?? 0,
      column: frame?.column ?? 0,
      header: frame?.header ?? false,
      table: frame?.table ?? 0,
      list: frame?.list ?? 0,
      anchors,
    });
  }
}
