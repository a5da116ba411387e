import { expect, test } from 'vitest';
import { understandSite } from './understanding.ts';

function read(body: string, title = 'Contact the residency program') {
  const html = `<title>${title}</title><body>${body}</body>`;
  return understandSite([{ url: 'https://www.place.org/contact', readOn: '2026-11-26', kind: 'html', html }]);
}
const addressesIn = (body: string) =>
  read(body)
    .routes.filter((route) => route.kind === 'email')
    .map((route) => route.value);

test('a link that nobody sees is a trap for programs that collect addresses', () => {
  const trap = '<a href="mailto:trap@place.org">x</a>';
  expect(addressesIn(`<p>Call us. <span style="display:none">${trap}</span></p>`)).toEqual([]);
  expect(addressesIn(`<p>Write to ${trap.replace('<a ', '<a style="display:none" ')}</p>`)).toEqual([]);
});

/** Cloudflare's protection, as its servers write it. */
function cloaked(address: string) {
  const bytes = [0x5a, ...[...address].map((letter) => letter.charCodeAt(0) ^ 0x5a)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

test.each([
  ['a mailto link', '<a href="mailto:jroe@place.org">Write to Jane</a>'],
  ['a mailto link with %40 and a subject', '<a href="mailto:jroe%40place.org?subject=Rotation">Jane</a>'],
  ['text', '<p>E-mail: jroe@place.org.</p>'],
  ['entities', '<p>jroe&#64;place&#46;org</p>'],
  ['[at] and [dot]', '<p>jroe [at] place [dot] org</p>'],
  ['(at) and a real dot', '<p>jroe(at)place.org</p>'],
  ['{at} {dot}', '<p>jroe {at} place {dot} org</p>'],
  ['_at_ and _dot_', '<p>jroe_at_place_dot_org</p>'],
  ['AT and DOT', '<p>jroe AT place DOT org</p>'],
  ['at and dot in words', '<p>Write to jroe at place dot org for details.</p>'],
  ['spaces around the @', '<p>jroe @ place.org</p>'],
  ['[@]', '<p>jroe[@]place.org</p>'],
  ['<at>', '<p>jroe &lt;at&gt; place.org</p>'],
  ['zero-width spaces', '<p>jroe\u200b@\u200bplace.org</p>'],
  ['spans', '<p><span>jroe</span><span>@</span><span>place.org</span></p>'],
  ['a hidden decoy', '<p>jroe<span style="display:none">nospam</span>@place.org</p>'],
  ['a comment inside', '<p>jroe<!-- x -->@place.org</p>'],
  [
    'right-to-left text',
    '<p><span style="unicode-bidi:bidi-override; direction: rtl;">gro.ecalp@eorj</span></p>',
  ],
  [
    'a protected span',
    `<p>E-mail: <span class="__cf_email__" data-cfemail="${cloaked('jroe@place.org')}">[email&#160;protected]</span></p>`,
  ],
  [
    'a protected link',
    `<p><a href="/cdn-cgi/l/email-protection#${cloaked('jroe@place.org')}">Write to us</a></p>`,
  ],
  ['the words of an image', '<p>Contact: <img src="a.png" alt="jroe@place.org"></p>'],
  [
    'a script that adds it up',
    '<p>Contact</p><script>var a = "jroe"; var b = "place.org"; document.write(a + "@" + b);</script>',
  ],
  [
    'a script of one sum',
    `<p>Contact</p><script>document.write('<a href="mai' + 'lto:jroe' + '@' + 'place.org">');</script>`,
  ],
  [
    'structured data',
    '<p>Contact</p><script type="application/ld+json">{"@type":"MedicalClinic","email":"jroe@place.org"}</script>',
  ],
  ['data attributes', '<p>Contact: <a data-user="jroe" data-domain="place.org" href="#">write</a></p>'],
  ['text without a script', '<p>Contact</p><noscript>jroe [at] place.org</noscript>'],
  ['a closed accordion', '<div style="display:none"><p>jroe@place.org</p></div>'],
  ['a sentence with a full stop', '<p>Send your CV to jroe@place.org. Thank you.</p>'],
  ['words that ran into it', '<p>jroe@place.orgPhone: 617-555-0134</p>'],
  ['capital letters', '<p>JRoe@Place.ORG</p>'],
])('finds an address in %s', (_name, body) => {
  expect(addressesIn(body)).toEqual(['jroe@place.org']);
});

test.each([
  ['webmaster@place.org', '<p>Webmaster: webmaster@place.org</p>'],
  ['the privacy officer', '<p>Privacy Officer: Ann Lee, alee@place.org</p>'],
  ['media', '<p>Media inquiries: Tom Day, tday@place.org</p>'],
  ['billing', '<p>Questions about your bill? billing@place.org</p>'],
  ['records', '<p>medicalrecords@place.org</p>'],
  ['no-reply', '<p>no-reply@place.org</p>'],
  ['a vendor', '<p>For help with VSLO write to vslo@aamc.org.</p>'],
  ['the maker of the site', '<footer>Site by Acme. studio@acmeweb.com, website designed by Acme</footer>'],
  ['a placeholder', '<form><input type="email" placeholder="you@example.com"></form><p>name@example.com</p>'],
  ['jobs', '<p>careers@place.org</p>'],
  ['an image name', '<p>logo@2x.png</p>'],
  ['"us at hospital.org"', '<p>Visit us at place.org or meet us at hospital.org today.</p>'],
  ['a social name', '<p>Follow us @placehealth.org on the web</p>'],
])('does not propose %s', (_name, body) => {
  expect(addressesIn(body)).toEqual([]);
});

test('jobs and human resources are proposed where they are for students', () => {
  expect(
    addressesIn('<h2>Student placements</h2><p>Students apply for rotations to hr@place.org.</p>'),
  ).toEqual(['hr@place.org']);
});

const someone = (body: string) => {
  const route = read(body).routes.find((one) => one.kind === 'email');
  return [route?.person, route?.role];
};

test.each([
  ['a sentence', '<p>Contact Jane Roe, Residency Coordinator, at jroe@place.org.</p>'],
  [
    'lines',
    '<p>Jane Roe, MBA<br>Program Coordinator<br>617-555-0134<br><a href="mailto:jroe@place.org">E-mail</a></p>',
  ],
  [
    'a card',
    '<div><h4>Jane Roe</h4><p>Education Coordinator</p><a href="mailto:jroe@place.org">E-mail</a></div>',
  ],
  [
    'a row',
    '<table><tr><th>Name</th><th>Title</th><th>E-mail</th></tr><tr><td>Roe, Jane</td><td>Clerkship Coordinator</td><td>jroe@place.org</td></tr></table>',
  ],
  [
    'a definition list',
    '<dl><dt>Residency Program Coordinator</dt><dd>Jane Roe</dd><dd>jroe@place.org</dd></dl>',
  ],
  [
    'two cards',
    '<div><div><h4>Tom Day, MD</h4><p>Program Director</p><p>tday@place.org</p></div><div><h4>Jane Roe</h4><p>Student Coordinator</p><p>jroe@place.org</p></div></div>'.replace(
      'tday@place.org',
      '',
    ),
  ],
])('finds the person and the role in %s', (_name, body) => {
  expect(someone(body)).toEqual(['Jane Roe', 'program-coordinator']);
});

test('each card keeps its own person', () => {
  const card = (name: string, role: string, address: string) =>
    `<li><strong>${name}</strong><p>${role}</p><p><a href="mailto:${address}">${address}</a></p></li>`;
  const routes = read(
    `<ul>${card('Thomas Day, MD', 'Medical Director', 'tday@place.org')}${card('Jane Roe', 'Practice Manager', 'jroe@place.org')}${card('Ann Lee', 'Volunteer Coordinator', 'alee@place.org')}</ul>`,
  ).routes.filter((one) => one.kind === 'email');
  expect(Object.fromEntries(routes.map((one) => [one.value, [one.person, one.role]]))).toEqual({
    'tday@place.org': ['Thomas Day', 'medical-director'],
    'jroe@place.org': ['Jane Roe', 'practice-manager'],
    'alee@place.org': ['Ann Lee', 'volunteer-office'],
  });
});

test('phone, fax, form, portal and post are routes too', () => {
  const { routes } = read(
    `<h2>Visiting students</h2><p>Residency Coordinator: phone (617) 555-0134 ext. 12, fax 617.555.0135</p>
     <p><a href="https://www.jotform.com/123">Rotation request form</a></p><p>Apply through <a href="https://students-residents.aamc.org/vslo">VSLO</a>.</p>
     <p>Office of Medical Education, 12 Main Street, Boston, MA 02115</p>`,
  );
  expect(routes.map((one) => [one.kind, one.value])).toEqual(
    expect.arrayContaining([
      ['phone', '+16175550134;ext=12'],
      ['fax', '+16175550135'],
      ['form', 'https://www.jotform.com/123'],
      ['portal', 'https://students-residents.aamc.org/vslo'],
      ['post', '12 Main Street, Boston, MA 02115'],
    ]),
  );
});

test('an address that a PDF broke in two is one', () => {
  const pages = ['Observership Program\nContact Jane Roe, coordinator, at jane.roe@\nplace.org for details.'];
  const { routes } = understandSite([
    { url: 'https://www.place.org/a.pdf', readOn: '2026-11-26', kind: 'pdf', pages },
  ]);
  expect(routes.filter((one) => one.kind === 'email').map((one) => one.value)).toEqual([
    'jane.roe@place.org',
  ]);
});
