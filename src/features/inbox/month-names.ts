/** The names of months and weekdays as people in the mail programs of several languages write them. */

/** For each month its names, the longest first; a full stop may follow a short one. */
const MONTHS: readonly string[] = [
  'stycznia|января|ocak|يناير|januara|ledna|january|januari|januar|janvier|janeiro|jänner|janv|gennaio|enero|gen|jan|ene',
  'lutego|февраля|şubat|فبراير|února|february|februari|februar|février|fevrier|fevereiro|febbraio|febrero|févr|fév|febr|feb|fev',
  'marca|марта|mart|مارس|března|mars|marts|march|maart|märz|maerz|mars|março|marzo|mrt|mär|mar',
  'kwietnia|апреля|nisan|أبريل|ابريل|dubna|april|aprile|avril|abril|avr|abr|apr',
  'maja|мая|mayıs|مايو|května|maj|may|mai|mei|mayo|maio|maggio|mag',
  'czerwca|июня|haziran|يونيو|června|june|juni|juin|junio|junho|giugno|giu|jun',
  'lipca|июля|temmuz|يوليو|července|july|juli|juillet|julio|julho|luglio|juil|lug|jul',
  'sierpnia|августа|ağustos|أغسطس|srpna|augusti|august|augustus|août|aout|agosto|aug|ago',
  'września|сентября|eylül|سبتمبر|září|september|septembre|septiembre|setembro|settembre|sept|sep|set',
  'października|октября|ekim|أكتوبر|října|october|oktober|octobre|octubre|outubro|ottobre|okt|oct|out|ott',
  'listopada|ноября|kasım|نوفمبر|listopadu|november|novembre|noviembre|novembro|nov',
  'grudnia|декабря|aralık|ديسمبر|prosince|december|desember|dezember|décembre|decembre|diciembre|dezembro|dicembre|dez|déc|dec|dic',
];

const WEEKDAYS: readonly string[] = [
  'monday|montag|lundi|lunes|segunda-feira|segunda|lunedì|lunedi|maandag|mandag|måndag|mon|lun',
  'tuesday|dienstag|mardi|martes|terça-feira|terça|martedì|martedi|dinsdag|tirsdag|tisdag|tues|tue',
  'wednesday|mittwoch|mercredi|miércoles|miercoles|quarta-feira|mercoledì|mercoledi|woensdag|onsdag|weds|wed',
  'thursday|donnerstag|jeudi|jueves|quinta-feira|giovedì|giovedi|donderdag|torsdag|thurs|thur|thu',
  'friday|freitag|vendredi|viernes|sexta-feira|venerdì|venerdi|vrijdag|fredag|fri',
  'saturday|samstag|sonnabend|samedi|sábado|sabado|sabato|zaterdag|lørdag|lördag|sat',
  'sunday|sonntag|dimanche|domingo|domenica|zondag|søndag|söndag|sun',
];

const edge = '(?![\\p{L}\\d])\\.?';
export const MONTH = `(?<month>${MONTHS.join('|')})${edge}`;
export const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})${edge}`;

/** 1 to 12; 0 where the word is no month. */
export function monthNumber(word: string): number {
  return placeOf(MONTHS, word);
}

/** 1 (Monday) to 7; 0 where the word is no weekday. */
export function weekdayNumber(word: string): number {
  return placeOf(WEEKDAYS, word);
}

function placeOf(names: readonly string[], word: string): number {
  const wanted = word.toLowerCase();
  return names.findIndex((one) => one.split('|').includes(wanted)) + 1;
}
