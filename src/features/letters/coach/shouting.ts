import { places, remarkAt } from './at.ts';
import type { ReadMail, Span } from './mail.ts';
import type { CoachContext, Part, Remark } from './remark.ts';

/** Common words that stand in capitals only to be loud. */
const commonWords = new Set(
  `
i a an the and or but not no yes very so too all any only really please help need want urgent urgently asap now today kindly must
never always extremely sincerely dear sir madam doctor request requesting requested opportunity opportunities observership
externship rotation elective clerkship experience letter recommendation reply respond answer response important attention hello
thank thanks you your my me we us our for from with to of in on at by is am are was be been have has had do did will would can could
this that these it hope chance free best highly hard working work anything everything immediately read first last give looking seeking
interested available clinical hands hand application apply residency match position job life dream desperate desperately
graduate student international foreign about regarding concerning needed wanted again reminder second third final since
`
    .trim()
    .split(/\s+/),
);
const abbreviations = new Set(
  `
USMLE ECFMG EPIC NRMP ERAS FSMB HIPAA EMR EHR CV MD DO MBBS MBCHB MBBCH BLS ACLS PALS ATLS NRP CK CS IMG IMGS FMG USA US UK UAE FQHC GME CME
ICU NICU PICU CCU ED ER OR OB GYN OBGYN ENT LOR LORS USCE USIMG PGY IM FM OSCE OET IELTS TOEFL PLAB MRCP NHS COVID TB PPD MMR DTAP TDAP HIV
NY NJ CA TX FL IL PA OH MI MA CT DC VA NC SC GA AMA AAMC VSLO CITI IRB HCA PC LLC PLLC FACP FAAP PHD MPH MSC BSC MBA RN NP ID PDF ECG EKG CT
MRI II III IV DM HTN COPD CHF AKI AIIMS KMC ABIM ABFM SOAP
`
    .trim()
    .split(/\s+/),
);

/** TPL-2: no capitals for loudness, no rows of exclamation marks. */
export function shouting(mail: ReadMail, { recipient }: CoachContext): Remark[] {
  const subject: Span = { start: 0, end: mail.subject.text.length, text: mail.subject.text };
  return [
    ...capitals(mail, 'subject', subject, recipient?.name ?? ''),
    ...capitals(
      mail,
      'body',
      { start: 0, end: mail.message.end, text: mail.body.text.slice(0, mail.message.end) },
      recipient?.name ?? '',
    ),
    ...marks(mail, 'subject', subject),
    ...marks(mail, 'body', { start: 0, end: mail.signature.end, text: mail.body.text }),
  ];
}

function capitals(mail: ReadMail, part: Part, where: Span, recipientName: string): Remark[] {
  const runs = places(
    where,
    /(?<![A-Za-z0-9])[A-Z][A-Z'-]*(?:[ ,:/&-]{1,2}(?:[A-Z][A-Z'-]*))*(?![A-Za-z0-9])/g,
  );
  const loud = runs.filter((run) => {
    const name = recipientName.toLowerCase();
    const words = run.text
      .split(/[^A-Za-z']+/)
      .filter((word) => word && !abbreviations.has(word) && !(name && name.includes(word.toLowerCase())));
    const common = words.filter((word) => word.length > 1 && commonWords.has(word.toLowerCase()));
    if (words.filter((word) => word.length > 1).length >= 3 && common.length >= 1) return true;
    return common.some((word) => word.length >= 3 && word !== 'ASAP');
  });
  return loud.slice(0, 3).map((place) => {
    const words = place.text.split(/\s+/).length;
    const many = loud.length >= 2 || words >= 3 || part === 'subject';
    return remarkAt(mail, 'shouting', part, place, {
      severity: many ? 'serious' : 'look',
      reason: 'Words in capitals read as shouting, and mail filters count them against you.',
      wording: `Write it small: “${small(place.text)}”.`,
      replace: small(place.text),
    });
  });
}

function small(text: string): string {
  const low = text.replaceAll(/[A-Z][A-Z']*/g, (word) =>
    abbreviations.has(word) || word === 'I' ? word : word.toLowerCase(),
  );
  return text.length > 1 && /^[A-Z]{2,} [A-Z]/.test(text) ? low.charAt(0).toUpperCase() + low.slice(1) : low;
}

function marks(mail: ReadMail, part: Part, where: Span): Remark[] {
  const rows = places(where, /[!?]*!{2,}[!?]*|!\?[!?]*|\?!+|\?{2,}/g);
  const single = places(where, /(?<![!?])!(?![!?])/g);
  return [
    ...rows.slice(0, 2).map((place) =>
      remarkAt(mail, 'shouting', part, place, {
        severity: 'serious',
        reason: 'Rows of marks read as shouting.',
        wording: place.text.includes('?') ? 'One “?” is enough.' : 'Write a full stop.',
        replace: place.text.includes('?') ? '?' : '.',
      }),
    ),
    ...(single.length >= 2 || part === 'subject' ? single.slice(0, 2) : []).map((place) =>
      remarkAt(mail, 'shouting', part, place, {
        severity: single.length >= 4 ? 'serious' : single.length >= 2 ? 'look' : 'small',
        reason: 'Exclamation marks sound excited. A calm mail has none.',
        wording: 'Write a full stop.',
        replace: part === 'subject' ? '' : '.',
      }),
    ),
  ];
}
