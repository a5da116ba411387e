import { type WebSite, webSite } from './web-site.ts';

/** The website of a teaching hospital that does not exist, as such websites are built. */
export function riverside({ host = 'www.riverside-teaching.org', isOpen = true } = {}): Promise<WebSite> {
  return webSite(host, riversidePages(isOpen));
}

export const riversidePages = (isOpen: boolean): Record<string, string> => ({
  '/': page(
    'Riverside Teaching Hospital',
    `<p>Care for our valley since 1921.</p>
     <ul><li><a href="/education">Medical education</a></li><li><a href="/patients">Patients</a></li>
     <li><a href="/contact">Contact us</a></li></ul>`,
  ),
  '/education': page(
    'Medical education',
    `<h2>International observership</h2>
     <p>Our department of internal medicine offers an observership for graduates of foreign medical schools.</p>
     <p>Observers do not have direct contact with patients.</p>
     <p>The fee for the observership is $500 per month.</p>
     <p>${isOpen ? 'We are now accepting applications for the observership.' : 'The observership is closed. We are not accepting applications at this time.'}</p>
     <h2>Whom to write to</h2>
     <p>Please do not contact faculty members directly about observerships.</p>
     <p>Send all questions to Dana Whitfield, Program Coordinator:
        <a href="mailto:dana.whitfield@riverside-teaching.org">dana.whitfield@riverside-teaching.org</a></p>
     <p>Telephone: <a href="tel:+16145550142">(614) 555-0142</a></p>`,
  ),
  '/contact': page(
    'Contact us',
    `<p>Medical Education Office, fax (614) 555-0199</p>
     <p>Alan Reed, MD, Faculty, Professor of Medicine:
        <a href="mailto:alan.reed@riverside-teaching.org">alan.reed@riverside-teaching.org</a></p>
     <p>Webmaster: <a href="mailto:webmaster@riverside-teaching.org">webmaster@riverside-teaching.org</a></p>`,
  ),
  '/patients': page('Patients', '<p>Bring your insurance card.</p>'),
});

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
