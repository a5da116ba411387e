import { meaningOf } from './ambiguous-names.ts';

/** What persons do, and what towns, months and patients do not. */
const says =
  /^(?:[’']s)?,?\s+(?:(?:also|always|kindly|once|often|even|has|had|would|will|then|never|herself|himself)\s+){0,2}(?:said|says|told|tells|wrote|written|writes|taught|teaches|supervised|supervises|let|lets|asked|asks|suggested|suggests|recommended|recommends|mentioned|mentions|agreed|agrees|offered|introduced|knows|known|thinks|thought|allowed|allows|encouraged|encourages|explained|showed|gave|trusted|trusts|invited|praised|advised|advises|guided|mentored|referred|spoke|signed|corrected|confirmed|promised|sent|kindly|who|whose)\b/;
const isColleague =
  /^\s+and\s+I\b|^,\s+(?:my|our|the|a)\s+(?:[\w-]+\s+){0,2}(?:supervisor|attending|mentor|preceptor|physician|doctor|teacher|director|colleague|chief)\b/;
const leadsTo =
  /(?:\b(?:supervisor|attending|mentor|preceptor|physician|doctor|teacher|colleague),?|\b(?:with|under)|\b(?:supervised|taught|told|trained|mentored|sent|introduced|recommended|advised|guided|signed|written) by)\s+$/i;

const openers = new Set(
  `after again all also although and as at because before both but by during each even every finally first for from he her here his how
  however i if in into it its last later like my next now of on once one only our over she since so some than thanks that the then there
  these they this though through to today together under until upon we what when where whether which while who why with without yes
  yesterday you your attending supervisor mentor preceptor physician monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december`.split(/\s+/),
);
const placeNouns =
  'family|medical|medicine|clinics?|health|hospitals?|pediatrics|practice|center|centre|associates|group|street|st|avenue|road|park|county|university|college|school|institute|foundation';
const eponyms =
  /^(?:[’']s)?\s+(?:palsy|disease|syndrome|sign|test|criteria|score|triad|nodes?|maneuver|cells?)\b/;
const degree = /^(?:MD|DO|MBBS|PhD|MPH|FACP|FAAFP|I)$/;

/** Part of something longer: another person (“Wei Chen”, “Mr. Chen”), a place (“Chen Park”), a citation (“Chen M, …”). */
function isPartOfMore(before: string, after: string): boolean {
  const previous = /(?:^|[^\p{L}])(\p{Lu}[\p{L}'’-]*\.?)[^\S\n]*\n?[^\S\n]*$/u.exec(before)?.[1];
  const ends = previous !== undefined && /\p{L}{3,}\.$/u.test(previous) && !/^(?:Mrs|Prof)\.$/.test(previous);
  if (previous !== undefined && !ends && !openers.has(previous.toLowerCase())) return true;
  const next = /^\s+(\p{Lu}[\p{L}'’-]*)/u.exec(after)?.[1];
  if (next !== undefined && !degree.test(next) && !openers.has(next.toLowerCase())) return true;
  return (
    /^\s+et\s+al\b|^\s+\d|^,\s*\p{Lu}{2}\b|^\s+\p{Lu}{1,3}[,.;)]/u.test(
      after.replace(/^,?\s+(?:M\.?D|D\.?O)\b/, ''),
    ) ||
    new RegExp(`^\\s+(?:${placeNouns})\\b`, 'i').test(after) ||
    eponyms.test(after)
  );
}

/** Whether a family name that stands alone at this place of a text is a person. `text` without accents, with its capitals. */
function isPerson(text: string, at: number, family: string): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at + family.length)];
  const meaning = meaningOf(family.toLowerCase());
  if (meaning === 'pronoun' || isPartOfMore(before, after)) return false;
  const isCapital = /^\p{Lu}/u.test(text.slice(at));
  if (!isCapital) return meaning === 'none' && family.length > 3 && says.test(after);
  if (meaning === 'none') return true;
  const evident = says.test(after) || isColleague.test(after) || leadsTo.test(before);
  const begins = /(?:^|[.!?:]\s+|\n\s*|[“"]\s*)$/.test(before);
  return meaning === 'word' && !begins ? true : evident;
}

/** Where a family name stands alone and means a person, of a text without accents: the first place, or null. */
export function bareIn(text: string, pattern: string): { at: number; length: number } | null {
  const every = new RegExp(`(?<![\\p{L}\\p{N}@._/‐-])(?:${pattern})(?![\\p{L}\\p{N}@_/‐-]|\\.\\p{L})`, 'giu');
  for (const match of text.matchAll(every))
    if (isPerson(text, match.index, match[0])) return { at: match.index, length: match[0].length };
  return null;
}
