import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { emailsIn } from './emails.ts';
import {
  type TargetFacts,
  type TargetField,
  type TargetList,
  type TargetStatus,
  type Usce,
  fieldTitles,
  lists,
  targetFactsSchema,
  targetStatuses,
} from './rules.ts';
import { fullSpecialty } from './specialties.ts';
import { stateCode } from './states.ts';

/** One value as it is stored, in the type of its field. */
export type FieldValue = TargetFacts[TargetField];

/**
 * TGT-2: a value as a person or a spreadsheet wrote it, brought to its one normal form, or refused with the mend.
 * Normal values stay as they are, so that an export can be imported again without loss.
 */
export function checkField(field: TargetField, written: string): Result<FieldValue> {
  if (written.length > 25_000) return refuse(refusal(field, written, tooLong(field), 'Shorten it.'));
  // Lone surrogates, code points that are no characters, and the sign for lost ones stand in no XML or JSON.
  const value = written
    .toWellFormed()
    .replaceAll(/[\p{Noncharacter_Code_Point}\uFFFD]/gu, '')
    .normalize('NFC')
    .trim();
  const taken = checks[field](value);
  if (!taken.ok) return taken;
  const limit = targetFactsSchema.shape[field].safeParse(taken.value);
  if (limit.success) return taken;
  if (value === '') return refuse(refusal(field, value, 'A target needs a name.', 'Write the name.'));
  return refuse(refusal(field, value, tooLong(field), 'Shorten it.'));
}

/** A value as people read and edit it: e-mails side by side, all else as it is. */
export function fieldText(value: FieldValue): string {
  return typeof value === 'string' ? value : value.join('; ');
}

/** The facts with one field exchanged for a value of checkField of the same field. */
export function withField(facts: TargetFacts, field: TargetField, value: FieldValue): TargetFacts {
  return { ...facts, [field]: value };
}

export function sameValue(one: FieldValue, other: FieldValue): boolean {
  return fieldText(one) === fieldText(other);
}

const tooLong = (field: TargetField) => `This is too long for “${fieldTitles[field]}”.`;

type Check = (value: string) => Result<FieldValue>;

const checks: Record<TargetField, Check> = {
  list: checkList,
  name: (value) => ok(oneLine(value)),
  street: structured(oneLine),
  city: structured(oneLine),
  state: checkState,
  zip: checkZip,
  phone: checkPhone,
  website: checkWebsite,
  npi: checkNpi,
  specialty: structured((value) => fullSpecialty(oneLine(value))),
  usce: checkUsce,
  usceEvidence: (value) => ok(manyLines(value)),
  contactPerson: structured(oneLine),
  contactRole: structured(oneLine),
  contactEmails: checkEmails,
  notes: (value) => ok(manyLines(value)),
  source: (value) => ok(oneLine(value)),
  status: checkStatus,
};

function oneLine(value: string): string {
  return value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function manyLines(value: string): string {
  const lines = value.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
  return lines.replaceAll(/[^\S\n]+$/gm, '').trim();
}

/** How lists write “nothing”; such a cell is empty. */
const meansNothing = (value: string) =>
  /^(?:[-–—.?/]+|n\/?a|none|null|not (?:available|listed|found))$/i.test(value);

function structured(normal: (value: string) => string): Check {
  return (value) => ok(meansNothing(value) ? '' : normal(value));
}

const listWords: Record<TargetList, RegExp> = {
  hospital: /^(?:hospitals?|programs?|residenc(?:y|ies))$/i,
  clinic: /^(?:clinics?|fqhcs?|community clinics?|health cent(?:er|re)s?)$/i,
  physician: /^(?:physicians?|doctors?|individuals?|individual physicians?|attendings?)$/i,
};

function checkList(value: string): Result<FieldValue> {
  const list = lists.find((one) => listWords[one].test(value));
  if (list) return ok(list);
  const mend = 'Write hospital, clinic or physician.';
  return refuse(refusal('list', value, 'This is none of the three lists.', mend));
}

function checkState(value: string): Result<FieldValue> {
  if (meansNothing(value) || value === '') return ok('');
  const code = stateCode(value);
  if (code) return ok(code);
  const mend = 'Write its two letters, such as NY, or its full name.';
  return refuse(refusal('state', value, 'This is no state of the United States.', mend));
}

/** Spreadsheets take ZIP codes for numbers and drop leading zeros: 7002 is Bayonne’s 07002. */
function checkZip(value: string): Result<FieldValue> {
  if (meansNothing(value) || value === '') return ok('');
  const parts = /^(\d{3,5})(?:\.0+)?(?:\s*-\s*(\d{4})?)?$/.exec(value);
  const joined = /^\d{7,9}$/.exec(value)?.[0].padStart(9, '0');
  if (joined) return ok(`${joined.slice(0, 5)}-${joined.slice(5)}`);
  const five = parts?.[1]?.padStart(5, '0');
  if (five) return ok(parts?.[2] ? `${five}-${parts[2]}` : five);
  const mend = 'Write five digits, such as 11201, or 11201-2345.';
  return refuse(refusal('zip', value, 'This is no ZIP code.', mend));
}

function checkPhone(value: string): Result<FieldValue> {
  if (meansNothing(value) || value === '') return ok('');
  if (value.length > 60)
    return refuse(refusal('phone', value, tooLong('phone'), 'Keep one number; put others into the notes.'));
  const [, main = '', extension = ''] =
    /^(.*?)(?:[\s,;]*(?:ext\.?|extension|x)\s*(\d{1,6}))?$/i.exec(value) ?? [];
  const digits = main.replaceAll(/\D/g, '');
  const onlyPhoneSigns = /^[\d\s().+/-]*$/.test(main);
  const us = onlyPhoneSigns && /^1?([2-9]\d{2})(\d{3})(\d{4})$/.exec(digits);
  const isForeign = /^\s*\+(?!1)/.test(main);
  if (us && !isForeign) return ok(`(${us[1]}) ${us[2]}-${us[3]}${extension ? ` ext. ${extension}` : ''}`);
  if (digits.length >= 7 && digits.length <= 40) return ok(oneLine(value));
  const mend = 'Write the number with its area code, such as (718) 555-0123.';
  return refuse(refusal('phone', value, 'This is no telephone number.', mend));
}

function checkWebsite(value: string): Result<FieldValue> {
  if (meansNothing(value) || value === '') return ok('');
  const address = /^https?:\/\//i.test(value) ? value : `https://${value.replace(/^\/\//, '')}`;
  if (URL.canParse(address) && !/\s/.test(address)) {
    const { hostname, username } = new URL(address);
    if (/\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i.test(hostname) && username === '') return ok(address);
  }
  const mend = 'Copy the address from the browser, such as https://www.example.org.';
  return refuse(refusal('website', value, 'This is no web address.', mend));
}

function checkNpi(value: string): Result<FieldValue> {
  if (meansNothing(value) || value === '') return ok('');
  const digits = value.replace(/\.0+$/, '').replaceAll(/[\s-]/g, '');
  if (isNpi(digits)) return ok(digits);
  const mend = 'Copy the ten digits from npiregistry.cms.hhs.gov, or leave this empty.';
  return refuse(
    refusal('npi', value, 'This is no NPI (National Provider Identifier): its check digit is wrong.', mend),
  );
}

/** CMS: an NPI is ten digits whose last is the Luhn check digit of 80840 and the other nine. */
export function isNpi(digits: string): boolean {
  if (!/^[12]\d{9}$/.test(digits)) return false;
  let sum = 0;
  for (const [place, digit] of [...`80840${digits}`].toReversed().entries()) {
    const weighted = Number(digit) * (place % 2 === 0 ? 1 : 2);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

const usceWords: Record<Usce, RegExp> = {
  yes: /^(?:yes|y|true|x|1|✓|✔|available|offered)$/i,
  no: /^(?:no|n|false|0|not offered|not available)$/i,
  unclear: /^(?:|unclear|unknown|maybe|not sure|unsure|tbd|[?-]+|n\/?a)$/i,
};

function checkUsce(value: string): Result<FieldValue> {
  for (const answer of ['yes', 'no', 'unclear'] as const)
    if (usceWords[answer].test(value)) return ok(answer);
  const mend = 'Write yes, no or unclear. What the website says belongs into the evidence.';
  return refuse(refusal('usce', value, 'Whether there is a USCE program is yes, no or unclear.', mend));
}

function checkEmails(value: string): Result<FieldValue> {
  if (meansNothing(value)) return ok([]);
  const { emails, refused } = emailsIn(value);
  if (refused.length === 0) return ok(emails);
  return refuse(
    refused.map((one) =>
      refusal(
        'contactEmails',
        one,
        `“${one.slice(0, 80)}” is no e-mail address.`,
        'Correct it, such as name@clinic.org.',
      ),
    ),
  );
}

const statusWords: Record<TargetStatus, RegExp> = {
  new: /^(?:|new|not (?:yet )?(?:contacted|emailed))$/i,
  ready: /^ready$/i,
  writing: /^(?:writing|contacted|emailed|sent|pending)$/i,
  answered: /^(?:answered|replied|responded)$/i,
  closed: /^closed$/i,
};

function checkStatus(value: string): Result<FieldValue> {
  const status = targetStatuses.find((one) => statusWords[one].test(value));
  if (status) return ok(status);
  const mend = 'Write new, ready, writing, answered or closed.';
  return refuse(refusal('status', value, 'This is no status of a target.', mend));
}

function refusal(field: TargetField, value: string, reason: string, mend: string): Refusal {
  return { field, value: value.slice(0, 80), reason, mend };
}
