import { describe, expect, it } from 'vitest';
import { textOfHtml } from './html-text.ts';
import { ownText } from './quotes.ts';

describe('CMP-10: an answer in HTML is read without what it quotes', () => {
  it.each([
    ['border:none;border-left:solid #CCCCCC 1.0pt;padding:0in 0in 0in 6.0pt', 'as Outlook writes it'],
    ['border-left:0.5pt solid #ccc', 'a thin line'],
    ['', 'no style'],
  ])('a blockquote with a line at its left is a quote: %s (%s)', (style) => {
    const html = `<p>Yes, send it.</p><blockquote style="${style}"><p>My name is Amara.</p></blockquote>`;
    expect(ownText(textOfHtml(html))).toBe('Yes, send it.');
  });

  it.each(['margin:0 0 0 40px;border:none;padding:0px', 'border-left:0', 'border-left:0px', 'border:0 none'])(
    'one without a line only indents the writer’s own words: %s',
    (style) => {
      const html = `<p>Dear Amara,</p><blockquote style="${style}"><p>Yes, send it.</p></blockquote>`;
      expect(ownText(textOfHtml(html))).toContain('Yes, send it.');
      expect(textOfHtml(html)).not.toContain('>');
    },
  );

  it('an emoji that is drawn as a picture is read, the name of a logo is not', () => {
    expect(textOfHtml('<div><img alt="👍🏽" src="cid:1"></div>')).toBe('👍🏽');
    expect(textOfHtml('<div>OK<img alt="Logo 2" src="cid:1"><img alt="3" src="cid:2"></div>')).toBe('OK');
  });
});
