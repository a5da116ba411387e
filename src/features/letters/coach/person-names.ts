import { baseLetters } from './base-letters.ts';
import { looksLikeOrganisation } from '../salutation.ts';

export const titles =
  /^(?:dr|doctor|mr|mrs|ms|mx|miss|prof|professor|md|do|phd|mph|facp|faap|mbbs|jr|sr|dear|the|and|team|staff|sir|madam)$/;
const roles =
  /\b(?:team|office|coordinator|director|manager|committee|department|program|programme|education|medical|clinical|admissions?|colleagues?|administrator|supervisor|staff|residents?|council|faculty|chair\w*|gme|leadership|hr|human resources|recruit\w*|reception\w*|secretary|assistant|service|affairs|member|lead|head|chief)\b/i;

/** The words of a greeting that are a person's name; null where it greets a role or a place. */
export function nameIn(greeted: string): string[] | null {
  if (roles.test(greeted) || looksLikeOrganisation(greeted)) return null;
  const words = greeted
    .split(/[\s,/]+/)
    .filter(
      (word) => /^[A-Z][A-Za-z'.-]*$/.test(word) && !titles.test(word.replaceAll('.', '').toLowerCase()),
    );
  const real = words.filter((word) => word.replaceAll('.', '').length > 1);
  return real.length > 0 ? real : null;
}

export const fold = (text: string) =>
  baseLetters(text)
    .toLowerCase()
    .replaceAll(/[^\p{L} -]/gu, '')
    .trim();
