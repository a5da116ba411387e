import type { Region } from './page-document.ts';

type Attributes = Readonly<Record<string, string>>;

export const emptyOf: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr frame'.split(' '),
);

/** Classes whose style hides text or turns it round; only the page's own style elements are read. */
export type HiddenStyles = { hidden: ReadonlySet<string>; reversed: ReadonlySet<string> };

export function stylesOf(html: string): HiddenStyles {
  const hidden = new Set<string>();
  const reversed = new Set<string>();
  for (const [, css] of html.slice(0, 1_000_000).matchAll(/<style[^>]{0,200}>([^<]{0,60000})/gi)) {
    for (const [, selectors, body] of (css ?? '').matchAll(/([^{}]{1,300})\{([^{}]{0,2000})\}/g)) {
      const wanted = HIDES.test(body ?? '') ? hidden : TURNS_ROUND.test(body ?? '') ? reversed : null;
      if (wanted === null) continue;
      for (const [, name] of (selectors ?? '').matchAll(/\.([\w-]+)\s*(?:,|$)/g)) if (name) wanted.add(name);
    }
  }
  return { hidden, reversed };
}

const HIDES = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const TURNS_ROUND =
  /unicode-bidi\s*:\s*bidi-override[^}]*direction\s*:\s*rtl|direction\s*:\s*rtl[^}]*unicode-bidi\s*:\s*bidi-override/i;
const INLINE = /^(?:span|b|i|em|strong|small|font|a|bdo|u|code)$/;

const classesOf = (attributes: Attributes) => (attributes['class'] ?? '').split(/\s+/);

/** Decoys inside an address are hidden spans. Hidden blocks are accordions, and their text counts. */
export function isInlineHidden(tag: string, attributes: Attributes, styles: HiddenStyles): boolean {
  if (!INLINE.test(tag)) return false;
  if (HIDES.test(attributes['style'] ?? '')) return true;
  return tag !== 'a' && classesOf(attributes).some((name) => styles.hidden.has(name));
}

export function isReversed(attributes: Attributes, styles: HiddenStyles): boolean {
  if (TURNS_ROUND.test(attributes['style'] ?? '')) return true;
  return classesOf(attributes).some((name) => styles.reversed.has(name));
}

const MENU =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|skip-?link|cookies?|sitemap|megamenu|topbar|social|share|pagination|search-?form)(?:$|[\s_-])/i;
const FOOT = /(?:^|[\s_-])(?:footer|site-?footer|page-?footer|colophon|copyright|bottom-?bar)(?:$|[\s_-])/i;

/** What an element makes of its text; deeper elements inherit it. A header or footer inside an article is content. */
export function regionOf(tag: string, attributes: Attributes, above: Region): Region {
  if (above !== 'content') return above;
  if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article') return 'content';
  const role = attributes['role'] ?? '';
  if (tag === 'nav' || role === 'navigation') return 'menu';
  if (tag === 'footer' || role === 'contentinfo') return 'foot';
  if (!/^(?:div|ul|ol|section|aside|header|table|td)$/.test(tag)) return 'content';
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  if (names.length < 400 && FOOT.test(names)) return 'foot';
  if (names.length < 400 && MENU.test(names) && !/content|accordion|tab-?panel|main/i.test(names))
    return 'menu';
  return 'content';
}
