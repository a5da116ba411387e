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

  it.each([
    ['<td style="font-size:0px"><div style="font-size:14px">Yes, send it.</div></td>', 'Yes, send it.'],
    ['<div style="font-size:0"><span>seen by nobody</span></div><p>Yes.</p>', 'Yes.'],
    ['<div style="font-size:0"><span style="font-size:100%">seen by nobody</span></div><p>Yes.</p>', 'Yes.'],
    ['<div style="font-size:0.9em">Yes, send it.</div>', 'Yes, send it.'],
  ])('what has no size is not read, and what gets its size back is: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it.each([
    '<p>We <s>cannot</s> can host you.</p>',
    '<p>We <del>cannot</del> can host you.</p>',
    '<p>We <span style="color:red;text-decoration: line-through">cannot</span> can host you.</p>',
  ])('words that are struck out are taken back: %s', (html) => {
    expect(textOfHtml(html)).toMatch(/^We {1,2}can host you\.$/);
  });

  it('line ends count where a style keeps them', () => {
    const lines = 'Yes, send it.\nOn Monday Amara wrote:\n> May I come?';
    expect(ownText(textOfHtml(`<div style="white-space:pre-wrap">${lines}</div>`))).toBe('Yes, send it.');
    expect(textOfHtml('<div style="white-space:pre-wrap"><b>Yes,\nsend it.</b></div>')).toBe(
      'Yes,\nsend it.',
    );
    expect(textOfHtml('<pre><p style="white-space:normal">Yes,\nsend it.</p></pre>')).toBe('Yes, send it.');
    expect(textOfHtml('<div style="white-space:nowrap">Yes,\nsend it.</div>')).toBe('Yes, send it.');
  });
});
