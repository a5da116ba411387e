import { expect, test } from 'vitest';
import { linksToFollow } from './links.ts';

function linksOf(html: string, seen: string[] = []) {
  return linksToFollow({ url: 'https://www.place.org/', readOn: '2026-11-26', kind: 'html', html }, seen);
}
const link = (href: string, words: string) => `<a href="${href}">${words}</a> `;

test('pages about observers and students come first, then education, residency, volunteers and contact', () => {
  const found = linksOf(
    `<nav>${link('/contact', 'Contact us')}${link('/volunteer', 'Volunteer')}${link('/gme/residency', 'Residency programs')}</nav>
     <main>${link('/education/observers', 'Observership program')}${link('/visiting', 'Visiting medical students')}${link('/gme', 'Graduate medical education')}</main>`,
  );
  expect(found.map((one) => URL.parse(one.url)?.pathname)).toEqual([
    '/education/observers',
    '/visiting',
    '/gme',
    '/gme/residency',
    '/volunteer',
    '/contact',
  ]);
});

test('subdomains and PDF files of the same organisation are followed, other sites and pictures are not', () => {
  const found = linksOf(
    link('https://education.place.org/students', 'Medical students') +
      link('/files/observer-application.pdf', 'Observer application') +
      link('https://other.org/observers', 'Observers elsewhere') +
      link('/observers.jpg', 'Observers') +
      link('mailto:a@place.org', 'Observers') +
      link('javascript:void(0)', 'Observers'),
  );
  expect(found.map((one) => one.url).toSorted()).toEqual([
    'https://education.place.org/students',
    'https://www.place.org/files/observer-application.pdf',
  ]);
});

test('what was read is not followed again, whatever its spelling', () => {
  const found = linksOf(
    link('/observers/#fees', 'Observers') + link('https://place.org/observers/', 'Observers'),
    ['https://www.place.org/observers'],
  );
  expect(found).toEqual([]);
});

test('logins, bills, appointments and news are left alone', () => {
  const found = linksOf(
    link('/login', 'Log in') +
      link('/pay-bill', 'Pay my bill') +
      link('/news/contact-lenses', 'Contact lenses') +
      link('/find-a-doctor', 'Our doctors'),
  );
  expect(found).toEqual([]);
});

test('frames are pages of their own', () => {
  expect(linksOf('<frameset><frame src="main.html"></frameset>').map((one) => one.url)).toEqual([
    'https://www.place.org/main.html',
  ]);
});
