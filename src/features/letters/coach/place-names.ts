import { distance } from 'fastest-levenshtein';
import type { Span } from './mail.ts';
import { fold } from './person-names.ts';

const organisation =
  /(?:(?:[A-Z][A-Za-z0-9&.'-]*|of|and|the|for|de|St\.|at) ){0,6}[A-Z][A-Za-z&.'-]* (?:Hospitals?|Medical Cent(?:er|re)|Clinics?|Health(?:care)?(?: (?:System|Cent(?:er|re)|Network|Services))?|Medical (?:Group|Associates|College|School)|Family (?:Practice|Medicine|Health)|Pediatrics|Associates|Physicians|Infirmary|Care Cent(?:er|re))(?![A-Za-z])/g;

export function organisationsIn(text: string): string[] {
  return [...text.matchAll(organisation)]
    .map(([name]) =>
      name.replace(
        /^(?:(?:of|and|the|for|de|at|The|At|In|Dear|Your|My|Is|Does|Would|Could|Can|May|I|If|Our|To|From|With|An?|Internal|Dr\.?) )+/,
        '',
      ),
    )
    .filter((name) => distinctive(name).length > 0);
}

export function placeOf(sentence: Span, name: string): Span {
  const start = sentence.start + Math.max(0, sentence.text.indexOf(name));
  return { start, end: start + name.length, text: name };
}

export const commonInNames = new Set(
  'hospital hospitals medical center centre clinic clinics health healthcare care the of and for at system network services community general university family practice medicine pediatrics associates physicians group college school internal primary regional memorial county teaching free saint st s program department education office your federally qualified public state city children childrens us u american united states'.split(
    ' ',
  ),
);
const distinctive = (name: string) =>
  fold(name)
    .replaceAll("'", '')
    .split(/[ -]+/)
    .filter((word) => word.length > 1 && !commonInNames.has(word));

/** Whether two names may be one place: they share a word that is not in every hospital's name, or its first letters. */
export function samePlace(one: string, other: string): boolean {
  const [a, b] = [distinctive(one), distinctive(other)];
  if (a.length === 0 || b.length === 0) return true;
  return a.some((word) =>
    b.some((their) => word === their || (word.length > 4 && distance(word, their) <= 1)),
  );
}

export const past =
  /\b(?:worked|completed|graduated|graduate|trained|training in my|currently|employed|work (?:as|at|in)|working|did (?:my|an?)|finished|served|volunteered|interned|internship at|residency at|was (?:a|an|at)|experience (?:at|in|from)|studied|student at|degree|years? (?:at|in)|from [A-Z]|my (?:home|own|previous|last|current|college|university|school|hospital)|rotated|(?:learned|learnt|taught)(?: \w+){0,3} (?:at|in)|your colleagues? (?:at|from)|referred|recommended by|recently|affiliated|under dr|with dr)\b/i;
