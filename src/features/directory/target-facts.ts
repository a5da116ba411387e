import type { Entry } from './answers.ts';

/** Something known of a recipient, and who says so. */
export type KnownFact = { what: string; text: string; source: string };

/**
 * TPL-3: what the directory tells that a writer can name in a sentence: who teaches, where it is needed, where somebody
 * works. Shares and visa counts stay out: they are of groups, and nobody should read them in a letter.
 */
export function factsToName({ found, facts, workplaces }: Entry): KnownFact[] {
  const { teaching, shortage, healthCenter } = found.signals;
  const source = 'the national directory';
  const known: (KnownFact | false)[] = [
    found.about !== '' && { what: 'What it is', text: found.about, source },
    teaching !== null && {
      what: 'Teaches',
      text: `${Math.round(teaching.residents)} residents at ${teaching.hospital} (${teaching.year})`,
      source: 'Medicare cost report',
    },
    healthCenter !== null && {
      what: 'Health center',
      text: healthCenter.type === 'FQHC' ? 'federally qualified health center' : 'health center look-alike',
      source: 'HRSA',
    },
    shortage !== null && {
      what: 'Needed here',
      text: `a shortage area for primary care${shortage.area ? `: ${shortage.area}` : ''}`,
      source: 'HRSA',
    },
    workplaces.length > 0 && {
      what: 'Works at',
      text: workplaces
        .slice(0, 3)
        .map((place) => place.name)
        .join('; '),
      source: 'CMS',
    },
    ...facts
      .filter(({ label }) => ['Beds', 'Run by', 'County', 'Other specialties'].includes(label))
      .map(({ label, value, source: file }) => ({ what: label, text: value, source: file })),
  ];
  return known.filter((fact) => fact !== false);
}
