import sanitizeHtml from 'sanitize-html';

const ALLOWED_TAGS =
  'p div br hr span b strong i em u s sub sup small ul ol li dl dt dd blockquote pre code table thead tbody tfoot tr td th caption a'.split(
    ' ',
  );

/**
 * A stranger's HTML as Foothold shows it: text, paragraphs, lists, tables and links, and nothing else. No picture (each
 * would tell its sender that the mail was read), no style, no form, no script. A link shows where it leads.
 */
export function safeHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: {
      a: ['href', 'title', 'rel', 'target'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      // Headings of a mail are no headings of our page.
      ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'p'])),
      a: (tagName, { href }) => ({
        tagName,
        attribs:
          href === undefined ? {} : { href, title: href, rel: 'noopener noreferrer', target: '_blank' },
      }),
      img: (_, { alt }) => ({ tagName: 'span', attribs: {}, text: alt ? `[Picture: ${alt}]` : '' }),
    },
    nestingLimit: 100,
  }).trim();
}
