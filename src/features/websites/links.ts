import { getDomain, getHostname } from 'tldts';
import { absolute } from './reading/page-document.ts';
import { inOneLine } from './page-text.ts';
import type { LinkToFollow, ReadPage } from './rules.ts';
import { documentOf } from './reading/documents.ts';

/** Where answers stand, from the most telling words to the least. */
const WANTED: readonly { why: string; score: number; words: RegExp }[] = [
  {
    why: 'observership or externship',
    score: 100,
    words:
      /\b(?:observ(?:er|ers|ership|erships)|extern(?:s|ship|ships)?|international (?:medical )?graduates?|imgs?|fmgs?|international (?:physicians?|visitors?|observers?)|visiting (?:physicians?|observers?))\b/i,
  },
  {
    why: 'visiting students and electives',
    score: 90,
    words:
      /\b(?:visiting (?:\w+ )?students?|electives?|clerkships?|(?:student|clinical|medical) rotations?|rotations?|student placements?|clinical placements?|preceptor\w*|shadow(?:ing)?|sub-?internships?|vslo|vsas)\b/i,
  },
  {
    why: 'students and learners',
    score: 75,
    words:
      /\b(?:(?:medical |for )?students|learners|trainees?|student (?:opportunit\w+|programs?|affairs|experiences?)|internships?)\b/i,
  },
  {
    why: 'medical education',
    score: 70,
    words:
      /\b(?:(?:graduate |undergraduate |continuing )?medical education|gme|ume|academic affairs|education (?:office|department|programs?)|medical school|teaching)\b/i,
  },
  {
    why: 'residency',
    score: 60,
    words: /\b(?:residenc(?:y|ies)|fellowships?|house ?staff|prospective residents|how to apply)\b/i,
  },
  { why: 'volunteers', score: 55, words: /\bvolunteer(?:s|ing)?\b/i },
  { why: 'contact', score: 50, words: /\b(?:contact(?: us)?|get in touch|reach us|connect with us)\b/i },
  {
    why: 'staff',
    score: 45,
    words:
      /\b(?:our (?:staff|team|doctors|physicians|providers|people)|meet (?:the|our)|staff(?: directory)?|team|providers|leadership|administration|directory|faculty|who we are)\b/i,
  },
  {
    why: 'questions',
    score: 35,
    words:
      /\b(?:faqs?|frequently asked|eligibility|requirements|fees|tuition|apply|application|how to apply)\b/i,
  },
  {
    why: 'careers and training',
    score: 30,
    words: /\b(?:careers?|training|jobs?|join (?:us|our team)|opportunities|work with us|get involved)\b/i,
  },
  { why: 'about', score: 20, words: /\b(?:about(?: us)?|our (?:practice|clinic|story)|locations?)\b/i },
];

const NEVER =
  /\b(?:log[- ]?in|log[- ]?out|sign[- ]?in|register|mychart|portal|cart|checkout|donat\w+|giv(?:e|ing)|pay[- ]?(?:my[- ]?)?bill|bill[- ]?pay|privacy|hipaa|terms|accessib\w+|sitemap|search|calendar|events?|news|blog|press|media|podcast|patient[- ]?stories|find[- ]?a[- ]?doctor|appointments?|insurance|covid|vaccin\w+|recipes?|facebook|twitter|linkedin|instagram|youtube|share|print|rss|feed|language|translate|espanol|wp-login|wp-json|tag|author)\b/i;
const NOT_PAGES =
  /\.(?:jpe?g|png|gif|svg|webp|ico|css|js|json|xml|zip|gz|mp[34]|mov|avi|docx?|xlsx?|pptx?|ics|woff2?)$/i;
const OTHER_FIELDS =
  /\b(?:nurs(?:e|es|ing)|pharmac\w+|dental|high[- ]school|dietetic|radiolog\w+ tech|social work|chaplain|podiatr\w+|physical therapy)\b/i;

/** The links of a page that are worth one of the site's pages, the best first. The same site, its subdomains and parents only. */
export function linksToFollow(
  page: ReadPage,
  alreadySeen: ReadonlySet<string> | readonly string[],
): LinkToFollow[] {
  const document = documentOf(page);
  const seen = new Set([...alreadySeen].map(sameAddress));
  seen.add(sameAddress(page.url));
  const best = new Map<string, LinkToFollow>();
  const consider = (href: string, words: string, inContent: boolean) => {
    const url = absolute(href, document.base);
    if (url === null || !sameSite(url.href, page.url) || NOT_PAGES.test(url.pathname)) return;
    const key = sameAddress(url.href);
    if (seen.has(key)) return;
    const link = scored(url, words, inContent);
    if (link !== null && link.score > (best.get(key)?.score ?? 0)) best.set(key, link);
  };
  for (const frame of document.frames) consider(frame, 'frame contact staff students', true);
  for (const block of document.blocks) {
    for (const anchor of block.anchors) consider(anchor.href, anchor.text, block.region === 'content');
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.url.length - b.url.length);
}

function scored(url: URL, words: string, inContent: boolean): LinkToFollow | null {
  const path = decodedPath(url);
  const text = inOneLine(words).slice(0, 160);
  const byWords = WANTED.find((one) => one.words.test(text));
  const byPath = WANTED.find((one) => one.words.test(path));
  const wanted = byWords && byPath ? (byWords.score >= byPath.score ? byWords : byPath) : (byWords ?? byPath);
  if (wanted === undefined) return null;
  if (NEVER.test(path) && wanted.score < 70) return null;
  const score =
    wanted.score +
    (byWords && byPath ? 8 : 0) +
    (inContent ? 4 : 0) -
    (OTHER_FIELDS.test(`${text} ${path}`) ? 45 : 0) -
    Math.min(10, url.pathname.split('/').length) -
    (url.search === '' ? 0 : 3);
  return score > 0 ? { url: url.href, why: wanted.why, score } : null;
}

function decodedPath(url: URL): string {
  let path = url.pathname;
  try {
    path = decodeURIComponent(path);
  } catch {
    // A path with stray percent signs is read as it stands.
  }
  return path.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[/_.+-]+/g, ' ');
}

/** One site: the same registrable domain, so that "education.place.org" belongs to "www.place.org". */
function sameSite(one: string, other: string): boolean {
  const [a, b] = [getDomain(one), getDomain(other)];
  return a === null || b === null ? getHostname(one) === getHostname(other) : a === b;
}

/** Addresses that differ by www, a slash at the end or the fragment are one page. */
function sameAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/(?:index\.(?:html?|php|aspx?))?$/, '')}${url.search}`;
}
