import type { Step } from '../immunisations/need.ts';
import type { TitreOf, Vaccine, tuberculosisTests } from '../immunisations/record.ts';

export const vaccineNames: Readonly<Record<Vaccine, string>> = {
  mmr: 'MMR (measles, mumps, rubella)',
  measles: 'Measles alone',
  mumps: 'Mumps alone',
  rubella: 'Rubella alone',
  varicella: 'Varicella (chickenpox)',
  hepatitisB: 'Hepatitis B',
  hepatitisBTwoDose: 'Hepatitis B, Heplisav-B (two doses)',
  tdap: 'Tdap (with pertussis)',
  td: 'Td (tetanus, diphtheria)',
  influenza: 'Influenza',
  covid: 'COVID-19',
};

export const titreNames: Readonly<Record<TitreOf, string>> = {
  measles: 'Measles IgG',
  mumps: 'Mumps IgG',
  rubella: 'Rubella IgG',
  varicella: 'Varicella IgG',
  hepatitisB: 'Hepatitis B surface antibody (anti-HBs)',
};

export const testNames: Readonly<Record<(typeof tuberculosisTests)[number], string>> = {
  igra: 'Blood test (IGRA)',
  skin: 'Skin test (TST)',
  xray: 'Chest X-ray',
};

/** A step as a line of a list. */
export function stepInWords(step: Step): string {
  switch (step.kind) {
    case 'dose':
      return `A dose: ${vaccineNames[step.vaccine]}`;
    case 'titre':
      return `A titre: ${titreNames[step.of]}`;
    case 'test':
      return testNames[step.test];
  }
}
