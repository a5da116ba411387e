import { describe, expect, test } from 'vitest';
import { safeHtml } from './safe-html.ts';

describe('a stranger’s HTML is shown without what could harm or tell', () => {
  test.each([
    ['<script>alert(1)</script>Hello', 'Hello'],
    ['<img src="https://track.example/p.gif" width=1 height=1>Hi', '<span></span>Hi'],
    ['<img src=x onerror=alert(1) alt="Our logo">', '<span>[Picture: Our logo]</span>'],
    ['<p style="background:url(https://a.example)" onclick="x()">Yes</p>', '<p>Yes</p>'],
    [
      '<a href="javascript:alert(1)">go</a>',
      '<a title="javascript:alert(1)" rel="noopener noreferrer" target="_blank">go</a>',
    ],
    ['<form action="https://a.example"><input name=p>Sign in</form>', 'Sign in'],
    ['<iframe src="https://a.example"></iframe><object data=x></object><svg onload=x()></svg>ok', 'ok'],
    ['<style>body{display:none}</style><link rel=stylesheet href=//a.example>ok', 'ok'],
    ['<h1>Big</h1>', '<p>Big</p>'],
    ['<base href="https://a.example"><meta http-equiv=refresh content="0;url=//a.example">ok', 'ok'],
  ])('%s', (given, shown) => expect(safeHtml(given)).toBe(shown));

  test('what makes a mail readable stays', () => {
    const html =
      '<p>Dear Amara,</p><ul><li><b>March</b></li></ul><blockquote>On Monday you wrote</blockquote>';
    expect(safeHtml(html)).toBe(html);
    expect(safeHtml('<a href="https://hospital.org/form">form</a>')).toContain(
      'href="https://hospital.org/form"',
    );
  });

  test('deep nesting does not hurt', () => {
    expect(safeHtml(`${'<div>'.repeat(20_000)}deep`)).toContain('deep');
  });
});
