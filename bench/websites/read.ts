// How many pages a second does one core read and understand? Limit: 50 (issue: reading organisations' websites).
import { understandSite } from '#features/websites/understanding.ts';
import { labelledPages } from '../../test/websites/labelled-pages.ts';

const LIMIT = 50;
const ROUNDS = Number(process.argv[2] ?? 5);

const pages = [...labelledPages('dev'), ...labelledPages('test')].map((one) => one.page);
/** Real pages carry menus, styles and scripts: the same pages once more at the size of a hospital's (about 60 KB). */
const large = pages.map((page) => (page.kind === 'html' ? { ...page, html: grown(page.html) } : page));

measure('pages as they are in the corpus', pages);
measure('the same with the weight of real pages', large);

function measure(name: string, some: typeof pages): void {
  for (const page of some) understandSite([page]);
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Processor time, so that other work on the machine does not count.
    const before = process.cpuUsage();
    for (const page of some) understandSite([page]);
    const { user, system } = process.cpuUsage(before);
    rates.push(some.length / ((user + system) / 1e6));
  }
  rates.sort((a, b) => a - b);
  const median = rates[Math.floor(rates.length / 2)] ?? 0;
  const size = some.reduce(
    (sum, page) => sum + (page.kind === 'html' ? page.html.length : page.pages.join('').length),
    0,
  );
  process.stdout.write(
    `${name} (${(size / some.length / 1024).toFixed(1)} KB each): ${median.toFixed(0)} pages a second of processor time (${(rates[0] ?? 0).toFixed(0)} to ${(rates.at(-1) ?? 0).toFixed(0)}), ${(median / LIMIT).toFixed(2)} times the limit of ${LIMIT}\n`,
  );
}

function grown(html: string): string {
  const item = (at: number) =>
    `<li class="menu__item menu__item--${at}"><a class="menu__link" href="/services/department-${at}/overview" data-track="nav-${at}">Department of Service ${at}</a></li>`;
  const menu = `<nav><ul>${Array.from({ length: 150 }, (_, at) => item(at)).join('')}</ul></nav>`;
  const paragraph = (at: number) =>
    `<section class="block block-${at}"><h3>About our service ${at}</h3><p>The service was founded in 19${10 + (at % 80)} and cares for people of all ages in ${at + 3} counties. It is open on weekdays, and on Saturdays by arrangement with the team.</p></section>`;
  const content = Array.from({ length: 60 }, (_, at) => paragraph(at)).join('');
  const script = `<script>${'window.app=window.app||{};app.set("k",{a:1,b:[1,2,3]});'.repeat(250)}</script>`;
  return html
    .replace(/<body[^>]*>/i, (body) => `${body}${menu}`)
    .replace(/<\/body>/i, `${content}${script}</body>`);
}
